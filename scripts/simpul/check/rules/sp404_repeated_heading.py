"""Judul bagian tertulis dua kali.

## Apa

Setiap judul bagian hanya boleh muncul satu kali dalam satu kasus.

## Mengapa

Halaman kasus memuat satu tempat untuk setiap bagian. Dua bagian yang sama biasanya tanda tempelan yang belum dirapikan.

## Contoh salah

```markdown
## Implementasi

Bidan memasang bendera. [^s1]

## Implementasi

Kader mendatangi rumah. [^s1]
```

## Contoh benar

```markdown
## Implementasi

Bidan memasang bendera. [^s1]

Kader mendatangi rumah. [^s1]
```

## Cara memperbaiki

Gabungkan isinya di bawah judul yang pertama, lalu hapus judul yang kedua.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find sections that an earlier one already is."""
    del context
    first: dict[str, int] = {}
    for section in file.body.sections:
        heading = section.heading
        if section.is_known and (line := first.setdefault(heading.text, heading.line)) != heading.line:
            message = f"bagian {quote(heading.text)} sudah ada di baris {line}."
            yield Finding(message, "gabungkan isinya di sana, lalu hapus judul ini.", heading.position)
