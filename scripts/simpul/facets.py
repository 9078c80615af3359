"""The table of facets: every index of the site is a row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from simpul import urls
from simpul.catalogue import Catalogue, Record, walk_regions
from simpul.vocabulary import Term, Vocabularies


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to divide the catalogue."""

    key: str
    """Name of the facet in search and in data."""
    title: str
    """Heading of its index."""
    lead: str
    """One sentence under the heading."""
    uri: str
    """Address of its index."""
    terms: Callable[[Vocabularies], Iterable[Term]]
    """All terms, empty ones included, in the order shown."""
    codes: Callable[[Record], Iterable[str]]
    """Term codes of a case."""
    term_uri: Callable[[Vocabularies, Term], str]
    """Address of a term's page."""

FACETS = (
    Facet(
        "kategori",
        "Kategori",
        "Sepuluh pokok pelayanan. Pilih yang paling dekat dengan masalah Anda.",
        urls.CATEGORIES,
        lambda vocabularies: vocabularies.kategori,
        lambda record: record.case.kategori,
        lambda _, term: urls.category_uri(term),
    ),
    Facet(
        "wilayah",
        "Wilayah",
        "Inovasi menurut provinsi, kabupaten, dan kota tempatnya berjalan.",
        urls.REGIONS,
        lambda vocabularies: vocabularies.wilayah,
        walk_regions,
        lambda vocabularies, term: urls.region_uri(vocabularies.wilayah, term.code),
    ),
)
"""Every index of the site."""


def group_by(catalogue: Catalogue, facet: Facet) -> dict[str, list[Record]]:
    """Return the cases of each term that has any, by term code."""
    return catalogue.group(facet.codes)
