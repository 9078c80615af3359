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

import re
from collections.abc import Iterator

from simpul.case.blocks import BlockKind
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import MONTHS, quote

SEVERITY = Severity.WARNING

_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW, BlockKind.QUOTE})
_MARK = re.compile(r"[\s>]*+(?:(?:(?:\d{1,9}[.)]|[-*+])\s++)+|\|?[ \t]*+\d{1,3}\.?\s*+\|)")
"""The number or dash of a list item; the first cell of a row that only counts the rows."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_JOINED = re.compile(r"[\w/-]\Z")
_JOINS = re.compile(r"[^\W\d]|[/_]|-[^\W\d]")
_NUMBERED = re.compile(
    r"\b(?:bab|blok|cluster|jalan|kelas|klaster|km|negeri|pos|posyandu|puskesmas|rt|rw|tahap|tipe|versi)\s\Z",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s([A-Z]\w+)")
_LONGEST_IN_NAME = 2


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find blocks that give a figure and cite nothing."""
    del context
    body = file.body
    for block in body.blocks:
        if block.is_cited or block.kind not in _TOLD:
            continue
        mark = _MARK.match(body.prose, block.start, block.end)
        start = mark.end() if mark else block.start
        figure = next((found for found in _FIGURE.finditer(body.prose, start, block.end) if _counts(found)), None)
        if figure:
            where = "baris tabel" if block.kind is BlockKind.ROW else "alinea atau butir"
            message = f"angka {quote(figure.group())} ada di {where} yang tidak mengutip sumber."
            yield Finding(
                message, "tambahkan kutipan, misalnya [^s1], di akhir kalimatnya.", body.position(figure.start())
            )


def _counts(figure: re.Match[str]) -> bool:
    """Tell whether digits are a figure: not joined to a word ("SP4N", "ke-3"), not in a name ("7 Ulu")."""
    before = figure.string[max(0, figure.start() - 12) : figure.start()]
    if _JOINED.search(before) and not before.endswith("Rp"):
        return False
    if _JOINS.match(figure.string, figure.end()):
        return False
    if len(figure.group()) > _LONGEST_IN_NAME:
        return True
    name = _NAME.match(figure.string, figure.end())
    return not _NUMBERED.search(before) and (name is None or name.group(1) in MONTHS)
