"""Judul bagian tidak terbaca.

## Apa

Sebuah baris tampaknya judul bagian, tetapi tidak ditulis sebagai judul: ditebalkan saja, tanpa spasi sesudah `##`, atau menjorok
empat spasi.

## Mengapa

Judul yang tidak terbaca tidak membuka bagian baru. Isinya ikut ke bagian di atasnya, dan bagian itu tercatat belum diketahui.

## Contoh salah

```markdown
**Signifikansi**

Antrean turun dari dua jam menjadi setengah jam. [^s1]

##Pembelajaran
```

## Contoh benar

```markdown
## Signifikansi

Antrean turun dari dua jam menjadi setengah jam. [^s1]

## Pembelajaran
```

## Cara memperbaiki

Tulis tanda `##`, satu spasi, lalu judulnya, di baris sendiri yang tidak menjorok. Hapus tanda tebal, nomor, dan titik duanya.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Correction, Finding
from simpul.check.unread import Unread, unread_headings
from simpul.diagnostics import Position, Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find lines that are headings to the eye but not to Markdown."""
    del context
    for found in unread_headings(file.body):
        guess = Correction(found.text, found.meant) if found.meant and not found.is_indented else None
        message = f"{quote(found.text)} tidak terbaca sebagai judul."
        yield Finding(message, _advise(found), Position(file.body.first_line + found.line, found.column), guess)


def _advise(found: Unread) -> str:
    if found.is_indented:
        return "hapus spasi atau Tab di depannya."
    return f"tulis {quote(found.meant)}." if found.meant else "beri satu spasi sesudah tanda #."
