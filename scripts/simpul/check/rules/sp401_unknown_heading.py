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
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Correction, Finding
from simpul.diagnostics import Severity
from simpul.text import nearest, quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find headings that are none of the eight, too high, too deep, or inside a quote or list."""
    del context
    for heading in file.body.headings:
        fault = _fault(heading, file.string("judul"))
        if fault:
            yield Finding(*fault, heading.position, _guess(heading))


def _guess(heading: Heading) -> Correction | None:
    """Return what a heading that opens a section seems to be."""
    near = nearest(heading.text, SECTIONS)
    if heading.is_nested or heading.level > SECTION_LEVEL or near is None:
        return None
    return Correction(f"{'#' * heading.level} {heading.text}", f"{'#' * SECTION_LEVEL} {near}")


def _fault(heading: Heading, title: str) -> tuple[str, str] | None:
    """Return what is wrong with a heading and what to do, or None."""
    name = quote(f"{'#' * heading.level} {heading.text}")
    if heading.is_nested:
        return f"judul {name} berada di dalam kutipan atau daftar.", "keluarkan dari sana, atau tulis tebal: **…**."
    if heading.level < SECTION_LEVEL:
        if heading.text.casefold() == title.casefold():
            return f"judul {name} tidak diperlukan.", "hapus barisnya; judul halaman diambil dari kunci judul."
        return f"judul tingkat satu {name} tidak dipakai.", _advise(heading.text)
    if heading.level > SECTION_LEVEL + 1:
        return f"judul {name} terlalu dalam.", "pakai ### untuk sub-judul, atau jadikan kalimat biasa."
    if heading.level == SECTION_LEVEL and heading.text not in SECTIONS:
        return f"judul bagian {name} tidak dikenal.", _advise(heading.text)
    return None


def _advise(text: str) -> str:
    near = nearest(text, SECTIONS)
    return f'maksud Anda "## {near}"?' if near else "pakai salah satu dari delapan judul bagian; sub-judul diawali ###."
