"""The questions that one who would copy a case asks: the one list of what can be missing.

The box "Yang belum diketahui", the completeness and the readiness of a case all read it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from simpul.case.entries import Kind, Status, StepPhase
from simpul.case.model import Case
from simpul.catalogue import Catalogue, Record, ReplicationLink

_BEFOREHAND = frozenset({StepPhase.PREPARATION, StepPhase.PLAN})


@dataclass(frozen=True)
class Subject:
    """A case among all others: all that a grade may look at which does not change with the day."""

    record: Record
    catalogue: Catalogue

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.record.case

    @cached_property
    def replicas(self) -> list[ReplicationLink]:
        """Who took it over, whichever file tells it."""
        return self.catalogue.replicas(self.record)

    @cached_property
    def asked(self) -> tuple["Question", ...]:
        """The questions that make sense for it."""
        return tuple(question for question in QUESTIONS if question.is_asked(self))

    @cached_property
    def unknown(self) -> tuple["Question", ...]:
        """Those that no source has answered."""
        return tuple(question for question in self.asked if question.is_open(self))


Claim = Callable[[Subject], bool]


def _of_every_case(_subject: Subject) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Question:
    """Something one wants to know of a case."""

    key: str
    text: str
    """What is not known, as the box on the page says it."""
    is_open: Claim
    """No source has told."""
    is_asked: Claim = _of_every_case
    """It makes sense for this case: how many people is asked once it is told who."""


QUESTIONS = (
    Question("status", "Apakah inovasi ini masih berjalan", lambda this: this.case.status is Status.UNKNOWN),
    Question(
        "mulai",
        "Sejak kapan inovasi ini berjalan",
        lambda this: not (this.case.mulai_penerapan or this.case.mulai_uji_coba),
    ),
    Question("dampak", "Hasilnya dalam angka", lambda this: not this.case.dampak),
    Question(
        "sebelum",
        "Keadaan sebelum ada inovasi, dalam angka",
        lambda this: not any(row.sebelum for row in this.case.dampak),
        lambda this: bool(this.case.dampak),
    ),
    Question("evaluasi", "Penilaian pihak lain", lambda this: not this.case.evaluasi),
    Question("prasyarat", "Apa saja yang harus ada sebelum mulai", lambda this: not this.case.prasyarat),
    Question("langkah", "Langkah pelaksanaannya", lambda this: not this.case.langkah),
    Question(
        "persiapan",
        "Langkah persiapan atau perencanaannya",
        lambda this: not any(step.tahap in _BEFOREHAND for step in this.case.langkah),
        lambda this: bool(this.case.langkah),
    ),
    Question(
        "inti",
        "Bagian mana yang harus tetap dan mana yang boleh disesuaikan",
        lambda this: not (this.case.inti or this.case.dapat_disesuaikan),
    ),
    Question("biaya", "Biayanya", lambda this: this.case.biaya is None),
    Question("sdm", "Siapa saja yang mengerjakan", lambda this: not this.case.sdm),
    Question(
        "jumlah",
        "Jumlah orang yang diperlukan",
        lambda this: not any(row.jumlah for row in this.case.sdm),
        lambda this: bool(this.case.sdm),
    ),
    Question(
        "teknologi",
        "Teknologi yang dipakai",
        lambda this: not this.case.teknologi,
        lambda this: this.case.jenis is Kind.DIGITAL,
    ),
    Question("dasar_hukum", "Dasar hukumnya", lambda this: not this.case.dasar_hukum),
    Question(
        "nomor",
        "Nomor peraturan yang menjadi dasar hukumnya",
        lambda this: not any(basis.nomor for basis in this.case.dasar_hukum),
        lambda this: bool(this.case.dasar_hukum),
    ),
    Question("dokumen", "Dokumen pelaksanaan, seperti SOP atau pedoman", lambda this: not this.case.dokumen),
    Question("pelajaran", "Hambatan dan pelajarannya", lambda this: not this.case.pelajaran),
    Question("kontak", "Siapa yang dapat dihubungi", lambda this: not _can_be_reached(this)),
    Question("replikasi", "Apakah sudah ditiru daerah lain", lambda this: not this.replicas),
)
"""Most telling first."""


def _can_be_reached(this: Subject) -> bool:
    """Tell whether there is a way to the unit, not its name alone."""
    contact = this.case.kontak
    return contact is not None and bool(contact.surel or contact.telepon or contact.laman)
