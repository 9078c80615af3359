"""Parse and print a contributor's Markdown: CommonMark with tables and citations `[^s1]`, nothing else.

The text is hostile until proven otherwise. Raw HTML is seen (so that a rule can point at it) but
always printed as text; what comes out passes a sanitiser besides. Tokens that rules point at carry
in `meta["span"]` where they stand in the text of their block.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

import nh3
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline, autolink, backtick, html_inline, image, link
from markdown_it.token import Token

MAX_NESTING = 20
"""Quotes, lists and brackets within each other beyond this are not read; a case needs six."""

_CITATION = re.compile(r"\[\^([^\]\s]{1,40})\]")
_TAGS = frozenset(
    "a blockquote br code em h3 h4 h5 h6 hr img li ol p pre s strong sup table tbody td th thead tr ul".split()  # noqa: SIM905 - as a list it takes a line a word
)
_ATTRIBUTES = {
    "a": {"href", "title", "class", "id"},
    "img": {"src", "alt", "title", "loading", "width", "height"},
    "sup": {"class"},
    "ol": {"start"},
    "td": {"style"},
    "th": {"style", "scope"},
}
_LAST_LINK = -1
"""Key in a state's cache: where the last "](" stands."""

_InlineRule: TypeAlias = Callable[[StateInline, bool], bool]


def _citation_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    match = _CITATION.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match.group(1)
        token.meta["span"] = match.span()
    state.pos = match.end()
    return True


def _placed(rule: _InlineRule, kind: str, first: str) -> _InlineRule:
    """Make a rule, of marks that begin with `first`, note where they stand."""

    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's rules take it so
        start, count = state.pos, len(state.tokens)
        if state.src[start] != first or not rule(state, silent):
            return False
        if not silent:
            # Text that was pending comes out as a token of its own before the mark.
            for token in state.tokens[count : count + 2]:
                if token.type == kind:
                    token.meta["span"] = (start, state.pos)
                    if kind == "link_open":
                        token.meta["label_end"] = _label_end(state, start, token)
                    break
        return True

    return placed


def _label_end(state: StateInline, start: int, token: Token) -> int:
    """Return where the words of a link end; an address in angle brackets has none."""
    if token.markup == "autolink":
        return start
    label_end: int = state.md.helpers.parseLinkLabel(state, start, disableNested=True)
    return max(start, label_end)


def _if_closed(rule: _InlineRule) -> _InlineRule:
    """Spare a link rule the search from a "[" after which no "](" comes: runs of "[" stay cheap."""

    def guarded(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's rules take it so
        last = state.cache.get(_LAST_LINK)
        if last is None:
            last = state.cache[_LAST_LINK] = state.src.rfind("](")
        return state.pos < last and rule(state, silent)

    return guarded


def _reference(number: int) -> str:
    return f'<sup class="rujukan"><a href="#rujukan-{number}">{number}</a></sup>'


def _render_citation(self: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:  # noqa: ANN401 - markdown-it's renderers have no types
    del self
    identifier = tokens[index].content
    number = env.get("numbers", {}).get(identifier)
    return escapeHtml(f"[^{identifier}]") if number is None else _reference(number)


def _render_as_text(self: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:  # noqa: ANN401 - markdown-it's renderers have no types
    del self
    return escapeHtml(tokens[index].content)


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": True, "maxNesting": MAX_NESTING}).enable("table")
    inline = markdown.inline.ruler
    inline.before("link", "citation", _citation_rule)
    inline.at("link", _placed(_if_closed(link), "link_open", "["))
    inline.at("image", _placed(_if_closed(image), "image", "!"))
    inline.at("autolink", _placed(autolink, "link_open", "<"))
    inline.at("html_inline", _placed(html_inline, "html_inline", "<"))
    inline.at("backticks", _placed(backtick, "code_inline", "`"))
    # A definition would swallow the citation it names; the rule SP407 refuses it as text.
    markdown.block.ruler.disable("reference")
    # Unsafe schemes must be seen to be refused (SP501); the sanitiser drops them from what is printed.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - the library's own way
    markdown.add_render_rule("citation", _render_citation)
    markdown.add_render_rule("html_inline", _render_as_text)
    markdown.add_render_rule("html_block", _render_as_text)
    return markdown


def parse_markdown(text: str) -> list[Token]:
    """Return the block tokens of a text."""
    return _markdown().parse(text, {})


def find_citations(text: str) -> list[re.Match[str]]:
    """Return every `[^id]` of a line of plain text; group 1 is the id."""
    return list(_CITATION.finditer(text))


def cited_in(text: str) -> list[str]:
    """Return the ids of the sources a plain text cites, in order."""
    return _CITATION.findall(text)


def without_citations(text: str) -> str:
    """Return `text` without its `[^s1]`, for where there is no list of sources."""
    return re.sub(rf"\s*{_CITATION.pattern}", "", text)


def render_tokens(tokens: Sequence[Token], numbers: Mapping[str, int]) -> str:
    """Return the tokens as HTML that may stand on any page; `numbers` numbers the sources."""
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
            parts += (escapeHtml(text[end : match.start()]), _reference(number))
            end = match.end()
    return "".join((*parts, escapeHtml(text[end:])))
