"""The forms of SINOVIK and IGA as far as they are known: which field takes what from a case, within which limits.

Where a limit or a wording could not be read in a source, that is said; nothing is filled in by guess.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from simpul.forms import parts
from simpul.forms.parts import Part, section


@dataclass(frozen=True, slots=True)
class Limit:
    """How many words a field takes; 0 where that side is open."""

    at_least: int = 0
    at_most: int = 0


UNKNOWN = Limit()
"""Nobody has told us."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form."""

    id: str
    title: str
    parts: tuple[Part, ...] = ()
    """What it is filled from, in order; none when a case has nothing of the kind."""
    fallback: tuple[Part, ...] = ()
    """What it is filled from when `parts` say nothing."""
    limit: Limit | None = None
    """None for a short answer, whose words nobody counts."""
    weight: int | None = None
    """Share of the score, percent."""
    note: str = ""
    """What the officer must know, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading."""

    title: str
    fields: tuple[Field, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One form."""

    id: str
    """What the command line calls it, and the beginning of its anchors."""
    name: str
    lead: str
    basis: tuple[tuple[str, str], ...]
    """Where its shape is known from: title and address."""
    groups: tuple[Group, ...]

    @property
    def fields(self) -> Iterator[Field]:
        """Walk the fields in order."""
        return (field for group in self.groups for field in group.fields)


def _scored(identifier: str, title: str, weight: int, *own: Part, fallback: tuple[Part, ...] = ()) -> Field:
    return Field(identifier, title, own, fallback, UNKNOWN, weight)


SINOVIK = Form(
    "sinovik",
    "SINOVIK (proposal KIPP)",
    "Urutan judul dan bobot menurut templat KIPP 2023 kelompok umum, yang kami baca dari salinannya. "
    "Ketentuan berganti tiap tahun; cocokkan dengan pedoman tahun ini.",
    (
        (
            "Penulisan proposal KIPP tahun 2023 (salinan)",
            "https://123dok.com/id/docs/penulisan-proposal-kompetisi-inovasi-pelayanan-publik-tahun-2023.11917199",
        ),
        (
            "Kementerian PANRB, penutupan pendaftaran KIPP 2022",
            "https://menpan.go.id/site/berita-terkini/10-hari-jelang-penutupan-inovator-pelayanan-publik-diharapkan-segera-kirimkan-proposal",
        ),
        (
            "Kementerian PANRB, finalis KIPP 2023",
            "https://menpan.go.id/site/berita-terkini/selangkah-menuju-finalis-top-inovasi-kipp-tahun-2023",
        ),
        (
            "Metro News TV, sosialisasi KIPP 2025 di OKU Selatan",
            "https://metronewstv.co.id/2025/04/pemkab-oku-selatan-ikuti-sosialisasi.html",
        ),
    ),
    (
        Group(
            "Proposal",
            (
                Field("ringkasan", "Ringkasan", (parts.summary(),), limit=Limit(at_most=200), weight=0),
                _scored("latar-belakang", "Latar belakang dan tujuan", 10, section("Latar Belakang dan Tujuan")),
                _scored("kebaruan", "Kebaruan atau nilai tambah", 15, section("Kebaruan")),
                _scored(
                    "implementasi",
                    "Implementasi inovasi",
                    5,
                    section("Implementasi"),
                    fallback=(parts.STEPS,),
                ),
                _scored(
                    "signifikansi",
                    "Signifikansi",
                    30,
                    section("Signifikansi"),
                    parts.IMPACT,
                    fallback=(parts.EVALUATION,),
                ),
                _scored(
                    "adaptabilitas",
                    "Adaptabilitas",
                    20,
                    section("Adaptabilitas"),
                    fallback=(parts.NEEDS, parts.REPLICAS),
                ),
                _scored(
                    "sumber-daya",
                    "Sumber daya",
                    5,
                    section("Sumber Daya"),
                    fallback=(parts.STAFF, parts.COST, parts.TECHNOLOGY, parts.PARTNERS),
                ),
                _scored(
                    "keberlanjutan",
                    "Strategi keberlanjutan",
                    15,
                    section("Strategi Keberlanjutan"),
                    fallback=(parts.LAWS,),
                ),
            ),
        ),
        Group(
            "Data inovasi",
            (
                Field("judul", "Judul inovasi", (parts.name(),), note="Pada 2025 judul diminta mencerminkan isinya."),
                Field(
                    "kategori",
                    "Kategori",
                    (parts.terms("kategori"),),
                    note="Ini kategori situs ini. Kategori KIPP sering berganti; pilih dari daftar tahun ini.",
                ),
                Field(
                    "mulai",
                    "Mulai diterapkan",
                    (parts.date("mulai_penerapan"),),
                    note="Pada 2022 umurnya paling sedikit 2 tahun, 1 tahun untuk inovasi pandemi.",
                ),
                Field(
                    "video",
                    "Tautan video",
                    (parts.VIDEO,),
                    note="Pada 2022: video YouTube paling lama 3 menit. Lamanya tidak kami periksa.",
                ),
                Field(
                    "inovator",
                    "Keputusan tentang inovator",
                    note="Pada 2022 diminta keputusan yang menamai inovatornya. Kasus tidak memuat nama orang.",
                ),
                Field(
                    "spbe",
                    "Kesesuaian dengan SPBE",
                    note="Ditanyakan pada 2023. SPBE ialah Sistem Pemerintahan Berbasis Elektronik.",
                ),
            ),
            "Diminta pada tahun yang disebut di bawah ini; tahun lain dapat berbeda.",
        ),
    ),
)
"""The proposal for the Kompetisi Inovasi Pelayanan Publik, as entered in SINOVIK."""

IGA = Form(
    "iga",
    "IGA (Indeks Inovasi Daerah)",
    "Isian menurut formulir inovasi daerah yang kami baca dari salinannya. Pedomannya dapat berganti; cocokkan dengan "
    "pedoman tahun ini.",
    (
        (
            "Form isian proposal inovasi daerah (salinan)",
            "https://123dok.com/id/docs/form-isian-proposal-inovasi-daerah.11901683",
        ),
        (
            "Bappeda Kota Yogyakarta, isi rancang bangun menurut Kementerian Dalam Negeri",
            "https://bappeda.jogjakota.go.id/detail/index/26542",
        ),
        (
            "Paparan Indeks Inovasi Daerah",
            "https://pdfcoffee.com/download/paparan-indeks-inovasi-daerah-3-pdf-free.html",
        ),
    ),
    (
        Group(
            "Profil inovasi",
            (
                Field("nama", "Nama inovasi", (parts.name(),)),
                Field("tahapan", "Tahapan inovasi", (parts.STAGE,)),
                Field("inisiator", "Inisiator", (parts.INITIATOR,)),
                Field("jenis", "Jenis inovasi", (parts.KIND,)),
                Field("bentuk", "Bentuk inovasi", (parts.FORM,)),
                Field("urusan", "Urusan pemerintahan", (parts.terms("urusan"),)),
                Field("uji-coba", "Waktu uji coba", (parts.date("mulai_uji_coba"),)),
                Field("penerapan", "Waktu penerapan", (parts.date("mulai_penerapan"),)),
            ),
        ),
        Group(
            "Uraian",
            (
                Field(
                    "rancang-bangun",
                    "Rancang bangun dan pokok perubahan",
                    (parts.LAWS, section("Latar Belakang dan Tujuan"), section("Implementasi"), section("Kebaruan")),
                    (parts.STEPS,),
                    Limit(at_least=300),
                    note="Yang disarankan: dasar hukum, masalah, isu strategis, metode pembaruan, kebaruan, tahapan.",
                ),
                Field(
                    "tujuan",
                    "Tujuan",
                    (section("Latar Belakang dan Tujuan"),),
                    limit=UNKNOWN,
                    note="Kasus menulis tujuan bersama latar belakangnya; ambil yang berupa tujuan.",
                ),
                Field(
                    "manfaat",
                    "Manfaat",
                    (section("Signifikansi"),),
                    limit=UNKNOWN,
                    note="Kasus menulis manfaat dan hasil bersama; pilahlah.",
                ),
                Field("hasil", "Hasil", (parts.IMPACT, parts.EVALUATION), (section("Signifikansi"),), UNKNOWN),
            ),
        ),
        Group(
            "Bukti menurut indikator",
            (
                Field("regulasi", "Regulasi", (parts.LAWS,)),
                Field("sdm", "Sumber daya manusia", (parts.STAFF,)),
                Field("anggaran", "Anggaran", (parts.COST,)),
                Field("bimtek", "Bimbingan teknis"),
                Field("rkpd", "Program dalam Rencana Kerja Pemerintah Daerah"),
                Field("jejaring", "Jejaring", (parts.PARTNERS,)),
                Field("replikasi", "Replikasi", (parts.REPLICAS,), note="Hanya yang terlaksana menurut sumber."),
                Field("pedoman", "Pedoman teknis", (parts.DOCUMENTS,)),
                Field("kecepatan", "Kecepatan layanan"),
                Field("video-iga", "Video", (parts.VIDEO,)),
            ),
            "Sepuluh indikator yang lazim disebut, dari sekitar dua puluh. Daftar resminya belum kami temukan di "
            "sumber yang dapat dibaca; cocokkan dengan pedoman.",
        ),
    ),
)
"""A region's innovation, as reported for the Indeks Inovasi Daerah."""

FORMS = {form.id: form for form in (SINOVIK, IGA)}
"""The forms, by what the command line calls them."""
