"""Cases on paper: few pages, the way back to the site, nothing of its chrome.

All cases at once: `python scripts/print_cases.py`.
"""

import io
import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PUBLISHED

MOST = 4
"""Pages of A4 that a case may take."""
MODULE = 4
"""Pixels of a module of the QR code on the picture of it."""


def _longest(site: Path, number: int) -> list[str]:
    """Return the cases whose pages have the most text."""
    pages = sorted(site.glob("inovasi/*/index.html"), key=lambda page: page.stat().st_size)
    return [page.parent.name for page in pages if page.parent.name != "halaman"][-number:]


@pytest.fixture
def paper(browser: Browser) -> Page:
    """Return a page as a printer sees it."""
    page = browser.new_page(device_scale_factor=MODULE)
    page.emulate_media(media="print")
    return page


def test_longest_cases_take_four_pages_at_most(paper: Page, published_site: Path, published_address: str) -> None:
    for case in _longest(published_site, 3):
        paper.goto(f"{published_address}inovasi/{case}/")
        pages = re.findall(rb"/Type\s*/Page\b", paper.pdf(format="A4", prefer_css_page_size=True))
        assert 2 <= len(pages) <= MOST, case


def test_nothing_is_wider_than_the_paper(paper: Page, published_site: Path, published_address: str) -> None:
    # Wider content would make the browser shrink the whole page.
    paper.set_viewport_size({"width": 688, "height": 1000})
    for case in _longest(published_site, 3):
        paper.goto(f"{published_address}inovasi/{case}/")
        assert paper.evaluate("document.documentElement.scrollWidth") <= 688, case


def test_printed_code_leads_to_the_case(paper: Page, published_address: str) -> None:
    paper.goto(f"{published_address}inovasi/bendera-saskia-bantaeng/")
    picture = Image.open(io.BytesIO(paper.locator(".qr").screenshot())).convert("L")
    address = f"{PUBLISHED}inovasi/bendera-saskia-bantaeng/"
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [address]
    assert address in paper.locator(".print-head").inner_text()


def test_paper_shows_sources_with_addresses_and_no_buttons(paper: Page, published_address: str) -> None:
    paper.goto(f"{published_address}inovasi/bendera-saskia-bantaeng/")
    for mark in ("header.top", "footer.bottom", ".tools", ".trail", ".contents", ".anchor", ".actions", ".said"):
        assert not paper.locator(mark).first.is_visible(), mark
    sources = paper.locator(".references li")
    assert sources.count() > 1
    for source in sources.all():
        assert source.locator(".print-address").is_visible()
        assert "http" in source.inner_text()
    assert paper.locator(".cite-text").is_visible()


@pytest.mark.parametrize("uri", ["inovasi/", "wilayah/sumatera-selatan/", "tersimpan/"])
def test_paper_has_nothing_to_press(paper: Page, published_address: str, uri: str) -> None:
    paper.goto(published_address + uri)
    paper.locator("[data-read] li, .save-all button").first.wait_for(state="attached")
    paper.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [button for button in paper.locator("button").all() if button.is_visible()] == []


def test_steps_stay_whole(paper: Page, published_address: str) -> None:
    paper.goto(f"{published_address}inovasi/home-care-dottorota-makassar/")
    kept = paper.locator(".steps li, .references li, .impact tr, .needs li").evaluate_all(
        "parts => parts.map(part => getComputedStyle(part).breakInside)"
    )
    assert kept
    assert set(kept) == {"avoid"}
