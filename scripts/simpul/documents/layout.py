"""Lay out the Word template: which tables it has, which keys each asks for, and in which words.

Names, examples and closed sets come from the model; only the manner of asking is told here. The importer
recognises a filled template by the same layout.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, TypeAlias, get_args

from simpul.case.body import SECTIONS
from simpul.case.entries import Entry
from simpul.case.model import Case
from simpul.check.fields import field_at, model_at
from simpul.documents.wording import GRID_LEADS, HINTS, LABELS, SECTION_HINTS
from simpul.positioned_yaml import Place
from simpul.text import join_words

MARK = "simpul_"
"""Begins the name of the bookmark that tells which table is which."""
FORM_HEAD = ("Isian", "Petunjuk dan contoh", "Tulis di sini")
"""Head of the tables that ask one thing a row."""
WRITE_HERE = "Tulis di sini."
"""Stands where text is expected; dropped when left as it is."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing the template asks for."""

    place: Place
    """Where the answer belongs in the front matter; in a grid, below each entry."""
    label: str
    hint: str
    is_required: bool = False

    @property
    def key(self) -> str:
        """The key that takes the answer."""
        return str(self.place[-1])


@dataclass(frozen=True, slots=True)
class Form:
    """A table with one question a row."""

    name: str
    title: str
    lead: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with one entry a row and one question a column."""

    name: str
    """The key whose entries it takes."""
    title: str
    lead: str
    questions: tuple[Question, ...]
    widths: tuple[int, ...]
    """Shares of the columns in the width."""
    rows: int
    """Empty rows; whoever needs more adds them."""

    @property
    def is_single(self) -> bool:
        """Tell whether the key holds one entry, not a list."""
        return self.name == "biaya"


@dataclass(frozen=True, slots=True)
class Writing:
    """A heading of the body, with what belongs below it."""

    title: str
    hint: str


_IDENTITY = (
    *("judul", "kepanjangan", "ringkasan", "instansi", "wilayah", "kategori", "status"),
    *("status_per", "status_sumber", "status_alasan", "mulai_uji_coba", "mulai_penerapan"),
    *("tahapan", "jenis", "bentuk", "inisiator", "kelompok_sasaran", "kata_kunci", "video"),
)
_COPYING = ("inti", "dapat_disesuaikan")
_CONTACT = ("unit", "surel", "telepon", "laman")
_Columns: TypeAlias = tuple[tuple[str, dict[str, int], int], ...]
_GRIDS: _Columns = (
    ("sumber", {"id": 5, "judul": 24, "penerbit": 15, "penulis": 11, "tanggal": 9, "url": 20, "diakses": 9, "keterangan": 12}, 6),
    ("dampak", {"indikator": 24, "satuan": 9, "sebelum": 10, "sesudah": 10, "periode": 13, "sumber": 9, "keterangan": 20}, 5),
    ("langkah", {"tahap": 14, "uraian": 48, "pelaku": 24, "sumber": 10}, 8),
    ("prasyarat", {"jenis": 16, "uraian": 54, "wajib": 10, "sumber": 10}, 5),
    ("biaya", {"dari": 17, "sampai": 17, "satuan": 12, "untuk": 40, "sumber": 10}, 1),
    ("sdm", {"peran": 55, "jumlah": 25, "sumber": 10}, 4),
    ("mitra", {"nama": 38, "peran": 48, "sumber": 10}, 4),
    ("dasar_hukum", {"jenis": 18, "nomor": 14, "tahun": 10, "tentang": 46, "sumber": 10}, 3),
    ("teknologi", {"nama": 70, "sumber": 15}, 2),
    ("pelajaran", {"uraian": 80, "sumber": 12}, 4),
    ("replikasi_dari", {"instansi": 20, "wilayah": 14, "tahap": 14, "tahun": 8, "perubahan": 20, "hasil": 20, "sumber": 9}, 2),
    ("direplikasi_oleh", {"instansi": 20, "wilayah": 14, "tahap": 14, "tahun": 8, "perubahan": 20, "hasil": 20, "sumber": 9}, 4),
    ("evaluasi", {"jenis": 14, "oleh": 26, "tahun": 10, "hasil": 40, "sumber": 10}, 2),
    ("kipp", {"tahun": 12, "kelompok": 18, "kategori": 26, "capaian": 26, "sumber": 10}, 2),
    ("penghargaan", {"ajang": 44, "tahun": 12, "capaian": 28, "sumber": 10}, 3),
)  # fmt: skip
_SHORT_IDENTITY = (
    "judul",
    "instansi",
    "wilayah",
    "kategori",
    "ringkasan",
    "mulai_penerapan",
    "status",
    "status_sumber",
)
_SHORT_CONTACT = ("unit", "surel", "telepon")
_SHORT_GRIDS: _Columns = (
    ("langkah", {"tahap": 29, "uraian": 34, "pelaku": 23, "sumber": 14}, 4),
    ("prasyarat", {"jenis": 36, "uraian": 50, "sumber": 14}, 2),
    ("dampak", {"indikator": 27, "satuan": 15, "sebelum": 18, "sesudah": 12, "periode": 14, "sumber": 14}, 2),
    ("sumber", {"id": 9, "judul": 33, "penerbit": 22, "tanggal": 15, "url": 28}, 2),
)
_SHORT_SECTIONS = ("Latar Belakang dan Tujuan", "Signifikansi")


def _set_in(annotation: Any) -> type[Enum] | None:  # noqa: ANN401 - annotations have no type
    """Return the closed set inside an annotation, or None."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return annotation
    return next((found for part in get_args(annotation) if (found := _set_in(part))), None)


def choices_at(place: Place) -> tuple[str, ...]:
    """Return the only values the key at `place` takes, none when it is open."""
    field = field_at(place)
    closed = _set_in(field.annotation) if field and not model_at(place) else None
    return tuple(str(member.value) for member in closed) if closed else ()


def as_spoken(code: str) -> str:
    """Return a code as an officer writes it: "belum-diketahui" is "belum diketahui"."""
    return code.replace("-", " ")


def _hint(place: Place) -> str:
    """Return how to answer: our own words where there are any, else the model's, with its example."""
    own = HINTS.get(".".join(map(str, place))) or HINTS.get(str(place[-1]))
    if own:
        return own
    field = field_at(place)
    choices = choices_at(place)
    if choices:
        return f"Pilih satu: {join_words(map(as_spoken, choices)).replace(' dan ', ' atau ')}."
    said = field.description if field and field.description else ""
    examples = field.examples if field else None
    return f"{said} Contoh: {examples[0]}" if examples else said


def _question(place: Place) -> Question:
    field = field_at(place)
    label = LABELS.get(".".join(map(str, place))) or (field.title if field else None) or str(place[-1])
    return Question(place, label, _hint(place), is_required=len(place) == 1 and bool(field and field.is_required()))


def identity() -> Form:
    """Return the table of the innovation's identity."""
    return Form("identitas", "Identitas", GRID_LEADS["identitas"], tuple(_question((key,)) for key in _IDENTITY))


def short_identity() -> Form:
    """Return the one form of the short template: the innovation's identity, and the office that answers for it."""
    whose = (_question(("kontak", key)) for key in _SHORT_CONTACT)
    contacts = (replace(question, label=f"{question.label} kontak") for question in whose)
    questions = (*(_question((key,)) for key in _SHORT_IDENTITY), *contacts)
    return Form("singkat", "Identitas dan kontak", GRID_LEADS["identitas"], questions)


def copying() -> Form:
    """Return the table of what must stay and what may change."""
    return Form(
        "peniruan", "Inti dan penyesuaian", GRID_LEADS["peniruan"], tuple(_question((key,)) for key in _COPYING)
    )


def contact() -> Form:
    """Return the table of the agency's contact."""
    questions = tuple(_question(("kontak", key)) for key in _CONTACT)
    return Form("kontak", "Kontak", GRID_LEADS["kontak"], questions)


def grids(*, is_short: bool = False) -> Iterator[Grid]:
    """Yield the tables of entries, in the order of the template."""
    for name, columns, rows in _SHORT_GRIDS if is_short else _GRIDS:
        field = Case.model_fields[name]
        entry = model_at((name,))
        if entry is None or not issubclass(entry, Entry):
            message = f"{name} has no entries"
            raise TypeError(message)
        questions = tuple(_question((name, key)) for key in columns)
        yield Grid(name, field.title or name, GRID_LEADS[name], questions, tuple(columns.values()), rows)


def forms() -> tuple[Form, ...]:
    """Return all tables with one question a row."""
    return (identity(), copying(), contact())


def writings(*, is_short: bool = False) -> Iterator[Writing]:
    """Yield the headings of the body with their guidance."""
    return (Writing(title, SECTION_HINTS[title]) for title in (_SHORT_SECTIONS if is_short else SECTIONS))
