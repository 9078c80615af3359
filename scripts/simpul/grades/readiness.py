"""How ready a case is to be copied: which of six things one needs are there."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from simpul.case.entries import Status
from simpul.grades.questions import Question, Subject
from simpul.grades.scale import Reason, Rung, Scale, always


class Readiness(StrEnum):
    """Kesiapan ditiru."""

    THIN = "belum-cukup"
    OUTLINE = "dapat-dipelajari"
    PLANNABLE = "dapat-direncanakan"
    READY = "siap-ditiru"


class Ingredient(StrEnum):
    """What one needs to copy a case; the values are keys of the case."""

    PREREQUISITES = "prasyarat"
    STEPS = "langkah"
    COST = "biaya"
    LEGAL_BASIS = "dasar_hukum"
    DOCUMENTS = "dokumen"
    CONTACT = "kontak"


INGREDIENTS = {
    Ingredient.PREREQUISITES: ("Prasyarat", ("prasyarat",)),
    Ingredient.STEPS: ("Langkah", ("langkah", "persiapan")),
    Ingredient.COST: ("Biaya", ("biaya",)),
    Ingredient.LEGAL_BASIS: ("Dasar hukum", ("dasar_hukum", "nomor")),
    Ingredient.DOCUMENTS: ("Dokumen", ("dokumen",)),
    Ingredient.CONTACT: ("Kontak", ("kontak",)),
}
"""Name of each, and the questions that must be answered for it to be there."""
_FIRST = (Ingredient.PREREQUISITES, Ingredient.STEPS)
_PLAN = (*_FIRST, Ingredient.COST, Ingredient.LEGAL_BASIS)


def present(this: Subject) -> tuple[Ingredient, ...]:
    """Return what is there of the six."""
    unknown = {question.key for question in this.unknown}
    return tuple(item for item, (_, keys) in INGREDIENTS.items() if unknown.isdisjoint(keys))


def _has(*wanted: Ingredient) -> Callable[[Subject], bool]:
    return lambda this: set(wanted) <= set(present(this))


def _reasons(this: Subject) -> Iterator[Reason]:
    unknown = {question.key: question for question in this.unknown}
    for name, keys in INGREDIENTS.values():
        lacking = [unknown[key] for key in keys if key in unknown]
        yield Reason(_lacking(name, lacking[0], keys) if lacking else f"{name}: ada.", counts=not lacking)
    if this.case.status is Status.STOPPED:
        yield Reason("Inovasi ini sudah berhenti. Baca dulu sebabnya.", counts=None)


def _lacking(name: str, question: Question, keys: tuple[str, ...]) -> str:
    if question.key == keys[0]:
        return f"{name}: belum diketahui."
    return f"{name}: ada sebagian. Belum diketahui: {question.text[:1].lower()}{question.text[1:]}."


READINESS: Scale[Readiness, Subject] = Scale(
    key="kesiapan",
    title="Kesiapan ditiru",
    question="Apakah yang diperlukan untuk menirunya sudah tertulis?",
    notes=(
        "Enam hal dilihat: prasyarat, langkah, biaya, dasar hukum, dokumen, dan kontak.",
        (
            "Langkah dihitung ada bila persiapan atau perencanaannya ikut ditulis, dasar hukum bila nomor peraturannya "
            "disebut, kontak bila ada surel, telepon, atau lamannya."
        ),
        (
            "Yang dinilai tulisannya, bukan inovasinya: inovasi yang baik pun belum siap ditiru selama caranya tidak "
            "tertulis."
        ),
    ),
    rungs=(
        Rung(Readiness.THIN, "Belum cukup untuk ditiru", "Prasyarat atau langkahnya belum tertulis lengkap.", always),
        Rung(Readiness.OUTLINE, "Dapat dipelajari", "Prasyarat dan langkahnya ada.", _has(*_FIRST)),
        Rung(
            Readiness.PLANNABLE,
            "Dapat direncanakan",
            "Prasyarat, langkah, biaya, dan dasar hukumnya ada.",
            _has(*_PLAN),
        ),
        Rung(Readiness.READY, "Siap ditiru", "Keenamnya ada.", _has(*Ingredient)),
    ),
    reasons=_reasons,
)
