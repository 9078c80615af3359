"""The table of facets: every index of the site is a row."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from simpul import urls
from simpul.case.entries import Status
from simpul.catalogue import Catalogue, Record, walk_regions
from simpul.notes import noted
from simpul.text import digest, slugify
from simpul.vocabulary import NATIONAL, Term, Vocabularies

STATUS_NAMES = {
    Status.CONTINUING: "Masih berjalan",
    Status.GROWING: "Berkembang",
    Status.STOPPED: "Sudah berhenti",
    Status.UNKNOWN: "Belum diketahui",
}
"""What a reader sees for each status."""
NO_YEAR = "tanpa-tahun"
"""Code of the cases whose year no source tells."""
_SLUG_LIMIT = 80


_DIGITS = re.compile(r"[0-9]+")


def _no_parent(_code: str) -> str | None:
    return None


def _plain_label(term: Term) -> str:
    return term.name


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
    terms: Callable[[Catalogue], Iterable[Term]]
    """All terms that have a page, empty ones included, in the order shown."""
    find_codes: Callable[[Record], Iterable[str]]
    """Looks up the term codes of a case."""
    term_uri: Callable[[Vocabularies, Term], str]
    """Address of a term's page."""
    parent: Callable[[str], str | None] = _no_parent
    """Code of the term above, or None for a term of the index itself."""
    label: Callable[[Term], str] = _plain_label
    """What a term is called on the indexes; search filters go by its name."""

    def codes(self, record: Record) -> list[str]:
        """Return the term codes of a case."""
        return _filing(record)[self.key]


@noted
def _filing(record: Record) -> dict[str, list[str]]:
    """Return the term codes of a case by facet."""
    return {facet.key: list(facet.find_codes(record)) for facet in FACETS}


def walk_region_terms(catalogue: Catalogue) -> Iterator[Term]:
    """Yield the hub's provinces with all they hold, and every other region that has a case."""
    used = {code for record in catalogue.records for code in _filing(record)["wilayah"]}
    regions = catalogue.vocabularies.wilayah
    own = frozenset(catalogue.hub.provinsi)
    provinces = sorted(used.union(own), key=lambda code: (code not in own, code == NATIONAL, code))
    for province in provinces:
        if not regions.is_province(province):
            continue
        yield regions[province]
        yield from (term for term in regions.within(province) if province in own or term.code in used)


def region_parent(code: str) -> str | None:
    """Return the province of a kabupaten or kota, None for a province."""
    return code[:2] if len(code) > len(NATIONAL) else None


def _year_terms(catalogue: Catalogue) -> Iterator[Term]:
    years = {year for record in catalogue.records for year in _filing(record)["tahun"]}
    for year in sorted(years - {NO_YEAR}, reverse=True):
        yield Term(year, f"Mulai {year}", year)
    if NO_YEAR in years:
        yield Term(NO_YEAR, "Tahun mulai belum diketahui", NO_YEAR)


def award_slug(name: str) -> str:
    """Return the slug of a recognition; one whose name has no Latin letter or digit is called by its digest."""
    slug = slugify(name)
    if len(slug) > _SLUG_LIMIT:
        cut = slug[:_SLUG_LIMIT]
        slug = cut.rpartition("-")[0] or cut
    return slug or f"lainnya-{digest(name)[:8]}"


@noted
def _recognitions(record: Record) -> list[list[str]]:
    """Return slug and name of each recognition of a case."""
    case = record.case
    names = [f"KIPP {entry.capaian}" for entry in case.kipp] + [entry.ajang for entry in case.penghargaan]
    return [[award_slug(name), name] for name in names]


def awards_of(record: Record) -> Iterator[Term]:
    """Yield the recognitions of a case, without their year."""
    return (Term(slug, name, slug) for slug, name in _recognitions(record))


def _award_terms(catalogue: Catalogue) -> list[Term]:
    terms: dict[str, Term] = {}
    for record in catalogue.records:
        for term in awards_of(record):
            terms.setdefault(term.code, term)
    return sorted(terms.values(), key=_award_order)


def _award_order(term: Term) -> tuple[bool, str]:
    """Sort KIPP first, then by name, numbers by their value: Top 5 before Top 45."""
    return not term.slug.startswith("kipp-"), _DIGITS.sub(lambda number: number[0].zfill(9), term.name.casefold())


FACETS = (
    Facet(
        "kategori",
        "Kategori",
        "Sepuluh pokok pelayanan. Pilih yang paling dekat dengan masalah Anda.",
        urls.CATEGORIES,
        lambda catalogue: catalogue.vocabularies.kategori,
        lambda record: record.case.kategori,
        lambda _, term: urls.category_uri(term),
    ),
    Facet(
        "wilayah",
        "Wilayah",
        "Inovasi menurut provinsi, kabupaten, dan kota tempatnya berjalan.",
        urls.REGIONS,
        walk_region_terms,
        walk_regions,
        lambda vocabularies, term: urls.region_uri(vocabularies.wilayah, term.code),
        region_parent,
    ),
    Facet(
        "urusan",
        "Urusan",
        "Inovasi menurut urusan pemerintahan daerah.",
        urls.FIELDS,
        lambda catalogue: catalogue.vocabularies.urusan,
        lambda record: record.case.urusan,
        lambda _, term: f"{urls.FIELDS}{term.slug}/",
    ),
    Facet(
        "tpb",
        "Tujuan Pembangunan Berkelanjutan",
        "Inovasi menurut 17 Tujuan Pembangunan Berkelanjutan (TPB).",
        urls.GOALS,
        lambda catalogue: catalogue.vocabularies.tpb,
        lambda record: record.case.tpb,
        lambda _, term: f"{urls.GOALS}{term.slug}/",
        label=lambda term: f"{term.name} (TPB\u00a0{term.code})",
    ),
    Facet(
        "tahun",
        "Tahun",
        "Inovasi menurut tahun mulai diterapkan, atau tahun uji cobanya.",
        urls.YEARS,
        _year_terms,
        lambda record: (record.year or NO_YEAR,),
        lambda _, term: f"{urls.YEARS}{term.slug}/",
    ),
    Facet(
        "penghargaan",
        "Penghargaan",
        "Inovasi menurut capaian di Kompetisi Inovasi Pelayanan Publik (KIPP) dan ajang lain, tanpa memandang tahun.",
        urls.AWARDS,
        _award_terms,
        lambda record: (term.code for term in awards_of(record)),
        lambda _, term: f"{urls.AWARDS}{term.slug}/",
    ),
    Facet(
        "status",
        "Status",
        "Masih berjalan atau tidak, sejauh yang tertulis di sumber.",
        urls.STATUSES,
        lambda _: (Term(status.value, name, status.value) for status, name in STATUS_NAMES.items()),
        lambda record: (record.case.status.value,),
        lambda _, term: f"{urls.STATUSES}{term.slug}/",
    ),
)
"""Every index of the site."""


def group_by(catalogue: Catalogue, facet: Facet) -> Mapping[str, list[Record]]:
    """Return the cases of each term that has any, by term code."""
    return catalogue.group(facet.codes)
