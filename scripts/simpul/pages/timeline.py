"""The life of an innovation in dated moments, drawn when at least three are known.

A list with a line beside it, not a picture: it is read aloud, copied and printed as it stands.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simpul.case.entries import ReplicationStage, Status
from simpul.case.model import Case

FEWEST = 3
"""Dates that must be known before a line between them says anything."""


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """One thing that happened at a known time."""

    date: str
    """Year, year-month or date, as the source gives it."""
    text: str
    sources: tuple[str, ...] = ()


def _dated(year: int | str | None) -> str:
    return str(year) if isinstance(year, int) else ""


def _moments(case: Case) -> Iterator[Moment]:
    yield Moment(case.mulai_uji_coba or "", "Uji coba dimulai")
    yield Moment(case.mulai_penerapan or "", "Mulai diterapkan")
    for entry in case.kipp:
        yield Moment(_dated(entry.tahun), f"{entry.capaian}, Kompetisi Inovasi Pelayanan Publik", entry.sumber)
    for award in case.penghargaan:
        yield Moment(_dated(award.tahun), f"{award.capaian}, {award.ajang}", award.sumber)
    for replica in case.direplikasi_oleh:
        if replica.tahap is ReplicationStage.DONE:
            yield Moment(_dated(replica.tahun), f"Direplikasi oleh {replica.instansi}", replica.sumber)
    for evaluation in case.evaluasi:
        yield Moment(_dated(evaluation.tahun), f"Dievaluasi oleh {evaluation.oleh}", evaluation.sumber)
    if case.status is Status.STOPPED:
        yield Moment(case.status_per or "", "Berhenti", case.status_sumber or ())


def timeline(case: Case) -> list[Moment]:
    """Return what is dated, oldest first; nothing when fewer than three different dates are known."""
    moments: Iterable[Moment] = (moment for moment in _moments(case) if moment.date)
    # A year alone comes after the days told within it.
    ordered = sorted(moments, key=lambda moment: f"{moment.date}-99")
    return ordered if len({moment.date for moment in ordered}) >= FEWEST else []
