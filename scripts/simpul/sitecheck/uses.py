"""Tell which addresses an element holds, and what a browser does with each."""

import re
from collections.abc import Iterator, Mapping
from enum import IntEnum, auto

from simpul.sitecheck.fetches import listed_addresses, script_addresses, script_imports, style_addresses


class Use(IntEnum):
    """What becomes of an address."""

    LINK = auto()
    """A reader may follow it."""
    GO = auto()
    """The browser goes there by itself, or with what a reader filled in."""
    LOAD = auto()
    """The browser fetches it unasked."""
    BUILD = auto()
    """So it does, and the page waits for it: a style sheet or a script."""


_BY_ATTRIBUTE = {
    "action": Use.GO,
    "background": Use.LOAD,
    "formaction": Use.GO,
    "href": Use.LOAD,
    "poster": Use.LOAD,
    "src": Use.LOAD,
    "xlink:href": Use.LOAD,
}
"""Use of an address by the attribute that holds it."""
_BY_ELEMENT = {
    ("a", "href"): Use.LINK,
    ("a", "xlink:href"): Use.LINK,
    ("area", "href"): Use.LINK,
    ("object", "data"): Use.LOAD,
    ("script", "href"): Use.BUILD,
    ("script", "src"): Use.BUILD,
    ("script", "xlink:href"): Use.BUILD,
}
"""The same where the element says otherwise."""
_APART = frozenset({("base", "href"), ("link", "href")})
_FRAMES = frozenset({"embed", "frame", "iframe", "object"})
_LISTS = frozenset({"srcset", "imagesrcset"})
_PAINTS = frozenset(
    {"clip-path", "cursor", "fill", "filter", "marker-end", "marker-mid", "marker-start", "mask", "stroke", "style"}
)
"""Attributes in the language of style sheets."""
_MOVES = ("from", "to", "by", "values")
"""Attributes of an animation that hold what another attribute becomes."""
_NAMES = frozenset({"aria-controls", "aria-describedby", "aria-labelledby", "aria-owns", "for", "headers", "list"})
"""Attributes that name other elements of the page by their id."""
_SHARED = frozenset({"og:image", "og:url", "twitter:image"})
"""What a page says of itself to whoever shows its link."""
_READ = frozenset(
    {"alternate", "author", "bookmark", "canonical", "help", "license", "me", "next", "prev", "privacy-policy"}
    | {"search", "tag", "terms-of-service"}
)
"""Relations of a `link` element for which no browser goes to the network."""
_BUILDING = frozenset({"modulepreload", "stylesheet"})
_REFRESH = re.compile(r"""[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']+)""", re.IGNORECASE)
_PROGRAM = re.compile(
    r"(?:(?:text|application)/(?:x-)?(?:java|ecma|j|live)script[\d.]*\s*(?:;.*)?|module|)\Z", re.IGNORECASE
)
"""Types of a script that is run; others are data."""
_LISTING = frozenset({"importmap", "speculationrules"})
"""Types of a script that lists what a browser may fetch."""
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:,+|\s+[^,]*(?:,|\Z)|\Z)")
"""One image of a list that a browser chooses from."""


def _use_of_link(attributes: Mapping[str, str]) -> Use:
    """Return what a `link` element does."""
    relations = set(attributes.get("rel", "").lower().split())
    if relations & _BUILDING or ("preload" in relations and attributes.get("as", "").lower() in {"script", "style"}):
        return Use.BUILD
    return Use.LOAD if relations - _READ else Use.LINK


def _of_attribute(name: str, key: str, value: str) -> Iterator[tuple[Use, str]]:
    """Yield the addresses in one attribute of an element."""
    use = _BY_ELEMENT.get((name, key)) or _BY_ATTRIBUTE.get(key)
    if use and (name, key) not in _APART:
        # A page in the address itself may load what it likes.
        is_page = name in _FRAMES and value.strip().lower().startswith("data:")
        yield Use.GO if is_page else use, value
    elif key in _LISTS:
        yield from ((Use.LOAD, address) for address in _CANDIDATE.findall(value))
    elif key in _PAINTS:
        yield from ((Use.LOAD, address) for address, _ in style_addresses(value))
    elif key in _NAMES:
        yield from ((Use.LINK, f"#{identifier}") for identifier in value.split())
    elif key == "ping":
        yield from ((Use.GO, address) for address in value.split())
    elif key.startswith("on"):
        yield from _of_program(value)


def _of_program(text: str) -> Iterator[tuple[Use, str]]:
    yield from ((Use.LOAD, address) for address, _ in script_addresses(text))
    yield from ((Use.BUILD if is_awaited else Use.LOAD, address) for address, _, is_awaited in script_imports(text))


def _of_meta(attributes: Mapping[str, str]) -> Iterator[tuple[Use, str]]:
    content = attributes.get("content", "")
    if attributes.get("http-equiv", "").lower() == "refresh":
        yield from ((Use.GO, match[1]) for match in [_REFRESH.match(content)] if match)
    elif attributes.get("property", attributes.get("name", "")) in _SHARED:
        yield Use.LINK, content


def uses(name: str, attributes: Mapping[str, str], content: str) -> Iterator[tuple[Use, str]]:
    """Yield the addresses that an element holds in its attributes, or in its style or script."""
    for key, value in attributes.items():
        yield from _of_attribute(name, key, value)
    if attributes.get("attributename", "").endswith("href"):
        moved = ";".join(attributes.get(key, "") for key in _MOVES).split(";")
        yield from ((Use.LOAD, address) for address in moved if address.strip())
    if name == "link" and "href" in attributes:
        yield _use_of_link(attributes), attributes["href"]
    elif name == "meta":
        yield from _of_meta(attributes)
    elif name == "style":
        yield from ((Use.LOAD, address) for address, _ in style_addresses(content))
    elif name == "script" and _PROGRAM.match(attributes.get("type", "").strip()):
        yield from _of_program(content)
    elif name == "script" and attributes.get("type", "").strip().lower() in _LISTING:
        yield from ((Use.LOAD, address) for address in listed_addresses(content))
