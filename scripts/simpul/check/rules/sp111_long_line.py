"""Baris terlalu panjang.

## Apa

Satu baris tulisan lebih dari 5.000 karakter.

## Mengapa

Baris sepanjang itu biasanya gambar atau tabel yang tertempel sebagai teks. Perubahannya juga tidak dapat diperiksa: seluruh baris tampak berubah.

## Contoh salah

Seluruh bagian ditempelkan dari Word sebagai satu baris tanpa ganti baris.

## Contoh benar

```markdown
Paragraf pertama selesai di sini. [^s1]

Paragraf kedua dimulai sesudah satu baris kosong. [^s2]
```

## Cara memperbaiki

Pecah menjadi beberapa paragraf, dengan satu baris kosong di antaranya. Bila isinya bukan tulisan, hapus.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Position, Severity

SEVERITY = Severity.WARNING

_LONGEST = 5_000


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find lines of the body that nobody can read."""
    del context
    if len(file.body.text) <= _LONGEST:
        return
    for number, line in enumerate(file.body.text.split("\n"), file.body.first_line):
        if len(line) > _LONGEST:
            message = f"baris sepanjang {len(line)} karakter, paling panjang {_LONGEST}."
            yield Finding(
                message, "pecah menjadi beberapa paragraf dengan baris kosong di antaranya.", Position(number, 1)
            )
