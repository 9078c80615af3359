"""The matrix: how many cases each kategori has in each province."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simpul import urls
from simpul.catalogue import Catalogue, Record
from simpul.facets import FACETS, group_by, region_parent, walk_region_terms
from simpul.pages.frame import Sheet
from simpul.pages.templating import render
from simpul.vocabulary import Term

_CATEGORIES, _REGIONS, *_ = FACETS
TITLE = "Kategori dan provinsi"
_LEAD = "Banyak kasus tiap kategori di tiap provinsi. Angka nol menunjukkan tempat yang belum ada ceritanya."


@dataclass(frozen=True, slots=True)
class Cell:
    """How many cases a kategori has in a province, and where they are shown together."""

    count: int
    uri: str
    place: str
    """Name of the province."""


@dataclass(frozen=True, slots=True)
class Line:
    """A kategori, or a province, with its number of cases."""

    name: str
    uri: str
    count: int
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """The kategori in rows, the provinces in columns."""

    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    count: int
    """All cases; a case may stand in several rows and columns."""


def make_matrix(catalogue: Catalogue) -> Matrix:
    """Count the cases of the hub's provinces and of any other that has a case."""
    vocabularies = catalogue.vocabularies
    provinces = [term for term in walk_region_terms(catalogue) if region_parent(term.code) is None]
    by_category = group_by(catalogue, _CATEGORIES)
    by_province = catalogue.group(_provinces)
    by_both = catalogue.group(_pairs)

    def cell(category: Term, province: Term) -> Cell:
        uri = urls.search_uri(kategori=category.name, wilayah=province.name)
        return Cell(len(by_both.get((category.code, province.code), ())), uri, province.name)

    rows = (
        Line(
            category.name,
            urls.category_uri(category),
            len(by_category.get(category.code, ())),
            tuple(cell(category, province) for province in provinces),
        )
        for category in vocabularies.kategori
    )
    columns = (
        Line(term.name, urls.region_uri(vocabularies.wilayah, term.code), len(by_province.get(term.code, ())))
        for term in provinces
    )
    return Matrix(tuple(rows), tuple(columns), len(catalogue.records))


def _provinces(record: Record) -> Iterable[str]:
    return (code for code in _REGIONS.codes(record) if region_parent(code) is None)


def _pairs(record: Record) -> Iterator[tuple[str, str]]:
    for category in _CATEGORIES.codes(record):
        for province in _provinces(record):
            yield category, province


def matrix_sheet(catalogue: Catalogue) -> Sheet:
    """Return the page of the matrix."""
    isi = render("matrix.html", urls.MATRIX, title=TITLE, lead=_LEAD, matrix=make_matrix(catalogue))
    return Sheet(urls.MATRIX, TITLE, _LEAD, isi)
