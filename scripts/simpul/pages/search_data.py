"""What search may sort and filter cases by."""

from collections.abc import Iterator

from simpul.catalogue import Catalogue, Record, walk_regions
from simpul.facets import STATUS_NAMES
from simpul.pages import words

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
    ("langkah", "Cara meniru"),
)
"""The groups of filters, in the order shown."""
NO_YEAR = "Belum diketahui"
WITH_STEPS = "Ada langkah-langkahnya"
BELOW = "/"
"""Stands between a province and its kabupaten or kota."""


def filters_of(catalogue: Catalogue, record: Record) -> Iterator[tuple[str, str]]:
    """Yield the groups of filters that a case stands under, with its value in each."""
    case, vocabularies = record.case, catalogue.vocabularies
    yield from (("kategori", vocabularies.kategori[code].name) for code in case.kategori)
    yield from (("wilayah", place) for place in _places(catalogue, record))
    yield from (("urusan", vocabularies.urusan[code].name) for code in case.urusan)
    yield from (("tpb", f"{code}. {vocabularies.tpb[code].name}") for code in case.tpb)
    yield "tahun", record.year or NO_YEAR
    yield "status", STATUS_NAMES[case.status]
    yield "verifikasi", words.VERIFICATION[case.verifikasi]
    if case.tahapan:
        yield "tahapan", words.STAGE[case.tahapan]
    if case.jenis:
        yield "jenis", words.KIND[case.jenis]
    if case.langkah:
        yield "langkah", WITH_STEPS


def orders_of(catalogue: Catalogue, record: Record) -> Iterator[tuple[str, str]]:
    """Yield the orders that a case has a place in; one that nobody copied has none among the copied."""
    yield "terbaru", record.case.diperbarui.isoformat()
    done = catalogue.count_done(record)
    if done:
        yield "replikasi", str(done)


def _places(catalogue: Catalogue, record: Record) -> Iterator[str]:
    """Yield each region once, a kabupaten or kota below its province: "Sumatera Selatan/Kota Palembang"."""
    regions = catalogue.vocabularies.wilayah
    for code in dict.fromkeys(walk_regions(record)):
        province = regions.province_of(code).name
        yield province if regions.is_province(code) else f"{province}{BELOW}{regions[code].name}"
