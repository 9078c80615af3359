"""Indexes: all cases, each facet, each of its terms, page by page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from simpul import urls
from simpul.catalogue import Catalogue, Record
from simpul.facets import FACETS, Facet, group_by
from simpul.pages.cards import Card, Deck
from simpul.pages.drafts import Draft
from simpul.pages.frame import Heading, Sheet
from simpul.pages.templating import render
from simpul.pages.tiles import TileMap, tile_map
from simpul.text import digest
from simpul.vocabulary import Term

MAPPED = "wilayah"
"""The facet whose pages show a map."""
PROVINCES_WORTH_A_MAP = 5
"""The provinces are drawn when the collection spans more than this many."""
PAGE_SIZE = 50
"""Cases on one page of a list."""
BELOW = Heading("kabupaten-kota", "Kabupaten dan kota")
"""Heading of what a province holds."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Where a page stands among the pages of its list."""

    uri: str
    """Address of the list."""
    number: int
    count: int

    def uri_of(self, number: int) -> str:
        """Return the address of another page of the list."""
        return urls.page_number_uri(self.uri, number)


@dataclass(frozen=True, slots=True)
class Entry:
    """A term on an index: its name, its address, how many cases it has."""

    name: str
    uri: str
    count: int
    note: str = ""
    children: Sequence["Entry"] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way from the front page."""

    name: str
    uri: str


def split(uri: str, cards: Sequence[Card]) -> Iterator[tuple[Pages, Sequence[Card]]]:
    """Yield a list page by page; an empty list has one page."""
    count = max(1, -(-len(cards) // PAGE_SIZE))
    for number in range(1, count + 1):
        yield Pages(uri, number, count), cards[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]


def _page_title(title: str, pages: Pages) -> str:
    return title if pages.number == 1 else f"{title}, halaman {pages.number}"


def _draft(template: str, sheet: Sheet, **context: Any) -> Draft:  # noqa: ANN401 - whatever the template needs
    """Return a page to be rendered; the cards it shows tell what they are in short."""
    shown: Sequence[Card] = context.get("cards", ())
    others = [context[name] for name in sorted(context.keys() - {"cards", "facet", "facets"})]
    told = (template, repr(sheet), repr(others), *(card.mark for card in shown))
    return Draft(sheet.uri, digest(*told), partial(_render, template, sheet, context))


def _render(template: str, sheet: Sheet, context: Mapping[str, Any]) -> Iterator[Sheet]:
    yield replace(sheet, isi=render(template, sheet.uri, **context))


def all_cases(catalogue: Catalogue, deck: Deck) -> Iterator[Draft]:
    """Yield the list of all cases."""
    lead = "Semua inovasi di sini, menurut abjad. Setiap kasus menyebut sumbernya dan hal yang belum diketahui."
    cards = deck.of(catalogue.records)
    for pages, shown in split(urls.CASES, cards):
        sheet = Sheet(pages.uri_of(pages.number), _page_title("Inovasi", pages), lead)
        context = {"title": "Inovasi", "lead": lead, "cards": shown, "total": len(cards), "pages": pages}
        yield _draft("all_cases.html", sheet, facets=FACETS, **context)


def facet_pages(catalogue: Catalogue, facet: Facet, deck: Deck) -> Iterator[Draft]:
    """Yield the index of a facet and the pages of its terms."""
    groups = group_by(catalogue, facet)
    terms = list(facet.terms(catalogue))
    entries = _entries(catalogue, facet, terms, groups)
    tops = [entries[term.code] for term in terms if facet.parent(term.code) is None]
    drawn = tile_map(catalogue, groups) if facet.key == MAPPED and len(tops) > PROVINCES_WORTH_A_MAP else None
    sheet = Sheet(facet.uri, facet.title, facet.lead)
    yield _draft("facet.html", sheet, facet=facet, entries=tops, facets=FACETS, map=drawn)
    for term in terms:
        trail = _trail(facet, term, entries)
        drawn = tile_map(catalogue, groups, term.code) if facet.key == MAPPED else None
        yield from _term_pages(facet, entries[term.code], trail, deck.of(groups.get(term.code, ())), drawn)


def _entries(
    catalogue: Catalogue, facet: Facet, terms: Sequence[Term], groups: Mapping[str, list[Record]]
) -> dict[str, Entry]:
    """Return the entry of each term by code, with those below it."""
    below: dict[str, list[Entry]] = {}
    entries: dict[str, Entry] = {}
    for term in reversed(terms):
        children = tuple(reversed(below.get(term.code, ())))
        count = len(groups.get(term.code, ()))
        entry = Entry(facet.label(term), facet.term_uri(catalogue.vocabularies, term), count, term.note, children)
        entries[term.code] = entry
        parent = facet.parent(term.code)
        if parent is not None:
            below.setdefault(parent, []).append(entry)
    return entries


def _trail(facet: Facet, term: Term, entries: Mapping[str, Entry]) -> list[Step]:
    parent = facet.parent(term.code)
    above = [Step(entries[parent].name, entries[parent].uri)] if parent is not None else []
    return [Step(facet.title, facet.uri), *above]


def _term_pages(
    facet: Facet, entry: Entry, trail: Sequence[Step], cards: Sequence[Card], drawn: TileMap | None
) -> Iterator[Draft]:
    description = f"{facet.title}: {entry.name}. {len(cards)} kasus inovasi pelayanan publik yang dapat ditiru."
    for pages, shown in split(entry.uri, cards):
        uri = pages.uri_of(pages.number)
        below = BELOW if entry.children and pages.number == 1 else None
        shown_map = drawn if pages.number == 1 else None
        sheet = Sheet(uri, _page_title(entry.name, pages), description, outline=[below] if below else [])
        context = {"entry": entry, "trail": trail, "cards": shown, "pages": pages, "below": below, "map": shown_map}
        yield _draft("term.html", sheet, **context)
