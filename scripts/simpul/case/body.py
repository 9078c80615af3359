"""Read the Markdown of a case: CommonMark with tables, citations `[^s1]`, nothing else.

The text is hostile until proven otherwise. Raw HTML is seen (so that a rule can point at it) but
always printed as text; what comes out passes a sanitiser besides.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from simpul.diagnostics import Position

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

_CITATION = re.compile(r"\[\^([^\]\s]{1,40})\]")
_TAGS = frozenset(
    "a blockquote br code em h3 h4 h5 h6 hr img li ol p pre s strong sup table tbody td th thead tr ul".split()
)
_ATTRIBUTES = {
    "a": {"href", "title", "class", "id"},
    "img": {"src", "alt", "title", "loading", "width", "height"},
    "sup": {"class"},
    "ol": {"start"},
    "td": {"style"},
    "th": {"style", "scope"},
}


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the body."""

    level: int
    text: str
    line: int
    """Line in the file, from 1."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Something the text points at: a citation, a link, an image, a piece of HTML."""

    target: str
    """Source id, address, or the HTML itself."""
    position: Position
    text: str = ""
    """Alternative text of an image, words of a link."""


def _citation_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    match = _CITATION.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.push("citation", "", 0).content = match.group(1)
    state.pos = match.end()
    return True


def _render_citation(self: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:  # noqa: ANN401
    del self
    identifier = tokens[index].content
    number = env.get("numbers", {}).get(identifier)
    if number is None:
        return escapeHtml(f"[^{identifier}]")
    return f'<sup class="rujukan"><a href="#rujukan-{number}">{number}</a></sup>'


def _render_as_text(self: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:  # noqa: ANN401
    del self
    return escapeHtml(tokens[index].content)


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table")
    markdown.inline.ruler.before("link", "citation", _citation_rule)
    # A definition would swallow the citation it names; the rule SP407 refuses it as text.
    markdown.block.ruler.disable("reference")
    # Unsafe schemes must be seen to be refused (SP501); the sanitiser drops them from what is printed.
    markdown.validateLink = lambda _url: True  # type: ignore[method-assign]
    markdown.add_render_rule("citation", _render_citation)
    markdown.add_render_rule("html_inline", _render_as_text)
    markdown.add_render_rule("html_block", _render_as_text)
    return markdown


@dataclass(frozen=True)
class Body:
    """The Markdown part of a case file."""

    text: str
    first_line: int = 1
    """Line in the file on which `text` begins."""

    @cached_property
    def tokens(self) -> list[Token]:
        """Block tokens of the whole body."""
        return _markdown().parse(self.text, {})

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings, in order."""
        return tuple(
            Heading(int(opening.tag[1]), inline.content.strip(), self.first_line + (opening.map or [0])[0])
            for opening, inline in zip(self.tokens, self.tokens[1:], strict=False)
            if opening.type == "heading_open"
        )

    @cached_property
    def prose(self) -> str:
        """The text with code blanked out, character for character, so positions stay true."""
        lines = list(self.lines)
        for token in self.tokens:
            if token.type in {"fence", "code_block"} and token.map:
                for number in range(token.map[0], min(token.map[1], len(lines))):
                    lines[number] = " " * len(lines[number])
        blank = "\n".join(lines)
        return re.sub(r"`[^`\n]+`", lambda match: " " * len(match.group()), blank)

    def position(self, offset: int) -> Position:
        """Return the place in the file of a character of the text."""
        line = self.text.count("\n", 0, offset)
        column = offset - (self.text.rfind("\n", 0, offset) + 1)
        return Position(self.first_line + line, column + 1)

    def citations(self) -> Iterator[Mention]:
        """Yield every `[^id]` outside code."""
        for match in _CITATION.finditer(self.prose):
            yield Mention(match.group(1), self.position(match.start()))

    def links(self) -> Iterator[Mention]:
        """Yield every link."""
        return self._inline("link_open", "href")

    def images(self) -> Iterator[Mention]:
        """Yield every image, with its alternative text."""
        return self._inline("image", "src")

    def html(self) -> Iterator[Mention]:
        """Yield every piece of raw HTML."""
        for token in self.tokens:
            line = (token.map or [0])[0]
            if token.type == "html_block":
                yield Mention(token.content.strip(), self._find(token.content.strip()[:20], line))
            for child in token.children or ():
                if child.type == "html_inline":
                    yield Mention(child.content, self._find(child.content, line))

    def _inline(self, kind: str, attribute: str) -> Iterator[Mention]:
        for token in self.tokens:
            for child in token.children or ():
                if child.type == kind:
                    target = str(child.attrs.get(attribute, ""))
                    where = self._find(target, (token.map or [0])[0])
                    yield Mention(target, where, child.content)

    def _find(self, needle: str, line: int) -> Position:
        """Return where `needle` first stands at or after `line` of the body, else that line."""
        for number in range(line, len(self.lines)):
            column = self.lines[number].find(needle)
            if column >= 0:
                return Position(self.first_line + number, column + 1)
        return Position(self.first_line + line, 1)

    def sections(self) -> Iterator[tuple[Heading, list[Token]]]:
        """Yield each second-level heading with the tokens below it."""
        heading: Heading | None = None
        content: list[Token] = []
        headings = iter(self.headings)
        tokens = iter(self.tokens)
        for token in tokens:
            if token.type == "heading_open":
                current = next(headings)
                if current.level <= 2:  # noqa: PLR2004 - `##` opens a section
                    if heading is not None:
                        yield heading, content
                    heading, content = current, []
                    next(tokens), next(tokens)
                    continue
            content.append(token)
        if heading is not None:
            yield heading, content

    def render_sections(self, numbers: Mapping[str, int]) -> dict[str, str]:
        """Return safe HTML by heading; `numbers` gives each source id its reference number.

        Sections that are empty or say only "Belum terdokumentasi." are left out.
        """
        rendered: dict[str, str] = {}
        for heading, tokens in self.sections():
            if not is_undocumented(tokens):
                rendered[heading.text] = render_tokens(tokens, numbers)
        return rendered


def is_undocumented(tokens: Sequence[Token]) -> bool:
    """Tell whether a section says nothing."""
    said = " ".join(token.content.strip() for token in tokens if token.content)
    return said in {"", UNDOCUMENTED}


def render_tokens(tokens: Sequence[Token], numbers: Mapping[str, int]) -> str:
    """Return the tokens as HTML that may stand on any page."""
    markdown = _markdown()
    html: str = markdown.renderer.render(tokens, markdown.options, {"numbers": numbers})
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener nofollow",
        filter_style_properties={"text-align"},
    )


def render_line(text: str, numbers: Mapping[str, int]) -> str:
    """Return one line of plain text, escaped, with its citations numbered."""
    parts: list[str] = []
    end = 0
    for match in _CITATION.finditer(text):
        number = numbers.get(match.group(1))
        if number is not None:
            parts += (escapeHtml(text[end : match.start()]), f'<sup class="rujukan"><a href="#rujukan-{number}">{number}</a></sup>')
            end = match.end()
    return "".join((*parts, escapeHtml(text[end:])))
