"""Search among very many cases: what most of them say neither hides the best of them nor has to be loaded."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from simpul.search import index_site, number_cases
from tests.conftest import served

COUNT = 600
BEST = 431
"""The case that says all of it in its title."""
CASE = """<html lang=id><body data-pagefind-body><h1>{title}</h1>
<span data-pagefind-meta="wilayah">Kota Palembang</span><p>{text}</p></body></html>"""


@pytest.fixture(scope="module")
def address(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a site like the real one, with very many cases: all say "bersama", 150 say "perahu"."""
    site = tmp_path_factory.mktemp("banyak") / "site"
    shutil.copytree(real_site, site, ignore=shutil.ignore_patterns("pagefind", "inovasi"))
    for number in range(COUNT):
        page = site / f"inovasi/kasus-{number}/index.html"
        page.parent.mkdir(parents=True)
        title = "Perahu bersama" if number == BEST else f"Kasus {number}"
        text = "Warga bekerja bersama " + ("dengan perahu." if number % 4 == 0 else "di loket.")
        page.write_text(CASE.format(title=title, text=text))
    index_site(site)
    number_cases(site, (f"inovasi/kasus-{number}/" for number in range(COUNT)))
    words = site / "cari/kata.json"
    words.write_text(json.dumps({**json.loads(words.read_text()), "jumlah": COUNT}))
    with served(site) as made:
        yield made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page on a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def ask(page: Page, address: str, query: str) -> str:
    """Return the title of the first case found."""
    page.goto(f"{address}cari/?q={query}")
    first = page.locator(".search-list a").first
    expect(first).to_be_visible()
    return first.inner_text()


@pytest.mark.parametrize("query", ["perahu", "bersama", "bersama+warga"])
def test_best_of_very_many_stands_first(page: Page, address: str, query: str) -> None:
    assert ask(page, address, query) == "Perahu bersama"


@pytest.mark.parametrize("word", ["bersama", "kebersamaan"])
def test_word_that_most_say_is_left_out_beside_one_that_tells(page: Page, address: str, word: str) -> None:
    ask(page, address, f"perahu+{word}")
    expect(page.locator("[data-search-state]")).to_contain_text("151 kasus")
