"""Find the figures in a case's prose: the one truth about what counts as a figure."""

import re
from collections.abc import Iterator

from simpul.case.blocks import Block, BlockKind
from simpul.case.body import Body
from simpul.text import MONTHS

TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW, BlockKind.QUOTE})
"""Blocks that tell something and must say where it is from."""

_MARK = re.compile(r"[\s>]*+(?:(?:(?:\*\*|__)?(?:\d{1,9}[.)](?!\d)|[-*+](?=\s))\s*+)+|\|?[ \t]*+\d{1,3}\.?\s*+\|)")
"""The number or dash of a list item; the first cell of a row that only counts the rows."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_JOINED = re.compile(r"[\w/-]\Z")
_JOINS = re.compile(r"[^\W\d]|[/_]|-[^\W\d]")
_ITEM = re.compile(r"\d{1,2}[.)](?=[^\W\d])")
"""The number of an item to which the blank is missing."""
_NUMBERED = re.compile(
    r"\b(?:bab|blok|cluster|jalan|kelas|klaster|km|negeri|pos|posyandu|puskesmas|rt|rw|tahap|tipe|versi)\s\Z",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s([A-Z]\w+)")
_NUMBER_OF = re.compile(r"0\d{6,}\Z|\d{16}(?:\d\d)?\Z")
"""Digits that name a telephone or a person, which other rules refuse."""
_LONGEST_IN_NAME = 2


def figures_in(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield the figures of a stretch of text: digits that say how many, how much or when."""
    stop = len(text) if end is None else end
    return (found for found in _FIGURE.finditer(text, start, stop) if _counts(found))


def figures_of(body: Body, block: Block) -> Iterator[re.Match[str]]:
    """Yield the figures of a block; what numbers a list item or a row is none."""
    mark = _MARK.match(body.prose, block.start, block.end)
    return figures_in(body.prose, mark.end() if mark else block.start, block.end)


def _counts(figure: re.Match[str]) -> bool:
    """Tell whether digits are a figure: not joined to a word ("SP4N", "ke-3"), not in a name ("7 Ulu")."""
    before = figure.string[max(0, figure.start() - 12) : figure.start()]
    if before[-1:] in {"", "\n"} and _ITEM.match(figure.string, figure.start()):
        return False
    if _JOINED.search(before) and not before.endswith("Rp"):
        return False
    if _JOINS.match(figure.string, figure.end()):
        return False
    if len(figure.group()) > _LONGEST_IN_NAME:
        return not _NUMBER_OF.match(figure.group())
    name = _NAME.match(figure.string, figure.end())
    return not _NUMBERED.search(before) and (name is None or name.group(1) in MONTHS)
