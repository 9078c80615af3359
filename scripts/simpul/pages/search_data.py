"""What search may sort and filter cases by.

Both are files beside the index: a query is looked up in several searches whose findings are added up, and the index
counts filters for one search alone. Of what the index itself sorts by, every search would load all.
"""

import json
from collections.abc import Iterable, Iterator

from simpul import urls, words
from simpul.catalogue import Catalogue, Record, count_done, walk_regions
from simpul.facets import STATUS_NAMES
from simpul.grades import EVIDENCE, Subject
from simpul.notes import noted
from simpul.pages.tree import Page

GROUPS = (
    ("kategori", "Kategori"),
    ("wilayah", "Wilayah"),
    ("urusan", "Urusan"),
    ("tpb", "Tujuan Pembangunan Berkelanjutan"),
    ("tahun", "Tahun mulai"),
    ("status", "Status"),
    ("tahapan", "Tahapan"),
    ("jenis", "Jenis"),
    ("verifikasi", "Verifikasi"),
    ("bukti", "Bukti"),
    ("langkah", "Cara meniru"),
)
"""The groups of filters, in the order shown."""
NO_YEAR = "Belum diketahui"
WITH_STEPS = "Ada langkah-langkahnya"
_STRONGEST_FIRST = [rung.name for rung in reversed(EVIDENCE.rungs)]
BELOW = "/"
"""Stands between a province and its kabupaten or kota."""


def search_data_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield a file for each group of filters, loaded when the group is opened, and one of orders.

    A filter names the cases under each value, each as its distance from the one before; cases have the numbers of
    `numbered`. `search.number_cases` tells the browser which of the index's cases is which.
    """
    groups: dict[str, dict[str, list[int]]] = {group: {} for group, _ in GROUPS}
    records = numbered(catalogue)
    for number, record in enumerate(records):
        for group, value in filters_of(catalogue, record):
            groups[group].setdefault(value, []).append(number)
    for group, values in groups.items():
        content = [(value, _distances(values[value])) for value in _arranged(group, values)]
        yield Page(urls.search_filter_uri(group), _packed(content))
    yield Page(urls.SEARCH_ORDERS, _packed({"replikasi": _most_copied(catalogue, records)}))


def numbered(catalogue: Catalogue) -> list[Record]:
    """Return the cases in the order of their numbers in the browser: reviewed last comes first."""
    by_id = sorted(catalogue.records, key=lambda record: record.id)
    return sorted(by_id, key=lambda record: record.outline.diperbarui, reverse=True)


def _most_copied(catalogue: Catalogue, records: Iterable[Record]) -> list[int]:
    """Return the numbers of the cases that were copied, the most copied first."""
    counts = [(-count_done(catalogue, record), number) for number, record in enumerate(records)]
    return [number for count, number in sorted(counts) if count]


def _packed(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _arranged(group: str, values: Iterable[str]) -> list[str]:
    """Return the values as a reader runs through them: years newest first, goals by number, the others by name."""
    if group == "tpb":
        return sorted(values, key=lambda value: int(value.partition(".")[0]))
    if group == "bukti":
        return sorted(values, key=_STRONGEST_FIRST.index)
    return (
        sorted(values, key=lambda value: (value != NO_YEAR, value), reverse=True)
        if group == "tahun"
        else sorted(values)
    )


def _distances(numbers: list[int]) -> list[int]:
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


@noted
def filters_of(catalogue: Catalogue, record: Record) -> list[list[str]]:
    """Return the groups of filters that a case stands under, with its value in each."""
    return [[group, value] for group, value in _filters(catalogue, record)]


def _filters(catalogue: Catalogue, record: Record) -> Iterator[tuple[str, str]]:
    case, vocabularies = record.case, catalogue.vocabularies
    yield from (("kategori", vocabularies.kategori[code].name) for code in case.kategori)
    yield from (("wilayah", place) for place in _places(catalogue, record))
    yield from (("urusan", vocabularies.urusan[code].name) for code in case.urusan)
    yield from (("tpb", f"{code}. {vocabularies.tpb[code].name}") for code in case.tpb)
    yield "tahun", record.year or NO_YEAR
    yield "status", STATUS_NAMES[case.status]
    yield "verifikasi", words.VERIFICATION[case.verifikasi]
    yield "bukti", EVIDENCE.name(EVIDENCE.level(Subject(record, catalogue)))
    if case.tahapan:
        yield "tahapan", words.STAGE[case.tahapan]
    if case.jenis:
        yield "jenis", words.KIND[case.jenis]
    if case.langkah:
        yield "langkah", WITH_STEPS


def _places(catalogue: Catalogue, record: Record) -> Iterator[str]:
    """Yield each region once, a kabupaten or kota below its province: "Sumatera Selatan/Kota Palembang"."""
    regions = catalogue.vocabularies.wilayah
    for code in dict.fromkeys(walk_regions(record)):
        province = regions.province_of(code).name
        yield province if regions.is_province(code) else f"{province}{BELOW}{regions[code].name}"
