"""All cases of a hub, sorted, with the look-ups that pages, searches and exports need."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from simpul.case.body import Body
from simpul.case.entries import Replication, ReplicationStage, Source
from simpul.case.model import Case
from simpul.case.reading import CaseFile
from simpul.case.retirement import Retired
from simpul.settings import Hub
from simpul.vocabulary import Vocabularies

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Record:
    """A case with its body and the file it came from."""

    case: Case
    file: CaseFile

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
    def by_id(self) -> Mapping[str, Record]:
        """Records by id."""
        return {record.case.id: record for record in self.records}

    def group(self, keys: Callable[[Record], Iterable[T]]) -> dict[T, list[Record]]:
        """Return the records under each of their keys, in catalogue order."""
        groups: dict[T, list[Record]] = {}
        for record in self.records:
            for key in dict.fromkeys(keys(record)):
                groups.setdefault(key, []).append(record)
        return groups

    @cached_property
    def _mentions(self) -> Mapping[tuple[str, str], list[ReplicationLink]]:
        """Links that other files tell about a case, by (case id, direction)."""
        links: dict[tuple[str, str], list[ReplicationLink]] = {}
        for record in self.records:
            for direction, entries in (("to", record.case.replikasi_dari), ("from", record.case.direplikasi_oleh)):
                for entry in entries:
                    if entry.kasus:
                        link = ReplicationLink(record.case.id, entry, record.case.id)
                        links.setdefault((entry.kasus, direction), []).append(link)
        return links

    def origins(self, record: Record) -> list[ReplicationLink]:
        """Where this case came from: its own word first, then what other files say."""
        return self._links(record, record.case.replikasi_dari, "from")

    def replicas(self, record: Record) -> list[ReplicationLink]:
        """Who took this case over."""
        return self._links(record, record.case.direplikasi_oleh, "to")

    def _links(self, record: Record, own: Iterable[Replication], direction: str) -> list[ReplicationLink]:
        told = [ReplicationLink(entry.kasus or "", entry, record.case.id) for entry in own]
        known = {link.other for link in told if link.other}
        mentions = self._mentions.get((record.case.id, direction), ())
        return told + [link for link in mentions if link.other not in known]

    def count_done(self, record: Record) -> int:
        """Return how many replications are reported as done."""
        return sum(link.entry.tahap is ReplicationStage.DONE for link in self.replicas(record))


def build_catalogue(
    files: Iterable[CaseFile], vocabularies: Vocabularies, hub: Hub, retired: Iterable[Retired] = ()
) -> Catalogue:
    """Gather the files that hold a valid case, and the cases that were withdrawn."""
    records = [Record(file.case, file) for file in files if file.case is not None]
    records.sort(key=lambda record: (record.case.judul.casefold(), record.case.id))
    return Catalogue(tuple(records), vocabularies, hub, tuple(sorted(retired, key=lambda entry: entry.id)))


def walk_regions(record: Record) -> Iterator[str]:
    """Yield the region codes of a case: its owner's, where it runs, and their provinces."""
    for code in (record.case.wilayah, *(locus.wilayah for locus in record.case.lokus)):
        yield code
        yield code[:2]
