"""Find in parsed Markdown the blocks of prose and whatever they point at, each with its exact place."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import accumulate
from sys import maxsize
from typing import TypeAlias

from markdown_it.token import Token

Span: TypeAlias = tuple[int, int]
"""Where something begins and ends in the text of the body."""


class BlockKind(Enum):
    """Kinds of block."""

    PARAGRAPH = auto()
    QUOTE = auto()
    ITEM = auto()
    """A paragraph of a list item."""
    HEADING = auto()
    HEADER_ROW = auto()
    ROW = auto()
    """A row of a table, below its header row."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that is read as one thing."""

    kind: BlockKind
    start: int
    """Offset in the text of the body."""
    end: int
    is_cited: bool
    """Whether a citation stands in it; for a row, in it or in the table's header."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Something the text points at: a citation, a link, an image, a piece of HTML."""

    target: str
    """Source id, address, or the HTML itself."""
    offset: int
    """Where it begins in the text of the body."""
    text: str = ""
    """Alternative text of an image."""


@dataclass(frozen=True, slots=True)
class Inventory:
    """What a body holds, in order."""

    blocks: list[Block] = field(default_factory=list)
    citations: list[Mention] = field(default_factory=list)
    definitions: list[Mention] = field(default_factory=list)
    links: list[Mention] = field(default_factory=list)
    images: list[Mention] = field(default_factory=list)
    html: list[Mention] = field(default_factory=list)
    blanks: list[Span] = field(default_factory=list)
    """What is no prose: code, citations, images, addresses, HTML."""


_CONTAINERS = {
    "blockquote_open": BlockKind.QUOTE,
    "list_item_open": BlockKind.ITEM,
    "heading_open": BlockKind.HEADING,
}
_CLOSINGS = frozenset({"blockquote_close", "list_item_close", "heading_close"})
_LITERAL = frozenset({"fence", "code_block", "html_block"})


class _Placer:
    """Tells where in the text the content of an inline token stands."""

    def __init__(self, text: str, line_starts: Sequence[int]) -> None:
        self.text = text
        self.line_starts = line_starts
        self.row_end = 0
        """Where the last table cell ended: the next one is looked for from there."""

    def line(self, number: int) -> int:
        """Return the offset of a line's beginning; of one past the last, the text's end."""
        return self.line_starts[number] if number < len(self.line_starts) else len(self.text)

    def span(self, token: Token) -> Span:
        """Return the whole lines a block token covers."""
        first, last = token.map or (0, 0)
        return self.line(first), self.line(last)

    def cell(self, token: Token) -> list[Span]:
        """Return where the single line of a table cell stands."""
        start, end = self.span(token)
        at = self.text.find(token.content, max(start, self.row_end), end)
        at = max(start, self.row_end) if at < 0 else at
        self.row_end = at + len(token.content)
        return [(0, at)]

    def lines(self, token: Token) -> list[Span]:
        """Return for each line of the content its offset there and in the text.

        Only what stands before a line (quote marks, list marks, indent) is missing from the content.
        """
        contents = token.content.split("\n")
        begins = accumulate((len(line) + 1 for line in contents), initial=0)
        first = (token.map or [0])[0]
        places: list[Span] = []
        for number, (begin, content) in enumerate(zip(begins, contents, strict=False), first):
            start = self.line(number)
            at = self.text.rfind(content, start, max(start, self.line(number + 1)))
            places.append((begin, max(start, at)))
        return places


def _place(offset: int, lines: Sequence[Span]) -> int:
    """Return where in the text a character of the content stands."""
    begin, start = lines[bisect_right(lines, (offset, maxsize)) - 1]
    return start + offset - begin


def _is_definition(token: Token, start: int, end: int) -> bool:
    """Tell whether a citation opens its line and is followed by a colon."""
    content = token.content
    return content.startswith(":", end) and (start == 0 or content[start - 1] == "\n")


def _list_marks(token: Token, locate: Callable[[Token], Sequence[Span]], found: Inventory) -> bool:
    """Note everything marked in an inline token; tell whether it cites."""
    marked = [child for child in token.children or () if child.meta]
    lines = locate(token) if marked else ()
    is_cited = False
    for child in marked:
        begin, stop = child.meta["span"]
        start, end = _place(begin, lines), _place(stop - 1, lines) + 1
        if child.type == "citation":
            is_cited = True
            kind = found.definitions if _is_definition(token, begin, stop) else found.citations
            kind.append(Mention(child.content, start))
        elif child.type == "link_open":
            found.links.append(Mention(str(child.attrs.get("href", "")), start))
            start = _place(child.meta["label_end"], lines)
        elif child.type == "image":
            found.images.append(Mention(str(child.attrs.get("src", "")), start, child.content))
        elif child.type == "html_inline":
            found.html.append(Mention(child.content, start))
        found.blanks.append((start, end))
    return is_cited


def _rows(tokens: Iterator[Token], placer: _Placer, found: Inventory) -> None:
    """Note the rows of a table, to its end."""
    header: bool | None = None
    is_cited = False
    for token in tokens:
        if token.type == "table_close":
            return
        if token.type == "tr_open":
            opening, is_cited = token, False
            placer.row_end = 0
        elif token.type == "inline" and token.content:
            is_cited |= _list_marks(token, placer.cell, found)
        elif token.type == "tr_close":
            kind = BlockKind.HEADER_ROW if header is None else BlockKind.ROW
            header = is_cited if header is None else header
            found.blocks.append(Block(kind, *placer.span(opening), is_cited=is_cited or header))


def take_inventory(tokens: Sequence[Token], text: str, line_starts: Sequence[int]) -> Inventory:
    """Return everything a body holds."""
    found = Inventory()
    placer = _Placer(text, line_starts)
    containers = [BlockKind.PARAGRAPH]
    walk = iter(tokens)
    for token in walk:
        if token.type == "inline":
            is_cited = _list_marks(token, placer.lines, found)
            found.blocks.append(Block(containers[-1], *placer.span(token), is_cited=is_cited))
        elif token.type in _CONTAINERS:
            containers.append(_CONTAINERS[token.type])
        elif token.type in _CLOSINGS:
            containers.pop()
        elif token.type == "table_open":
            _rows(walk, placer, found)
        elif token.type in _LITERAL:
            start, end = placer.span(token)
            found.blanks.append((start, end))
            if token.type == "html_block":
                mark = text.find("<", start, end)
                found.html.append(Mention(token.content.strip(), max(mark, start)))
    return found
