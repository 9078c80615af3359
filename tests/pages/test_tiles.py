"""Tile maps: every region of the hub has its own square, linked and counted."""

import pytest

from simpul.facets import FACETS, group_by
from simpul.pages.tiles import tile_map
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY
from tests.test_catalogue import case_file, catalogue

VOCABULARIES = load_vocabularies(REPOSITORY)
REGIONS = next(facet for facet in FACETS if facet.key == "wilayah")


@pytest.mark.parametrize("province", ["16", "73"])
def test_every_region_of_a_hub_province_has_a_tile(province: str) -> None:
    drawn = {term.code for term in VOCABULARIES.petak if term.code.startswith(f"{province}.")}
    assert drawn == {term.code for term in VOCABULARIES.wilayah.within(province)}


def test_every_province_has_a_tile() -> None:
    drawn = {term.code for term in VOCABULARIES.petak if "." not in term.code}
    assert drawn == {term.code for term in VOCABULARIES.wilayah.provinces()}


@pytest.mark.parametrize("province", ["", "16", "73"])
def test_no_two_tiles_share_a_place(province: str) -> None:
    found = tile_map(catalogue(), {}, province)
    assert found is not None
    places = [(tile.x, tile.y) for tile in found.tiles]
    assert len(places) == len(set(places))
    assert all(0 <= x < found.width and 0 <= y < found.height for x, y in places)


def test_tile_counts_links_and_shades() -> None:
    cases = catalogue(*(case_file(f"kasus-{letter}", f"Kasus {letter}") for letter in "abc"))
    found = tile_map(cases, group_by(cases, REGIONS), "16")
    assert found is not None
    by_name = {tile.name: tile for tile in found.tiles}
    palembang, lahat = by_name["Kota Palembang"], by_name["Kabupaten Lahat"]
    assert (palembang.count, palembang.shade, palembang.uri) == (3, 2, "wilayah/sumatera-selatan/kota-palembang/")
    assert (lahat.count, lahat.shade) == (0, 0)


def test_province_without_a_page_is_no_link() -> None:
    found = tile_map(catalogue(), {})
    assert found is not None
    by_name = {tile.name: tile.uri for tile in found.tiles}
    assert by_name["Bali"] == ""
    assert by_name["Sumatera Selatan"] == "wilayah/sumatera-selatan/"


def test_province_without_a_drawing_has_no_map() -> None:
    assert tile_map(catalogue(), {}, "51") is None
