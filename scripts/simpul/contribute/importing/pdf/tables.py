"""Find the tables of a page by the lines that are ruled around their cells."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from simpul.contribute.importing.blocks import Cell, Table
from simpul.contribute.importing.pdf.lines import to_lines, to_texts
from simpul.contribute.importing.pdf.page import Piece, Rule

_NEAR = 3.0
"""Points within which two lines meet."""
_MOST_LINES = 1_500
"""On one page; a page with more is a drawing."""
_LEAST_EDGES = 2


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table on one page."""

    columns: tuple[float, ...]
    """Upright edges, from the left."""
    rows: tuple[float, ...]
    """Level edges, from below."""
    rules: tuple[Rule, ...]

    def cell_of(self, piece: Piece) -> tuple[int, int] | None:
        """Return row from above and column of the cell that a piece stands in; None outside."""
        x, y = piece.x + min(piece.width, piece.size) / 2, piece.y + piece.size * 0.3
        column, above = bisect_right(self.columns, x), bisect_right(self.rows, y)
        if not 0 < column < len(self.columns) or not 0 < above < len(self.rows):
            return None
        return self._owner(len(self.rows) - 1 - above, column - 1)

    def _owner(self, row: int, column: int) -> tuple[int, int]:
        """Return the first of the cells that are merged with this one."""
        while row > 0 and not self._is_ruled(row, column, is_upright=False):
            row -= 1
        while column > 0 and not self._is_ruled(row, column, is_upright=True):
            column -= 1
        return row, column

    def _is_ruled(self, row: int, column: int, *, is_upright: bool) -> bool:
        """Tell whether there is a line on the left of a cell, or above it."""
        top, bottom = self.rows[len(self.rows) - 1 - row], self.rows[len(self.rows) - 2 - row]
        left, right = self.columns[column], self.columns[column + 1]
        x, y = (left, (top + bottom) / 2) if is_upright else ((left + right) / 2, top)
        return any(
            rule.is_upright == is_upright
            and rule.x0 - _NEAR <= x <= rule.x1 + _NEAR
            and rule.y0 - _NEAR <= y <= rule.y1 + _NEAR
            for rule in self.rules
        )

    def table(self, pieces: Sequence[Piece], page: int) -> Table:
        """Return the table with what stands in its cells."""
        held: dict[tuple[int, int], list[Piece]] = {}
        for piece in pieces:
            held.setdefault(self.cell_of(piece) or (0, 0), []).append(piece)
        head = [piece for (row, _), cell in held.items() if row == 0 for piece in cell if piece.text.strip()]
        if all(piece.is_bold for piece in head):
            held |= {place: [replace(piece, is_bold=False) for piece in held[place]] for place in held if not place[0]}
        height, width = len(self.rows) - 1, len(self.columns) - 1
        return Table(
            tuple(
                tuple(self._cell(held.get((row, column), []), column, page) for column in range(width))
                for row in range(height)
            )
        )

    def _cell(self, pieces: Sequence[Piece], column: int, page: int) -> Cell:
        lines = list(to_lines(pieces, page))
        for line in lines:
            line.limit = self.columns[column + 1] - (line.x - self.columns[column])
        return Cell(tuple(text.paragraph() for text in to_texts(lines)))


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the tables that lines are ruled around, those inside others left out."""
    upright = list(_joined((rule for rule in rules if rule.is_upright), is_upright=True))
    level = list(_joined((rule for rule in rules if not rule.is_upright), is_upright=False))
    if len(upright) + len(level) > _MOST_LINES:
        return []
    grids = []
    for group in _groups(upright, level):
        columns = _edges((rule.x0 + rule.x1) / 2 for rule in group if rule.is_upright)
        rows = _edges((rule.y0 + rule.y1) / 2 for rule in group if not rule.is_upright)
        if min(len(columns), len(rows)) >= _LEAST_EDGES:
            grids.append(Grid(columns, rows, tuple(group)))
    return grids


def _joined(rules: Iterable[Rule], *, is_upright: bool) -> Iterator[Rule]:
    """Yield lines that were drawn in parts as one."""

    def place(rule: Rule) -> tuple[float, float]:
        return (round(rule.x0), rule.y0) if is_upright else (round(rule.y0), rule.x0)

    held: Rule | None = None
    for rule in sorted(rules, key=lambda rule: (*place(rule), rule.x1, rule.y1)):
        if held and _touch(held, rule):
            held = Rule(held.x0, held.y0, max(held.x1, rule.x1), max(held.y1, rule.y1))
            continue
        if held:
            yield held
        held = rule
    if held:
        yield held


def _touch(one: Rule, other: Rule) -> bool:
    return (
        one.x0 - _NEAR <= other.x1
        and other.x0 <= one.x1 + _NEAR
        and one.y0 - _NEAR <= other.y1
        and other.y0 <= one.y1 + _NEAR
    )


def _groups(upright: Sequence[Rule], level: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Yield lines that hang together by crossing each other."""
    left = [*upright, *level]
    while left:
        group = [left.pop()]
        for rule in group:
            near = [other for other in left if other.is_upright != rule.is_upright and _touch(rule, other)]
            group += near
            left = [other for other in left if other not in near]
        yield group


def _edges(places: Iterable[float]) -> tuple[float, ...]:
    """Return places that are not the same, in order."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _NEAR:
            edges.append(place)
    return tuple(edges)
