"""What the page of a case shows, worked out before any template sees it."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from markupsafe import Markup

from simpul import urls
from simpul.case.body import render_line
from simpul.case.entries import Impact, Prerequisite, Replication, Status, Step, StepPhase, Verification
from simpul.case.model import Case
from simpul.catalogue import Catalogue, Record, ReplicationLink
from simpul.facets import FACETS, Facet, awards_of
from simpul.pages import words
from simpul.pages.cards import place_of
from simpul.pages.gaps import find_gaps
from simpul.pages.numbers import bar_widths
from simpul.settings import Hub
from simpul.vocabulary import Term

_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class TermLink:
    """A term with the address of its page."""

    name: str
    uri: str


@dataclass(frozen=True, slots=True)
class ImpactRow:
    """One indicator, with bars when its two figures can be compared."""

    entry: Impact
    bars: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class ReplicationRow:
    """One replication as the page tells it."""

    name: str
    uri: str
    """Address of the other case, or "" when it has none here."""
    place: str
    stage: str
    entry: Replication
    teller: str
    """Title of the case that tells it, "" when this one does."""
    teller_uri: str


_FACET_BY_KEY = {facet.key: facet for facet in FACETS}


@dataclass(frozen=True)
class CaseView:
    """One case, ready to be printed."""

    record: Record
    catalogue: Catalogue
    today: datetime.date

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.record.case

    @property
    def hub(self) -> Hub:
        """Whose hub this is."""
        return self.catalogue.hub

    @property
    def uri(self) -> str:
        """Address of the page."""
        return urls.case_uri(self.case.id)

    @property
    def address(self) -> str:
        """Full address, "" while the hub has none."""
        return f"{self.hub.situs.rstrip('/')}/{self.uri}" if self.hub.situs else ""

    @property
    def edit_address(self) -> str:
        """Where a browser changes the file, "" when there is no repository."""
        return urls.edit_address(self.hub.repositori, self.record.file.uri)

    @property
    def place(self) -> str:
        """The owner's region in words."""
        return place_of(self.catalogue.vocabularies.wilayah, self.case.wilayah)

    @property
    def is_gathered(self) -> bool:
        """Nobody has confirmed the case yet."""
        return self.case.verifikasi is Verification.GATHERED

    @property
    def is_stopped(self) -> bool:
        """The innovation no longer runs."""
        return self.case.status is Status.STOPPED

    @property
    def is_status_unknown(self) -> bool:
        """No source tells whether it runs."""
        return self.case.status is Status.UNKNOWN

    @property
    def is_overdue(self) -> bool:
        """The review interval has passed."""
        reviewed = self.case.diperbarui
        months = (self.today.year - reviewed.year) * _MONTHS_A_YEAR + self.today.month - reviewed.month
        months -= self.today.day < reviewed.day
        return months >= self.case.tinjau_bulan

    def numbers(self, identifiers: Iterable[str]) -> list[int]:
        """Return the reference numbers of source ids, in order."""
        known = self.record.source_numbers
        return sorted({known[identifier] for identifier in identifiers if identifier in known})

    def line(self, text: str) -> Markup:
        """Return a line of the case with its citations numbered."""
        return Markup(render_line(text, self.record.source_numbers))  # noqa: S704 - render_line escapes

    @cached_property
    def body(self) -> dict[str, Markup]:
        """The sections of the body, safe HTML by heading."""
        rendered = self.record.body.render_sections(self.record.source_numbers)
        return {heading: Markup(html) for heading, html in rendered.items()}  # noqa: S704 - sanitised

    def links(self, key: str) -> list[TermLink]:
        """Return the terms of a facet that the case stands under."""
        facet, vocabularies = _FACET_BY_KEY[key], self.catalogue.vocabularies
        codes = dict.fromkeys(facet.codes(self.record))
        return [self._link(facet, term) for term in vocabulary_terms(vocabularies, key, codes)]

    def _link(self, facet: Facet, term: Term) -> TermLink:
        return TermLink(term.name, facet.term_uri(self.catalogue.vocabularies, term))
