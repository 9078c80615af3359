"""Count the items of lists in an OpenDocument text, which says only that a list goes on."""

from dataclasses import dataclass
from typing import Any

from simpul.contribute.importing.archive import attribute, number_of
from simpul.contribute.importing.blocks import Item
from simpul.contribute.importing.odt.styles import Styles

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list stands: in which list, how deep."""

    style: str = ""
    depth: int = -1
    """From 0; -1 outside all lists."""


class Counter:
    """Gives the items of one document their numbers."""

    def __init__(self, styles: Styles) -> None:
        """Take the styles, which tell bullets from numbers."""
        self._styles = styles
        self._counts: dict[tuple[str, int], int] = {}

    def enter(self, element: Any, outer: Place) -> Place:
        """Return the place of a list, which begins anew unless it says that it goes on."""
        level = number_of(attribute(element, "level"), 0)
        place = Place(
            attribute(element, "style-name") or outer.style, min(level - 1 if level else outer.depth + 1, _DEEPEST)
        )
        goes_on = attribute(element, "continue-numbering") == "true" or attribute(element, "continue-list") or level
        for depth in range(place.depth if outer.style else 0, _DEEPEST + 1) if not goes_on else ():
            self._counts.pop((place.style, depth), None)
        return place

    def count(self, entry: Any, place: Place) -> Item:
        """Return the item of an entry, counted on."""
        if not self._styles.is_numbered(place.style, place.depth):
            return Item(place.depth, 0)
        key = (place.style, place.depth)
        self._counts[key] = number_of(attribute(entry, "start-value"), self._counts.get(key, 0) + 1)
        for deeper in range(place.depth + 1, _DEEPEST + 1):
            self._counts.pop((place.style, deeper), None)
        return Item(place.depth, self._counts[key])
