"""A case in brief: the row of the catalogue, as JSON and as a table.

A raw field keeps its key's name; what is computed has an English name here and an Indonesian one in
what is published.
"""

import datetime
from dataclasses import dataclass
from typing import Annotated

from pydantic import TypeAdapter

from simpul import urls
from simpul.case.entries import Form, Initiator, Kind, Stage, Status, Verification
from simpul.case.markdown import without_citations
from simpul.catalogue import Catalogue, Record, count_done
from simpul.export.published import named
from simpul.facets import awards_of
from simpul.grades import Subject
from simpul.grades.completeness import COMPLETENESS, Completeness
from simpul.grades.evidence import EVIDENCE, Evidence
from simpul.grades.freshness import review_due
from simpul.grades.readiness import READINESS, Ingredient, Readiness, present
from simpul.notes import noted


@dataclass(frozen=True, slots=True)
class Summary:
    """One row of the catalogue."""

    id: str
    judul: str
    kepanjangan: str | None
    ringkasan: Annotated[str, named("ringkasan", "Ringkasan satu alinea, tanpa kutipan sumber.")]
    instansi: str
    wilayah: str
    region: Annotated[str, named("wilayah_nama", "Nama wilayah pemiliknya.")]
    province: Annotated[str, named("provinsi", "Kode provinsinya; 00 untuk nasional.")]
    province_name: Annotated[str, named("provinsi_nama", "Nama provinsinya.")]
    kategori: tuple[str, ...]
    category_names: Annotated[tuple[str, ...], named("kategori_nama", "Nama tiap kategori, urutannya sama.")]
    urusan: tuple[str, ...]
    tpb: tuple[str, ...]
    bentuk: Form | None
    jenis: Kind | None
    tahapan: Stage | None
    inisiator: Initiator | None
    kelompok_sasaran: tuple[str, ...]
    kata_kunci: tuple[str, ...]
    year: Annotated[int | None, named("tahun", "Tahun penerapan; bila tidak ada, tahun uji coba.")]
    status: Status
    verifikasi: Verification
    awards: Annotated[tuple[str, ...], named("penghargaan", "KIPP dan penghargaan lain, tanpa tahun.")]
    done: Annotated[int, named("replikasi_terlaksana", "Banyak replikasi yang tercatat terlaksana.")]
    evidence: Annotated[Evidence, named("bukti", "Tingkat bukti, dihitung menurut aturan di kontribusi/penilaian/.")]
    readiness: Annotated[Readiness, named("kesiapan", "Tingkat kesiapan ditiru, dihitung menurut aturan yang sama.")]
    ingredients: Annotated[
        tuple[Ingredient, ...], named("bahan_meniru", "Yang sudah ada dari enam hal yang diperlukan untuk meniru.")
    ]
    completeness: Annotated[
        Completeness, named("kelengkapan", "Tingkat kelengkapan, dihitung menurut aturan yang sama.")
    ]
    sources: Annotated[int, named("jumlah_sumber", "Banyak sumber yang dipakai.")]
    diperbarui: datetime.date
    review_due: Annotated[datetime.date, named("tinjau_lagi", "Kapan kasus perlu ditinjau lagi.")]
    lisensi: str
    uri: Annotated[str, named("alamat", "Alamat halamannya, dari pangkal situs.")]
    data_uri: Annotated[str, named("data", "Alamat data lengkapnya, dari pangkal situs.")]
    address: Annotated[str | None, named("url", "Alamat lengkap halamannya; null selama hub belum punya alamat.")]


SUMMARIES = TypeAdapter(Summary)
"""Turns a row into data and into a schema."""


def one_line(text: str) -> str:
    """Return `text` on one line and without citations."""
    return " ".join(without_citations(text).split())


def summarise(catalogue: Catalogue, record: Record) -> Summary:
    """Return the row of a case."""
    case, regions = record.case, catalogue.vocabularies.wilayah
    province = regions.province_of(case.wilayah)
    uri = urls.case_uri(case.id)
    subject = Subject(record, catalogue)
    return Summary(
        id=case.id,
        judul=case.judul,
        kepanjangan=case.kepanjangan,
        ringkasan=one_line(case.ringkasan),
        instansi=case.instansi,
        wilayah=case.wilayah,
        region=regions[case.wilayah].name,
        province=province.code,
        province_name=province.name,
        kategori=case.kategori,
        category_names=tuple(catalogue.vocabularies.kategori[code].name for code in case.kategori),
        urusan=case.urusan,
        tpb=case.tpb,
        bentuk=case.bentuk,
        jenis=case.jenis,
        tahapan=case.tahapan,
        inisiator=case.inisiator,
        kelompok_sasaran=case.kelompok_sasaran,
        kata_kunci=case.kata_kunci,
        year=int(record.year) if record.year else None,
        status=case.status,
        verifikasi=case.verifikasi,
        awards=tuple(dict.fromkeys(term.name for term in awards_of(record))),
        done=count_done(catalogue, record),
        evidence=EVIDENCE.level(subject),
        readiness=READINESS.level(subject),
        ingredients=present(subject),
        completeness=COMPLETENESS.level(subject),
        sources=len(case.sumber),
        diperbarui=case.diperbarui,
        review_due=review_due(case),
        lisensi=case.lisensi,
        uri=uri,
        data_uri=urls.case_data_uri(case.id),
        address=urls.full_address(catalogue.hub.situs, uri) or None,
    )


@noted
def row_text(catalogue: Catalogue, record: Record) -> str:
    """Return the row of a case as JSON."""
    return SUMMARIES.dump_json(summarise(catalogue, record), by_alias=True).decode()


def newest(catalogue: Catalogue) -> datetime.date | None:
    """Return when the newest case was reviewed: the date of everything published here."""
    dates = (datetime.date.fromisoformat(record.outline.diperbarui) for record in catalogue.records)
    return max(dates, default=None)
