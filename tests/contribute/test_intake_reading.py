"""How officers write regions and sources, and what is understood."""

import pytest

from simpul.contribute.intake.sources import read_sources
from simpul.contribute.region import UnclearRegionError, find_province, find_region
from tests.contribute.issues import VOCABULARIES

REGIONS = VOCABULARIES.wilayah


@pytest.mark.parametrize(
    ("province", "text", "code"),
    [
        ("Sulawesi Selatan", "Kabupaten Bantaeng", "73.03"),
        ("Sulawesi Selatan", "Kab. Bantaeng", "73.03"),
        ("Sulawesi Selatan", "bantaeng", "73.03"),
        ("Sulawesi Selatan", "Pemkab Bantaeng", "73.03"),
        ("Sulawesi Selatan", "Pemerintah Daerah Kabupaten Bantaeng.", "73.03"),
        ("Sulawesi Selatan", "Kecamatan Sinoa, Kabupaten Bantaeng", "73.03"),
        ("Sumatera Selatan", "OKI", "16.02"),
        ("Sumatera Selatan", "Kab OKU", "16.01"),
        ("Sumatera Selatan", "palembang", "16.71"),
        ("Sumatera Selatan", "16.71", "16.71"),
        ("Sumatera Selatan", "Kabupaten Bantaeng", "73.03"),
        ("", "Kota Palembang", "16.71"),
    ],
)
def test_region_is_found(province: str, text: str, code: str) -> None:
    assert find_region(text, find_province(province, REGIONS), VOCABULARIES).code == code


@pytest.mark.parametrize(
    ("province", "text", "message", "hint"),
    [
        ("Jawa Barat", "Bogor", '"Bogor" ada lebih dari satu.', "tulis lengkap: Kabupaten Bogor atau Kota Bogor."),
        ("Sulawesi Selatan", "Bantaang", '"Bantaang" tidak dikenal.', "maksud Anda Kabupaten Bantaeng?"),
        ("Sulawesi Selatan", "xyz", '"xyz" tidak dikenal.', "periksa ejaannya, lalu tulis nama lengkapnya."),
    ],
)
def test_unclear_region_is_told_with_what_may_be_meant(province: str, text: str, message: str, hint: str) -> None:
    with pytest.raises(UnclearRegionError) as caught:
        find_region(text, find_province(province, REGIONS), VOCABULARIES)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (
            "1. Judul | Penerbit | 23 Juni 2022 | https://contoh.go.id/a",
            {"judul": "Judul", "penerbit": "Penerbit", "tanggal": "2022-06-23", "url": "https://contoh.go.id/a"},
        ),
        ("- Laporan | Dinas X | 2021", {"judul": "Laporan", "penerbit": "Dinas X", "tanggal": "2021"}),
        (
            "Judul; Penerbit; www.contoh.go.id",
            {"judul": "Judul", "penerbit": "Penerbit", "url": "https://www.contoh.go.id"},
        ),
        ("Judul\tPenerbit\t2020", {"judul": "Judul", "penerbit": "Penerbit", "tanggal": "2020"}),
        ("Judul - Kabar Contoh, Juli 2025", {"judul": "Judul", "penerbit": "Kabar Contoh", "tanggal": "2025-07"}),
        (
            "Judul\nhttps://www.contoh.go.id/a",
            {"judul": "Judul", "penerbit": "contoh.go.id", "url": "https://www.contoh.go.id/a"},
        ),
        (
            "[Judul](https://contoh.go.id/a)",
            {"judul": "Judul", "penerbit": "contoh.go.id", "url": "https://contoh.go.id/a"},
        ),
        ("https://contoh.go.id/a", {"penerbit": "contoh.go.id", "url": "https://contoh.go.id/a"}),
        (
            "Judul | Penerbit | catatan | 2020",
            {"judul": "Judul", "penerbit": "Penerbit", "tanggal": "2020", "keterangan": "catatan"},
        ),
        ("Proposal", {"judul": "Proposal"}),
    ],
)
def test_source_is_read(text: str, entry: dict[str, str]) -> None:
    assert read_sources(text) == [{"id": "s1", **entry}]


def test_sources_are_numbered_and_empty_lines_skipped() -> None:
    assert [entry["id"] for entry in read_sources("A | B\n\n---\n  \nC | D\n")] == ["s1", "s2"]
