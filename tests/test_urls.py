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
