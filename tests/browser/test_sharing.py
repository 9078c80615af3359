"""Sending a case on: copied links, citations, the device's own way of sharing, with and without JavaScript."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PUBLISHED

CASE = "inovasi/bendera-saskia-bantaeng/"
SMALLEST = 24
"""Pixels that a finger needs."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page on a phone whose clipboard may be used."""
    context = browser.new_context(
        permissions=["clipboard-read", "clipboard-write"], viewport={"width": 360, "height": 740}
    )
    yield context.new_page()
    context.close()


def _clipboard(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_anchor_copies_the_full_link_and_says_so(page: Page, real_address: str) -> None:
    page.goto(real_address + CASE)
    page.locator(".said").wait_for(state="attached")
    page.locator("#dampak .anchor").click()
    page.get_by_role("status").filter(has_text="Tautan disalin").wait_for()
    assert _clipboard(page) == f"{real_address}{CASE}#dampak"
    assert page.locator("#dampak .anchor").text_content() == "#"


def test_citations_are_copied_each_by_its_button(page: Page, published_address: str) -> None:
    page.goto(published_address + CASE)
    page.get_by_text("BibTeX dan RIS").click()
    starts = ("Puskesmas Sinoa, Dinas Kesehatan Kabupaten Bantaeng (2026).", "@misc{bendera-saskia-bantaeng", "TY  - ")
    buttons = page.locator(".cite .copy-code")
    expect(buttons).to_have_count(len(starts))
    for button, start in zip(buttons.all(), starts, strict=True):
        button.click()
        page.get_by_role("status").filter(has_text="Tersalin").wait_for()
        assert _clipboard(page).startswith(start)
        assert f"{PUBLISHED}{CASE}" in _clipboard(page)


def test_citation_files_can_be_had(page: Page, published_address: str) -> None:
    page.goto(published_address + CASE)
    page.get_by_text("BibTeX dan RIS").click()
    for words, name in (("BibTeX (.bib)", "bib"), ("RIS (.ris)", "ris")):
        with page.expect_download() as told:
            page.get_by_role("link", name=words).click()
        assert told.value.suggested_filename == f"bendera-saskia-bantaeng.{name}"


def test_device_shares_title_and_published_address(page: Page, published_address: str) -> None:
    page.add_init_script("navigator.share = async what => { window.told = what; }")
    page.goto(published_address + CASE)
    page.get_by_role("button", name="Bagikan").click()
    assert page.evaluate("window.told") == {"title": "Bendera SASKIA", "url": PUBLISHED + CASE}


def test_button_to_share_is_hidden_where_the_device_cannot(page: Page, real_address: str) -> None:
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'share', {value: undefined})")
    page.goto(real_address + CASE)
    page.get_by_role("button", name="Cetak").wait_for()
    assert page.get_by_role("button", name="Bagikan").count() == 0


def test_whatsapp_gets_title_and_address(page: Page, real_address: str, published_address: str) -> None:
    for site, address in ((real_address, real_address), (published_address, PUBLISHED)):
        page.goto(site + CASE)
        link = page.get_by_role("link", name="WhatsApp")
        link.wait_for()
        href = urlsplit(link.get_attribute("href") or "")
        assert (href.hostname, href.path) == ("wa.me", "/")
        assert parse_qs(href.query) == {"text": [f"Bendera SASKIA {address}{CASE}"]}


def test_print_button_opens_the_print_dialog(page: Page, real_address: str) -> None:
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(real_address + CASE)
    page.get_by_role("button", name="Cetak").click()
    assert page.evaluate("window.printed")


def test_tools_are_large_enough_for_a_finger(page: Page, real_address: str) -> None:
    page.goto(real_address + CASE)
    page.get_by_role("button", name="Cetak").wait_for()
    page.get_by_text("BibTeX dan RIS").click()
    tools = page.locator(".tools > :visible, .cite .copy-code, .cite summary, .part h2 .anchor").all()
    assert len(tools) > len(page.locator(".part h2").all())
    for tool in tools:
        box = tool.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= SMALLEST, tool.inner_text()


def test_without_javascript_links_and_citation_are_there_and_no_dead_button(
    browser: Browser, published_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(published_address + CASE)
    assert page.get_by_role("link", name="WhatsApp").is_visible()
    assert page.locator(".cite-text").is_visible()
    assert page.locator(".tools button:visible").count() == 0
    page.get_by_text("BibTeX dan RIS").click()
    assert page.locator(".cite pre").first.is_visible()
    context.close()
