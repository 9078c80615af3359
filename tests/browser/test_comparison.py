"""Two cases side by side on the real site: chosen, shared, printed, and failing well."""

from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility import examine
from tests.browser.conftest import BROKEN_WORDS

PAIR = "banding/?a=kelas-perahu-pangkep&b=jamsoskes-sumsel-semesta"


def row(page: Page, title: str) -> list[str]:
    """Return what the two cases say in a row."""
    expect(page.locator(".versus")).to_be_visible()
    return (
        page.locator(".versus tr", has=page.get_by_role("rowheader", name=title, exact=True))
        .locator("td")
        .all_inner_texts()
    )


def test_address_names_two_cases_and_each_row_tells_both(browser: Browser, real_address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(real_address + PAIR)
    places = row(page, "Tempat")
    assert "Pangkajene" in places[0]
    assert "Sumatera Selatan" in places[1]
    assert row(page, "Biaya")[0] == "tidak disebut sumber"
    assert "Rp91 miliar sampai Rp139 miliar" in row(page, "Biaya")[1]
    assert "Guru" in row(page, "Langkah")[0]
    assert "Diketahui per 1 Januari 2019." in row(page, "Masih berjalan?")[1]
    assert "Perpres 82/2018" in row(page, "Dasar hukum")[1]
    assert "[^" not in page.locator(".versus").inner_text()
    assert page.title().startswith("Kelas Perahu dan ")
    context.close()


def test_every_row_says_something_for_both(page: Page, real_address: str) -> None:
    page.goto(real_address + PAIR)
    expect(page.locator(".versus")).to_be_visible()
    cells = page.locator(".versus td").all_inner_texts()
    assert len(cells) == 2 * page.locator(".versus tbody tr").count()
    assert all(text.strip() for text in cells)


def test_two_cases_stay_told_apart_on_a_phone(page: Page, real_address: str) -> None:
    page.goto(real_address + PAIR)
    expect(page.locator(".versus")).to_be_visible()
    labels = page.locator(".versus td").evaluate_all(
        "cells => cells.slice(0, 2).map((cell) => getComputedStyle(cell, '::before').content)"
    )
    assert labels == ['"Kelas Perahu"', '"Jamsoskes Sumsel Semesta"']
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_case_page_leads_to_the_chooser_and_the_choice_to_the_comparison(
    page: Page, browser: Browser, real_address: str
) -> None:
    page.goto(real_address + "inovasi/kelas-perahu-pangkep/")
    page.get_by_role("link", name="Bandingkan dengan kasus lain").click()
    expect(page.locator("[data-compare-state]")).to_have_text("Pilih satu kasus lagi di atas.")
    page.get_by_role("searchbox", name="Kasus kedua").fill("bendera saskia")
    page.get_by_role("button", name="Bendera SASKIA").click()
    expect(page.locator(".versus")).to_be_visible()
    assert page.url == real_address + "banding/?a=kelas-perahu-pangkep&b=bendera-saskia-bantaeng"
    context = browser.new_context()
    other = context.new_page()
    other.goto(page.url)
    expect(other.locator(".versus")).to_contain_text("Bendera SASKIA")
    context.close()


def test_keyboard_alone_chooses_two_cases(page: Page, real_address: str) -> None:
    page.goto(real_address + "banding/")
    for label, words in (("Kasus pertama", "perahu pangkajene"), ("Kasus kedua", "saskia")):
        page.get_by_role("searchbox", name=label).focus()
        page.keyboard.type(words)
        expect(page.locator(".compare-options button").first).to_be_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(".compare-options button")).to_have_count(0)
        expect(page.get_by_role("searchbox", name=label)).to_be_focused()
    expect(page.locator(".versus")).to_be_visible()


def test_back_returns_to_the_former_pair(page: Page, real_address: str) -> None:
    page.goto(real_address + PAIR)
    expect(page.locator(".versus")).to_be_visible()
    page.get_by_role("searchbox", name="Kasus kedua").fill("saskia")
    page.locator(".compare-options button").first.click()
    expect(page.locator("[data-compare-state]")).to_contain_text("SASKIA")
    page.go_back()
    expect(page.locator("[data-compare-state]")).to_contain_text("Jamsoskes")


@pytest.mark.parametrize(
    "identifier",
    [
        "tidak-ada",
        "x" * 10_000,
        "<img src=x onerror=document.title='dibobol'>",
        "🙂",
        "../../data",
        "constructor",
        "__proto__",
    ],
    ids=["unknown", "10,000 characters", "markup", "emoji", "path", "constructor", "prototype"],
)
def test_odd_id_gets_a_friendly_word_and_asks_the_server_for_nothing(
    page: Page, real_address: str, identifier: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{real_address}banding/?a={quote(identifier)}&b=bendera-saskia-bantaeng")
    expect(page.locator("[data-compare-state]")).to_contain_text("tidak ada di sini. Pilih kasus lain")
    expect(page.locator("[data-compare-help] a").first).to_be_visible()
    assert page.locator("[data-compare-state] img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert not [url for url in asked if "/api/" in url]


def test_same_case_twice_is_said(page: Page, real_address: str) -> None:
    page.goto(real_address + "banding/?a=kelas-perahu-pangkep&b=kelas-perahu-pangkep")
    expect(page.locator("[data-compare-state]")).to_have_text("Kedua sisi memuat kasus yang sama.")


@pytest.mark.parametrize("lost", ["**/daerah-saya/kasus.json", "**/api/v1/kasus/**"], ids=["list", "case"])
def test_data_that_fails_to_load_leaves_the_lists(page: Page, real_address: str, lost: str) -> None:
    page.route(lost, lambda route: route.abort())
    page.goto(real_address + PAIR)
    expect(page.locator("[data-compare-state]")).to_contain_text("Data tidak dapat dimuat")
    expect(page.locator("[data-compare-help] a").first).to_be_visible()


def test_nothing_found_by_a_chooser_is_said(page: Page, real_address: str) -> None:
    page.goto(real_address + "banding/")
    page.get_by_role("searchbox", name="Kasus pertama").fill("zzzz <b>")
    expect(page.locator("#banding-a-jumlah")).to_contain_text("Tidak ada kasus bernama itu")


def test_paper_breaks_no_word_of_what_is_compared(page: Page, real_address: str) -> None:
    page.set_viewport_size({"width": 688, "height": 1000})
    page.goto(real_address + PAIR)
    row(page, "Tempat")
    page.emulate_media(media="print")
    assert page.locator(".versus tbody th").count() > 10
    assert page.evaluate(BROKEN_WORDS, ".versus tbody th") == []


def test_print_leaves_the_choosers_out(page: Page, real_address: str) -> None:
    page.goto(real_address + PAIR)
    expect(page.locator(".versus")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".compare")).to_be_hidden()
    expect(page.locator(".versus")).to_be_visible()


def test_without_javascript_the_lists_are_offered_and_nothing_dead_is_shown(
    browser: Browser, real_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_address + PAIR)
    expect(page.locator(".compare")).to_be_hidden()
    expect(page.locator("[data-compare-help] a", has_text="Kategori")).to_be_visible()
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_axe_finds_nothing_in_a_comparison(
    browser: Browser, real_address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(real_address + PAIR)
    expect(page.locator(".versus")).to_be_visible()
    page.get_by_role("searchbox", name="Kasus kedua").fill("posyandu")
    expect(page.locator(".compare-options button").first).to_be_visible()
    assert examine(page) == []
    context.close()


def test_like_case_is_one_click_from_the_comparison(page: Page, real_address: str) -> None:
    page.goto(real_address + "inovasi/bendera-saskia-bantaeng/")
    page.locator(".card-beside a").first.click()
    expect(page.locator(".versus")).to_be_visible()
    assert "a=bendera-saskia-bantaeng&b=" in page.url
