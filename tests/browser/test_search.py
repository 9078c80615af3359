"""Search on the real site: with and without JavaScript, by facet, shared by address, and failing well."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page on a phone that must not report errors."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    made = context.new_page()
    errors: list[str] = []
    made.on("pageerror", lambda error: errors.append(str(error)))
    yield made
    context.close()
    assert errors == []


def test_header_search_leads_to_results(page: Page, real_address: str) -> None:
    page.goto(real_address + "privasi/")
    page.locator("header input[name=q]").fill("stunting")
    page.locator("header input[name=q]").press("Enter")
    expect(page.locator("[data-search-state]")).to_contain_text("kasus untuk “stunting”")
    assert page.url == real_address + "cari/?q=stunting"
    page.locator(".search-list a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/inovasi/" in page.url


def test_results_come_while_typing(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/")
    page.locator("#q").press_sequentially("bendera")
    expect(page.locator(".search-list a").first).to_have_text("Bendera SASKIA")


def test_word_forms_are_found(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=layani")
    expect(page.locator(".search-list a").first).to_be_visible()


def test_facet_narrows_and_stands_in_the_address(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=kesehatan")
    expect(page.locator(".search-list a").first).to_be_visible()
    before = page.locator("[data-search-state]").inner_text()
    page.locator("[data-search-facets] summary").click()
    page.locator("label", has_text="Sulawesi Selatan").first.click()
    expect(page.locator("[data-search-state]")).not_to_have_text(before)
    assert "wilayah=Sulawesi+Selatan" in page.url
    after = page.locator("[data-search-state]").inner_text()
    page.goto(page.url)
    expect(page.locator("[data-search-state]")).to_have_text(after)


@pytest.mark.parametrize(
    "query",
    [
        "x" * 10_000,
        "<img src=x onerror=document.title='dibobol'>",
        "🙂🙂",
        "yang dan di ke",
        '"kutip',
        "a" * 3 + "%" * 50,
    ],
    ids=["10,000 characters", "markup", "emoji", "stop words", "quote", "percent"],
)
def test_odd_query_never_breaks_the_page(page: Page, real_address: str, query: str) -> None:
    page.goto(real_address + "cari/")
    page.locator("#q").fill(query)
    expect(page.locator("[data-search-state]")).to_contain_text("asus")
    assert page.title().startswith("Cari")
    assert page.locator("[data-search-state] img").count() == 0


def test_unknown_facet_in_the_address_is_harmless(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=posyandu&wilayah=Atlantis&warna=biru")
    expect(page.locator("[data-search-state]")).to_contain_text("asus")


def test_failing_index_offers_the_lists(page: Page, real_address: str) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/pagefind/**", refuse)
    page.goto(real_address + "cari/?q=posyandu")
    expect(page.locator("[data-search-state]")).to_contain_text("Pencarian tidak dapat dimuat")
    expect(page.locator("[data-search-help] a").first).to_be_visible()


def test_without_javascript_the_form_leads_to_the_lists(browser: Browser, real_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_address)
    page.locator("header input[name=q]").fill("posyandu")
    page.locator("header input[name=q]").press("Enter")
    page.wait_for_url("**/cari/?q=posyandu")
    assert page.locator("[data-search-help] a").first.is_visible()
    context.close()


def test_index_is_loaded_only_when_someone_searches(page: Page, real_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(real_address)
    page.goto(real_address + "cari/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "pagefind" in url]
