"""Know the headings and labels of proposals: which section or key they mean, however they are numbered."""

import re
from types import MappingProxyType

from simpul.contribute.importing.blocks import Paragraph

SUMMARY = "ringkasan"
"""Where text below the heading "Ringkasan" goes: a key, not a section."""

_STRONG = MappingProxyType(
    {
        SUMMARY: ("ringkasan", "ringkasan proposal", "ringkasan inovasi", "ringkasan eksekutif", "abstrak"),
        "Latar Belakang dan Tujuan": (
            "latar belakang dan tujuan",
            "latar belakang",
            "latar belakang masalah",
            "latar belakang masalah dan tujuan",
        ),
        "Kebaruan": (
            "kebaruan",
            "kebaruan nilai tambah",
            "kebaruan dan nilai tambah",
            "kebaruan atau nilai tambah",
            "kebaruan inovasi",
        ),
        "Implementasi": ("implementasi", "implementasi inovasi", "pelaksanaan inovasi"),
        "Signifikansi": ("signifikansi", "signifikansi inovasi"),
        "Adaptabilitas": ("adaptabilitas", "adaptabilitas inovasi", "transferabilitas"),
        "Sumber Daya": ("sumber daya", "sumberdaya", "sumber daya yang digunakan", "sumber daya inovasi"),
        "Strategi Keberlanjutan": ("strategi keberlanjutan", "keberlanjutan", "keberlanjutan inovasi"),
        "Pembelajaran": ("pembelajaran", "pelajaran yang dipetik", "pembelajaran yang dipetik"),
    }
)
_WEAK = MappingProxyType(
    {
        "Latar Belakang dan Tujuan": ("tujuan", "tujuan inovasi", "permasalahan", "analisis masalah"),
        "Kebaruan": ("nilai tambah", "keunikan", "keunikan inovasi"),
        "Signifikansi": ("dampak", "hasil dan dampak", "dampak inovasi", "evaluasi dan dampak", "hasil inovasi"),
        "Adaptabilitas": ("potensi replikasi", "replikasi"),
        "Pembelajaran": ("pelajaran", "hambatan dan pembelajaran"),
    }
)
"""Words that are as often a sub-heading: taken only where no section is open, or of the sections' own rank."""
_LABELS = MappingProxyType(
    {
        "judul": ("judul", "judul inovasi", "nama inovasi", "judul proposal", "judul proposal inovasi"),
        "instansi": (
            *("instansi", "nama instansi", "unit pelayanan publik", "nama unit pelayanan publik", "upp", "nama upp"),
            *("unit penyelenggara", "unit kerja", "perangkat daerah", "opd", "nama opd", "instansi penyelenggara"),
        ),
        "wilayah": (
            *(
                "wilayah",
                "kabupaten kota",
                "kabupaten",
                "kota",
                "pemerintah daerah",
                "nama pemerintah daerah",
                "daerah",
            ),
            *("instansi pemerintah daerah", "provinsi kabupaten kota", "provinsi"),
        ),
        "mulai_penerapan": (
            *("tanggal mulai implementasi", "tanggal implementasi", "waktu penerapan", "tanggal penerapan"),
            *("waktu implementasi", "mulai penerapan", "tanggal implementasi inovasi", "tahun implementasi"),
        ),
        "mulai_uji_coba": ("waktu uji coba", "tanggal uji coba", "mulai uji coba"),
    }
)
_NUMBERED = re.compile(
    r"^\s*(?:bab\s+)?(?:[0-9]{1,2}|[ivxIVX]{1,4}|[a-kA-K])\s*[.)]\s*|^\s*bab\s+[ivx]+\s+", re.IGNORECASE
)
_LONGEST_HEADING = 120


def bare(text: str) -> str:
    """Return a heading without its number, remarks in parentheses, marks and case."""
    words = re.sub(r"\([^()]*\)", " ", _NUMBERED.sub("", text, count=1))
    return " ".join(re.sub(r"[^\w\s]", " ", words.replace("&", " dan ")).casefold().split())


def section_of(paragraph: Paragraph, open_section: str, open_rank: int) -> str:
    """Return the section that a paragraph opens, "" when it opens none."""
    if len(paragraph.plain) > _LONGEST_HEADING or "\n" in paragraph.plain:
        return ""
    name = bare(paragraph.plain)
    strong = next((section for section, names in _STRONG.items() if name in names), "")
    if strong:
        is_deeper = bool(open_section and open_rank and paragraph.rank > open_rank)
        return "" if is_deeper else strong
    weak = next((section for section, names in _WEAK.items() if name in names), "")
    looks_so = paragraph.is_bold or paragraph.rank > 0
    if weak and looks_so and (not open_section or (paragraph.rank and paragraph.rank == open_rank)):
        return weak
    return ""


def label_of(text: str) -> str:
    """Return the key that a label asks for, "" when none."""
    name = bare(text)
    return next((key for key, names in _LABELS.items() if name in names), "")
