"""The entries of a case: closed sets, sources, steps, replications.

Every entry that makes a claim names its sources.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from simpul.case.values import (
    Date,
    Flag,
    PartialDate,
    RegionCode,
    ShortText,
    Slug,
    SourceId,
    SourceIds,
    Text,
    WebAddress,
    Year,
    YearOrUnknown,
)


class Status(StrEnum):
    """Does the innovation still run?"""

    CONTINUING = "berlanjut"
    GROWING = "berkembang"
    STOPPED = "berhenti"
    UNKNOWN = "belum-diketahui"


class Verification(StrEnum):
    """Who stands behind the case?"""

    GATHERED = "terhimpun"
    CONFIRMED = "dikonfirmasi"
    VALIDATED = "divalidasi"


class Form(StrEnum):
    """Bentuk inovasi daerah (PP 38/2017)."""

    GOVERNANCE = "tata-kelola"
    SERVICE = "pelayanan-publik"
    OTHER = "lainnya"


class Kind(StrEnum):
    """Jenis inovasi."""

    DIGITAL = "digital"
    NON_DIGITAL = "non-digital"


class Stage(StrEnum):
    """Tahapan inovasi."""

    INITIATIVE = "inisiatif"
    PILOT = "uji-coba"
    ADOPTION = "penerapan"


class Initiator(StrEnum):
    """Inisiator inovasi (PP 38/2017)."""

    HEAD = "kepala-daerah"
    COUNCIL = "anggota-dprd"
    AGENCY = "perangkat-daerah"
    OFFICER = "asn"
    PUBLIC = "masyarakat"


class EvaluationKind(StrEnum):
    """Who evaluated."""

    INTERNAL = "internal"
    EXTERNAL = "eksternal"
    ACADEMIC = "akademik"


class PrerequisiteKind(StrEnum):
    """What must be there before one starts."""

    REGULATION = "regulasi"
    PEOPLE = "sdm"
    BUDGET = "anggaran"
    TECHNOLOGY = "teknologi"
    FACILITY = "sarana"
    PARTNERSHIP = "kemitraan"
    TERRAIN = "kondisi-wilayah"


class StepPhase(StrEnum):
    """Phase of carrying an innovation over."""

    PREPARATION = "persiapan"
    PLAN = "rencana"
    EXECUTION = "pelaksanaan"
    EVALUATION = "evaluasi"


class ReplicationStage(StrEnum):
    """How far a replication has come; only `terlaksana` counts as done."""

    INSPIRATION = "inspirasi"
    ADVICE = "anjuran"
    VISIT = "kunjungan-belajar"
    PLAN = "rencana"
    COMMITMENT = "komitmen"
    PREPARATION = "persiapan"
    EXECUTION = "pelaksanaan"
    DONE = "terlaksana"
    STOPPED = "berhenti"
    CLAIM = "klaim"


class LaporKind(StrEnum):
    """Kinds of SP4N-LAPOR! report."""

    COMPLAINT = "pengaduan"
    ASPIRATION = "aspirasi"
    QUESTION = "permintaan-informasi"


class Entry(BaseModel):
    """Base of everything a contributor writes."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Sourced(Entry):
    """An entry whose claim must name its sources."""

    sumber: SourceIds = Field(title="Sumber", description="Id dari daftar `sumber`.", examples=[["s1"]])


class Source(Entry):
    """One public source of the case."""

    id: SourceId = Field(title="Id", description="Nama pendek untuk dikutip, misalnya s1.", examples=["s1"])
    judul: ShortText = Field(title="Judul", description="Judul tulisan atau dokumen, seperti tertera.", examples=["Sumsel akan replikasi inovasi"])
    penerbit: ShortText = Field(title="Penerbit", description="Siapa yang menerbitkan.", examples=["Kementerian PANRB"])
    penulis: ShortText | None = Field(None, title="Penulis", description="Nama penulis, bila tertera.", examples=["Tim redaksi"])
    tanggal: PartialDate | None = Field(None, title="Tanggal", description="Tahun, tahun-bulan, atau tanggal terbit.", examples=["2022-06-23"])
    url: WebAddress | None = Field(None, title="Alamat", description="Alamat web lengkap.", examples=["https://menpan.go.id/"])
    diakses: Date | None = Field(None, title="Diakses", description="Tanggal terakhir dibaca.", examples=["2026-11-23"])
    keterangan: Text | None = Field(None, title="Keterangan", description="Catatan tentang sumber, misalnya mutunya.", examples=["Tulisan warga"])


class Locus(Entry):
    """Where it runs, when narrower or wider than its owner."""

    wilayah: RegionCode = Field(title="Kode wilayah", description="Kode Kemendagri dalam tanda kutip.", examples=["73.03"])
    nama: ShortText | None = Field(None, title="Nama tempat", description="Kecamatan, desa, atau unit.", examples=["Kecamatan Sinoa"])


class Impact(Sourced):
    """One indicator, as the source gives it."""

    indikator: ShortText = Field(title="Indikator", description="Apa yang diukur.", examples=["Persalinan di fasilitas kesehatan"])
    satuan: ShortText | None = Field(None, title="Satuan", description="Satuan angka.", examples=["persen"])
    sebelum: ShortText | None = Field(None, title="Sebelum", description="Nilai sebelum, persis seperti di sumber.", examples=["42,3"])
    sesudah: ShortText = Field(title="Sesudah", description="Nilai sesudah atau capaian, persis seperti di sumber.", examples=["100"])
    periode: ShortText | None = Field(None, title="Periode", description="Rentang waktu kedua nilai.", examples=["2017–2018"])
    keterangan: Text | None = Field(None, title="Keterangan", description="Hal yang perlu diketahui pembaca.", examples=["Bertahan pada 2019"])


class Evaluation(Sourced):
    """One evaluation of the innovation."""

    jenis: EvaluationKind = Field(title="Jenis", description="internal, eksternal, atau akademik.", examples=["eksternal"])
    oleh: ShortText = Field(title="Oleh", description="Lembaga yang mengevaluasi.", examples=["Perguruan tinggi"])
    tahun: YearOrUnknown | None = Field(None, title="Tahun", description="Tahun evaluasi.", examples=["2020"])
    hasil: Text = Field(title="Hasil", description="Simpulan evaluasi.", examples=["Pemerintah desa kurang tanggap"])


class Prerequisite(Sourced):
    """One thing that must be there."""

    jenis: PrerequisiteKind = Field(title="Jenis", description="Golongan prasyarat.", examples=["sdm"])
    uraian: Text = Field(title="Uraian", description="Apa yang harus tersedia.", examples=["Bidan dan kader posyandu"])
    wajib: Flag = Field(True, title="Wajib", description="true bila tanpa ini inovasi tidak jalan.", examples=["true"])


class Step(Sourced):
    """One step: who does what."""

    tahap: StepPhase = Field(title="Tahap", description="persiapan, rencana, pelaksanaan, atau evaluasi.", examples=["persiapan"])
    uraian: Text = Field(title="Uraian", description="Apa yang dikerjakan.", examples=["Mendata rumah sasaran"])
    pelaku: ShortText | None = Field(None, title="Pelaku", description="Siapa yang mengerjakan (jabatan atau unit).", examples=["Kader posyandu"])


class Cost(Sourced):
    """What it cost, as far as a source tells."""

    dari: ShortText | None = Field(None, title="Dari", description="Angka terendah, persis seperti di sumber.", examples=["Rp91 miliar"])
    sampai: ShortText | None = Field(None, title="Sampai", description="Angka tertinggi.", examples=["Rp139 miliar"])
    satuan: ShortText = Field("rupiah", title="Satuan", description="Satuan biaya.", examples=["rupiah"])
    untuk: Text = Field(title="Untuk", description="Biaya untuk apa, kapan, dari siapa.", examples=["Anggaran per tahun 2009–2012"])


class Staff(Sourced):
    """Who is needed."""

    peran: ShortText = Field(title="Peran", description="Jabatan atau tugas, bukan nama orang.", examples=["Bidan"])
    jumlah: ShortText | None = Field(None, title="Jumlah", description="Berapa orang, seperti di sumber.", examples=["12 orang"])


class Technology(Sourced):
    """A technology in use."""

    nama: ShortText = Field(title="Nama", description="Nama alat atau aplikasi.", examples=["WhatsApp"])


class Partner(Sourced):
    """A partner and its part."""

    nama: ShortText = Field(title="Nama", description="Lembaga mitra.", examples=["Pemerintah desa"])
    peran: ShortText | None = Field(None, title="Peran", description="Apa sumbangannya.", examples=["Menyediakan dana desa"])


class LegalBasis(Sourced):
    """A regulation the innovation rests on."""

    jenis: ShortText = Field(title="Jenis", description="Jenis peraturan: perda, perbup, perwali, sk, …", examples=["perbup"])
    nomor: ShortText | None = Field(None, title="Nomor", description="Nomor peraturan.", examples=["97"])
    tahun: Year | None = Field(None, title="Tahun", description="Tahun peraturan.", examples=["2017"])
    tentang: Text | None = Field(None, title="Tentang", description="Judul peraturan.", examples=["Penanggulangan Kemiskinan"])


class Lesson(Sourced):
    """Something learnt."""

    uraian: Text = Field(title="Uraian", description="Apa yang dipelajari.", examples=["Petunjuk teknis perlu disusun sejak awal"])


class Replication(Sourced):
    """A link to where it came from or went to."""

    kasus: Slug | None = Field(None, title="Kasus", description="Id kasus di situs ini, bila ada.", examples=["laboratorium-kemiskinan-pekalongan"])
    instansi: ShortText = Field(title="Instansi", description="Instansi asal atau penerima.", examples=["Kabupaten Maros"])
    wilayah: RegionCode | None = Field(None, title="Kode wilayah", description="Kode Kemendagri dalam tanda kutip.", examples=["73.09"])
    tahap: ReplicationStage = Field(title="Tahap", description="Sejauh mana replikasi; hanya `terlaksana` yang dihitung.", examples=["terlaksana"])
    tahun: YearOrUnknown | None = Field(None, title="Tahun", description="Tahun.", examples=["2017"])
    perubahan: Text | None = Field(None, title="Perubahan", description="Apa yang disesuaikan.", examples=["Warna bendera dikurangi"])
    hasil: Text | None = Field(None, title="Hasil", description="Hasil di tempat penerima.", examples=["Diterapkan di empat desa"])


class KippEntry(Sourced):
    """Participation in Kompetisi Inovasi Pelayanan Publik; its categories change every year."""

    tahun: YearOrUnknown = Field(title="Tahun", description="Tahun kompetisi, atau belum-diketahui.", examples=["2020"])
    kelompok: ShortText | None = Field(None, title="Kelompok", description="umum, replikasi, atau khusus.", examples=["umum"])
    kategori: ShortText | None = Field(None, title="Kategori KIPP", description="Kategori lomba pada tahun itu.", examples=["Kesehatan"])
    capaian: ShortText = Field(title="Capaian", description="Capaian tanpa tahun.", examples=["Top 45"])


class Award(Sourced):
    """An award other than KIPP's."""

    ajang: ShortText = Field(title="Ajang", description="Nama ajang atau pemberi.", examples=["Kompetisi Replikasi Inovasi Provinsi Sulawesi Selatan"])
    tahun: YearOrUnknown | None = Field(None, title="Tahun", description="Tahun, atau belum-diketahui.", examples=["2021"])
    capaian: ShortText = Field(title="Capaian", description="Peringkat atau predikat.", examples=["Terbaik I"])


class CaseContact(Entry):
    """Institutional channels only."""

    unit: ShortText = Field(title="Unit", description="Unit yang dapat dihubungi.", examples=["Puskesmas Sinoa"])
    surel: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=120)] | None = Field(
        None, title="Surel", description="Surel lembaga.", examples=["dinkes@contoh.go.id"]
    )
    telepon: Annotated[str, Field(pattern=r"^[0-9+() .-]{5,25}$")] | None = Field(None, title="Telepon", description="Nomor kantor.", examples=["(0411) 453050"])
    laman: WebAddress | None = Field(None, title="Laman", description="Laman unit.", examples=["https://contoh.go.id/"])


class LaporLink(Sourced):
    """The complaint or aspiration it answers, in sums only."""

    jenis: LaporKind = Field(title="Jenis", description="pengaduan, aspirasi, atau permintaan-informasi.", examples=["pengaduan"])
    topik: ShortText = Field(title="Topik", description="Pokok laporan, tanpa data pelapor.", examples=["Antrean loket"])
    jumlah: ShortText | None = Field(None, title="Jumlah", description="Banyak laporan.", examples=["120"])
    periode: ShortText | None = Field(None, title="Periode", description="Kurun waktu.", examples=["2019"])
    tautan: WebAddress | None = Field(None, title="Tautan", description="Alamat laporan terbuka.", examples=["https://www.lapor.go.id/"])


class Document(Entry):
    """A document that helps to copy the innovation."""

    jenis: ShortText = Field(title="Jenis", description="sop, sk, pedoman, …", examples=["sop"])
    judul: ShortText = Field(title="Judul", description="Judul dokumen.", examples=["SOP pemasangan bendera"])
    url: WebAddress = Field(title="Alamat", description="Alamat dokumen.", examples=["https://contoh.go.id/sop.pdf"])
