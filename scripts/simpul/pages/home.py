"""The front page, the search page."""

from dataclasses import dataclass

from simpul import urls
from simpul.catalogue import Catalogue, count_done
from simpul.facets import FACETS, Facet, group_by, region_parent
from simpul.pages.cards import Deck
from simpul.pages.frame import Sheet
from simpul.pages.indexes import Entry
from simpul.pages.search_data import GROUPS
from simpul.pages.templating import render
from simpul.settings import province_names

LATEST = 6
"""Cases shown on the front page."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the hub holds, in figures."""

    cases: int
    regions: int
    """Kabupaten, kota and provinces that have a case."""
    replicas: int
    """Replications reported as done."""


def _tally(catalogue: Catalogue) -> Tally:
    return Tally(
        len(catalogue.records),
        len({record.outline.wilayah for record in catalogue.records}),
        sum(count_done(catalogue, record) for record in catalogue.records),
    )


def _entries(catalogue: Catalogue, facet: Facet) -> list[Entry]:
    groups = group_by(catalogue, facet)
    return [
        Entry(term.name, facet.term_uri(catalogue.vocabularies, term), len(groups.get(term.code, ())), term.note)
        for term in facet.terms(catalogue)
        if region_parent(term.code) is None or facet.key != "wilayah"
    ]


def home_sheet(catalogue: Catalogue, deck: Deck) -> Sheet:
    """Return the front page."""
    hub = catalogue.hub
    categories, regions = FACETS[0], FACETS[1]
    latest = sorted(catalogue.records, key=lambda record: record.outline.diperbarui, reverse=True)[:LATEST]
    isi = render(
        "home.html",
        urls.HOME,
        hub=hub,
        provinces=province_names(hub, catalogue.vocabularies.wilayah),
        tally=_tally(catalogue),
        categories=_entries(catalogue, categories),
        regions=_entries(catalogue, regions),
        latest=deck.of(latest),
    )
    return Sheet(urls.HOME, hub.nama, hub.keterangan or hub.nama, isi)


def search_sheet() -> Sheet:
    """Return the page where one searches; without a script it leads to the indexes."""
    lead = "Cari inovasi pelayanan publik menurut kata, kategori, dan wilayah."
    return Sheet(urls.SEARCH, "Cari inovasi", lead, render("search.html", urls.SEARCH, facets=FACETS, groups=GROUPS))
