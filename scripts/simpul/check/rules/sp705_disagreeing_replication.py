"""Keterangan replikasi berselisih.

## Apa

Bila kasus A menyebut direplikasi oleh B, dan B menyebut replikasi dari A, `tahap` keduanya harus sama. Sebuah kasus juga tidak dapat mereplikasi dirinya sendiri.

## Mengapa

Halaman kedua kasus menampilkan hubungan yang sama. Bila yang satu berkata terlaksana dan yang lain berkata rencana, pembaca tidak tahu mana yang benar.

## Contoh salah

```yaml
# bendera-saskia-bantaeng
direplikasi_oleh:
  - {kasus: bendera-sehat-maros, instansi: Kabupaten Maros, tahap: terlaksana, sumber: [s1]}
# bendera-sehat-maros
replikasi_dari:
  - {kasus: bendera-saskia-bantaeng, instansi: Kabupaten Bantaeng, tahap: rencana, sumber: [s1]}
```

## Contoh benar

```yaml
# bendera-saskia-bantaeng
direplikasi_oleh:
  - {kasus: bendera-sehat-maros, instansi: Kabupaten Maros, tahap: terlaksana, sumber: [s1]}
# bendera-sehat-maros
replikasi_dari:
  - {kasus: bendera-saskia-bantaeng, instansi: Kabupaten Bantaeng, tahap: terlaksana, sumber: [s1]}
```

## Cara memperbaiki

Bandingkan sumber kedua kasus, lalu samakan `tahap`-nya. Cukup juga bila hanya satu berkas yang menyebut hubungan itu.
"""

from collections.abc import Iterator, Sequence

from simpul.case.outline import REPLICATIONS
from simpul.case.reading import CaseFile
from simpul.check.fields import name_of
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.positioned_yaml import Place
from simpul.text import quote

SEVERITY = Severity.WARNING

_Stages = dict[tuple[str, str], list[tuple[str, CaseFile, Place]]]
"""Stages by (case, its replica), each with the place that says so."""


def check(files: Sequence[CaseFile], context: Context) -> Iterator[tuple[CaseFile, Finding]]:
    """Find replications that two cases tell differently, and cases that replicate themselves."""
    del context
    told: dict[str, _Stages] = {key: {} for key in REPLICATIONS}
    for file in files:
        if not file.outline.named:
            continue
        for key in REPLICATIONS:
            yield from _collect(file, key, told[key])
    for pair, ours in told["direplikasi_oleh"].items():
        theirs = told["replikasi_dari"].get(pair, [])
        said = {stage for stage, _, _ in theirs}
        if said and not said & {stage for stage, _, _ in ours}:
            stage, file, place = ours[0]
            message = f"{name_of(place)}: {quote(stage)}, padahal {theirs[0][1].uri} menyebut {quote(theirs[0][0])}."
            yield (
                file,
                Finding(message, "bandingkan sumber keduanya, lalu samakan tahapnya.", file.front_matter.where(place)),
            )


def _collect(file: CaseFile, key: str, stages: _Stages) -> Iterator[tuple[CaseFile, Finding]]:
    own = file.string("id")
    for index, entry in file.entries(key):
        case, stage = entry.get("kasus"), entry.get("tahap")
        if not own or not isinstance(case, str) or not isinstance(stage, str):
            continue
        if case == own:
            where = file.front_matter.where((key, index, "kasus"))
            yield (
                file,
                Finding(
                    "kasus ini disebut mereplikasi dirinya sendiri.", "sebut kasus lain, atau hapus kunci kasus.", where
                ),
            )
            continue
        pair = (case, own) if key == "replikasi_dari" else (own, case)
        stages.setdefault(pair, []).append((stage, file, (key, index, "tahap")))
