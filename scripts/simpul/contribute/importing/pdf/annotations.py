"""Bring what is laid over a page of a PDF to its text: links to their words, comments beside it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from pypdf import PageObject

from simpul.contribute.importing.pdf.page import Page, Piece
from simpul.contribute.importing.pdf.values import mapping, resolved, sequence
from simpul.contribute.importing.spans import is_safe_link
from simpul.text import normalise

_MOST = 2_000
"""Annotations of a page that are looked at."""
_CORNERS = 4
_SAYING = frozenset({"/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret", "/Stamp"})


def annotate(page: Page, source: PageObject) -> None:
    """Add links and comments to a page."""
    for given in _annotations(source):
        kind = given.get("/Subtype")
        said = given.get("/Contents")
        if kind == "/Link":
            _link(page, given)
        elif kind in _SAYING and isinstance(said, str) and said.strip():
            author = given.get("/T")
            page.comments.append(normalise(f"{author}: {said}" if isinstance(author, str) else said))


def _annotations(source: PageObject) -> Iterator[Any]:
    return (mapping(item) for item in islice(sequence(source.get("/Annots")), _MOST))


def _link(page: Page, given: Any) -> None:
    address = resolved(mapping(given.get("/A")).get("/URI"))
    if not isinstance(address, str) or not address:
        return
    corners = [float(number) for number in sequence(given.get("/Rect")) if isinstance(number, int | float)]
    places = [at for at, piece in enumerate(page.pieces) if _is_inside(piece, corners)]
    if not places or not is_safe_link(address):
        page.lost_links.append(address)
        return
    for at in places:
        page.pieces[at] = replace(page.pieces[at], link=address)


def _is_inside(piece: Piece, corners: list[float]) -> bool:
    if len(corners) != _CORNERS or not piece.text.strip():
        return False
    (left, right), (low, high) = sorted(corners[::2]), sorted(corners[1::2])
    return left - 1 <= piece.x and piece.end <= right + 2 and low - 1 <= piece.y + piece.size * 0.3 <= high + 1
