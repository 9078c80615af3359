"""The front matter of a case, key by key, in the order the file is written."""

from typing import Annotated

from pydantic import Field

from simpul.case.entries import (
    Award,
    CaseContact,
    Cost,
    Document,
    Entry,
    Evaluation,
    Form,
    Impact,
    Initiator,
    Kind,
    KippEntry,
    LaporLink,
    LegalBasis,
    Lesson,
    Locus,
    Partner,
    Prerequisite,
    Replication,
    Source,
    Staff,
    Stage,
    Status,
    Step,
    Technology,
    Verification,
)
from simpul.case.values import (
    Date,
    FieldCode,
    PartialDate,
    RegionCode,
    ShortText,
    Slug,
    SourceIds,
    Summary,
    Text,
    WebAddress,
)

_MANY = Field(max_length=60)


class Case(Entry):
    """One innovation."""

    id: Slug = Field(title="Id", description="Sama dengan nama foldernya; tidak pernah berubah.", examples=["bendera-saskia-bantaeng"])
    judul: Annotated[str, Field(min_length=3, max_length=120)] = Field(title="Judul", description="Nama inovasi.", examples=["Bendera SASKIA"])
    ringkasan: Summary = Field(title="Ringkasan", description="Paling banyak 200 kata; dapat dibaca tersendiri.", examples=["Bidan memasang bendera …"])
    instansi: ShortText = Field(title="Instansi", description="Unit penyelenggara.", examples=["Puskesmas Sinoa, Dinas Kesehatan Kabupaten Bantaeng"])
    wilayah: RegionCode = Field(title="Wilayah", description='Kode Kemendagri pemiliknya, dalam tanda kutip; "16" milik provinsi, "00" milik kementerian.', examples=["73.03"])
    kategori: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)] = Field(title="Kategori", description="Satu sampai tiga pokok.", examples=[["kesehatan"]])
    status: Status = Field(title="Status", description="Apakah masih berjalan? berlanjut: masih berjalan; berkembang: sumbernya menyebut berkembang; berhenti: sudah tidak berjalan; belum-diketahui: tidak ada sumber yang menyebutnya.", examples=["berlanjut"])
    verifikasi: Verification = Field(title="Verifikasi", description="terhimpun dari sumber terbuka, dikonfirmasi instansinya, atau divalidasi hub.", examples=["terhimpun"])
    diperbarui: Date = Field(title="Diperbarui", description="Tanggal terakhir ditinjau.", examples=["2026-11-23"])
    lisensi: Annotated[str, Field(pattern=r"^CC-BY-4\.0$")] = Field(title="Lisensi", description="Selalu CC-BY-4.0.", examples=["CC-BY-4.0"])
    sumber: Annotated[tuple[Source, ...], Field(min_length=1, max_length=60)] = Field(title="Sumber", description="Daftar sumber terbuka.", examples=[[{"id": "s1", "judul": "…", "penerbit": "…"}]])

    kepanjangan: ShortText | None = Field(None, title="Kepanjangan", description="Kepanjangan nama inovasi.", examples=["Satu Bendera Satu Sasaran Kesehatan Ibu dan Anak"])
    urusan: Annotated[tuple[FieldCode, ...], Field(max_length=4)] = Field((), title="Urusan", description="Kode urusan pemerintahan dalam tanda kutip, atau penunjang, kewilayahan.", examples=[["1.02"]])
    bentuk: Form | None = Field(None, title="Bentuk", description="Bentuk inovasi daerah.", examples=["pelayanan-publik"])
    jenis: Kind | None = Field(None, title="Jenis", description="digital atau non-digital.", examples=["non-digital"])
    tahapan: Stage | None = Field(None, title="Tahapan", description="inisiatif, uji-coba, atau penerapan.", examples=["penerapan"])
    inisiator: Initiator | None = Field(None, title="Inisiator", description="Siapa yang memulai (peran, bukan nama).", examples=["perangkat-daerah"])
    tpb: Annotated[tuple[str, ...], Field(max_length=6)] = Field((), title="TPB", description="Nomor Tujuan Pembangunan Berkelanjutan, 1–17.", examples=[["3"]])
    kelompok_sasaran: Annotated[tuple[Slug, ...], Field(max_length=12)] = Field((), title="Kelompok sasaran", description="Untuk siapa.", examples=[["ibu-hamil", "balita"]])
    kata_kunci: Annotated[tuple[ShortText, ...], Field(max_length=20)] = Field((), title="Kata kunci", description="Kata yang akan dicari orang.", examples=[["posyandu", "bidan"]])
    lokus: Annotated[tuple[Locus, ...], _MANY] = Field((), title="Lokus", description="Tempat berjalannya bila lebih sempit atau lebih luas dari pemiliknya.")

    mulai_uji_coba: PartialDate | None = Field(None, title="Mulai uji coba", description="Tahun, tahun-bulan, atau tanggal.", examples=["2017"])
    mulai_penerapan: PartialDate | None = Field(None, title="Mulai penerapan", description="Tahun, tahun-bulan, atau tanggal.", examples=["2017-06-05"])
    status_alasan: Text | None = Field(None, title="Alasan status", description="Mengapa berstatus demikian.", examples=["Digabung ke program nasional"])
    status_per: PartialDate | None = Field(None, title="Status per", description="Kapan status itu diketahui.", examples=["2024-10"])
    status_sumber: SourceIds | None = Field(None, title="Sumber status", description="Sumber keterangan status.", examples=[["s1"]])
    verifikasi_oleh: ShortText | None = Field(None, title="Diverifikasi oleh", description="Unit yang memverifikasi.", examples=["Biro Organisasi"])
    verifikasi_tanggal: Date | None = Field(None, title="Tanggal verifikasi", description="Tanggal verifikasi.", examples=["2026-11-23"])
    tinjau_bulan: Annotated[int, Field(ge=1, le=60)] = Field(12, title="Tinjau tiap (bulan)", description="Jarak peninjauan, bulan.", examples=["12"])

    dampak: Annotated[tuple[Impact, ...], _MANY] = Field((), title="Dampak", description="Indikator dengan sumbernya.")
    evaluasi: Annotated[tuple[Evaluation, ...], _MANY] = Field((), title="Evaluasi", description="Evaluasi yang pernah dilakukan.")

    prasyarat: Annotated[tuple[Prerequisite, ...], _MANY] = Field((), title="Prasyarat", description="Yang harus ada sebelum mulai.")
    langkah: Annotated[tuple[Step, ...], _MANY] = Field((), title="Langkah", description="Siapa mengerjakan apa, berurutan.")
    biaya: Cost | None = Field(None, title="Biaya", description="Biaya, sejauh sumber menyebut.")
    sdm: Annotated[tuple[Staff, ...], _MANY] = Field((), title="Sumber daya manusia", description="Siapa yang diperlukan.")
    teknologi: Annotated[tuple[Technology, ...], _MANY] = Field((), title="Teknologi", description="Alat atau aplikasi.")
    mitra: Annotated[tuple[Partner, ...], _MANY] = Field((), title="Mitra", description="Pihak lain yang ikut.")
    dasar_hukum: Annotated[tuple[LegalBasis, ...], _MANY] = Field((), title="Dasar hukum", description="Peraturan yang menjadi landasan.")
    inti: Annotated[tuple[Text, ...], Field(max_length=20)] = Field((), title="Inti", description="Yang tidak boleh berubah saat ditiru.", examples=[["Penanda terlihat dari jalan"]])
    dapat_disesuaikan: Annotated[tuple[Text, ...], Field(max_length=20)] = Field((), title="Dapat disesuaikan", description="Yang boleh diubah menurut keadaan setempat.", examples=[["Warna bendera"]])
    pelajaran: Annotated[tuple[Lesson, ...], _MANY] = Field((), title="Pelajaran", description="Yang dipelajari.")
    replikasi_dari: Annotated[tuple[Replication, ...], _MANY] = Field((), title="Replikasi dari", description="Asal inovasi ini.")
    direplikasi_oleh: Annotated[tuple[Replication, ...], _MANY] = Field((), title="Direplikasi oleh", description="Yang meniru inovasi ini.")

    kipp: Annotated[tuple[KippEntry, ...], _MANY] = Field((), title="KIPP", description="Keikutsertaan Kompetisi Inovasi Pelayanan Publik.")
    penghargaan: Annotated[tuple[Award, ...], _MANY] = Field((), title="Penghargaan", description="Penghargaan lain.")
    kontak: CaseContact | None = Field(None, title="Kontak", description="Saluran lembaga, bukan pribadi.")
    lapor: LaporLink | None = Field(None, title="Keterkaitan LAPOR!", description="Pengaduan atau aspirasi yang dijawab, dalam angka gabungan.")
    video: WebAddress | None = Field(None, title="Video", description="Alamat video.", examples=["https://contoh.go.id/video"])
    dokumen: Annotated[tuple[Document, ...], _MANY] = Field((), title="Dokumen", description="Dokumen yang membantu meniru.")
    alamat_lama: Annotated[tuple[Slug, ...], Field(max_length=20)] = Field((), title="Alamat lama", description="Id terdahulu, untuk pengalihan.", examples=[["nama-dulu"]])
