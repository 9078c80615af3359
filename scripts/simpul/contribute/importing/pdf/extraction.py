"""Take text, lines and images off the pages of a PDF."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from pypdf import PageObject

from simpul.contribute.importing.pdf.annotations import annotate
from simpul.contribute.importing.pdf.fonts import Font
from simpul.contribute.importing.pdf.page import Image, Page, Piece, Rule

_SHOWING = frozenset({b"Tj", b"TJ", b"'", b'"'})
_PAINTING = frozenset({b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
_THIN = 2.5
"""Points that a line, or a rectangle drawn for one, is thick at most."""
_LEAST_RULE = 6
_MOST_RULES = 20_000
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})

Matrix = Sequence[float]


class PageReader:
    """Follows the drawing of one page."""

    def __init__(self, number: int, source: PageObject, images: dict[str, str]) -> None:
        """Take the page with its number, and the files of its images by the name the page has for them."""
        sides = (float(source.mediabox.width), float(source.mediabox.height))
        self.page = Page(number, sides[source.rotation % 180 != 0])
        self._source = source
        self._images = images
        self._fonts: dict[int, Font] = {}
        self._shown: list[Any] = []
        self._marks: list[tuple[int | None, bool]] = []
        self._path: list[Rule] = []
        self._pen = self._start = (0.0, 0.0)
        self._turn = source.rotation % 360

    def read(self) -> Page:
        """Return what is on the page."""
        self._source.extract_text(visitor_text=self._text, visitor_operand_before=self._operation)
        annotate(self.page, self._source)
        _set_aside_struck(self.page)
        return self.page

    def _operation(self, operator: bytes, operands: list[Any], cm: Matrix, _tm: Matrix) -> None:
        if operator in _SHOWING:
            self._shown += [operands[-1]] if operands else []
        elif operator in {b"BDC", b"BMC"}:
            self._marks.append(self._mark(operands))
        elif operator == b"EMC":
            del self._marks[-1:]
        elif operator == b"Do" and operands:
            self._image(str(operands[0]))
        else:
            self._draw(operator, operands, cm)

    def _mark(self, operands: list[Any]) -> tuple[int | None, bool]:
        """Return number and margin of a marked content; what is nested without its own has those around it."""
        given = operands[1] if len(operands) > 1 and isinstance(operands[1], dict) else {}
        tag, is_margin = self._marks[-1] if self._marks else (None, False)
        number = given.get("/MCID")
        is_artifact = bool(operands) and operands[0] == "/Artifact"
        return (number if isinstance(number, int) else tag), is_margin or is_artifact

    def _text(self, text: str, cm: Matrix, tm: Matrix, resource: Any, size: float) -> None:
        shown, self._shown = self._shown, []
        if not text.strip():
            return
        font = self._fonts.setdefault(id(resource), Font(resource))
        scale = math.hypot(tm[0], tm[1]) * math.hypot(cm[0], cm[1]) or 1.0
        height = (math.hypot(tm[2], tm[3]) * math.hypot(cm[2], cm[3]) or 1.0) * size
        strings = [part for item in shown for part in (item if isinstance(item, list) else [item])]
        width = sum(map(font.width_of, strings)) * size * scale / 1000
        x, y = self._place(cm, tm[4], tm[5])
        tag, is_margin = self._marks[-1] if self._marks else (None, False)
        self.page.pieces.append(
            Piece(
                text.strip("\n").translate(_LIGATURES),
                x,
                y,
                width,
                abs(height),
                font.is_bold,
                font.is_italic,
                tag,
                is_margin,
            )
        )

    def _image(self, name: str) -> None:
        if name in self._images:
            tag = self._marks[-1][0] if self._marks else None
            self.page.images.append(Image(self._images[name], self.page.number, len(self.page.pieces), tag))

    def _place(self, cm: Matrix, x: float, y: float) -> tuple[float, float]:
        """Return where a point stands on the page as it is read, turned if need be."""
        across, up = cm[0] * x + cm[2] * y + cm[4], cm[1] * x + cm[3] * y + cm[5]
        return {90: (up, -across), 180: (-across, -up), 270: (-up, across)}.get(self._turn, (across, up))

    def _draw(self, operator: bytes, operands: list[Any], cm: Matrix) -> None:
        numbers = [float(value) for value in operands if isinstance(value, int | float)]
        if operator == b"m" and len(numbers) >= 2:  # noqa: PLR2004 - a point
            self._pen = self._start = self._place(cm, *numbers[:2])
        elif operator == b"l" and len(numbers) >= 2:  # noqa: PLR2004 - a point is two numbers
            self._go(self._place(cm, *numbers[:2]))
        elif operator == b"h":
            self._go(self._start)
        elif operator == b"re" and len(numbers) >= 4:  # noqa: PLR2004 - a corner and two lengths
            self._box(cm, numbers)
        elif operator in _PAINTING:
            is_filled = operator not in {b"S", b"s"}
            known = [rule for rule in self._path if _is_rule(rule, is_filled=is_filled)]
            self.page.rules += known[: max(0, _MOST_RULES - len(self.page.rules))]
            self._path.clear()
        elif operator == b"n":
            self._path.clear()

    def _go(self, to: tuple[float, float]) -> None:
        self._add(self._pen, to)
        self._pen = to

    def _add(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        if len(self._path) < _MOST_RULES:
            (x0, x1), (y0, y1) = sorted((one[0], other[0])), sorted((one[1], other[1]))
            self._path.append(Rule(x0, y0, x1, y1))

    def _box(self, cm: Matrix, numbers: list[float]) -> None:
        """Add a rectangle: a thin one is a line, any other its four sides."""
        x, y, width, height = numbers[:4]
        one, other = self._place(cm, x, y), self._place(cm, x + width, y + height)
        if min(abs(one[0] - other[0]), abs(one[1] - other[1])) <= _THIN:
            self._add(one, other)
        else:
            corners = (one, (other[0], one[1]), other, (one[0], other[1]), one)
            for start, end in pairwise(corners):
                self._add(start, end)


def _set_aside_struck(page: Page) -> None:
    """Take texts that a line goes through out of a page: Word and LibreOffice print deletions so."""
    level: dict[int, list[Rule]] = {}
    for rule in page.rules:
        if not rule.is_upright:
            level.setdefault(round(rule.y0), []).append(rule)
    for at, piece in enumerate(page.pieces):
        low, high = piece.y + piece.size * 0.15, piece.y + piece.size * 0.45
        near = (rule for y in range(round(low), round(high) + 1) for rule in level.get(y, ()))
        if any(low < rule.y0 < high and rule.x0 < piece.x + 1 and piece.end < rule.x1 + 3 for rule in near):
            page.deleted.append(" ".join(piece.text.split()))
            # What follows counts its place by the pieces before it.
            page.pieces[at] = replace(piece, text="", width=0)


def _is_rule(rule: Rule, *, is_filled: bool) -> bool:
    """Tell whether what is painted is a line; the side of a filled field is none, unless the field is thin."""
    thick, long = sorted((rule.x1 - rule.x0, rule.y1 - rule.y0))
    return thick <= _THIN and long >= _LEAST_RULE and (not is_filled or thick > 0)
