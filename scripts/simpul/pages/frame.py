"""Wrap ready HTML into the form a site generator reads: front matter and an outline.

The generators escape neither title nor description, so both are escaped here. The body is only the
outline of our own headings: it is never printed, but gives the theme its table of contents and lets
strict validation find the anchors.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import escape

from simpul.pages.tree import Page
from simpul.urls import tree_path

DESCRIPTION_LIMIT = 160
"""Characters of a description that search engines show."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
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
    isi: str = ""
    """Ready HTML."""
    outline: Sequence[Heading] = ()
    hide: tuple[str, ...] = ("navigation", "toc")
    path: str = ""
    """Where it stands in the tree, when not at `<uri>index.md`."""


def shorten(text: str, limit: int = DESCRIPTION_LIMIT) -> str:
    """Return `text` on one line, cut at a word when longer than `limit`."""
    flat = _flat(text)
    if len(flat) <= limit:
        return flat
    return f"{flat[: limit - 1].rpartition(' ')[0].rstrip(' ,;:.')}…"


def _quoted(text: str) -> str:
    """Return `text` as a string that JSON and YAML read alike.

    Not as a YAML block: Zensical takes the links in one for Markdown's and looks for their anchors.
    """
    return json.dumps(_writable(text), ensure_ascii=False)


def _writable(text: str) -> str:
    return _UNWRITABLE.sub(" ", text).strip()


def _flat(text: str) -> str:
    return " ".join(text.split())


def printed(sheet: Sheet) -> tuple[str, str, str]:
    """Return title, description and content as the generator prints them."""
    return _title(sheet.title), _description(sheet.description), _writable(sheet.isi)


def _title(text: str) -> str:
    return _writable(_flat(str(escape(text))))


def _description(text: str) -> str:
    return _writable(str(escape(shorten(text))))


def front_matter(title: str, description: str, extra: Iterable[str] = ()) -> str:
    """Return the front matter of a page; title and description are escaped here."""
    lines = [
        "---",
        f"title: {_quoted(_title(title))}",
        f"description: {_quoted(_description(description))}",
        *extra,
        "---",
    ]
    return "\n".join(lines) + "\n"


def frame(sheet: Sheet) -> Page:
    """Return the page of a sheet, ready for the tree."""
    extra = ["template: isi.html"]
    if sheet.hide:
        extra += ["hide:", *(f"  - {part}" for part in sheet.hide)]
    extra.append(f"isi: {_quoted(sheet.isi)}")
    body = "".join(f"\n{'#' * heading.level} {heading.title} {{ #{heading.id} }}\n" for heading in sheet.outline)
    text = front_matter(sheet.title, sheet.description, extra) + body
    return Page(sheet.path or tree_path(sheet.uri), text.encode())


def framed(part: Sheet | Page) -> Page:
    """Return a file of the tree as it is, a sheet framed."""
    return part if isinstance(part, Page) else frame(part)
