"""How strong the evidence is: whether anything shows that it works, not how well it works."""

import re
from collections.abc import Iterator
from enum import StrEnum

from simpul.case.entries import Evaluation, EvaluationKind, Impact, ReplicationStage
from simpul.case.model import Case
from simpul.catalogue import ReplicationLink
from simpul.grades.questions import Subject
from simpul.grades.scale import Reason, Rung, Scale, always
from simpul.text import join_words

_SHOWN = 3
"""Rows told one by one; of more only the number."""
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CONTEST = re.compile(
    r"\b(?:kompetisi|lomba|juara|finalis|panelis|juri|penghargaan|terbaik [ivx\d]+|top \d+)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.;](?:\s+|$)")


class Evidence(StrEnum):
    """Tingkat bukti."""

    ACCOUNT = "keterangan"
    COMPARED = "sebelum-sesudah"
    INTERNAL = "evaluasi-internal"
    EXTERNAL = "evaluasi-luar"
    REPEATED = "hasil-di-tempat-lain"


def compared(case: Case) -> list[Impact]:
    """Return the indicators with a figure from before the innovation and one from after it."""
    begun = [int(date[:4]) for date in (case.mulai_uji_coba, case.mulai_penerapan) if date]
    return [row for row in case.dampak if _compares(row, min(begun, default=None))]


def _compares(row: Impact, begun: int | None) -> bool:
    """Tell whether both figures are there, and the first is no later than the year in which it began."""
    if not (row.sebelum and _FIGURE.search(row.sebelum) and _FIGURE.search(row.sesudah)):
        return False
    since = _YEAR.search(row.periode or "")
    return begun is None or since is None or int(since.group()) <= begun


def evaluations(case: Case) -> list[Evaluation]:
    """Return the evaluations; a jury judges a proposal, so its word is not one."""
    return [row for row in case.evaluasi if not _CONTEST.search(row.oleh)]


def _is_external(row: Evaluation) -> bool:
    return row.jenis is not EvaluationKind.INTERNAL


def done(this: Subject) -> list[ReplicationLink]:
    """Return the replications carried out."""
    return [link for link in this.replicas if link.entry.tahap is ReplicationStage.DONE]


def with_result(this: Subject) -> list[ReplicationLink]:
    """Return the replications carried out whose result is told, there or on the page of the replica itself."""
    return [link for link in done(this) if _tells_result(link.entry.hasil or "") or _has_shown(this, link.other)]


def _tells_result(text: str) -> bool:
    """Tell whether a sentence speaks of more than a contest: a prize is no result."""
    return any(part.strip() and not _CONTEST.search(part) for part in _SENTENCE_END.split(text))


def _has_shown(this: Subject, other: str) -> bool:
    replica = this.catalogue.by_id.get(other)
    return replica is not None and bool(compared(replica.case) or evaluations(replica.case))


def _reasons(this: Subject) -> Iterator[Reason]:
    yield _about_figures(this.case)
    yield from _about_evaluations(this.case)
    yield _about_replicas(this)


def _about_figures(case: Case) -> Reason:
    rows = compared(case)
    if rows:
        told = "; ".join(_told(row) for row in rows[:_SHOWN])
        more = f"; dan {len(rows) - _SHOWN} angka lain" if len(rows) > _SHOWN else ""
        return Reason(f"Ada angka sebelum dan sesudah: {told}{more}.", counts=True)
    if case.dampak:
        return Reason("Ada angka hasil, tetapi tidak ada pembandingnya dari masa sebelum inovasi.", counts=False)
    return Reason("Belum ada hasil dalam angka.", counts=False)


def _told(row: Impact) -> str:
    unit = f" {row.satuan}" if row.satuan else ""
    period = f" ({row.periode})" if row.periode else ""
    return f"{row.indikator} dari {row.sebelum} menjadi {row.sesudah}{unit}{period}"


def _about_evaluations(case: Case) -> Iterator[Reason]:
    rows = evaluations(case)
    for row in rows[:_SHOWN]:
        yield Reason(f"Evaluasi {row.jenis.value} oleh {row.oleh}.", counts=True)
    if len(rows) > _SHOWN:
        yield Reason(f"{len(rows) - _SHOWN} evaluasi lain.", counts=True)
    if not rows:
        yield Reason("Belum ada evaluasi yang ditemukan.", counts=False)
    if len(case.evaluasi) > len(rows):
        yield Reason("Penilaian juri lomba ada, tetapi tidak dihitung: yang dinilai juri ialah usulannya.", counts=None)


def _about_replicas(this: Subject) -> Reason:
    carried_out, shown = done(this), with_result(this)
    if shown:
        agencies = [link.entry.instansi if link.told_by == this.case.id else _agency(this, link) for link in shown]
        return Reason(f"Hasilnya di tempat lain ditulis: {join_words(agencies[:_SHOWN])}.", counts=True)
    if any(link.entry.hasil for link in carried_out):
        text = "tetapi yang ditulis tentang hasilnya baru capaian lomba."
    elif carried_out:
        text = "tetapi hasilnya di sana belum ditulis."
    else:
        return Reason("Belum ada replikasi yang tercatat terlaksana.", counts=False)
    return Reason(f"{len(carried_out)} replikasi tercatat terlaksana, {text}", counts=False)


def _agency(this: Subject, link: ReplicationLink) -> str:
    return this.catalogue.by_id[link.other].case.instansi


EVIDENCE: Scale[Evidence, Subject] = Scale(
    key="bukti",
    title="Bukti",
    question="Seberapa kuat bukti bahwa inovasi ini membawa perubahan?",
    notes=(
        "Yang dinilai kuatnya bukti, bukan baiknya hasil. Evaluasi yang menemukan kelemahan tetap bukti yang kuat.",
        (
            "Angka dihitung sebagai sebelum dan sesudah bila keduanya ada, dan yang pertama berasal dari masa sebelum "
            "inovasi atau dari tahun mulainya. Angka yang hanya tumbuh sesudah inovasi berjalan tidak dihitung."
        ),
        "Juara, peringkat, dan penilaian juri lomba tidak dihitung sebagai bukti. Tempatnya di bagian Penghargaan.",
        "Angka sebelum dan sesudah belum tentu seluruhnya akibat inovasi itu.",
    ),
    rungs=(
        Rung(
            Evidence.ACCOUNT,
            "Baru keterangan",
            "Ada sumbernya, tetapi belum ada angka pembanding atau evaluasi.",
            always,
        ),
        Rung(
            Evidence.COMPARED,
            "Angka sebelum dan sesudah",
            "Paling sedikit satu indikator punya angka sebelum dan sesudah, dengan sumbernya.",
            lambda this: bool(compared(this.case)),
        ),
        Rung(
            Evidence.INTERNAL,
            "Dievaluasi sendiri",
            "Ada evaluasi internal oleh penyelenggaranya, dengan sumbernya.",
            lambda this: bool(evaluations(this.case)),
        ),
        Rung(
            Evidence.EXTERNAL,
            "Dievaluasi pihak luar",
            "Ada evaluasi oleh pihak luar atau kajian akademik, dengan sumbernya.",
            lambda this: any(_is_external(row) for row in evaluations(this.case)),
        ),
        Rung(
            Evidence.REPEATED,
            "Ada hasil di tempat lain",
            "Instansi lain sudah menirunya sampai terlaksana, dan hasilnya di sana ditulis dengan sumbernya.",
            lambda this: bool(with_result(this)),
        ),
    ),
    reasons=_reasons,
)
"""Each level stands for itself: a case may be evaluated without figures from before."""
