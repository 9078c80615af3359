"""Write blocks of a Word document as Markdown: paragraphs, lists, tables, sub-headings."""

from collections.abc import Iterable, Iterator, Sequence

from simpul.contribute.importing.blocks import Block, Cell, Paragraph, Table
from simpul.contribute.importing.inline import escape_line

_STEP = 4
"""Columns a list within a list is set in."""


def render(blocks: Iterable[Block]) -> str:
    """Return the blocks as Markdown; images are still marks."""
    pieces: list[str] = []
    depths: list[int] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.item and not block.rank:
            while depths and depths[-1] >= block.item.depth:
                depths.pop()
            glue = "\n" if depths or (pieces and _is_item(pieces[-1])) else "\n\n"
            pieces.append((glue if pieces else "") + _item(block, len(depths)))
            depths.append(block.item.depth)
            continue
        depths.clear()
        written = _table(block) if isinstance(block, Table) else _paragraph(block)
        pieces.append(("\n\n" if pieces else "") + written)
    return "".join(pieces)


def _is_item(piece: str) -> bool:
    first = piece.lstrip("\n ").partition(" ")[0]
    return first == "-" or (first.endswith(".") and first[:-1].isdigit())


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
