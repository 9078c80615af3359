"""Cut a page into tags, strictly: HTML as it ought to be written, without a parser's silent repairs.

Parsers either mend faults without a word (lxml, selectolax) or take 5 to 10 ms a page (html5lib,
justhtml). The pages come from our own templates, so one regular expression does; what a tag says is
remembered, because most tags of a site stand on many of its pages.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, auto
from html import unescape

from simpul.sitecheck.fetches import script_addresses, style_addresses

TOKEN = re.compile(
    r"""<(?:
        /[a-zA-Z][^\s<>]*\s*
        |(?!script\b|style\b|title\b|textarea\b)[a-zA-Z][^<>"']*+(?>"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*+
        |(?:script\b.*?</script|style\b.*?</style|title\b.*?</title|textarea\b.*?</textarea)\s*
        |!--.*?--
        |!(?!--)[^<>]*
    )>
    |<""",
    re.DOTALL | re.VERBOSE,
)
"""A comment, an element whose content is no markup, a tag, or a "<" that is none of these."""

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_OPAQUE = frozenset({"script", "style", "title", "textarea"})
_START = re.compile(r"<([a-zA-Z][^\s/>]*)((?>[^>\"']+|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"""\s+([^\s=<>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s<>"'=`]+))?""")
_END = re.compile(r"</([a-zA-Z][^\s/>]*)\s*>")
_REFRESH = re.compile(r"\burl\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_PROGRAMS = frozenset({"", "module", "text/javascript"})
"""Types of a script that is run; others are data."""
_SIZE = re.compile(r"\s+[\d.]+[wx]$")


class Use(IntEnum):
    """What becomes of an address."""

    LINK = auto()
    """A reader may follow it."""
    LOAD = auto()
    """The browser fetches it unasked."""
    BUILD = auto()
    """So it does, and the page waits for it: a style sheet or a script."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What one token says."""

    move: str
    """What it does to the open elements: "div" opens one, "/div" closes it, "br/" stands alone, "" is no element."""
    id: str = ""
    uses: tuple[tuple[Use, str], ...] = ()
    """The addresses it holds."""
    fault: str = ""
    """What is wrong with the tag itself."""
    is_marked: bool = False
    """Whether it has any of these, rather than only a beginning or an end of its element."""


_HOLDERS = {
    ("a", "href"): Use.LINK,
    ("a", "xlink:href"): Use.LINK,
    ("area", "href"): Use.LINK,
    ("audio", "src"): Use.LOAD,
    ("button", "formaction"): Use.LINK,
    ("embed", "src"): Use.LOAD,
    ("form", "action"): Use.LINK,
    ("iframe", "src"): Use.LOAD,
    ("image", "href"): Use.LOAD,
    ("image", "xlink:href"): Use.LOAD,
    ("img", "src"): Use.LOAD,
    ("input", "src"): Use.LOAD,
    ("object", "data"): Use.LOAD,
    ("script", "src"): Use.BUILD,
    ("source", "src"): Use.LOAD,
    ("track", "src"): Use.LOAD,
    ("use", "href"): Use.LOAD,
    ("use", "xlink:href"): Use.LOAD,
    ("video", "poster"): Use.LOAD,
    ("video", "src"): Use.LOAD,
}
"""Use of an address, by element and attribute."""
_FETCHING = frozenset(
    {"apple-touch-icon", "dns-prefetch", "icon", "manifest", "preconnect", "prefetch", "preload", "prerender"}
)
"""Relations of a `link` element for which the browser goes to the network."""
_BUILDING = frozenset({"modulepreload", "stylesheet"})


def _use_of_link(attributes: Mapping[str, str]) -> Use:
    """Return what a `link` element does."""
    relations = set(attributes.get("rel", "").lower().split())
    if relations & _BUILDING or ("preload" in relations and attributes.get("as") in {"script", "style"}):
        return Use.BUILD
    return Use.LOAD if relations & _FETCHING else Use.LINK


def _uses(name: str, attributes: Mapping[str, str], content: str) -> Iterator[tuple[Use, str]]:
    """Yield the addresses that an element holds in its attributes, or in its style or script."""
    for key, value in attributes.items():
        if (name, key) in _HOLDERS:
            yield _HOLDERS[name, key], value
        elif key in {"srcset", "imagesrcset"}:
            yield from ((Use.LOAD, _SIZE.sub("", part.strip())) for part in value.split(",") if part.strip())
        elif key == "style":
            yield from ((Use.LOAD, address) for address, _ in style_addresses(value))
    if name == "link" and "href" in attributes:
        yield _use_of_link(attributes), attributes["href"]
    elif name == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        yield from ((Use.LINK, found) for found in _REFRESH.findall(attributes.get("content", "")))
    elif name == "style":
        yield from ((Use.LOAD, address) for address, _ in style_addresses(content))
    elif name == "script" and attributes.get("type", "") in _PROGRAMS:
        yield from ((Use.LOAD, address) for address, _ in script_addresses(content))


def _attributes(text: str) -> tuple[dict[str, str], str]:
    """Return the attributes of a tag, and what is wrong with them."""
    found: dict[str, str] = {}
    fault = ""
    end = 0
    for match in _ATTRIBUTE.finditer(text):
        if match.start() != end:
            break
        end = match.end()
        key, value = match[1].lower(), match[2] or ""
        if key in found:
            fault = f"atribut {key} tertulis dua kali"
        found.setdefault(key, unescape(value[1:-1] if value[:1] in {'"', "'"} else value))
    return found, fault if text[end:].strip() in {"", "/"} else "atribut tidak terbaca"


def read_tag(token: str) -> Tag:
    """Return what a token says."""
    start, end = _START.match(token), _END.fullmatch(token)
    if end:
        return Tag(f"/{end[1].lower()}")
    if token.startswith("<!"):
        return Tag("")
    if start is None:
        return Tag("", fault='"<" yang tidak memulai tag', is_marked=True)
    name = start[1].lower()
    attributes, fault = _attributes(start[2])
    content = token[start.end() : token.rfind("</")] if name in _OPAQUE else ""
    is_whole = name in _VOID or name in _OPAQUE or start[2].endswith("/")
    identifier, uses = attributes.get("id", ""), tuple(_uses(name, attributes, content))
    is_marked = bool(identifier or uses or fault)
    return Tag(f"{name}/" if is_whole else name, identifier, uses, fault, is_marked)


class _Known(dict[str, Tag]):
    """Tags read before, by token."""

    def __missing__(self, token: str) -> Tag:
        if len(self) == _MOST_KNOWN:
            self.clear()
        self[token] = tag = read_tag(token)
        return tag


_MOST_KNOWN = 100_000
_KNOWN = _Known()


def read_tags(text: str) -> list[Tag]:
    """Return what the tags of a page say, in order."""
    return [_KNOWN[token] for token in TOKEN.findall(text)]
