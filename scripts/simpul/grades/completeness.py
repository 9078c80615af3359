"""How much of what one would ask is answered."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from simpul.grades.questions import Subject
from simpul.grades.scale import Reason, Rung, Scale, always


class Completeness(StrEnum):
    """Kelengkapan."""

    LITTLE = "sedikit"
    PART = "sebagian"
    MOST = "sebagian-besar"
    WHOLE = "lengkap"


def counts(this: Subject) -> tuple[int, int]:
    """Return how many questions are answered, of how many that make sense for the case."""
    return len(this.asked) - len(this.unknown), len(this.asked)


def _answers(part: int, whole: int) -> Callable[[Subject], bool]:
    """Return whether at least `part` of `whole` is answered; in whole numbers, to be exact."""

    def is_reached(this: Subject) -> bool:
        answered, questions = counts(this)
        return answered * whole >= questions * part

    return is_reached


def _reasons(this: Subject) -> Iterator[Reason]:
    answered, questions = counts(this)
    yield Reason(f"{answered} dari {questions} pertanyaan terjawab oleh sumber.", counts=True)
    if answered < questions:
        yield Reason(f"{questions - answered} pertanyaan belum terjawab.", counts=False)


COMPLETENESS: Scale[Completeness, Subject] = Scale(
    key="kelengkapan",
    title="Kelengkapan",
    question="Berapa banyak yang perlu diketahui sudah terjawab?",
    notes=(
        (
            "Pertanyaan yang tidak cocok bagi suatu kasus tidak dihitung. Teknologi, misalnya, hanya ditanyakan untuk "
            "inovasi digital."
        ),
        "Yang belum terjawab tampil di halaman kasus, di bagian Yang belum diketahui.",
    ),
    rungs=(
        Rung(Completeness.LITTLE, "Masih sedikit", "Kurang dari sepertiga pertanyaan terjawab.", always),
        Rung(Completeness.PART, "Sebagian", "Sepertiga pertanyaan atau lebih terjawab.", _answers(1, 3)),
        Rung(Completeness.MOST, "Sebagian besar", "Dua pertiga pertanyaan atau lebih terjawab.", _answers(2, 3)),
        Rung(Completeness.WHOLE, "Lengkap", "Semua pertanyaan terjawab.", _answers(1, 1)),
    ),
    reasons=_reasons,
)
