"""Tile maps: equal squares laid out by geography, each a link, shaded by how many cases there are.

Where each square stands is our own drawing, in `vocabularies/petak.csv` (column and row from 0).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simpul import urls
from simpul.catalogue import Catalogue, Record

SIDE = 64
"""Side of a square, in units of the drawing."""
GAP = 4
STEPS = (1, 3, 6)
"""From how many cases on a square takes its next shade."""
_LINE = 9
"""Letters that fit on one line of a square."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One region on a map."""

    name: str
    lines: tuple[str, ...]
    """The label, cut to fit."""
    uri: str
    count: int
    shade: int
    """0 for none, then one more for each of `STEPS` reached."""
    x: int
    y: int

    @property
    def said(self) -> str:
        """What is read aloud: the words on the square, in their order, as one who speaks to the device says them."""
        label, count = " ".join(self.lines), f"{self.count or 'belum ada'} kasus"
        return f"{self.name} {count}" if self.name.endswith(label) else f"{label} {count}: {self.name}"


@dataclass(frozen=True, slots=True)
class TileMap:
    """A map: its tiles in reading order, and the size of the drawing."""

    tiles: tuple[Tile, ...]
    width: int
    height: int


def _lines(label: str) -> tuple[str, ...]:
    lines: list[str] = []
    for word in label.split():
        if lines and len(lines[-1]) + 1 + len(word) <= _LINE:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def _places(catalogue: Catalogue, province: str) -> Iterator[tuple[str, str, int, int]]:
    """Yield code, label, column and row of each square of a province's map; of the provinces' for ""."""
    for term in catalogue.vocabularies.petak:
        belongs = term.code.startswith(f"{province}.") if province else "." not in term.code
        column, _, row = term.note.partition(" ")
        if belongs and term.code in catalogue.vocabularies.wilayah and column.isdigit() and row.isdigit():
            yield term.code, term.name, int(column), int(row)


def tile_map(catalogue: Catalogue, groups: Mapping[str, list[Record]], province: str = "") -> TileMap | None:
    """Return the map of a province (of all provinces for ""), or None when none is drawn.

    Only regions that have a page are links worth following, so provinces without one are left out.
    """
    regions = catalogue.vocabularies.wilayah
    step = SIDE + GAP
    tiles = []
    for code, label, column, row in _places(catalogue, province):
        count = len(groups.get(code, ()))
        if not province and not count and code not in catalogue.hub.provinsi:
            uri = ""
        else:
            uri = urls.region_uri(regions, code)
        shade = sum(count >= least for least in STEPS)
        tiles.append(Tile(regions[code].name, _lines(label), uri, count, shade, column * step, row * step))
    if not tiles:
        return None
    tiles.sort(key=lambda tile: (tile.y, tile.x))
    return TileMap(tuple(tiles), max(tile.x for tile in tiles) + SIDE, max(tile.y for tile in tiles) + SIDE)
