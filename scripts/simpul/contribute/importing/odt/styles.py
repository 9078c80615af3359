"""Read what the styles of an OpenDocument text say: names, looks of letters, kinds of list."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from simpul.contribute.importing.archive import attribute, local_name, number_of

_DEEPEST = 10
"""Styles that rest on each other, at most."""
_HEAVY = 600
"""Weight from which letters are bold."""


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; None where a style does not say."""

    is_bold: bool | None = None
    is_italic: bool | None = None
    is_hidden: bool | None = None
    height: int | None = None
    """1 above the line, -1 below, 0 on it."""

    def over(self, other: "Look") -> "Look":
        """Return this look, and the other where this one does not say."""
        return Look(
            other.is_bold if self.is_bold is None else self.is_bold,
            other.is_italic if self.is_italic is None else self.is_italic,
            other.is_hidden if self.is_hidden is None else self.is_hidden,
            other.height if self.height is None else self.height,
        )


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str
    look: Look
    is_automatic: bool


class Styles:
    """The styles of one document."""

    def __init__(self, *roots: Any) -> None:
        """Take the roots of the parts that hold styles; a later one has the last word."""
        self._known: dict[tuple[str, str], _Style] = {}
        self._numbered: dict[str, frozenset[int]] = {}
        for part in (part for root in roots for part in root):
            is_automatic = local_name(part) == "automatic-styles"
            if is_automatic or local_name(part) == "styles":
                self._take(part, is_automatic=is_automatic)

    def _take(self, part: Any, *, is_automatic: bool) -> None:
        for element in part:
            name = attribute(element, "name")
            if local_name(element) == "style":
                shown = attribute(element, "display-name") or name
                style = _Style(shown, attribute(element, "parent-style-name"), _look(element), is_automatic)
                self._known[attribute(element, "family"), name] = style
            elif local_name(element) == "list-style":
                self._numbered[name] = frozenset(_numbered_levels(element))

    def _line(self, family: str, name: str) -> Iterator[_Style]:
        """Yield a style and those it rests on."""
        for _ in range(_DEEPEST):
            style = self._known.get((family, name))
            if style is None:
                return
            yield style
            name = style.parent

    def name_of(self, name: str) -> str:
        """Return the name that a person sees for a paragraph's style."""
        return next((style.name for style in self._line("paragraph", name) if not style.is_automatic), "")

    def set_by_hand(self, name: str) -> Look:
        """Return how a paragraph was dressed by hand: what its named style says belongs to its kind."""
        found = Look()
        for style in self._line("paragraph", name):
            if not style.is_automatic:
                break
            found = found.over(style.look)
        return found

    def of_letters(self, name: str) -> Look:
        """Return how a stretch of text is dressed."""
        found = Look()
        for style in self._line("text", name):
            found = found.over(style.look)
        return found

    def is_numbered(self, list_style: str, depth: int) -> bool:
        """Tell whether a list counts its items, at a depth from 0."""
        return depth + 1 in self._numbered.get(list_style, ())


def _numbered_levels(list_style: Any) -> Iterator[int]:
    for level in list_style:
        if local_name(level) == "list-level-style-number" and attribute(level, "num-format"):
            yield number_of(attribute(level, "level"), 0)


def _look(style: Any) -> Look:
    found = Look()
    for properties in style:
        if local_name(properties) == "text-properties":
            given = {key.rpartition("}")[2]: str(value) for key, value in properties.attrib.items()}
            found = replace(found, is_bold=_is_bold(given.get("font-weight")), height=_height(given))
            if "font-style" in given:
                found = replace(found, is_italic=given["font-style"] in {"italic", "oblique"})
            if "display" in given:
                found = replace(found, is_hidden=given["display"] == "none")
    return found


def _is_bold(weight: str | None) -> bool | None:
    if weight is None:
        return None
    return weight == "bold" or number_of(weight, 0) >= _HEAVY


def _height(given: dict[str, str]) -> int | None:
    position = given.get("text-position", "").split()
    if not position:
        return None
    if position[0] == "super":
        return 1
    if position[0] == "sub" or position[0].startswith("-"):
        return -1
    return 0 if position[0].rstrip("%").strip("0.") == "" else 1
