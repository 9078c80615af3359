"""Tulisan di luar bagian.

## Apa

Badan tulisan dimulai dengan judul bagian `##`. Tidak boleh ada tulisan atau sub-judul `###` sebelum judul bagian yang
pertama.

## Mengapa

Halaman kasus dibangun bagian demi bagian. Tulisan yang tidak berada di bawah satu judul pun tidak akan tampil.

## Contoh salah

```markdown
Petugas kerap tidak menemukan rumah ibu hamil. [^s1]

## Implementasi
```

## Contoh benar

```markdown
## Latar Belakang dan Tujuan

Petugas kerap tidak menemukan rumah ibu hamil. [^s1]

## Implementasi
```

## Cara memperbaiki

Tambahkan judul bagian di atas tulisan itu, atau pindahkan tulisannya ke bagian yang sesuai. Pengantar singkat tempatnya di
`ringkasan`.
"""

from collections.abc import Iterator

from simpul.case.body import SECTION_LEVEL, SECTIONS
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.check.unread import unread_headings
from simpul.diagnostics import Position, Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_HINT = f'tambahkan judul bagian di atasnya, misalnya "## {SECTIONS[0]}".'
_SPOKEN_FOR = frozenset({"heading_open", "html_block"})
"""Headings are looked at below, HTML is refused by SP601; what should have been a heading is SP414's."""


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find what stands before the first section: text, or a heading of a lower level."""
    del context
    body = file.body
    if body.tokens and body.tokens[0].type not in _SPOKEN_FOR:
        number = (body.tokens[0].map or [0])[0]
        if any(found.line == number for found in unread_headings(body)):
            return
        message = f"ada tulisan sebelum judul bagian yang pertama: {quote(body.lines[number])}."
        yield Finding(message, _HINT, Position(body.first_line + number, 1))
    heading = next((heading for heading in body.headings if not heading.is_nested), None)
    if heading and heading.level == SECTION_LEVEL + 1:
        message = f"sub-judul {quote('### ' + heading.text)} muncul sebelum ada judul bagian."
        yield Finding(message, _HINT, heading.position)
