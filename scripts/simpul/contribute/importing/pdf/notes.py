"""Bring footnotes back to where they are called, by a small raised number and a small text that begins with it."""

import re
from collections.abc import Iterable, Sequence

from simpul.contribute.importing.pdf.lines import Line, Notes
from simpul.contribute.importing.pdf.page import Piece
from simpul.contribute.importing.spans import as_note

_LABEL = re.compile(r"(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|\*{1,3})\Z")
_SMALL = 0.95
"""Times the usual size, up to which a note is set."""


class NoteFinder:
    """Finds the notes of one document, page after page."""

    def __init__(self, usual: float) -> None:
        """Take the size of running text."""
        self._usual = usual
        self._calls: dict[str, tuple[int, Piece]] = {}
        self._texts: dict[tuple[int, Piece], list[str]] = {}

    def without_notes(self, lines: Sequence[Line]) -> list[Line]:
        """Return the lines of a page that are no notes; remember those that are, and the numbers that call them."""
        for line in lines:
            self._calls |= {piece.text.strip(): (line.page, piece) for piece in _calls(line)}
        kept: list[Line] = []
        note: list[str] | None = None
        for line in lines:
            call = self._called_by(line)
            if call:
                note = self._texts.setdefault(call, [])
                note.append("".join(piece.text for piece in line.pieces[1:]))
            elif note is not None and line.size <= self._usual * _SMALL:
                note.append(line.text)
            else:
                note = None
                kept.append(line)
        return kept

    def _called_by(self, line: Line) -> tuple[int, Piece] | None:
        label = line.pieces[0].text.strip()
        if len(line.pieces) == 1 or line.size > self._usual * _SMALL or not _LABEL.match(label):
            return None
        return self._calls.get(label)

    def notes(self) -> Notes:
        """Return what stands in place of each number that calls a note."""
        return {call: as_note(" ".join(" ".join(texts).split())) for call, texts in self._texts.items()}


def _calls(line: Line) -> Iterable[Piece]:
    """Return the small raised numbers after a text."""
    return [
        piece
        for piece in line.pieces[1:]
        if _LABEL.match(piece.text.strip()) and piece.size < line.size * 0.8 and piece.y > line.y + line.size * 0.1
    ]
