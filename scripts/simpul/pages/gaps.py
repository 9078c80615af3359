"""Say in words what no source has told about a case."""

from collections.abc import Callable, Iterator

from simpul.case.entries import Kind, Status
from simpul.case.model import Case

_QUESTIONS: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    ("Apakah inovasi ini masih berjalan", lambda case: case.status is Status.UNKNOWN),
    ("Sejak kapan inovasi ini berjalan", lambda case: not (case.mulai_penerapan or case.mulai_uji_coba)),
    ("Hasilnya dalam angka", lambda case: not case.dampak),
    (
        "Keadaan sebelum ada inovasi, dalam angka",
        lambda case: bool(case.dampak) and not any(row.sebelum for row in case.dampak),
    ),
    ("Penilaian pihak lain", lambda case: not case.evaluasi),
    ("Apa saja yang harus ada sebelum mulai", lambda case: not case.prasyarat),
    ("Langkah pelaksanaannya", lambda case: not case.langkah),
    (
        "Bagian mana yang harus tetap dan mana yang boleh disesuaikan",
        lambda case: not (case.inti or case.dapat_disesuaikan),
    ),
    ("Biayanya", lambda case: case.biaya is None),
    ("Siapa saja yang mengerjakan", lambda case: not case.sdm),
    ("Jumlah orang yang diperlukan", lambda case: bool(case.sdm) and not any(row.jumlah for row in case.sdm)),
    ("Teknologi yang dipakai", lambda case: case.jenis is Kind.DIGITAL and not case.teknologi),
    ("Dasar hukumnya", lambda case: not case.dasar_hukum),
    ("Dokumen pelaksanaan, seperti SOP atau pedoman", lambda case: not case.dokumen),
    ("Hambatan dan pelajarannya", lambda case: not case.pelajaran),
    ("Siapa yang dapat dihubungi", lambda case: case.kontak is None),
)


def find_gaps(case: Case, *, is_replicated: bool) -> Iterator[str]:
    """Yield what is not known about a case, most telling first."""
    yield from (question for question, is_open in _QUESTIONS if is_open(case))
    if not is_replicated:
        yield "Apakah sudah ditiru daerah lain"
