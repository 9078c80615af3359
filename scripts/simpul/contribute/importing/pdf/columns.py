"""Find tables that nothing is ruled around: rows of texts that begin at the same places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from simpul.contribute.importing.blocks import Cell, Table
from simpul.contribute.importing.pdf.lines import Line, to_texts

_NEAR = 3.0
"""Points within which two texts begin at the same place."""
_LEAST = 2
"""Rows and columns from which texts side by side are a table."""


@dataclass(slots=True)
class _Row:
    """Texts side by side, each with the lines below it."""

    columns: list[list[Line]] = field(default_factory=list)

    def takes(self, line: Line) -> bool:
        """Add a line if it stands in this row."""
        if not self.columns:
            self.columns.append([line])
            return True
        top, last = self.columns[0][0], self.columns[-1][-1]
        if line.page != top.page:
            return False
        if abs(line.y - top.y) < line.size * 0.5 and line.x > max(other.end for other in self.columns[-1]):
            self.columns.append([line])
            return True
        is_below = abs(line.x - last.x) < _NEAR and 0 < last.y - line.y < line.size * 1.6
        if is_below and not line.label and abs(line.size - last.size) < 1:
            self.columns[-1].append(line)
            return True
        return False

    @property
    def starts(self) -> list[float]:
        """Where its columns begin."""
        return [column[0].x for column in self.columns]


def with_tables(lines: Sequence[Line]) -> Iterator[list[Line] | Table]:
    """Yield the lines as they are, those that make up a table as one."""
    held: list[_Row] = []
    plain: list[Line] = []
    for row in _rows(lines):
        if len(row.columns) >= _LEAST and (not held or _is_aligned(held[0], row)):
            held.append(row)
            continue
        yield from _closed(held, plain)
        held = [row] if len(row.columns) >= _LEAST else []
        plain += [] if held else [line for column in row.columns for line in column]
    yield from _closed(held, plain)
    if plain:
        yield plain


def _rows(lines: Sequence[Line]) -> Iterator[_Row]:
    row = _Row()
    for line in lines:
        if not row.takes(line):
            yield row
            row = _Row([[line]])
    yield row


def _is_aligned(head: _Row, row: _Row) -> bool:
    """Tell whether a row's texts begin where those of the head do, in letters as large."""
    if abs(head.columns[0][0].size - row.columns[0][0].size) >= 1:
        return False
    return all(any(abs(start - other) < _NEAR for other in head.starts) for start in row.starts)


def _closed(held: list[_Row], plain: list[Line]) -> Iterator[list[Line] | Table]:
    """Yield the rows in hand as a table, after the lines before them; too few are lines like any other."""
    if len(held) < _LEAST:
        plain += [line for row in held for column in row.columns for line in column]
    else:
        if plain:
            yield list(plain)
        plain.clear()
        yield Table(tuple(tuple(_cells(row, held[0].starts)) for row in held))
    held.clear()


def _cells(row: _Row, starts: Sequence[float]) -> Iterator[Cell]:
    for start in starts:
        column = next((column for column in row.columns if abs(column[0].x - start) < _NEAR), [])
        limit = max((line.end for line in column), default=0)
        for line in column:
            line.limit = limit
        yield Cell(tuple(text.paragraph() for text in to_texts(column)))
