"""Isian berulang dalam daftar.

## Apa

Satu daftar tidak perlu memuat nilai yang sama dua kali.

## Mengapa

Isian berulang tidak menambah apa pun, dan biasanya tanda bahwa yang kedua seharusnya lain.

## Contoh salah

```yaml
kata_kunci: [posyandu, bidan, Posyandu]
```

## Contoh benar

```yaml
kata_kunci: [posyandu, bidan, kader]
```

## Cara memperbaiki

Hapus yang berulang, atau ganti dengan nilai yang dimaksud.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.fields import name_of
from simpul.check.rule import Context, Finding
from simpul.check.vocabulary_terms import places_of
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.WARNING

_LISTS = ("kategori", "urusan", "tpb", "kata_kunci", "kelompok_sasaran")


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find items that stand earlier in the same list."""
    del context
    for key in _LISTS:
        seen: set[str] = set()
        for place, value in places_of(file, key):
            word = " ".join(value.split()).casefold() if isinstance(value, str) else ""
            if word and word in seen:
                yield Finding(
                    f"{name_of(place)} {quote(value)} sudah ada di daftar ini.",
                    "hapus salah satunya.",
                    file.front_matter.where(place),
                )
            seen.add(word)
