"""Learn from the tags of a PDF, where it has any, what its images are said to show."""

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader

from simpul.contribute.importing.pdf.values import mapping, resolved, sequence
from simpul.contribute.importing.spans import written_by_person

_MOST = 50_000
"""Elements that are looked at."""


def alternatives(source: PdfReader) -> dict[tuple[int, int | None], str]:
    """Return what images show, as a person wrote it, by page and number of their marked content."""
    numbers = {page.indirect_reference.idnum: at for at, page in enumerate(source.pages, 1) if page.indirect_reference}
    found: dict[tuple[int, int | None], str] = {}
    for element in _elements(source):
        said = element.get("/Alt")
        if isinstance(said, str) and written_by_person(said):
            for page, tag in _contents(element):
                found[numbers.get(page, 0), tag] = written_by_person(said)
    return found


def _elements(source: PdfReader) -> Iterator[dict[str, Any]]:
    """Yield the elements of the structure, each once."""
    left = [mapping(source.root_object.get("/StructTreeRoot")).get("/K")]
    seen: set[int] = set()
    while left and len(seen) < _MOST:
        found = resolved(left.pop())
        if isinstance(found, list):
            left += found
        elif isinstance(found, dict) and id(found) not in seen:
            seen.add(id(found))
            yield found
            left.append(found.get("/K"))


def _contents(element: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """Yield page and number of what an element marks."""
    kids = resolved(element.get("/K"))
    for kid in sequence(kids) or [kids]:
        given = mapping(kid)
        tag = given.get("/MCID") if given else resolved(kid)
        page = given.get("/Pg") or element.get("/Pg")
        if isinstance(tag, int):
            yield getattr(getattr(page, "indirect_reference", page), "idnum", 0), tag
