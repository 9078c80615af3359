"""Put an officer's sources where they belong: behind what was told with them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from simpul.contribute.importing.blocks import Block, Cell, Paragraph, Table
from simpul.contribute.importing.inline import CITATION

_MARK = "[^"
_BARE_NUMBER = re.compile(r"\[(\d{1,2}(?:\s*[,;]\s*\d{1,2})*)\](?!\()")
_LEADS_IN = re.compile(r":\W*\Z")


def with_numbers_as_ids(text: str, count: int) -> str:
    """Return a text in which "[1, 2]" is "[s1, s2]", where there are as many sources."""

    def named(match: re.Match[str]) -> str:
        numbers = [int(number) for number in re.findall(r"\d+", match.group(1))]
        is_known = all(1 <= number <= count for number in numbers)
        return f"[{', '.join(f's{number}' for number in numbers)}]" if is_known else match.group()

    return _BARE_NUMBER.sub(named, text)


def cites(text: str) -> bool:
    """Tell whether a text names a source."""
    return bool(CITATION.search(text)) or _MARK in text


def cite_all(blocks: Iterable[Block], sources: Sequence[str]) -> Iterator[Block]:
    """Yield the blocks with the sources behind each that tells something and names none."""
    marks = "".join(f"[^{source}]" for source in sources)
    for block in blocks:
        if isinstance(block, Table):
            yield Table((*block.rows[:1], *(_cited_row(row, marks) for row in block.rows[1:])))
        elif block.rank or _MARK in block.markdown or _LEADS_IN.search(block.plain):
            yield block
        else:
            yield replace(block, markdown=f"{block.markdown} {marks}")


def _cited_row(row: tuple[Cell, ...], marks: str) -> tuple[Cell, ...]:
    """Return a row with the sources in its last cell that holds words."""
    told = [number for number, cell in enumerate(row) if cell.plain]
    if not told or any(_MARK in text for cell in row for text in _markdown(cell)):
        return row
    last = row[told[-1]]
    end = last.blocks[-1]
    cited = replace(end, markdown=f"{end.markdown} {marks}") if isinstance(end, Paragraph) else end
    return (*row[: told[-1]], Cell((*last.blocks[:-1], cited)), *row[told[-1] + 1 :])


def _markdown(cell: Cell) -> Iterator[str]:
    return (block.markdown for block in cell.blocks if isinstance(block, Paragraph))
