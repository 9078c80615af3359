"""The rows of a case's page: terms, indicators, replications, and what helps to copy it."""

from dataclasses import dataclass

from simpul.case.entries import Impact, Replication, ReplicationStage
from simpul.pages.frame import Heading


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

    agency: str
    title: str
    """Title of the other case, or "" when it has none here."""
    uri: str
    """Its address, or ""."""
    place: str
    entry: Replication
    is_own: bool
    """This case's file tells it, so its sources are listed below."""

    @property
    def is_done(self) -> bool:
        """Only what was carried out counts."""
        return self.entry.tahap is ReplicationStage.DONE


COPYING = tuple(
    Heading(identifier, title, 3)
    for identifier, title in (
        ("prasyarat", "Yang harus ada dulu"),
        ("langkah", "Langkah-langkah"),
        ("inti", "Yang harus tetap"),
        ("dapat-disesuaikan", "Yang boleh disesuaikan"),
        ("biaya", "Biaya"),
        ("sdm", "Orang yang mengerjakan"),
        ("teknologi", "Teknologi"),
        ("mitra", "Mitra"),
        ("dasar-hukum", "Dasar hukum"),
        ("dokumen", "Dokumen"),
        ("pelajaran", "Pelajaran"),
    )
)
"""What helps to copy a case, in the order one needs it; ids are the keys of the case."""
