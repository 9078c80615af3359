"""Join what a PDF draws into lines, and lines into paragraphs, by where they stand."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeAlias

from simpul.contribute.importing.blocks import Item, Paragraph
from simpul.contribute.importing.inline import markdown_text, plain_text
from simpul.contribute.importing.pdf.page import Piece
from simpul.contribute.importing.spans import Span, lowered, raised

_LABEL = re.compile(r"(?:[•●▪■◦○–·➢✓✔❖♦§Øo\uf0b7\uf0a7\uf0d8-]|(\d{1,3})[.)]|([a-z])[.)])\Z")
_GLUED = re.compile(r"(?:[^\W\d_][-/]|\d–)\Z")
_ENDED = re.compile(r"[.!?:;][\"')\]]*(?:\s*\[[^\[\]]{1,20}\])*\Z")
LARGER = 1.1
"""Times the usual size, from which a text is a heading."""
_FAR = 1.5
"""Letters' heights between two texts of one line that are no longer one text."""
_FAR_ITEM, _FAR_ANSWER = 6.0, 30.0
"""The same after a bullet, and before a colon."""
_NEAR = 3.0
"""Points within which two edges are the same edge."""
_BLANK = 0.25
"""Width of a blank, in heights of letters."""
_TIGHT_HEADING = 1.35
"""Heights of letters between the lines of one heading, whatever made it break."""
_FIRST = re.compile(r"\s|(?<=-)")
_NARROW = frozenset("iljtfrI.,;:!|'()[] -/")
_SPARE = 0.5
"""Heights of letters by which a word's width may be misjudged."""
_LEAST_JUSTIFIED = 3
"""Lines that end at one edge, from which a paragraph is taken to reach it with all but its last."""
_SAME = 0.6
"""Points within which lines end at one edge."""
_TIGHT = 1.06
"""How much further apart than usual lines of one paragraph may be."""


Notes: TypeAlias = Mapping[tuple[int, Piece], str]
"""What stands in place of the number of a note, by page and number as drawn."""


@dataclass(slots=True)
class Line:
    """Pieces side by side."""

    pieces: list[Piece]
    limit: float = 0
    """How far a line may reach here."""
    page: int = 0

    @property
    def x(self) -> float:
        """Where it begins."""
        return self.pieces[0].x

    @property
    def y(self) -> float:
        """On which height it stands."""
        return self._main.y

    @property
    def end(self) -> float:
        """Where its last letter ends."""
        last = self.pieces[-1]
        return last.end - last.size * _BLANK * (len(last.text) - len(last.text.rstrip()))

    @property
    def size(self) -> float:
        """Height of most of its letters."""
        return self._main.size

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(piece.is_bold for piece in self.pieces if piece.text.strip())

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def label(self) -> re.Match[str] | None:
        """The bullet or number that it begins with, drawn by itself."""
        return _LABEL.match(self.pieces[0].text.strip()) if len(self.pieces) > 1 else None

    @property
    def _main(self) -> Piece:
        return max(self.pieces, key=lambda piece: len(piece.text.strip()) * (piece.size + 1))


def to_lines(pieces: Iterable[Piece], page: int) -> Iterator[Line]:
    """Yield the lines, in the order in which they were drawn."""
    line: Line | None = None
    for piece in pieces:
        if line and _is_beside(line, piece):
            line.pieces.append(piece)
            continue
        if line:
            yield line
        line = Line([piece], page=page)
    if line:
        yield line


def _is_beside(line: Line, piece: Piece) -> bool:
    before = line.pieces[-1]
    tall = max(before.size, piece.size)
    is_labelled = len(line.pieces) == 1 and _LABEL.match(before.text.strip())
    is_answer = piece.text.lstrip().startswith(":") or before.text.rstrip().endswith(":")
    reach = tall * (_FAR_ANSWER if is_answer else _FAR_ITEM if is_labelled else _FAR)
    return abs(before.y - piece.y) < tall * 0.6 and -tall < piece.x - before.end < reach


@dataclass(slots=True)
class Text:
    """Lines of one paragraph."""

    lines: list[Line] = field(default_factory=list)

    @property
    def size(self) -> float:
        """Height of its letters."""
        return self.lines[0].size

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.is_bold for line in self.lines)

    @property
    def letters(self) -> int:
        """How many letters it has."""
        return sum(len(line.text.strip()) for line in self.lines)

    @property
    def is_over(self) -> bool:
        """Whether its last line ends before an edge that all others reach."""
        ends = [line.end for line in self.lines[:-1]]
        is_justified = len(ends) >= _LEAST_JUSTIFIED and max(ends) - min(ends) < _SAME
        return is_justified and self.lines[-1].end < min(ends) - _NEAR

    def is_aligned(self, line: Line) -> bool:
        """Tell whether a line begins where the next one would, the first being indented or not."""
        first, last = self.lines[0], self.lines[-1]
        if last is not first:
            return abs(line.x - last.x) < _NEAR
        return line.x < last.x + _NEAR or (first.label is not None and abs(line.x - first.pieces[1].x) < _NEAR)

    def paragraph(self, rank: int = 0, depth: int = 0, notes: Notes | None = None) -> Paragraph:
        """Return it as a block, with its bullet or number as a place in a list."""
        label = self.lines[0].label
        first = replace(self.lines[0], pieces=self.lines[0].pieces[1:] if label else self.lines[0].pieces)
        lines = [first, *self.lines[1:]]
        spans = list(_spans(lines, notes or {}, is_plain=rank > 0))
        item = Item(depth, _number(label)) if label else None
        shown = [span for span in spans if span.text.strip()]
        bold = bool(shown) and (self.is_bold or all(span.is_bold for span in shown))
        return Paragraph(plain_text(spans), markdown_text(spans), rank, item=item, is_bold=bold)


def _number(label: re.Match[str]) -> int:
    """Return the number that a label stands for, letters counted; 0 for a bullet."""
    if label.group(2):
        return ord(label.group(2)) - ord("a") + 1
    return int(label.group(1) or 0)


def to_texts(lines: Sequence[Line], usual: float = 0) -> Iterator[Text]:
    """Yield the paragraphs that lines make; what is larger than the usual size is a heading."""
    step = _usual_step(lines)
    text: Text | None = None
    for line in lines:
        if text and _goes_on(text, line, step, usual):
            text.lines.append(line)
            continue
        if text:
            yield text
        text = Text([line])
    if text:
        yield text


def _usual_step(lines: Sequence[Line]) -> float:
    """Return how far below one another lines mostly stand, in heights of their letters."""
    steps = Counter(
        round((one.y - other.y) / one.size, 2)
        for one, other in pairwise(lines)
        if one.page == other.page and one.y > other.y and abs(one.size - other.size) < 1 and _is_full(one, other)
    )
    return max(steps, key=lambda step: (steps[step], -step), default=1.4)


def _is_full(line: Line, after: Line) -> bool:
    """Tell whether the next line's first word, or its part up to a hyphen, had no room on this one."""
    text = after.text.strip()
    share = _weight(_FIRST.split(text, maxsplit=1)[0]) / _weight(text) if text else 0
    blank = 0 if line.text.rstrip().endswith("-") else line.size * _BLANK
    return line.end + blank + (after.end - after.x) * share > line.limit - line.size * _SPARE


def _weight(text: str) -> float:
    """Return how wide a text is in most fonts, against others."""
    return sum(0.5 if char in _NARROW else 1.5 if char in "mwMW@" else 1.2 if char.isupper() else 1 for char in text)


def _goes_on(text: Text, line: Line, step: float, usual: float) -> bool:
    """Tell whether a line belongs to the paragraph."""
    last = text.lines[-1]
    is_large = 0 < usual * LARGER <= last.size
    if line.label or abs(last.size - line.size) >= 1 or last.is_bold != line.is_bold:
        return False
    if not _is_full(last, line) or text.is_over:
        return is_large and last.page == line.page and -1 < last.y - line.y < last.size * _TIGHT_HEADING
    if last.page != line.page:
        return not _ENDED.search(last.text.strip()) or line.text.strip()[:1].islower()
    is_below = 0 < last.y - line.y <= last.size * max(step, 1.0) * _TIGHT + 0.5
    return is_below and text.is_aligned(line)


def _spans(lines: Sequence[Line], notes: Notes, *, is_plain: bool) -> Iterator[Span]:
    before: Span | None = None
    for number, line in enumerate(lines):
        for at, piece in enumerate(line.pieces):
            is_bold, is_italic = piece.is_bold and not is_plain, piece.is_italic and not is_plain
            dress = Span("", is_bold=is_bold, is_italic=is_italic, link=piece.link)
            if before and at == 0:
                yield replace(before if before == dress else Span(""), text=_glue(lines[number - 1], line))
            elif before and _is_apart(line.pieces[at - 1], piece):
                yield replace(before if before == dress else Span(""), text=" ")
            before = dress
            yield replace(dress, text=notes.get((line.page, piece)) or _height(piece, line))


def _is_apart(before: Piece, piece: Piece) -> bool:
    return piece.x - before.end > piece.size * 0.15 and not before.text.endswith(" ") and not piece.text.startswith(" ")


def _height(piece: Piece, line: Line) -> str:
    """Return the text of a piece, figures above or below the line as such."""
    if piece.size > line.size * 0.75 or abs(piece.y - line.y) < line.size * 0.04:
        return piece.text
    return raised(piece.text) if piece.y > line.y else lowered(piece.text)


def _glue(line: Line, after: Line) -> str:
    """Return what joins a line to the next: nothing inside a word or an address."""
    text = line.text.rstrip()
    last = text.rpartition(" ")[2]
    is_word = last == text and line.end > line.limit - line.size * 0.6
    is_word = is_word and text[-1:].islower() and after.text[:1].islower()
    is_cut = "://" in last or "@" in last or last.startswith("www.") or is_word
    return "" if (is_cut and not line.text.endswith(" ")) or _GLUED.search(text) else " "
