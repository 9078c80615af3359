"""Judul bagian tidak dikenal.

## Apa

Badan tulisan dibagi dengan delapan judul yang sama untuk semua kasus, masing-masing diawali `##`: Latar Belakang dan
Tujuan, Kebaruan, Implementasi, Signifikansi, Adaptabilitas, Sumber Daya, Strategi Keberlanjutan, dan Pembelajaran. Di
bawahnya boleh ada sub-judul bebas yang diawali `###`. Judul `#` dan `####` tidak dipakai.

## Mengapa

Pembaca yang membandingkan dua kasus mencari bagian yang sama di tempat yang sama. Judul halaman sendiri sudah diambil
dari kunci `judul`.

## Contoh salah

```markdown
# Bendera SASKIA

## Kebaharuan
```

## Contoh benar

```markdown
## Kebaruan
```

## Cara memperbaiki

Pakai ejaan yang disarankan. Bila isinya tidak cocok dengan kedelapan judul itu, jadikan sub-judul dengan `###` di bawah
bagian yang paling dekat.
"""

from collections.abc import Iterator

from simpul.case.body import SECTION_LEVEL, SECTIONS, Heading
from simpul.case.names import SUMMARY, bare
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Correction, Finding
from simpul.check.section_names import section_meant
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_SOURCES = frozenset(
    {"sumber", "daftar sumber", "sumber data", "referensi", "rujukan", "daftar pustaka", "catatan kaki"}
)
"""Headings over what `sumber` is for."""


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find headings that are none of the eight, too high, too deep, or inside a quote or list."""
    del context
    title = file.string("judul").casefold()
    for heading in file.body.headings:
        name = f"{'#' * heading.level} {heading.text}"
        if heading.is_nested:
            message = f"judul {quote(name)} berada di dalam kutipan atau daftar."
            yield Finding(message, "keluarkan dari sana, atau tulis tebal: **…**.", heading.position)
        elif heading.level > SECTION_LEVEL + 1:
            message = f"judul {quote(name)} terlalu dalam."
            yield Finding(message, "pakai ### untuk sub-judul, atau jadikan kalimat biasa.", heading.position)
        elif heading.level < SECTION_LEVEL and heading.text.casefold() == title:
            hint = "hapus barisnya; judul halaman diambil dari kunci judul."
            yield Finding(f"judul {quote(name)} tidak diperlukan.", hint, heading.position)
        elif heading.level < SECTION_LEVEL or (heading.level == SECTION_LEVEL and heading.text not in SECTIONS):
            yield _stranger(heading, name)


def _stranger(heading: Heading, name: str) -> Finding:
    """Complain of a heading that should be one of the eight, with the one that seems to be meant."""
    told = "judul bagian" if heading.level == SECTION_LEVEL else "judul tingkat satu"
    fault = "tidak dikenal" if heading.level == SECTION_LEVEL else "tidak dipakai"
    near = section_meant(heading.text)
    guess = Correction(name, f"{'#' * SECTION_LEVEL} {near}") if near in SECTIONS else None
    return Finding(f"{told} {quote(name)} {fault}.", _advise(heading.text, near), heading.position, guess)


def _advise(text: str, near: str | None) -> str:
    if bare(text) in _SOURCES:
        return "pindahkan isinya ke daftar sumber di bagian atas berkas, lalu hapus judul ini."
    if near == SUMMARY:
        return "pindahkan isinya ke kunci ringkasan di bagian atas berkas, lalu hapus judul ini."
    return f'maksud Anda "## {near}"?' if near else "pakai salah satu dari delapan judul bagian; sub-judul diawali ###."
