"""Know the Markdown part of a case file: its headings, sections, blocks, and what it points at.

Everything found keeps its exact place. How Markdown is parsed and printed is `markdown`'s business.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markdown_it.token import Token

from simpul.case.blocks import Block, Inventory, Mention, take_inventory
from simpul.case.markdown import parse_markdown, render_line, render_tokens
from simpul.diagnostics import Position

__all__ = [
    "SECTIONS",
    "UNDOCUMENTED",
    "Block",
    "Body",
    "Heading",
    "Mention",
    "Passage",
    "Section",
    "is_undocumented",
    "render_line",
    "render_tokens",
]

SECTIONS = (
    "Latar Belakang dan Tujuan",
    "Kebaruan",
    "Implementasi",
    "Signifikansi",
    "Adaptabilitas",
    "Sumber Daya",
    "Strategi Keberlanjutan",
    "Pembelajaran",
)
"""The headings of a case, in order: seven scored in the KIPP 2023 template, plus lessons."""
UNDOCUMENTED = "Belum terdokumentasi."
"""A section that says only this is treated as left out."""
SECTION_LEVEL = 2
"""Level of the headings that open a section: `##`."""

_NOT_A_LINE_END = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the body."""

    level: int
    text: str
    line: int
    """Line in the file, from 1."""
    is_nested: bool = False
    """Whether it stands inside a quote or a list, where it opens no section."""

    @property
    def position(self) -> Position:
        """Where it stands in the file."""
        return Position(self.line, 1)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the first or second level, with the tokens below it."""

    heading: Heading
    tokens: Sequence[Token]

    @property
    def is_known(self) -> bool:
        """Tell whether it is one of the eight."""
        return self.heading.level == SECTION_LEVEL and self.heading.text in SECTIONS


@dataclass(frozen=True, slots=True)
class Passage:
    """A section that says something, as it was written and as it is shown."""

    title: str
    markdown: str
    html: str
    """Safe HTML."""


@dataclass(frozen=True)
class Body:
    """The Markdown part of a case file."""

    text: str
    first_line: int = 1
    """Line in the file on which `text` begins."""

    @cached_property
    def tokens(self) -> list[Token]:
        """Block tokens of the whole body."""
        return parse_markdown(self.text)

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def line_starts(self) -> list[int]:
        """Where in the text each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings, in order."""
        return tuple(
            Heading(
                int(opening.tag[1]),
                " ".join(inline.content.split()),
                self.first_line + (opening.map or [0])[0],
                is_nested=opening.level > 0,
            )
            for opening, inline in zip(self.tokens, self.tokens[1:], strict=False)
            if opening.type == "heading_open"
        )

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Each heading of the first or second level with the tokens below it, in order."""
        headings = iter(self.headings)
        openings: list[tuple[int, Heading]] = []
        for index, token in enumerate(self.tokens):
            if token.type == "heading_open":
                heading = next(headings)
                if heading.level <= SECTION_LEVEL and not heading.is_nested:
                    openings.append((index, heading))
        ends = (*(index for index, _ in openings[1:]), len(self.tokens))
        # A heading takes three tokens: its opening, its text, its closing.
        return tuple(
            Section(heading, self.tokens[index + 3 : end])
            for (index, heading), end in zip(openings, ends, strict=False)
        )

    @cached_property
    def _inventory(self) -> Inventory:
        return take_inventory(self.tokens, self.text, self.line_starts)

    @property
    def blocks(self) -> Sequence[Block]:
        """Paragraphs, list items, table rows and headings, in order."""
        return self._inventory.blocks

    @cached_property
    def prose(self) -> str:
        """The text with code, citations, images, addresses and HTML blanked out, character for character.

        Positions stay true: what stands at an offset here stands there in the text.
        """
        parts: list[str] = []
        end = 0
        for start, stop in sorted(self._inventory.blanks):
            if stop > end:
                parts += (self.text[end:start], _NOT_A_LINE_END.sub(" ", self.text[max(start, end) : stop]))
                end = stop
        return "".join((*parts, self.text[end:]))

    def position(self, offset: int) -> Position:
        """Return the place in the file of a character of the text."""
        line = bisect_right(self.line_starts, offset) - 1
        return Position(self.first_line + line, offset - self.line_starts[line] + 1)

    def where(self, mention: Mention) -> Position:
        """Return the place in the file of a mention."""
        return self.position(mention.offset)

    def citations(self) -> Sequence[Mention]:
        """Return every `[^id]` outside code, save those that open a definition line `[^id]: …`."""
        return self._inventory.citations

    def definitions(self) -> Sequence[Mention]:
        """Return every `[^id]` that opens a line `[^id]: …`, as footnotes of other programs do."""
        return self._inventory.definitions

    def links(self) -> Sequence[Mention]:
        """Return every link."""
        return self._inventory.links

    def images(self) -> Sequence[Mention]:
        """Return every image, with its alternative text."""
        return self._inventory.images

    def html(self) -> Sequence[Mention]:
        """Return every piece of raw HTML."""
        return self._inventory.html

    def passages(self, numbers: Mapping[str, int]) -> Iterator[Passage]:
        """Yield the sections that say something; `numbers` gives each source id its reference number."""
        starts = [section.heading.line - self.first_line for section in self.sections]
        for section, start, end in zip(self.sections, starts, [*starts[1:], len(self.lines)], strict=False):
            if not is_undocumented(section.tokens):
                # A heading may take two lines, so the text begins where its first block does.
                first = (section.tokens[0].map or [start + 1])[0]
                markdown = "\n".join(self.lines[first:end]).strip("\n")
                yield Passage(section.heading.text, markdown, render_tokens(section.tokens, numbers))

    def render_sections(self, numbers: Mapping[str, int]) -> dict[str, str]:
        """Return safe HTML by heading; `numbers` gives each source id its reference number.

        Sections that are empty or say only "Belum terdokumentasi." are left out.
        """
        return {passage.title: passage.html for passage in self.passages(numbers)}


def is_undocumented(tokens: Sequence[Token]) -> bool:
    """Tell whether a section says nothing."""
    said = " ".join(token.content.strip() for token in tokens if token.content)
    return said == "" or said.rstrip(".").casefold() == UNDOCUMENTED.rstrip(".").casefold()
