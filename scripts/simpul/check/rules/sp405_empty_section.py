"""Bagian kosong.

## Apa

Di bawah sebuah judul bagian tidak ada tulisan apa pun, atau hanya titik-titik dan garis.

## Mengapa

Judul tanpa isi tidak akan tampil di halaman. Orang yang membuka berkasnya bisa mengira tulisannya hilang.

## Contoh salah

```markdown
## Sumber Daya

## Pembelajaran

Petunjuk teknis perlu disusun sejak awal. [^s1]
```

## Contoh benar

```markdown
## Pembelajaran

Petunjuk teknis perlu disusun sejak awal. [^s1]
```

## Cara memperbaiki

Isi bagiannya bila ada sumbernya. Bila tidak, hapus judulnya, atau tulis kalimat `Belum terdokumentasi.` saja. Halaman akan
mencatatnya sebagai hal yang belum diketahui.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from simpul.case.body import UNDOCUMENTED
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.WARNING

_WRITTEN = re.compile(r"[^\W_]|!\[")
"""A letter, a digit or an image; dots and dashes alone say nothing."""


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find sections with nothing below them but, perhaps, headings."""
    del context
    for section in file.body.sections:
        if section.is_known and not _says_anything(section.tokens):
            message = f"bagian {quote(section.heading.text)} kosong."
            yield Finding(message, f'isi, hapus judulnya, atau tulis "{UNDOCUMENTED}".', section.heading.position)


def _says_anything(tokens: Sequence[Token]) -> bool:
    before = ""
    for token in tokens:
        if before != "heading_open" and _WRITTEN.search(token.content):
            return True
        before = token.type
    return False
