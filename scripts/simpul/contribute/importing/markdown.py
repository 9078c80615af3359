"""Write blocks of a document as Markdown: paragraphs, lists, tables, sub-headings."""

from collections.abc import Iterable, Iterator, Sequence

from simpul.contribute.importing.blocks import Block, Cell, Item, Paragraph, Table
from simpul.contribute.importing.inline import escape_line

_STEP = 4
"""Columns a list within a list is set in."""


def render(blocks: Iterable[Block]) -> str:
    """Return the blocks as Markdown; images are still marks."""
    pieces: list[str] = []
    above: list[Item] = []
    """The items this one stands in, outermost first."""
    before: Item | None = None
    for block in blocks:
        item = block.item if isinstance(block, Paragraph) and not block.rank else None
        if item:
            while above and above[-1].depth >= item.depth:
                above.pop()
        else:
            above.clear()
        pieces.append(_glue(item, before) if pieces else "")
        pieces.append(_written(block, len(above)))
        above += [item] if item else []
        before = item
    return "".join(pieces)


def _glue(item: Item | None, before: Item | None) -> str:
    """Return what parts a block from the one before: only items of one run stand close."""
    is_run = item and before and (item.number <= 1 or (before.depth, before.number + 1) == (item.depth, item.number))
    return "\n" if is_run else "\n\n"


def _written(block: Block, depth: int) -> str:
    if isinstance(block, Table):
        return _table(block)
    return _item(block, depth) if block.item and not block.rank else _paragraph(block)


def _lines(markdown: str, indent: int = 0) -> str:
    """Return a text whose own line breaks stay, none of which opens anything."""
    return ("\\\n" + " " * indent).join(escape_line(line) for line in markdown.split("\n"))


def _paragraph(block: Paragraph) -> str:
    return f"### {' '.join(block.markdown.split())}" if block.rank else _lines(block.markdown)


def _item(block: Paragraph, depth: int) -> str:
    number = block.item.number if block.item else 0
    mark = f"{number}. " if number else "- "
    indent = " " * (_STEP * depth)
    return f"{indent}{mark}{_lines(block.markdown, len(indent) + len(mark))}"


def _table(table: Table) -> str:
    """Return a table with its first row as the head; short rows are filled up."""
    width = max(len(row) for row in table.rows)
    rows = [[_cell(cell) for cell in row] + [""] * (width - len(row)) for row in table.rows]
    lines = [_row(rows[0]), _row(["---"] * width), *(_row(row) for row in rows[1:])]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    """Return what a cell holds on one line."""
    written = ""
    for text in _texts(cell.blocks):
        glue = "" if not written else " " if written[-1:] in ".;:!?" else "; "
        written += glue + text
    return written


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield " ".join(block.markdown.split())
        else:
            for row in block.rows:
                for cell in row:
                    yield from _texts(cell.blocks)
