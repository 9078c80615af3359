"""The page that finds cases for a region like one's own, and the small files it works with in the browser.

The cases are written in columns, which pack far better than rows. They are numbered in the order
"kunci", as the search's filters are, so that what the search finds can be told by number.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from simpul import urls
from simpul.case.entries import Kind, PrerequisiteKind, Stage, Status
from simpul.case.model import Case
from simpul.catalogue import Catalogue, Record, count_done
from simpul.facets import FACETS
from simpul.grades import EVIDENCE, READINESS, Scale, Subject
from simpul.notes import noted
from simpul.pages.frame import Sheet, shorten
from simpul.pages.numbers import read_count, read_rupiah
from simpul.pages.search_data import numbered
from simpul.pages.templating import render
from simpul.pages.tree import Page

TITLE = "Daerah seperti saya"
_LEAD = "Ceritakan keadaan daerah dan masalah Anda; kasus yang paling mungkin cocok diurutkan beserta alasannya."
_SAID_LIMIT = 70
"""Characters of a cost, or of who does it, as a reason shows them."""
_ISLANDS = re.compile(
    r"\b(?:ke)?pulau(?:an)?\b(?!\s+(?:jawa|sumatera|sulawesi|kalimantan|papua|bali|lombok)\b)", re.IGNORECASE
)
"""Islands, but not the large ones that everybody lives on."""
_NETWORK = re.compile(
    r"\b(?:aplikasi|daring|online|internet|jaringan|seluler|sinyal|situs|web|website|whatsapp|wa|server|peladen)\b",
    re.IGNORECASE,
)
_TECHNICAL = frozenset({PrerequisiteKind.TECHNOLOGY, PrerequisiteKind.FACILITY, PrerequisiteKind.TERRAIN})


_GRADED: tuple[Scale[Any, Subject], ...] = (EVIDENCE, READINESS)
"""Grades that count; levels are numbered from 0, the lowest."""


def like_mine_sheet(catalogue: Catalogue) -> Sheet:
    """Return the page; without a script it leads to the indexes."""
    vocabularies, hub = catalogue.vocabularies, catalogue.hub
    own = frozenset(hub.provinsi)
    isi = render(
        "like_mine.html",
        urls.LIKE_MINE,
        title=TITLE,
        lead=_LEAD,
        facets=FACETS,
        own=[term for term in vocabularies.wilayah.provinces() if term.code in own],
        others=[term for term in vocabularies.wilayah.provinces() if term.code not in own],
        fields=list(vocabularies.urusan),
        total=len(catalogue.records),
        silent=_count_silent(catalogue),
    )
    return Sheet(urls.LIKE_MINE, TITLE, _LEAD, isi)


def _count_silent(catalogue: Catalogue) -> dict[str, int]:
    """Return how many cases do not tell what they cost, who does it, what technology it takes."""
    rows = [_row(catalogue, record) for record in catalogue.records]
    return {key: sum(row[f"menyebut_{key}"] == "0" for row in rows) for key in ("biaya", "sdm", "teknologi")}


def like_mine_files(catalogue: Catalogue) -> Iterator[Page]:
    """Yield what the page loads once its form is used: the cases in columns, the names of the regions."""
    records = numbered(catalogue)
    names = {term.code: term.name for term in catalogue.vocabularies.wilayah}
    yield Page(urls.LIKE_MINE_REGIONS, _packed(names))
    yield Page(urls.LIKE_MINE_CASES, _packed({**_columns(catalogue, records), **_told(catalogue, records)}))


def _packed(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _columns(catalogue: Catalogue, records: list[Record]) -> dict[str, str]:
    """Return what every case has: words parted by blanks, titles by line ends, levels and claims one figure each."""
    rows = [_row(catalogue, record) for record in records]
    parted = {"id": " ", "judul": "\n", "wilayah": " ", "urusan": " "}
    names = (*parted, "pulau", *(scale.key for scale in _GRADED), *CLAIMS)
    return {name: parted.get(name, "").join(row[name] for row in rows) for name in names}


@noted
def _row(catalogue: Catalogue, record: Record) -> dict[str, str]:
    """Return what stands in each column of a case."""
    case, subject = record.case, Subject(record, catalogue)
    region = catalogue.vocabularies.wilayah[case.wilayah].name.lower()
    texts = {
        "id": case.id,
        "judul": " ".join(case.judul.split()),
        "wilayah": case.wilayah,
        "urusan": ",".join(case.urusan) or "-",
        "pulau": _mark(is_of_islands(case) or "kepulauan" in region),
    }
    graded = {scale.key: str(scale.place(subject)) for scale in _GRADED}
    return texts | graded | {name: _mark(claim(case)) for name, claim in CLAIMS.items()}


def _mark(claim: bool) -> str:  # noqa: FBT001 - it is what is told
    return "1" if claim else "0"


def is_of_islands(case: Case) -> bool:
    """Tell whether what a case is known by speaks of islands; that of the text alone may be by the way."""
    conditions = (entry.uraian for entry in case.prasyarat if entry.jenis is PrerequisiteKind.TERRAIN)
    places = (locus.nama or "" for locus in case.lokus)
    known_by = (case.judul, case.ringkasan, *case.kata_kunci, *case.kelompok_sasaran, *conditions, *places)
    return any(map(_ISLANDS.search, known_by))


def needs_network(case: Case) -> bool:
    """Tell whether a case says that it works with the internet or a mobile network."""
    needs = (entry.uraian for entry in case.prasyarat if entry.jenis in _TECHNICAL)
    return any(map(_NETWORK.search, (*needs, *(entry.nama for entry in case.teknologi))))


CLAIMS: Mapping[str, Callable[[Case], bool]] = {
    "digital": lambda case: case.jenis is Kind.DIGITAL,
    "nondigital": lambda case: case.jenis is Kind.NON_DIGITAL,
    "jaringan": needs_network,
    "berjalan": lambda case: case.status in {Status.CONTINUING, Status.GROWING},
    "berhenti": lambda case: case.status is Status.STOPPED,
    "awal": lambda case: case.tahapan in {Stage.INITIATIVE, Stage.PILOT},
    "menyebut_biaya": lambda case: case.biaya is not None,
    "menyebut_sdm": lambda case: bool(case.sdm),
    "menyebut_teknologi": lambda case: bool(case.teknologi),
}
"""What is claimed or not of each case, by the name of its column."""


def _told(catalogue: Catalogue, records: list[Record]) -> dict[str, Any]:
    """Return what some cases tell, by number (costs, people, replications), and what the levels are called."""
    columns: dict[str, dict[Any, Any]] = {"biaya": {}, "sdm": {}, "ditiru": {}, "lama": {}}
    for number, record in enumerate(records):
        told = _details(record) | {"ditiru": count_done(catalogue, record)}
        for name, value in told.items():
            if value:
                columns[name][number] = value
        columns["lama"].update(dict.fromkeys(record.outline.former, number))
    levels = {scale.key: [rung.name for rung in scale.rungs] for scale in _GRADED}
    return {"tingkat": levels, **columns}


@noted
def _details(record: Record) -> dict[str, list[Any]]:
    """Return cost and people that a case tells of, each as a number and its words; empty where it tells of none."""
    case = record.case
    return {"biaya": [*cost_of(case)] if case.biaya else [], "sdm": [*(people_of(case) or ())]}


def cost_of(case: Case) -> tuple[int, str]:
    """Return the lowest amount in rupiah that a case tells of (0: none is told), and its words."""
    cost = case.biaya
    if cost is None:
        return 0, ""
    amounts = " sampai ".join(part for part in (cost.dari, cost.sampai) if part)
    return read_rupiah(cost.dari or cost.sampai) or 0, shorten(amounts or cost.untuk, _SAID_LIMIT)


def people_of(case: Case) -> tuple[int, str] | None:
    """Return the largest number of people in one role that a case tells of, and its words; None: it tells of none."""
    told = [(read_count(entry.jumlah), f"{entry.peran}, {entry.jumlah}") for entry in case.sdm if entry.jumlah]
    counted = [(count, shorten(said, _SAID_LIMIT)) for count, said in told if count is not None]
    return max(counted, default=None, key=lambda pair: pair[0])
