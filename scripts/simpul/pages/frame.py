"""Wrap ready HTML into the form a site generator reads: front matter and an outline.

The generators escape neither title nor description, so both are escaped here. The body is only the
outline of our own headings: it is never printed, but gives the theme its table of contents and lets
strict validation find the anchors.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from markupsafe import escape

from simpul.pages.tree import Page
from simpul.urls import tree_path

DESCRIPTION_LIMIT = 160
"""Characters of a description that search engines show."""

_UNWRITABLE = {
    code: " "
    for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
    if chr(code) not in "\n\t"
}
"""Characters that YAML reads as line ends or refuses; in HTML a blank says the same."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of our own on a page."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page before it is framed."""

    uri: str
    title: str
    """Plain text."""
    description: str
    """Plain text."""
    isi: str
    """Ready HTML."""
    outline: Sequence[Heading] = ()
    hide: tuple[str, ...] = field(default=("navigation", "toc"))


def shorten(text: str, limit: int = DESCRIPTION_LIMIT) -> str:
    """Return `text` on one line, cut at a word when longer than `limit`."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    return f"{flat[: limit - 1].rpartition(' ')[0].rstrip(' ,;:.')}…"


def _quoted(text: str) -> str:
    """Return `text` as a string that JSON and YAML read alike."""
    return json.dumps(" ".join(text.translate(_UNWRITABLE).split()), ensure_ascii=False)


def _block(html: str) -> Iterable[str]:
    """Yield the lines of a YAML literal block, of which the first may not begin with a blank."""
    for line in html.translate(_UNWRITABLE).strip().split("\n"):
        yield f"  {line}" if line else ""


def front_matter(title: str, description: str, extra: Iterable[str] = ()) -> str:
    """Return the front matter of a page; title and description are escaped here."""
    lines = [
        "---",
        f"title: {_quoted(str(escape(title)))}",
        f"description: {_quoted(str(escape(shorten(description))))}",
        *extra,
        "---",
    ]
    return "\n".join(lines) + "\n"


def frame(sheet: Sheet) -> Page:
    """Return the page of a sheet, ready for the tree."""
    extra = ["template: isi.html"]
    if sheet.hide:
        extra += ["hide:", *(f"  - {part}" for part in sheet.hide)]
    extra += ["isi: |-", *_block(sheet.isi)]
    body = "".join(f"\n{'#' * heading.level} {heading.title} {{ #{heading.id} }}\n" for heading in sheet.outline)
    return Page(tree_path(sheet.uri), (front_matter(sheet.title, sheet.description, extra) + body).encode())
