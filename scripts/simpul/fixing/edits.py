"""Change a text at exact places, and only there."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from simpul.case.reading import CaseFile, parse_case
from simpul.diagnostics import Position


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One stretch of a text and what shall stand there."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with every edit made; of two that overlap, the first."""
    parts: list[str] = []
    end = 0
    for edit in sorted(set(edits)):
        if edit.start >= end:
            parts += (text[end : edit.start], edit.text)
            end = edit.end
    return "".join((*parts, text[end:]))


@dataclass(frozen=True)
class Draft:
    """A case file under repair: its text, and the text as read."""

    file: CaseFile

    @property
    def text(self) -> str:
        """The whole text, with plain line ends."""
        return self.file.text

    @property
    def body_start(self) -> int:
        """Where the body begins in the text."""
        return len(self.text) - len(self.file.body.text)

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def line_starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(index + 1 for index, char in enumerate(self.text) if char == "\n")]

    def offset(self, position: Position) -> int:
        """Return where in the text a position is."""
        return self.line_starts[position.line - 1] + position.column - 1

    def line_of(self, offset: int) -> int:
        """Return the number, from 0, of the line that holds a character."""
        return bisect_right(self.line_starts, offset) - 1

    def with_text(self, text: str) -> "Draft":
        """Return the draft of another text of the same file."""
        return Draft(parse_case(text, self.file.uri, self.file.folder))

    def find_value(self, position: Position, value: str) -> int | None:
        """Return where a value of one line begins, its quotes left aside; None when it is written otherwise."""
        start = self.offset(position)
        start += self.text[start : start + 1] in {'"', "'"} and not value.startswith(self.text[start])
        return start if value and self.text.startswith(value, start) else None
