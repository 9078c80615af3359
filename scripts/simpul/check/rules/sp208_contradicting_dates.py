"""Tanggal bertentangan.

## Apa

Tanggal-tanggal dalam satu kasus harus masuk akal: penerapan tidak mendahului uji coba, sumber tidak diakses sebelum terbit, dan yang sudah terjadi tidak bertanggal besok.

## Mengapa

Tanggal yang bertentangan hampir selalu salah ketik, dan satu tanggal yang salah membuat pembaca meragukan yang lain.

## Contoh salah

```yaml
mulai_uji_coba: 2018
mulai_penerapan: 2017-06-05
```

## Contoh benar

```yaml
mulai_uji_coba: 2017-01
mulai_penerapan: 2017-06-05
```

## Cara memperbaiki

Cocokkan kembali dengan sumbernya. Tanggal yang hanya diketahui tahunnya cukup ditulis tahunnya.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.dates import is_after
from simpul.check.fields import name_of
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.positioned_yaml import Place, Value
from simpul.text import quote

SEVERITY = Severity.ERROR

_HINT = "cocokkan kedua tanggal itu dengan sumbernya."
_ORDER = (
    ("mulai_uji_coba", "mulai_penerapan", "penerapan mendahului uji coba"),
    ("verifikasi_tanggal", "diperbarui", "kasus terakhir diperbarui sebelum diverifikasi"),
)
_PAST = ("diperbarui", "verifikasi_tanggal", "status_per", "mulai_uji_coba", "mulai_penerapan")
_PAST_IN_ENTRIES = (
    ("sumber", "tanggal"),
    ("sumber", "diakses"),
    ("evaluasi", "tahun"),
    ("kipp", "tahun"),
    ("penghargaan", "tahun"),
    ("dasar_hukum", "tahun"),
)
_UNDER_WAY = frozenset({"pelaksanaan", "terlaksana", "berhenti"})


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find dates that cannot all be true."""
    for earlier, later, problem in _ORDER:
        yield from _contradiction(file, (file.data.get(earlier), earlier), (file.data.get(later), (later,)), problem)
    for index, entry in file.entries("sumber"):
        issued, read = (entry.get("tanggal"), "tanggal"), (entry.get("diakses"), ("sumber", index, "diakses"))
        yield from _contradiction(file, issued, read, "sumber diakses sebelum terbit")
    for place, value in _past_dates(file):
        if not context.has_come(value):
            message = f"{name_of(place)} {quote(value)} belum terjadi."
            yield Finding(message, f"betulkan; hari ini {context.today.isoformat()}.", file.front_matter.where(place))


def _contradiction(
    file: CaseFile, earlier: tuple[Value | None, str], later: tuple[Value | None, Place], problem: str
) -> Iterator[Finding]:
    (first, key), (second, place) = earlier, later
    if is_after(first, second):
        message = f"{problem}: {place[-1]} {quote(second)}, {key} {quote(first)}."
        yield Finding(message, _HINT, file.front_matter.where(place))


def _past_dates(file: CaseFile) -> Iterator[tuple[Place, Value]]:
    """Yield every date that tells of something done."""
    for key in _PAST:
        if key in file.data:
            yield (key,), file.data[key]
    for key, inner in _PAST_IN_ENTRIES:
        yield from (((key, index, inner), entry[inner]) for index, entry in file.entries(key) if inner in entry)
    for key in ("replikasi_dari", "direplikasi_oleh"):
        for index, entry in file.entries(key):
            if entry.get("tahap") in _UNDER_WAY and "tahun" in entry:
                yield (key, index, "tahun"), entry["tahun"]
