"""Pictures for shared links: every text fits, the same every time, drawn once, none without an address."""

import io
from pathlib import Path

import pytest
from PIL import Image

from simpul.export.card_drawing import draw_card
from simpul.export.card_files import case_cards, site_card
from tests.export.samples import NO_SITE
from tests.pages.samples import HOSTILE, HUB, case_file, catalogue

TEXTS = (
    "Bendera SASKIA",
    "",
    "漢字",
    "Ñandú Żółć Đorđe",
    HOSTILE,
    "a" * 300,
    "kata " * 90,
    "\u0301\u200f عربي",
    "🏛 Balai",
)
MOST = 60_000
"""Bytes of a picture."""


def _opened(picture: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(picture))
    image.load()
    return image


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_makes_a_small_picture_that_stays_within_its_edges(text: str) -> None:
    picture = draw_card(text, text, text, text)
    image = _opened(picture)
    assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "P")
    assert len(picture) <= MOST
    assert picture == draw_card(text, text, text, text)
    # The margins are bare: ground alone, left and right of the text and between title and place.
    for box in ((0, 0, 78, 580), (1122, 0, 1200, 580), (0, 452, 1200, 478)):
        assert image.crop(box).getextrema() == (0, 0), box


def test_letters_of_the_title_are_drawn() -> None:
    plain = _opened(draw_card("Hub", "", "", "")).crop((80, 168, 1120, 440))
    titled = _opened(draw_card("Hub", "Judul", "", "")).crop((80, 168, 1120, 440))
    assert plain.getextrema() == (0, 0)
    assert titled.getextrema() == (0, 6)


def test_letters_without_a_shape_become_an_ellipsis() -> None:
    assert draw_card("Hub", "漢字 Balai", "", "") == draw_card("Hub", "… Balai", "", "")


def test_each_case_has_a_picture_and_the_rest_of_the_site_one(tmp_path: Path) -> None:
    found = catalogue(case_file("satu", "Satu"), case_file("dua", "Dua"))
    made = {file.uri: file.content for file in case_cards(found, found.records, tmp_path)}
    assert sorted(made) == ["inovasi/dua/kartu.png", "inovasi/satu/kartu.png"]
    assert made["inovasi/satu/kartu.png"] == draw_card(HUB.nama, "Satu", "Kota Palembang", "Tata kelola pemerintahan")
    assert [file.uri for file in site_card(found, tmp_path)] == ["kartu.png"]


def test_picture_is_drawn_once_and_anew_when_the_title_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def note(hub: str, title: str, *_rest: str) -> bytes:
        drawn.append(title)
        return f"{hub} {title}".encode()

    monkeypatch.setattr("simpul.export.card_files.draw_card", note)
    for title in ("Satu", "Satu", "Lain"):
        found = catalogue(case_file("satu", title))
        (file,) = case_cards(found, found.records, tmp_path)
        assert file.content == f"{HUB.nama} {title}".encode()
    assert drawn == ["Satu", "Lain"]
    assert len(list(tmp_path.iterdir())) == 1


def test_nothing_is_drawn_while_the_hub_has_no_address(tmp_path: Path) -> None:
    found = catalogue(case_file(), hub=NO_SITE)
    assert list(case_cards(found, found.records, tmp_path)) == []
    assert list(site_card(found, tmp_path)) == []
    assert list(tmp_path.iterdir()) == []
