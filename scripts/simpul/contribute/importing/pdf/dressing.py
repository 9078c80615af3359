"""Know the texts of our own template again in a PDF, which keeps neither their styles nor where they broke."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from simpul.contribute.importing.blocks import Block, Cell, Paragraph, Table


def dressed_as(template: Iterable[Block], blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks, what the template says itself as the template says it."""
    known = {_bare(paragraph): paragraph for paragraph in _paragraphs(template)}
    return [_dressed(block, known) for block in blocks]


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from _paragraphs(cell.blocks)


def _bare(block: Paragraph | Cell) -> str:
    return "".join(block.plain.split())


def _dressed(block: Block, known: dict[str, Paragraph]) -> Block:
    if isinstance(block, Table):
        return replace(block, rows=tuple(tuple(_cell(cell, known) for cell in row) for row in block.rows))
    own = known.get(_bare(block)) if not block.pictures else None
    if own and own.plain == block.plain:
        return replace(block, rank=own.rank, style=own.style, item=own.item)
    return own or block


def _cell(cell: Cell, known: dict[str, Paragraph]) -> Cell:
    own = known.get(_bare(cell)) if cell.plain else None
    return Cell((own,)) if own and own.plain != cell.plain else cell
