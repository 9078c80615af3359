"""Read pages that only say where letters stand: headings by their size, tables by lines, margins by repetition."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from simpul.case.names import key_named
from simpul.contribute.importing.blocks import Block, Paragraph, Table
from simpul.contribute.importing.pdf.columns import with_tables
from simpul.contribute.importing.pdf.lines import LARGER, Line, Text, to_lines, to_texts
from simpul.contribute.importing.pdf.notes import NoteFinder
from simpul.contribute.importing.pdf.page import Image, Page, Piece
from simpul.contribute.importing.pdf.tables import Grid, find_grids

_LONGEST_HEADING = 200
_NEAR = 3.0
"""Points within which two texts begin at the same place."""
_EARLY = 3
"""Among how many paragraphs the title is sought."""
_NUMBER = re.compile(r"\b\d{1,4}\b")
_EDGE_LINES = 2
_FULL_LINES = 4
"""As many long lines tell where all lines end."""


class Layout:
    """Reads the pages of one document."""

    def __init__(self, pages: Sequence[Page]) -> None:
        """Learn what the pages share: the usual size, and what stands at head and foot of each."""
        self._pages = pages
        self._grids = {page.number: find_grids(page.rules) for page in pages}
        sizes: Counter[float] = Counter()
        for page in pages:
            for piece in page.pieces:
                sizes[round(piece.size * 2) / 2] += len(piece.text.strip())
        self._usual = max(sizes, key=lambda size: (sizes[size], size), default=12.0)
        self._repeated = self._find_repeated()
        self._notes = NoteFinder(self._usual)
        self._margins: dict[str, str] = {}
        self.pictures: list[Image] = []
        """Images in the order of the text; a paragraph names them by number."""
        self.table_pages: list[int] = []
        """Pages on which a table was found."""

    @property
    def margins(self) -> list[str]:
        """Texts at the head and foot of pages, those that differ only by the page's number once."""
        return list(self._margins.values())

    def _grid_of(self, piece: Piece, page: Page) -> Grid | None:
        return next((grid for grid in self._grids[page.number] if grid.cell_of(piece)), None)

    def _edge_lines(self, page: Page) -> list[Line]:
        """Return the lines nearest to the edges of the paper."""
        free = [piece for piece in page.pieces if piece.text.strip() and not self._grid_of(piece, page)]
        lines = sorted(to_lines(free, page.number), key=lambda line: line.y)
        return lines[:_EDGE_LINES] + lines[-_EDGE_LINES:]

    def _find_repeated(self) -> frozenset[str]:
        """Return the lines that stand at the edge of most pages, page numbers aside."""
        counts: Counter[str] = Counter()
        for page in self._pages:
            counts.update({form for line in self._edge_lines(page) for form in _forms(line)})
        least = max(2, len(self._pages) // 2)
        return frozenset(text for text, count in counts.items() if count >= least)

    def blocks(self) -> list[Block]:
        """Return the paragraphs and tables of all pages, those that go on over a page as one."""
        found: list[Text | Table | Paragraph] = []
        lines: list[Line] = []
        for page in self._pages:
            for part in self._parts(page):
                if isinstance(part, Line):
                    lines.append(part)
                    continue
                found += self._texts(lines)
                lines.clear()
                if isinstance(part, Table) and found and isinstance(found[-1], Table) and _same_width(found[-1], part):
                    found[-1] = _continued(found[-1], part)
                else:
                    found.append(part)
        found += self._texts(lines)
        return list(self._ranked(found))

    def _texts(self, lines: Sequence[Line]) -> Iterator[Text | Table]:
        for part in with_tables(lines):
            if isinstance(part, Table):
                self.table_pages.append(lines[0].page)
                yield part
            else:
                yield from to_texts(part, self._usual)

    def _parts(self, page: Page) -> Iterator[Line | Table | Paragraph]:
        """Yield what stands on a page, in the order in which it was drawn."""
        edge = {id(line.pieces[0]) for line in self._edge_lines(page) if not self._repeated.isdisjoint(_forms(line))}
        by_grid: dict[int, list[Piece]] = {}
        run: list[Piece] = []
        images = list(page.images)
        for number, piece in enumerate([*page.pieces, None]):
            if images and images[0].after <= number:
                yield from self._lines(run, page, edge)
                run = []
                while images and images[0].after <= number:
                    self.pictures.append(images.pop(0))
                    mark = len(self.pictures) - 1
                    yield Paragraph("", f"\ue000{mark}\ue001", pictures=(mark,))
            grid = self._grid_of(piece, page) if piece else None
            if piece and grid is None:
                run.append(piece)
            elif piece and grid and id(grid) not in by_grid:
                yield from self._lines(run, page, edge)
                run = []
                by_grid[id(grid)] = [other for other in page.pieces if self._grid_of(other, page) is grid]
                self.table_pages.append(page.number)
                yield grid.table(by_grid[id(grid)], page.number)
        yield from self._lines(run, page, edge)

    def _lines(self, pieces: Sequence[Piece], page: Page, edge: set[int]) -> Iterator[Line]:
        lines = [line for line in to_lines(pieces, page.number) if line.text.strip()]
        free: list[Line] = []
        for line in lines:
            if id(line.pieces[0]) in edge or line.pieces[0].is_margin:
                text = " ".join(line.text.split())
                forms = _forms(line)
                self._margins.setdefault(min(forms & self._repeated or forms), text)
            else:
                free.append(line)
        limit = self._limit(page)
        for line in self._notes.without_notes(free):
            line.limit = max(limit, line.end)
            yield line

    def _limit(self, page: Page) -> float:
        """Return how far lines reach: as far as several do, else as far from this edge as from the other."""
        free = [piece for piece in page.pieces if piece.text.strip() and not self._grid_of(piece, page)]
        ends = sorted((line.end for line in to_lines(free, page.number)), reverse=True)
        begin = min((piece.x for piece in free), default=0)
        is_reached = len(ends) >= _FULL_LINES and ends[_FULL_LINES - 1] > ends[0] - page.width * 0.1
        return ends[0] if is_reached else max([page.width - begin, *ends[:1]])

    def _ranked(self, found: Sequence[Text | Table | Paragraph]) -> Iterator[Block]:
        """Yield the blocks, larger texts as headings of a rank, the one largest at the start as the title."""
        texts = [part for part in found if isinstance(part, Text)]
        sizes = Counter(round(text.size * 2) / 2 for text in texts if self._is_large(text))
        ordered = sorted(sizes, reverse=True)
        title = next((text for text in texts[:_EARLY] if ordered and round(text.size * 2) / 2 == ordered[0]), None)
        has_title = title is not None and sizes[ordered[0]] == 1
        ranks = {size: rank for rank, size in enumerate(ordered[1:] if has_title else ordered, 1)}
        is_labelled = any(key_named(label) == "judul" for part in found for label in _labels(part))
        notes, levels = self._notes.notes(), Levels()
        for part in found:
            if not isinstance(part, Text):
                yield part
            elif part is title and has_title:
                yield replace(part.paragraph(rank=1), rank=0, style="" if is_labelled else "Title")
            else:
                rank = ranks.get(round(part.size * 2) / 2, 0) if self._is_large(part) else 0
                paragraph = part.paragraph(rank, levels.depth_of(part), notes)
                if paragraph.plain:
                    yield paragraph

    def _is_large(self, text: Text) -> bool:
        return text.size >= self._usual * LARGER and text.letters <= _LONGEST_HEADING


def _labels(part: Text | Table | Paragraph) -> Iterator[str]:
    """Yield what may name the answer beside it."""
    if isinstance(part, Text):
        yield "".join(line.text for line in part.lines).partition(":")[0]
    elif isinstance(part, Table):
        yield from (cell.plain.strip(" :") for row in part.rows for cell in row[:2])


class Levels:
    """Tells how deep the items of a list stand, by where their bullets stand and what they look like."""

    def __init__(self) -> None:
        """Begin outside all lists."""
        self._above: list[tuple[float, str]] = []

    def depth_of(self, text: Text) -> int:
        """Return the depth of an item from 0; any other text ends the list."""
        label = text.lines[0].label
        if not label:
            self._above.clear()
            return 0
        x, mark = text.lines[0].x, "1" if label.group(1) else "a" if label.group(2) else label.group()
        for depth, (place, known) in enumerate(self._above):
            if abs(place - x) < _NEAR and (known == mark or known.isalnum() or mark.isalnum()):
                self._above[depth] = (place, mark)
                del self._above[depth + 1 :]
                return depth
        while self._above and x < self._above[-1][0] - _NEAR:
            del self._above[-1]
        self._above.append((x, mark))
        return len(self._above) - 1


def _forms(line: Line) -> set[str]:
    """Return a line as it stands, and with its first or last number counted from the page's: so page numbers agree."""
    text = " ".join(line.text.split())
    found = {text}
    for number in (*list(_NUMBER.finditer(text))[:1], *list(_NUMBER.finditer(text))[-1:]):
        found.add(f"{text[: number.start()]}#{int(number[0]) - line.page}#{text[number.end() :]}")
    return found


def _same_width(one: Table, other: Table) -> bool:
    return len(one.rows[0]) == len(other.rows[0])


def _continued(table: Table, rest: Table) -> Table:
    """Return a table with its rows from the next page, whose head is repeated there or not."""
    is_headed = [cell.plain for cell in table.rows[0]] == [cell.plain for cell in rest.rows[0]]
    return replace(table, rows=table.rows + rest.rows[is_headed:])
