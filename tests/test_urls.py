"""Addresses are promises."""

import pytest

from simpul import urls
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY

REGIONS = load_vocabularies(REPOSITORY).wilayah


@pytest.mark.parametrize(
    ("code", "uri"),
    [
        ("16", "wilayah/sumatera-selatan/"),
        ("16.03", "wilayah/sumatera-selatan/kabupaten-muara-enim/"),
        ("16.71", "wilayah/sumatera-selatan/kota-palembang/"),
        ("33.26", "wilayah/jawa-tengah/kabupaten-pekalongan/"),
        ("33.75", "wilayah/jawa-tengah/kota-pekalongan/"),
        ("00", "wilayah/nasional/"),
    ],
)
def test_region_address(code: str, uri: str) -> None:
    assert urls.region_uri(REGIONS, code) == uri


def test_every_region_has_an_address_of_its_own() -> None:
    addresses = [urls.region_uri(REGIONS, term.code) for term in REGIONS]
    assert len(addresses) == len(set(addresses)) == 553


def test_case_address_is_kept_for_ever() -> None:
    assert urls.case_uri("bendera-saskia-bantaeng") == "inovasi/bendera-saskia-bantaeng/"


def test_further_pages_of_a_long_list() -> None:
    assert urls.page_number_uri("inovasi/", 1) == "inovasi/"
    assert urls.page_number_uri("inovasi/", 2) == "inovasi/halaman/2/"


@pytest.mark.parametrize(
    ("start", "goal", "link"),
    [
        ("", "inovasi/", "inovasi/"),
        ("inovasi/a/", "kategori/", "../../kategori/"),
        ("", "", "./"),
        ("cari/", "", "../"),
    ],
)
def test_links_are_relative_so_any_sub_path_works(start: str, goal: str, link: str) -> None:
    assert urls.relative(start, goal) == link


def test_full_address_needs_a_site() -> None:
    assert urls.full_address("https://simpul.example/hub/", "inovasi/a/") == "https://simpul.example/hub/inovasi/a/"
    assert urls.full_address("", "inovasi/a/") == ""


@pytest.mark.parametrize(
    ("uri", "first"),
    [
        ("inovasi/halaman/12/", "inovasi/"),
        ("inovasi/halaman-rumah/", "inovasi/halaman-rumah/"),
        ("penghargaan/buka-halaman/", "penghargaan/buka-halaman/"),
        ("", ""),
    ],
)
def test_every_page_of_a_list_knows_the_first(uri: str, first: str) -> None:
    assert urls.first_page_uri(uri) == first


def test_search_address_keeps_odd_letters() -> None:
    assert urls.search_uri(kategori="A & B", wilayah="Aceh") == "cari/?kategori=A+%26+B&wilayah=Aceh"
