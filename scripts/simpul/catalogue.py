"""All cases of a hub, sorted, with the look-ups that pages, searches and exports need."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from simpul.case.body import Body
from simpul.case.entries import Replication, ReplicationStage, Source
from simpul.case.model import Case
from simpul.case.outline import Outline, outline_of
from simpul.case.reading import CaseFile
from simpul.case.retirement import Retired
from simpul.notes import Notes, noted
from simpul.settings import Hub
from simpul.text import digest
from simpul.vocabulary import Vocabularies

T = TypeVar("T")
_Entries: TypeAlias = Callable[[Case], Iterable[Replication]]


@dataclass(frozen=True)
class Record:
    """A case with its body and the file it came from; opened only when somebody asks for more than its outline."""

    file: CaseFile
    given: Case | None = None
    """The case, when it is another than that of the file."""
    notes: Notes = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was worked out already."""

    @property
    def case(self) -> Case:
        """The case.

        Raises:
            ValueError: the file holds none.
        """
        case = self.given or self.file.case
        if case is None:
            raise ValueError(self.file.uri)
        return case

    @cached_property
    def outline(self) -> Outline:
        """What is asked of all cases together."""
        return outline_of(self.file, self.given) if self.given else self.file.outline

    @property
    def id(self) -> str:
        """Id of the case."""
        return self.outline.id

    @property
    def body(self) -> Body:
        """The text below the front matter."""
        return self.file.body

    @property
    def year(self) -> str | None:
        """Year of penerapan, else of uji coba, else None."""
        start = self.case.mulai_penerapan or self.case.mulai_uji_coba
        return start[:4] if start else None

    @property
    def source_numbers(self) -> Mapping[str, int]:
        """Reference number of each source id."""
        return self.file.source_numbers

    def source(self, identifier: str) -> Source:
        """Return the source of an id."""
        return self.case.sumber[self.source_numbers[identifier] - 1]


@dataclass(frozen=True, slots=True)
class ReplicationLink:
    """One replication seen from a case, whichever of the two files told it."""

    other: str
    """Id of the other case, or "" when it has none here."""
    entry: Replication
    told_by: str
    """Id of the case whose file has the entry."""


@dataclass(frozen=True)
class Catalogue:
    """Every valid case, by id, with the hub and its vocabularies."""

    records: tuple[Record, ...]
    """Sorted by title, then id."""
    vocabularies: Vocabularies
    hub: Hub
    retired: tuple[Retired, ...] = ()
    """Cases that were withdrawn, by id; none of them is a record."""

    @cached_property
    def _groups(self) -> dict[Callable[[Record], Any], dict[Any, list[Record]]]:
        return {}

    @cached_property
    def by_id(self) -> Mapping[str, Record]:
        """Records by id."""
        return {record.id: record for record in self.records}

    def group(self, keys: Callable[[Record], Iterable[T]]) -> Mapping[T, list[Record]]:
        """Return the records under each of their keys, in catalogue order; found once for each function."""
        known = self._groups.get(keys)
        return self._groups.setdefault(keys, self._group(keys)) if known is None else known

    def _group(self, keys: Callable[[Record], Iterable[T]]) -> dict[T, list[Record]]:
        groups: dict[T, list[Record]] = {}
        for record in self.records:
            for key in dict.fromkeys(keys(record)):
                groups.setdefault(key, []).append(record)
        return groups

    @cached_property
    def _mentioned_by(self) -> Mapping[str, list[Record]]:
        """Records whose replications name a case, by its id."""
        return self.group(lambda record: record.outline.named)

    def linked(self, record: Record) -> list[Record]:
        """Return the cases here that a case is linked with, whichever of the two tells it."""
        named = [self.by_id[other] for other in record.outline.named if other in self.by_id]
        return list({other.id: other for other in (*named, *self._mentioned_by.get(record.id, ()))}.values())

    def context(self, record: Record) -> str:
        """Return in short what is told of a case and of those it is linked with; "" when it cannot be told."""
        contents = [other.file.content for other in (record, *self.linked(record))]
        return digest(*contents) if all(contents) else ""

    def origins(self, record: Record) -> list[ReplicationLink]:
        """Where this case came from: its own word first, then what other files say."""
        return self._links(record, lambda case: case.replikasi_dari, lambda case: case.direplikasi_oleh)

    def replicas(self, record: Record) -> list[ReplicationLink]:
        """Who took this case over."""
        return self._links(record, lambda case: case.direplikasi_oleh, lambda case: case.replikasi_dari)

    def _links(self, record: Record, own: _Entries, theirs: _Entries) -> list[ReplicationLink]:
        told = [ReplicationLink(entry.kasus or "", entry, record.id) for entry in own(record.case)]
        known = {link.other for link in told if link.other}
        for other in self._mentioned_by.get(record.id, ()):
            if other.id not in known:
                entries = (entry for entry in theirs(other.case) if entry.kasus == record.id)
                told += (ReplicationLink(other.id, entry, other.id) for entry in entries)
        return told


@noted
def count_done(catalogue: Catalogue, record: Record) -> int:
    """Return how many replications of a case are reported as done."""
    return sum(link.entry.tahap is ReplicationStage.DONE for link in catalogue.replicas(record))


def build_catalogue(
    files: Iterable[CaseFile], vocabularies: Vocabularies, hub: Hub, retired: Iterable[Retired] = ()
) -> Catalogue:
    """Gather the files that hold a valid case, and the cases that were withdrawn."""
    records = [Record(file) for file in files if file.is_valid]
    records.sort(key=lambda record: (record.outline.judul.casefold(), record.id))
    return Catalogue(tuple(records), vocabularies, hub, tuple(sorted(retired, key=lambda entry: entry.id)))


def walk_regions(record: Record) -> Iterator[str]:
    """Yield the region codes of a case: its owner's, where it runs, and their provinces."""
    for code in (record.case.wilayah, *(locus.wilayah for locus in record.case.lokus)):
        yield code
        yield code[:2]
