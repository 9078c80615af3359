"""Read an answer as blocks: what an officer types or pastes into a box, be it Markdown or not.

The words stay, all of them; what is no plain writing (pictures, addresses that are no links) is set aside.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import unescape

from markdown_it.token import Token

from simpul.case.markdown import parse_markdown
from simpul.contribute.importing.blocks import Block, Cell, Item, Paragraph, Table
from simpul.contribute.importing.inline import markdown_text, plain_text
from simpul.contribute.importing.spans import Span

_RULER = re.compile(r"^[ \t]*(?:-{2,}|={2,}|_{3,}|\*{3,}|(?:[-*_] ){2,}[-*_])[ \t]*$", re.MULTILINE)
_INSIDE_WORD = re.compile(r"(?<=\w)\*+(?=\w)")
_STAR = "\ue010"
"""Stands for a star within a word or between figures, which is meant as a star; no answer can hold it."""
IMAGE_TAG = re.compile(r"<img\b[^<>]{0,2000}>", re.IGNORECASE)
"""How GitHub writes an image that was pasted."""
_ATTRIBUTE = re.compile(r"\b(src|alt)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?:;]\W*\Z")
_SAFE_LINK = re.compile(r"https?://[^\s<>()\\\"'`]+\Z", re.IGNORECASE)
_BULLET = re.compile(r"^[ \t]*[•·▪●◦–—][ \t]+", re.MULTILINE)
_SOURCED = re.compile(r"sumber(?: bagian ini)?\s*:\s*(.+)\Z", re.IGNORECASE | re.DOTALL)
_NUMBERS = re.compile(r"[sS]?\d{1,2}(?:(?:\s*[,;&]\s*|\s+(?:dan|serta)\s+|\s*,\s*dan\s+)[sS]?\d{1,2})*\.?\Z")


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that was pasted into an answer; only its address is known."""

    address: str
    alternative: str = ""


@dataclass(slots=True)
class Story:
    """An answer as read."""

    blocks: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    sources: tuple[str, ...] = ()
    """Ids of the sources that its last line names."""


def read_story(text: str) -> Story:
    """Return an answer as blocks."""
    story = Story()
    # A line of dashes would make a heading of the line above it.
    plain = _BULLET.sub("- ", _RULER.sub("", text))
    plain = _INSIDE_WORD.sub(lambda found: _STAR * len(found.group()), plain)
    story.blocks += _Reader(story).blocks(parse_markdown(plain))
    if story.blocks and isinstance(last := story.blocks[-1], Paragraph):
        told = _SOURCED.match(last.plain)
        if told and _NUMBERS.match(told.group(1).strip()):
            story.sources = tuple(f"s{int(number)}" for number in re.findall(r"\d+", told.group(1)))
            del story.blocks[-1]
    return story


class _Reader:
    """Walks the tokens of one answer."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._lists: list[int] = []
        """The open lists, outermost first: number of the next item; 0 in a list of bullets."""
        self._item: Item | None = None
        self._rank = 0
        self._rows: list[list[Cell]] = []

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Yield the blocks, in order."""
        for token in tokens:
            if token.type in {"fence", "code_block"}:
                yield from self._lines(token.content)
            elif token.type == "html_block":
                yield from self._lines(self._without_pictures(token.content))
            elif token.type == "inline" and self._rows:
                self._rows[-1].append(Cell(tuple(self._paragraphs(token))))
            elif token.type == "inline":
                yield from self._paragraphs(token)
            elif token.type == "table_close":
                yield Table(tuple(tuple(row) for row in self._rows))
                self._rows = []
            else:
                self._note(token)

    def _note(self, token: Token) -> None:
        """Remember what the tokens to come stand in."""
        kind = token.type
        if kind == "tr_open":
            self._rows.append([])
        elif kind == "heading_open":
            self._rank = 3
        elif kind == "heading_close":
            self._rank = 0
        elif kind == "bullet_list_open":
            self._lists.append(0)
        elif kind == "ordered_list_open":
            self._lists.append(int(token.attrGet("start") or 1))
        elif kind in {"bullet_list_close", "ordered_list_close"}:
            self._lists.pop()
        elif kind == "list_item_open":
            self._item = Item(min(len(self._lists) - 1, 8), self._lists[-1])
            self._lists[-1] += bool(self._lists[-1])

    def _lines(self, content: str) -> Iterator[Paragraph]:
        """Yield lines that mean nothing but their words."""
        for line in content.split("\n"):
            if line.strip():
                yield _paragraph([Span(line.strip())])

    def _paragraphs(self, token: Token) -> Iterator[Paragraph]:
        for spans in self._stretches(token.children or []):
            paragraph = _paragraph(spans, self._rank, self._item)
            if paragraph.plain:
                self._item = None
                yield paragraph

    def _stretches(self, tokens: Sequence[Token]) -> Iterator[list[Span]]:
        """Yield what belongs together: a line break after a full stop parts, any other is a blank."""
        spans: list[Span] = []
        dress = Span("")
        said = ""
        for index, token in enumerate(tokens):
            if token.type in {"softbreak", "hardbreak"}:
                if _ENDS_SENTENCE.search(said) or _names_sources(tokens[index + 1 : index + 9]):
                    yield spans
                    spans = []
                else:
                    spans.append(Span(" "))
            elif token.type.endswith(("_open", "_close")):
                spans += self._closing(token, dress)
                dress = _dressed(token, dress)
            else:
                words = self._words(token)
                said = words[-9:] if words.strip() else said
                spans.append(Span(words, dress.is_bold, dress.is_italic, dress.link))
        yield spans

    @staticmethod
    def _closing(token: Token, dress: Span) -> Iterator[Span]:
        """Yield the address of a link that may not be one, so that it is not lost."""
        if token.type == "link_open":
            address = str(token.attrGet("href") or "")
            if not _SAFE_LINK.match(address):
                yield Span(f"({address}) ", dress.is_bold, dress.is_italic)

    def _words(self, token: Token) -> str:
        if token.type == "image":
            self._story.pictures.append(Picture(str(token.attrGet("src") or ""), token.content))
            return ""
        if token.type == "html_inline":
            return self._without_pictures(token.content)
        return f"[{token.content}]" if token.type == "citation" else token.content

    def _without_pictures(self, html: str) -> str:
        for tag in IMAGE_TAG.findall(html):
            found = {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(tag)}
            if found.get("src"):
                self._story.pictures.append(Picture(found["src"], found.get("alt", "")))
        return IMAGE_TAG.sub(" ", html)


def _names_sources(following: Sequence[Token]) -> bool:
    """Tell whether the line after a break says where the answer comes from."""
    return bool(_SOURCED.match("".join(token.content for token in following).lstrip()))


def _dressed(token: Token, dress: Span) -> Span:
    """Return how the words after a mark are dressed."""
    is_open = token.type.endswith("_open")
    if token.tag == "strong":
        return Span("", is_open, dress.is_italic, dress.link)
    if token.tag == "em":
        return Span("", dress.is_bold, is_open, dress.link)
    if token.tag == "a":
        address = str(token.attrGet("href") or "") if is_open else ""
        return Span("", dress.is_bold, dress.is_italic, address if _SAFE_LINK.match(address) else "")
    return dress


def _paragraph(spans: Sequence[Span], rank: int = 0, item: Item | None = None) -> Paragraph:
    meant = [replace(span, text=span.text.replace(_STAR, "*")) for span in spans]
    return Paragraph(plain_text(meant), markdown_text(meant), rank, item=item)
