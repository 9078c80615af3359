"""What the page of a case shows, worked out before any template sees it."""

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any

from markupsafe import Markup

from simpul import urls, words
from simpul.case.body import render_line
from simpul.case.entries import (
    Prerequisite,
    Status,
    Step,
    StepPhase,
    Verification,
)
from simpul.case.model import Case
from simpul.catalogue import Catalogue, Record, ReplicationLink
from simpul.facets import FACETS
from simpul.forms.filling import FilledForm, fill
from simpul.forms.table import FORMS
from simpul.grades import Grade, Subject, grade
from simpul.grades.freshness import review_due
from simpul.linked_data import describe
from simpul.pages.cards import Likeness, place_of
from simpul.pages.case_rows import COPYING, ImpactRow, ReplicationRow, TermLink
from simpul.pages.frame import Heading
from simpul.pages.news import Ways, ways_to_tell
from simpul.pages.numbers import bar_widths
from simpul.pages.pictures import sized
from simpul.pages.timeline import Moment, timeline
from simpul.settings import Hub
from simpul.vocabulary import Vocabularies, Vocabulary, spoken

_REFERENCE = re.compile(r'\s*<sup class="rujukan">')
_VOCABULARIES: Mapping[str, Callable[[Vocabularies], Vocabulary]] = {
    "kategori": attrgetter("kategori"),
    "wilayah": attrgetter("wilayah"),
    "urusan": attrgetter("urusan"),
    "tpb": attrgetter("tpb"),
}
_FACET_BY_KEY = {facet.key: facet for facet in FACETS}


def _tighten(safe_html: str) -> Markup:
    """Let no reference number stand apart from the word it follows, nor be found by a search."""
    html = _REFERENCE.sub('<sup class="rujukan" data-pagefind-ignore>', safe_html)
    return Markup(html)  # noqa: S704 - escaped or sanitised by its maker


@dataclass(frozen=True)
class CaseView:
    """One case, ready to be printed."""

    record: Record
    catalogue: Catalogue
    today: datetime.date
    similar: Sequence[Likeness] = ()

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
        return urls.full_address(self.hub.situs, self.uri)

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
        return self.today >= review_due(self.case)

    @cached_property
    def news(self) -> Ways:
        """How news of it reaches the hub."""
        return ways_to_tell(self.hub, self.case, self.address or self.uri)

    def numbers(self, identifiers: Iterable[str]) -> list[int]:
        """Return the reference numbers of source ids, in order."""
        known = self.record.source_numbers
        return sorted({known[identifier] for identifier in identifiers if identifier in known})

    def line(self, text: str) -> Markup:
        """Return a line of the case with its citations numbered."""
        return _tighten(render_line(text, self.record.source_numbers))

    @cached_property
    def body(self) -> dict[str, Markup]:
        """The sections of the body, safe HTML by heading."""
        file = self.record.file
        return {passage.title: sized(_tighten(passage.html), file.folder) for passage in file.passages}

    def links(self, key: str) -> list[TermLink]:
        """Return the terms of a vocabulary that the case stands under."""
        facet, vocabularies = _FACET_BY_KEY[key], self.catalogue.vocabularies
        terms = _VOCABULARIES[key](vocabularies).terms
        codes = dict.fromkeys(facet.codes(self.record))
        return [
            TermLink(terms[code].name, facet.term_uri(vocabularies, terms[code])) for code in codes if code in terms
        ]

    @cached_property
    def regions(self) -> list[TermLink]:
        """The way to the owner's region: province, then kabupaten or kota."""
        regions, code = self.catalogue.vocabularies.wilayah, self.case.wilayah
        codes = (code,) if regions.is_province(code) else (code[:2], code)
        return [TermLink(regions[code].name, urls.region_uri(regions, code)) for code in codes]

    @property
    def loci(self) -> list[str]:
        """Where it runs, in words."""
        regions = self.catalogue.vocabularies.wilayah
        places = (
            f"{locus.nama}, {regions[locus.wilayah].name}" if locus.nama else regions[locus.wilayah].name
            for locus in self.case.lokus
            if locus.wilayah in regions
        )
        return list(dict.fromkeys(places))

    @property
    def audience(self) -> str:
        """For whom, in words."""
        return ", ".join(spoken(slug, self.catalogue.vocabularies.singkatan) for slug in self.case.kelompok_sasaran)

    @property
    def kind(self) -> str:
        """Bentuk, jenis and tahapan in words."""
        case = self.case
        said = (
            case.bentuk and words.FORM[case.bentuk],
            case.jenis and words.KIND[case.jenis],
            case.tahapan and words.STAGE[case.tahapan],
        )
        return ", ".join(word for word in said if word)

    @property
    def impacts(self) -> list[ImpactRow]:
        """The indicators, with bars where they can be drawn."""
        return [ImpactRow(row, bar_widths(row.sebelum, row.sesudah, row.satuan)) for row in self.case.dampak]

    @cached_property
    def timeline(self) -> list[Moment]:
        """What is dated, oldest first."""
        return timeline(self.case)

    @property
    def phases(self) -> list[tuple[StepPhase, list[Step]]]:
        """The steps under their phases, phases in their natural order."""
        order = list(StepPhase)
        steps = sorted(self.case.langkah, key=lambda step: order.index(step.tahap))
        return [(phase, list(group)) for phase, group in groupby(steps, key=lambda step: step.tahap)]

    @property
    def prerequisites(self) -> list[Prerequisite]:
        """The prerequisites, those without which it does not run first."""
        return sorted(self.case.prasyarat, key=lambda entry: not entry.wajib)

    @cached_property
    def origins(self) -> list[ReplicationRow]:
        """Where it came from."""
        return [self._row(link) for link in self.catalogue.origins(self.record)]

    @cached_property
    def replicas(self) -> list[ReplicationRow]:
        """Who took it over, done first."""
        rows = [self._row(link) for link in self.catalogue.replicas(self.record)]
        return sorted(rows, key=lambda row: not row.is_done)

    @property
    def done(self) -> int:
        """How many replications are reported as done."""
        return sum(row.is_done for row in self.replicas)

    def _row(self, link: ReplicationLink) -> ReplicationRow:
        regions, entry = self.catalogue.vocabularies.wilayah, link.entry
        other = self.catalogue.by_id.get(link.other)
        is_own = link.told_by == self.case.id
        region = entry.wilayah if is_own else other and other.case.wilayah
        return ReplicationRow(
            entry.instansi if is_own or other is None else other.case.instansi,
            other.case.judul if other else "",
            urls.case_uri(link.other) if other else "",
            place_of(regions, region) if region and region in regions else "",
            entry,
            is_own,
        )

    @property
    def linked_data(self) -> Markup:
        """The case for machines that read pages."""
        return Markup(describe(self.catalogue, self.record))  # noqa: S704 - nothing in it can end its element

    @cached_property
    def _subject(self) -> Subject:
        return Subject(self.record, self.catalogue)

    @cached_property
    def gaps(self) -> list[str]:
        """What no source has told."""
        return [question.text for question in self._subject.unknown]

    @cached_property
    def grades(self) -> list[Grade[Any]]:
        """Where it stands on each scale."""
        return grade(self._subject, self.today)

    @cached_property
    def forms(self) -> list[FilledForm]:
        """The forms of other systems, filled from the case."""
        return fill(FORMS.values(), self.record, self.catalogue.vocabularies)

    @property
    def forms_document_uri(self) -> str:
        """Where the forms are as a Word document, "" when the agency does not file them through this hub."""
        return urls.forms_document_uri(self.case.id) if self.case.wilayah[:2] in self.hub.provinsi else ""

    @cached_property
    def copying(self) -> list[Heading]:
        """The headings of what helps to copy it, as far as there is something to say."""
        return [heading for heading in COPYING if getattr(self.case, heading.id.replace("-", "_"))]
