"""Know of a font of a PDF what its letters look like, and how wide they are."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pypdf.generic import ByteStringObject, TextStringObject

from simpul.contribute.importing.pdf.values import mapping, resolved, sequence

_USUAL = 500.0
"""Thousandths of the size that a letter is wide, where a font does not say."""
_WIDE = 1000.0
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_MOST_WIDTHS = 70_000


class Font:
    """A font as the PDF describes it."""

    def __init__(self, resource: Any) -> None:
        """Take the font's dictionary; None for a font that is not there."""
        given = mapping(resource)
        name = str(given.get("/BaseFont", ""))
        self.is_bold = bool(_BOLD.search(name))
        self.is_italic = bool(_ITALIC.search(name))
        self._is_wide = given.get("/Subtype") == "/Type0"
        self._widths: dict[int, float] = {}
        self._default = _USUAL
        if self._is_wide:
            self._take_wide(given)
        else:
            first, widths = resolved(given.get("/FirstChar", 0)), sequence(given.get("/Widths"))
            if isinstance(first, int):
                self._widths = {first + place: number for place, number in enumerate(_numbers(widths[:256]))}

    def _take_wide(self, given: Any) -> None:
        inner = mapping(next(iter(sequence(given.get("/DescendantFonts"))), None))
        self._default = next(_numbers([inner.get("/DW", _WIDE)]))
        self._widths = dict(_wide_widths(sequence(inner.get("/W"))))

    def width_of(self, shown: Any) -> float:
        """Return how wide what is shown at once is, in thousandths of the size; figures between texts move the pen."""
        if isinstance(shown, int | float):
            return -float(shown)
        codes = self._codes(_bytes_of(shown))
        return sum(self._widths.get(code, self._default) for code in codes)

    def _codes(self, raw: bytes) -> Iterator[int]:
        if not self._is_wide:
            return iter(raw)
        return (int.from_bytes(raw[at : at + 2]) for at in range(0, len(raw), 2))


def _bytes_of(shown: Any) -> bytes:
    if isinstance(shown, TextStringObject):
        return shown.original_bytes
    return bytes(shown) if isinstance(shown, ByteStringObject | bytes) else b""


def _numbers(values: Sequence[Any]) -> Iterator[float]:
    for value in values:
        number = resolved(value)
        yield float(number) if isinstance(number, int | float) else _USUAL


def _wide_widths(listed: Sequence[Any]) -> Iterator[tuple[int, float]]:
    """Yield the widths of a font with many letters: a code and a list, or two codes and the width of all between."""
    place = taken = 0
    while place + 1 < len(listed) and taken < _MOST_WIDTHS:
        first, second = resolved(listed[place]), resolved(listed[place + 1])
        if not isinstance(first, int):
            return
        if isinstance(second, list):
            widths = list(_numbers(second))
            place += 2
        elif isinstance(second, int) and place + 2 < len(listed):
            count = max(0, min(second - first + 1, _MOST_WIDTHS))
            widths = list(_numbers([listed[place + 2]])) * count
            place += 3
        else:
            return
        taken += len(widths)
        yield from ((first + step, width) for step, width in enumerate(widths))
