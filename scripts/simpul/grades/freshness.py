"""How lately a case was reviewed. The one grade that changes with the day."""

import calendar
import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from simpul.case.model import Case
from simpul.grades.scale import Reason, Rung, Scale, always
from simpul.text import format_date

_MONTHS_A_YEAR = 12
REVIEWS = (1, 2)
"""Review intervals after which a case stands a level lower; the day changes nothing else."""


class Freshness(StrEnum):
    """Kemutakhiran."""

    OLD = "lama-tidak-ditinjau"
    DUE = "perlu-ditinjau"
    CURRENT = "baru-ditinjau"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A case on a day."""

    case: Case
    today: datetime.date


def review_due(case: Case, intervals: int = 1) -> datetime.date:
    """Return the day on which so many review intervals have passed.

    A day that the month lacks is the first of the next; beyond the calendar it is the last there is.
    """
    start = case.diperbarui
    months = start.year * _MONTHS_A_YEAR + start.month - 1 + case.tinjau_bulan * intervals
    year, month = months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1
    if year > datetime.MAXYEAR:
        return datetime.date.max
    if start.day > calendar.monthrange(year, month)[1]:
        return datetime.date(year, month + 1, 1)
    return datetime.date(year, month, start.day)


def _within(intervals: int) -> Callable[[Reviewed], bool]:
    return lambda this: this.today < review_due(this.case, intervals)


def _reasons(this: Reviewed) -> Iterator[Reason]:
    case, due = this.case, review_due(this.case)
    yield Reason(f"Terakhir ditinjau {format_date(case.diperbarui.isoformat())}.", counts=this.today < due)
    yield Reason(
        f"Waktunya ditinjau lagi: {format_date(due.isoformat())} (tiap {case.tinjau_bulan} bulan).", counts=None
    )
    dates = [source.tanggal for source in case.sumber if source.tanggal]
    if dates:
        yield Reason(f"Sumber terbarunya terbit {format_date(max(dates))}.", counts=None)


FRESHNESS: Scale[Freshness, Reviewed] = Scale(
    key="kemutakhiran",
    title="Kemutakhiran",
    question="Kapan isinya terakhir ditinjau?",
    notes=(
        "Kasus ditinjau lagi tiap 12 bulan, kecuali berkasnya menulis jarak lain.",
        (
            "Yang dihitung ialah kapan kasusnya ditinjau, bukan kapan sumbernya terbit. Kasus yang baru ditinjau pun "
            "dapat bersandar pada sumber lama; tanggal sumber terbarunya ikut ditulis."
        ),
    ),
    rungs=(
        Rung(Freshness.OLD, "Lama tidak ditinjau", "Waktu tinjaunya sudah dua kali terlewat.", always),
        Rung(Freshness.DUE, "Perlu ditinjau ulang", "Waktu tinjau berikutnya sudah tiba.", _within(REVIEWS[1])),
        Rung(Freshness.CURRENT, "Baru ditinjau", "Waktu tinjau berikutnya belum tiba.", _within(REVIEWS[0])),
    ),
    reasons=_reasons,
    remedy="Kasusnya ditinjau lagi dengan sumber terbaru.",
)
