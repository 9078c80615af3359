"""Tabel tidak terbaca.

## Apa

Beberapa baris tampaknya tabel, tetapi tidak terbaca sebagai tabel: selnya dipisah dengan Tab, seperti hasil salinan dari Word
atau Excel, atau baris `| --- | --- |` di bawah judul kolomnya tidak ada atau kurang.

## Mengapa

Baris-baris itu tampil bersambung menjadi satu alinea, dan angkanya tidak dapat dibaca lagi.

## Contoh salah

```text
Tahun⇥Kunjungan
2019⇥120
2020⇥340
```

## Contoh benar

```markdown
| Tahun | Kunjungan |
| --- | --- |
| 2019 | 120 [^s1] |
| 2020 | 340 [^s1] |
```

## Cara memperbaiki

Tulis tiap baris di antara garis tegak, dan di bawah baris judul kolom satu baris `| --- |` dengan kolom yang sama banyak.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.check.unread import unread_tables
from simpul.diagnostics import Position, Severity
from simpul.text import quote

SEVERITY = Severity.WARNING


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find rows that are a table to the eye but not to Markdown."""
    del context
    for found in unread_tables(file.body):
        message = f"baris {quote(found.text, 40)} dan seterusnya tidak terbaca sebagai tabel."
        hint = "tulis | sel | sel | di tiap baris, dan | --- | --- | di bawah baris judul kolom."
        yield Finding(message, hint, Position(file.body.first_line + found.line, found.column))
