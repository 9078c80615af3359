"""Take the text of a form's field from a case: a section of its text, or the value of a key.

Every word and figure stays as written; lists are only set one entry a line.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from simpul import words
from simpul.case.entries import Impact, Replication, ReplicationStage, Source
from simpul.case.markdown import cited_in, without_citations
from simpul.case.model import Case
from simpul.case.plain_text import plain_text, references_in
from simpul.catalogue import Record
from simpul.text import format_date
from simpul.vocabulary import Vocabularies


@dataclass(frozen=True, slots=True)
class Told:
    """What a case says in one place."""

    text: str = ""
    sources: frozenset[int] = frozenset()
    """Reference numbers of the sources it rests on."""


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a case that a field takes its text from."""

    name: str
    """As a reader is told: "bagian Kebaruan", "isian Dampak"."""
    tell: Callable[[Record, Vocabularies], Told]


def section(title: str) -> Part:
    """Return the part that is a section of the case's text."""

    def tell(record: Record, _: Vocabularies) -> Told:
        found = next((passage.html for passage in record.file.passages if passage.title == title), "")
        return Told(plain_text(found), references_in(found))

    return Part(f"bagian {title}", tell)


def summary() -> Part:
    """Return the part that is the summary."""

    def tell(record: Record, _: Vocabularies) -> Told:
        text = record.case.ringkasan
        return Told(" ".join(without_citations(text).split()), _numbers(record, cited_in(text)))

    return Part(_named("ringkasan"), tell)


def value(key: str, say: Callable[[Any, Vocabularies], str]) -> Part:
    """Return the part that is one key; `say` puts its value into words."""

    def tell(record: Record, vocabularies: Vocabularies) -> Told:
        found = getattr(record.case, key)
        return Told(say(found, vocabularies)) if found else Told()

    return Part(_named(key), tell)


def entries(
    key: str, say: Callable[[Any], str], choose: Callable[[Any], bool] = lambda _: True, name: str = ""
) -> Part:
    """Return the part that is a list of entries, one a line; `choose` tells which of them."""

    def tell(record: Record, _: Vocabularies) -> Told:
        found = getattr(record.case, key)
        rows = [row for row in (found if isinstance(found, tuple) else (found,)) if row is not None and choose(row)]
        lines = "\n".join(f"- {say(row)}" for row in rows)
        return Told(lines, _numbers(record, (source for row in rows for source in getattr(row, "sumber", ()))))

    return Part(name or _named(key), tell)


def _named(key: str) -> str:
    """Return a key by the title that readers know."""
    return f"isian {Case.model_fields[key].title}"


def _numbers(record: Record, identifiers: Iterable[str]) -> frozenset[int]:
    known = record.source_numbers
    return frozenset(known[identifier] for identifier in identifiers if identifier in known)


def title(case: Case) -> str:
    """Return the name of an innovation with what it stands for."""
    return f"{case.judul} ({case.kepanjangan})" if case.kepanjangan else case.judul


def name() -> Part:
    """Return the part that is the innovation's name."""
    return Part(_named("judul"), lambda record, _: Told(title(record.case)))


def date(key: str) -> Part:
    """Return the part that is a date, as exact as it is known."""
    return value(key, lambda found, _: format_date(found))


def terms(key: str) -> Part:
    """Return the part that is terms of a vocabulary, by name."""

    def say(codes: Iterable[str], vocabularies: Vocabularies) -> str:
        known = getattr(vocabularies, key)
        return "; ".join(known[code].name for code in codes if code in known)

    return value(key, say)


def _joined(*parts: str | None, by: str = " ") -> str:
    return by.join(part for part in parts if part)


def _impact(row: Impact) -> str:
    before = _joined("sebelum", row.sebelum, row.satuan) if row.sebelum else ""
    after = _joined("sesudah" if row.sebelum else "", row.sesudah, row.satuan)
    return _joined(f"{row.indikator}: {_joined(before, after, row.periode, by='; ')}.", row.keterangan)


def _replica(row: Replication) -> str:
    year = words.year(row.tahun)
    remarks = (row.perubahan and f"Disesuaikan: {row.perubahan}", row.hasil and f"Hasil: {row.hasil}")
    return _joined(f"{row.instansi}{f' ({year})' if year else ''}.", *remarks)


def _with(first: str, second: str | None) -> str:
    return f"{first}: {second}" if second else first


IMPACT = entries("dampak", _impact)
EVALUATION = entries("evaluasi", lambda row: f"{words.EVALUATION[row.jenis]} oleh {row.oleh}: {row.hasil}")
STEPS = entries("langkah", lambda row: f"{words.PHASE[row.tahap]}: {_with(row.uraian, row.pelaku)}")
LAWS = entries("dasar_hukum", words.legal_title)
NEEDS = entries("prasyarat", lambda row: f"{words.PREREQUISITE[row.jenis]}: {row.uraian}")
STAFF = entries("sdm", lambda row: _with(row.peran, row.jumlah))
TECHNOLOGY = entries("teknologi", lambda row: row.nama)
PARTNERS = entries("mitra", lambda row: _with(row.nama, row.peran))
COST = entries("biaya", lambda row: _joined(words.amount(row), row.untuk, by=": "))
REPLICAS = entries(
    "direplikasi_oleh", _replica, lambda row: row.tahap is ReplicationStage.DONE, "replikasi yang terlaksana"
)
DOCUMENTS = entries("dokumen", lambda row: f"{words.legal_kind(row.jenis)}: {row.judul} ({row.url})")
VIDEO = value("video", lambda found, _: found)
FORM = value("bentuk", lambda found, _: words.FORM[found])
KIND = value("jenis", lambda found, _: words.KIND[found])
STAGE = value("tahapan", lambda found, _: words.STAGE[found])
INITIATOR = value("inisiator", lambda found, _: words.INITIATOR[found])


def reference(source: Source) -> str:
    """Return a source as a list of sources tells it."""
    said = (
        source.penulis,
        source.judul,
        _joined(source.penerbit, source.tanggal and format_date(source.tanggal), by=", "),
    )
    return _joined(*(f"{text}." for text in said if text), source.url)
