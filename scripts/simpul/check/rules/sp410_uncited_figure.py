"""Angka tanpa kutipan.

## Apa

Alinea, butir daftar, atau baris tabel yang memuat angka harus memuat kutipan, misalnya `[^s1]`. Untuk tabel, kutipan boleh
juga di baris judulnya.

## Mengapa

Angka adalah bagian yang paling sering disalin orang. Pembaca harus dapat melihat dari mana asalnya.

## Contoh salah

```markdown
Pada 2016, 18 persen persalinan ditolong dukun.
```

## Contoh benar

```markdown
Pada 2016, 18 persen persalinan ditolong dukun. [^s1]
```

## Cara memperbaiki

Tambahkan kutipan di akhir kalimat yang memuat angka. Bila angkanya dari dua sumber, kutip keduanya.
"""

from bisect import bisect_left
from collections.abc import Iterator

from simpul.case.blocks import BlockKind
from simpul.case.reading import CaseFile
from simpul.check.citing import unread_citations
from simpul.check.figures import TOLD, figures_of
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.WARNING


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find blocks that give a figure and cite nothing."""
    del context
    body = file.body
    # What was meant as a citation is SP406's.
    unread = [offset for offset, _, _ in unread_citations(file)]
    for block in body.blocks:
        if (
            block.is_cited
            or block.kind not in TOLD
            or bisect_left(unread, block.start) < bisect_left(unread, block.end)
        ):
            continue
        figure = next(figures_of(body, block), None)
        # An image whose name has blanks is SP507's.
        if figure and not body.text.startswith("![", block.start):
            where = "baris tabel" if block.kind is BlockKind.ROW else "alinea atau butir"
            message = f"angka {quote(figure.group())} ada di {where} yang tidak mengutip sumber."
            yield Finding(
                message, "tambahkan kutipan, misalnya [^s1], di akhir kalimatnya.", body.position(figure.start())
            )
