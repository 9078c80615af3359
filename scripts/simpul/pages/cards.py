"""A case as it stands in a list: enough to decide whether to open it."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from simpul import urls, words
from simpul.case.entries import Status
from simpul.case.markdown import without_citations
from simpul.catalogue import Catalogue, Record, count_done
from simpul.grades import EVIDENCE, Subject
from simpul.grades.evidence import Evidence
from simpul.grades.freshness import REVIEWS, review_due
from simpul.notes import noted
from simpul.pages.frame import shorten
from simpul.similar import Index, nearest
from simpul.text import digest
from simpul.vocabulary import Regions

EXCERPT_LIMIT = 170
"""Characters of the ringkasan on a card."""


@dataclass(frozen=True)
class Card:
    """What a list shows of a case."""

    uri: str
    title: str
    long_title: str
    place: str
    categories: str
    excerpt: str
    status: str
    """In words; "" when not known, which the page itself says."""
    is_stopped: bool
    replicas: int
    """Replications reported as done."""
    evidence: str
    """Level of the evidence in words; "" for the lowest, which is no news."""
    id: str
    is_overdue: bool
    """It runs as far as one knows, and its review interval has passed."""

    @cached_property
    def mark(self) -> str:
        """All it shows, in short."""
        return digest(repr(self))


Alike: TypeAlias = tuple[str, str]
"""Id of a case that is like another, and in what, as one sentence."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The card of a case that is like another, and in what."""

    card: Card
    reason: str

    @property
    def mark(self) -> str:
        """All it shows, in short."""
        return digest(self.card.mark, self.reason)


def place_of(regions: Regions, code: str) -> str:
    """Return a region with its province: "Kabupaten Bantaeng, Sulawesi Selatan"."""
    province = regions.province_of(code).name
    return province if regions.is_province(code) else f"{regions[code].name}, {province}"


@noted
def due_dates(record: Record) -> list[str]:
    """Return the days from which a case says otherwise how fresh it is, the first that of its next review."""
    return [review_due(record.case, intervals).isoformat() for intervals in REVIEWS]


@noted
def _face(catalogue: Catalogue, record: Record) -> dict[str, Any]:
    """Return what the card of a case shows on any day."""
    case, vocabularies = record.case, catalogue.vocabularies
    evidence = EVIDENCE.level(Subject(record, catalogue))
    return {
        "uri": urls.case_uri(case.id),
        "title": case.judul,
        "long_title": case.kepanjangan or "",
        "place": place_of(vocabularies.wilayah, case.wilayah),
        "categories": ", ".join(vocabularies.kategori[code].name for code in case.kategori),
        "excerpt": shorten(without_citations(case.ringkasan), EXCERPT_LIMIT),
        "status": "" if case.status is Status.UNKNOWN else words.STATUS[case.status],
        "is_stopped": case.status is Status.STOPPED,
        "replicas": count_done(catalogue, record),
        "evidence": "" if evidence is Evidence.ACCOUNT else EVIDENCE.name(evidence),
        "id": case.id,
    }


def _card(catalogue: Catalogue, record: Record, today: datetime.date) -> Card:
    face = _face(catalogue, record)
    return Card(**face, is_overdue=not face["is_stopped"] and today.isoformat() >= due_dates(record)[0])


class Deck:
    """The cards of a catalogue, each made once."""

    def __init__(self, catalogue: Catalogue, today: datetime.date) -> None:
        """Prepare for the cases of `catalogue` as they are on a day."""
        self._cards = {record.id: _card(catalogue, record, today) for record in catalogue.records}

    def of(self, records: Iterable[Record]) -> list[Card]:
        """Return the cards of `records`, in their order."""
        return [self._cards[record.id] for record in records]

    def like(self, alike: Iterable[Alike]) -> list[Likeness]:
        """Return the cards of cases that are like another."""
        return [Likeness(self._cards[identifier], reason) for identifier, reason in alike]


def alike(index: Index, number: int) -> list[Alike]:
    """Return the cases most like that of a number in the catalogue, save those that its page names as replications."""
    found = nearest(index, index.profiles[number], without=_named(index, number))
    return [(neighbour.record.id, neighbour.reason) for neighbour in found]


def alike_rests_on(index: Index, number: int) -> str:
    """Return in short what `alike` comes from, vocabularies apart."""
    return index.rests_on(number, _named(index, number))


def _named(index: Index, number: int) -> set[str]:
    catalogue = index.catalogue
    return {other.id for other in catalogue.linked(catalogue.records[number])}
