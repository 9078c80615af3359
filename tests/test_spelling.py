"""Did-you-mean: plausible slips are understood, strangers get no suggestion."""

import time

import pytest

from simpul.case.body import SECTIONS
from simpul.check.section_names import section_meant
from simpul.spelling import misspelt, nearest
from simpul.vocabulary import Vocabulary, load_vocabularies
from tests.conftest import REPOSITORY

_KNOWN = load_vocabularies(REPOSITORY)
_VOCABULARIES: dict[str, Vocabulary] = {
    "kategori": _KNOWN.kategori,
    "urusan": _KNOWN.urusan,
    "wilayah": _KNOWN.wilayah,
}
_MEANT = {
    "kategori": {
        "kesehatan": ["kesehattan", "kesehtan", "Kesehatan", "bidang kesehatan"],
        "pendidikan": ["pendidikn", "pendidkan", "penddidikan"],
        "ketahanan-pangan": ["ketahanan_pangan", "ketahananpangan", "Ketahanan Pangan"],
        "tata-kelola": ["tata kelola", "tatakelola", "tata-kelolah", "Tata Kelola Pemerintahan"],
        "lingkungan-hidup": ["lingkungan", "lingkungan hidup", "lingkugan hidup"],
        "pengentasan-kemiskinan": ["kemiskinan", "Pengentasan Kemiskinan", "pengentasan-kemiskinn"],
        "pemberdayaan-masyarakat": ["pemberdayaan", "pemberdayaan masyarkat"],
        "ekonomi-kesempatan-kerja": ["ekonomi"],
        "responsif-gender": ["gender", "responsive-gender"],
        "penegakan-hukum": ["penegakan hukum", "hukum"],
    },
    "urusan": {
        "1.02": ["Kesehatan", "kesehatn", "1.2", "102", "01.02"],
        "1.03": ["pekerjaan umum"],
        "2.12": ["kependudukan"],
        "2.15": ["Perhubugan"],
        "2.16": ["komunikasi"],
        "2.22": ["kebudayan"],
        "3.25": ["perikanan"],
        "3.26": ["Pariwsata"],
        "penunjang": ["penujang"],
        "kewilayahan": ["Kewilayahan"],
    },
    "wilayah": {
        "16": ["Provinsi Sumatera Selatan", "sumatra selatan"],
        "16.03": ["Muara Enym", "Kab. Muara Enim"],
        "16.07": ["Banyuasin", "banyu asin"],
        "16.71": ["Palembang", "kota palembang", "1671", "16.17", "16.71.01", "16.71.01.1001"],
        "16.72": ["Pagaralam"],
        "73.03": ["Bantaeng", "Kab. Bantaeng", "7303"],
        "73.71": ["Makasar"],
    },
}
_STRANGERS = {
    "kategori": "publik pelayanan-publik inovasi digital desa umum teknologi keuangan transportasi pariwisata olahraga "
    "budaya keamanan sosial anak perempuan lansia air sampah listrik perizinan kebencanaan pertanian perikanan "
    "kependudukan pajak aspirasi logistik kesegaran",
    "urusan": "inovasi digital aplikasi pelayanan publik bencana pajak keuangan 9.99 1.99 4.01 umum pengawasan hukum dan "
    "loket antrean desa-digital e-government posyandu stunting",
    "wilayah": "Indonesia Kelurahan Desa Maju 99.99 16.99 73.93 abc RT Sinoa Kota Kabupaten Bogor Selatan",
}


@pytest.mark.parametrize(
    ("name", "word", "code"),
    [(name, word, code) for name, terms in _MEANT.items() for code, words in terms.items() for word in words],
)
def test_plausible_slip_is_understood(name: str, word: str, code: str) -> None:
    near = _VOCABULARIES[name].suggest(word)
    assert near is not None
    assert near.code == code


@pytest.mark.parametrize(
    ("name", "word"), [(name, word) for name, words in _STRANGERS.items() for word in words.split()]
)
def test_stranger_gets_no_suggestion(name: str, word: str) -> None:
    assert _VOCABULARIES[name].suggest(word) is None


def test_figures_are_never_taken_for_slips() -> None:
    assert misspelt("s11", ["s1", "s2"]) is None
    assert nearest("foto-kegiatan-3.jpg", ["foto-kegiatan-2.jpg", "denah.jpg"]) is None


def test_of_two_equally_near_none_is_suggested() -> None:
    assert misspelt("bendera-sehat-x", ["bendera-sehat-a", "bendera-sehat-b"]) is None


def test_swapped_letters_and_missing_words_are_recognised() -> None:
    assert nearest("isntansi", ["instansi", "inisiator"]) == "instansi"
    assert nearest("bendera-saskia", ["bendera-saskia-bantaeng", "e-tax-palembang"]) == "bendera-saskia-bantaeng"


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Kebaharuan", "Kebaruan"),
        ("II. LATAR BELAKANG MASALAH:", "Latar Belakang dan Tujuan"),
        ("Signifikasi", "Signifikansi"),
        ("Dampak", "Signifikansi"),
        ("5. Keberlanjutan", "Strategi Keberlanjutan"),
        ("Pelajaran yang Dipetik", "Pembelajaran"),
        ("Sejarah Kota", None),
    ],
)
def test_headings_of_proposals_name_their_section(heading: str, section: str | None) -> None:
    assert section_meant(heading) == section
    assert section is None or section in SECTIONS


def test_guessing_among_ten_thousand_costs_little() -> None:
    candidates = frozenset(f"inovasi-{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{n}-palembang" for n in range(10_000))
    nearest("apa", candidates)
    begin = time.process_time()
    for n in range(2_000):
        nearest(f"inovsi-{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{n}-palembng", candidates)
    assert time.process_time() - begin < 3
