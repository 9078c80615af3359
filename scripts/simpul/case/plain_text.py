"""Tell the printed HTML of a section as plain text, for where only plain text may be pasted.

No word is changed: paragraphs stay apart by an empty line, an item of a list begins with its mark, the cells of a row
are parted by "|", an address follows the words that led to it, and reference numbers are left out.
"""

import re
from collections.abc import Iterator
from html import unescape

_REFERENCE = re.compile(r'\s*<sup class="rujukan"><a href="#rujukan-([0-9]+)"[^>]*>[0-9]+</a></sup>')
_PIECE = re.compile(r'<(/?)([a-z0-9]+)((?:[^>"]|"[^"]*")*)>|([^<]+)')
_ATTRIBUTE = r'\b{}="([^"]*)"'
_BLANKS = re.compile(r"[ \t\n]+")
_BLOCKS = frozenset({"p", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "table", "hr"})


def references_in(html: str) -> frozenset[int]:
    """Return the reference numbers in a section's HTML."""
    return frozenset(map(int, _REFERENCE.findall(html)))


def plain_text(html: str) -> str:
    """Return a section's sanitised HTML as plain text."""
    teller = _Teller()
    for closing, tag, attributes, text in _PIECE.findall(_REFERENCE.sub("", html)):
        if not tag:
            teller.say(unescape(text))
        elif closing:
            teller.close(tag)
        else:
            teller.open(tag, attributes)
    return "\n".join(teller.lines()).strip("\n")


def _attribute(name: str, attributes: str) -> str:
    found = re.search(_ATTRIBUTE.format(name), attributes)
    return unescape(found.group(1)) if found else ""


class _Teller:
    """Puts words on lines as the elements come and go."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line = ""
        self._marks: list[int] = []
        """One for each list around: the number of its next item, 0 for a list without numbers."""
        self._is_kept = 0
        """How many elements around keep their line ends."""
        self._links: list[str] = []

    def lines(self) -> Iterator[str]:
        """Yield the lines, never two empty ones in a row."""
        self._end_line()
        before = ""
        for line in self._lines:
            if line or before:
                yield line
            before = line

    def say(self, text: str) -> None:
        """Add words."""
        if self._is_kept:
            first, *more = text.split("\n")
            self._line += first
            for line in more:
                self._end_line()
                self._line = line
            return
        words = _BLANKS.sub(" ", text)
        self._line += words if self._line and not self._line.endswith(" ") else words.removeprefix(" ")

    def open(self, tag: str, attributes: str) -> None:
        """Begin an element."""
        if tag in _BLOCKS:
            self._begin_block(tag, attributes)
        elif tag == "li":
            self._begin_item()
        elif tag == "br":
            self._end_line()
        elif tag in {"td", "th"} and self._line:
            self._line = f"{self._line.rstrip()} | "
        elif tag == "a":
            self._links.append(_attribute("href", attributes))
        elif tag == "img":
            self.say(f"[Gambar: {_attribute('alt', attributes)}]")

    def close(self, tag: str) -> None:
        """End an element."""
        if tag in {"ul", "ol"}:
            self._marks.pop()
        if tag == "pre":
            self._is_kept -= 1
        if tag in _BLOCKS:
            self._end_line()
            self._part()
        elif tag in {"li", "tr"}:
            self._end_line()
        elif tag == "a" and self._links:
            self._tell_address(self._links.pop())

    def _begin_block(self, tag: str, attributes: str) -> None:
        # The first block of an item stands beside its mark.
        if not self._line.endswith(("- ", ". ")) or tag in {"ul", "ol"}:
            self._end_line()
            if not self._marks:
                self._part()
        if tag == "ul":
            self._marks.append(0)
        elif tag == "ol":
            self._marks.append(int(_attribute("start", attributes) or 1))
        elif tag == "pre":
            self._is_kept += 1

    def _begin_item(self) -> None:
        self._end_line()
        number = self._marks[-1] if self._marks else 0
        if number:
            self._marks[-1] += 1
        self._line = "  " * (len(self._marks) - 1) + (f"{number}. " if number else "- ")

    def _part(self) -> None:
        """Leave a line empty, save inside a list."""
        if self._lines and not self._marks:
            self._lines.append("")

    def _end_line(self) -> None:
        if self._line.strip():
            self._lines.append(self._line.rstrip())
        self._line = ""

    def _tell_address(self, address: str) -> None:
        """Say where words lead, when that is elsewhere and they do not say so themselves."""
        if address.startswith(("http://", "https://")) and not self._line.endswith(address):
            self._line += f" ({address})"
