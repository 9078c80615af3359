"""A case in whole: its front matter as typed data, its text, and what is worked out from all cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import TypeAdapter

from simpul import urls
from simpul.case.entries import ReplicationStage
from simpul.case.model import Case
from simpul.catalogue import Catalogue, Record, ReplicationLink
from simpul.export.published import named
from simpul.export.summary import Summary
from simpul.grades import LASTING, Subject
from simpul.settings import SCHEMA_VERSION
from simpul.text import slugify


@dataclass(frozen=True, slots=True)
class SectionText:
    """One section of the text."""

    title: Annotated[str, named("judul", "Judul bagian.")]
    anchor: Annotated[str, named("jangkar", "Bagian itu di halaman: alamat#jangkar.")]
    markdown: Annotated[str, named("markdown", "Teks seperti ditulis; [^s1] menunjuk sumber.")]
    html: Annotated[str, named("html", "Teks sebagai HTML yang sudah disaring; alamat di dalamnya dari halamannya.")]


@dataclass(frozen=True, slots=True)
class Link:
    """One replication as seen from the case."""

    other: Annotated[str | None, named("kasus", "Id kasusnya, bila ada di situs ini.")]
    title: Annotated[str | None, named("judul", "Judul kasusnya.")]
    uri: Annotated[str | None, named("alamat", "Alamat halamannya, dari pangkal situs.")]
    agency: Annotated[str, named("instansi", "Instansinya.")]
    region: Annotated[str | None, named("wilayah", "Kode wilayahnya.")]
    stage: Annotated[ReplicationStage, named("tahap", "Sejauh mana; hanya terlaksana yang dihitung.")]
    year: Annotated[int | str | None, named("tahun", "Tahun, atau belum-diketahui.")]
    told_by: Annotated[str, named("diceritakan_oleh", "Id kasus yang menuliskannya.")]


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that was looked at to grade a case."""

    text: Annotated[str, named("teks", "Yang dilihat, dalam kata.")]
    counts: Annotated[
        bool | None, named("dihitung", "true bila menaikkan tingkat, false bila belum ada, null bila keterangan saja.")
    ]


@dataclass(frozen=True, slots=True)
class Graded:
    """Where a case stands on one scale, and why."""

    key: Annotated[str, named("ukuran", "bukti, kesiapan, atau kelengkapan.")]
    title: Annotated[str, named("judul", "Nama ukurannya seperti tampil di halaman kasus.")]
    level: Annotated[str, named("tingkat", "Sama dengan yang di katalog.")]
    name: Annotated[str, named("nama", "Tingkat itu seperti tampil di halaman kasus.")]
    grounds: Annotated[tuple[Ground, ...], named("alasan", "Mengapa setingkat itu.")]


@dataclass(frozen=True, slots=True)
class WholeCase:
    """All there is about a case."""

    version: Annotated[int, named("skema", "Versi bentuk data; selalu 1 di alamat ini.")]
    hub: Annotated[str, named("hub", "Nama hub yang menerbitkan.")]
    summary: Annotated[Summary, named("ringkas", "Sama dengan barisnya di katalog.")]
    case: Annotated[Case, named("kasus", "Bagian atas berkas kasus, sesuai skemanya.")]
    sections: Annotated[tuple[SectionText, ...], named("bagian", "Badan tulisan, bagian demi bagian.")]
    grades: Annotated[
        tuple[Graded, ...], named("penilaian", "Penilaian yang tidak berubah menurut hari, dengan alasannya.")
    ]
    origins: Annotated[tuple[Link, ...], named("asal", "Dari mana inovasi ini ditiru.")]
    replicas: Annotated[tuple[Link, ...], named("ditiru_oleh", "Siapa yang meniru inovasi ini.")]


WHOLE_CASES = TypeAdapter(WholeCase)
"""Turns a whole case into JSON and into a schema."""


def whole_case(catalogue: Catalogue, record: Record, summary: Summary) -> WholeCase:
    """Return all there is about a case."""
    return WholeCase(
        SCHEMA_VERSION,
        catalogue.hub.nama,
        summary,
        record.case,
        tuple(_sections(record)),
        tuple(_grades(catalogue, record)),
        tuple(_link(catalogue, record, link) for link in catalogue.origins(record)),
        tuple(_link(catalogue, record, link) for link in catalogue.replicas(record)),
    )


def _sections(record: Record) -> Iterator[SectionText]:
    """Yield the sections that say something."""
    for passage in record.file.passages:
        yield SectionText(passage.title, slugify(passage.title), passage.markdown, passage.html)


def _grades(catalogue: Catalogue, record: Record) -> Iterator[Graded]:
    """Yield the grades that are the same on every day."""
    for scale in LASTING:
        grade = scale.grade(Subject(record, catalogue))
        grounds = tuple(Ground(reason.text, reason.counts) for reason in grade.reasons)
        yield Graded(grade.key, grade.title, grade.level.value, grade.name, grounds)


def _link(catalogue: Catalogue, record: Record, link: ReplicationLink) -> Link:
    """Return a replication; what another file tells names this case, so the other's own words count."""
    entry, other = link.entry, catalogue.by_id.get(link.other)
    if other is None:
        return Link(None, None, None, entry.instansi, entry.wilayah, entry.tahap, entry.tahun, link.told_by)
    is_own = link.told_by == record.case.id
    return Link(
        other.case.id,
        other.case.judul,
        urls.case_uri(other.case.id),
        entry.instansi if is_own else other.case.instansi,
        (is_own and entry.wilayah) or other.case.wilayah,
        entry.tahap,
        entry.tahun,
        link.told_by,
    )
