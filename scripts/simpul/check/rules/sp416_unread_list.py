"""Daftar tidak terbaca.

## Apa

Beberapa baris tampaknya butir daftar, tetapi tidak terbaca sebagai daftar: diawali bulatan dari Word, garis panjang, huruf, atau
angka tanpa spasi.

## Mengapa

Butir-butir itu tampil bersambung menjadi satu alinea.

## Contoh salah

```markdown
• Petugas mendata warga
• Warga menerima antaran

a. Kecamatan
b. Kelurahan
```

## Contoh benar

```markdown
- Petugas mendata warga
- Warga menerima antaran

1. Kecamatan
2. Kelurahan
```

## Cara memperbaiki

Awali tiap butir dengan tanda hubung dan spasi (`- `), atau dengan angka, titik, dan spasi (`1. `).
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.check.unread import unread_lists
from simpul.diagnostics import Position, Severity
from simpul.text import quote

SEVERITY = Severity.WARNING


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find lines that are items of a list to the eye but not to Markdown."""
    del context
    for found in unread_lists(file.body):
        message = f"butir {quote(found.text, 40)} tidak terbaca sebagai daftar."
        hint = 'awali tiap butir dengan "- ", atau dengan angka, titik, dan spasi ("1. ").'
        yield Finding(message, hint, Position(file.body.first_line + found.line, found.column))
