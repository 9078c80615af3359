"""Know by which names proposals call the sections and the keys of a case, however numbered and marked."""

import re
from types import MappingProxyType

SUMMARY = "ringkasan"
"""Where text below the heading "Ringkasan" goes: a key, not a section."""

SECTION_NAMES = MappingProxyType(
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
"""What proposals call the sections, and the summary."""
LOOSE_SECTION_NAMES = MappingProxyType(
    {
        "Latar Belakang dan Tujuan": ("tujuan", "tujuan inovasi", "permasalahan", "analisis masalah"),
        "Kebaruan": ("nilai tambah", "keunikan", "keunikan inovasi"),
        "Signifikansi": ("dampak", "hasil dan dampak", "dampak inovasi", "evaluasi dan dampak", "hasil inovasi"),
        "Adaptabilitas": ("potensi replikasi", "replikasi"),
        "Pembelajaran": ("pelajaran", "hambatan dan pembelajaran"),
    }
)
"""Words that are as often a sub-heading: taken only where no section is open, or of the sections' own rank."""
LABELS = MappingProxyType(
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
"""What forms and proposals call keys of the front matter."""
_NUMBERED = re.compile(
    r"^\s*(?:bab\s+)?(?:[0-9]{1,2}|[ivxIVX]{1,4}|[a-kA-K])\s*[.)]\s*|^\s*bab\s+[ivx]+\s+", re.IGNORECASE
)


def bare(text: str) -> str:
    """Return a heading without its number, remarks in parentheses, marks and case."""
    words = re.sub(r"\([^()]*\)", " ", _NUMBERED.sub("", text, count=1))
    return " ".join(re.sub(r"[^\w\s]", " ", words.replace("&", " dan ")).casefold().split())


SECTION_OF = {
    name: section
    for table in (LOOSE_SECTION_NAMES, SECTION_NAMES)
    for section, names in table.items()
    for name in names
}
"""Section, or `SUMMARY`, by each name that a heading may have, bare."""


def key_named(text: str) -> str:
    """Return the key that a label asks for, "" when none."""
    name = bare(text)
    return next((key for key, names in LABELS.items() if name in names), "")
