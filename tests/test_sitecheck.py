"""The check of the finished site: the real one passes, any damage is seen, and it costs next to nothing."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from simpul import cli
from simpul.sitecheck import check_site
from simpul.sitecheck.addresses import read_address
from simpul.sitecheck.fetches import script_addresses, style_addresses
from simpul.sitecheck.links import SiteMap
from simpul.sitecheck.page import Page
from simpul.sitecheck.uses import Use

SITE = "https://simpul.example/hub"
PAGE = """\
<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><title>Contoh</title></head>
<body>
<main><h1 id="isi">Contoh</h1>
<p>Petugas <a href="#isi">datang</a> ke <b>rumah</b> warga.<br></p>
<ul><li>satu</li><li>dua</li></ul>
<table><tbody><tr><td>sel</td></tr></tbody></table>
</main>
</body>
</html>
"""
PAIRED = [match.span() for match in re.finditer(r"</?(?!br|meta)[a-z]\w*[^>]*>", PAGE)]
"""Where the tags of elements with an end stand in the page."""
ELEMENTS = "texts => texts.map(t => [...new DOMParser().parseFromString(t, 'text/html').querySelectorAll('*')]"
ELEMENTS += ".map(e => e.localName.toLowerCase()))"


def _judge(text: str) -> list[str]:
    return [found.code for found in Page("index.html", text.encode("utf-8", "surrogatepass")).judge()]


def test_real_site_is_clean(real_site: Path) -> None:
    assert check_site(real_site) == []


def test_real_pages_are_to_a_browser_what_they_are_to_the_check(browser: Browser, real_site: Path) -> None:
    paths = sorted(real_site.rglob("*.html"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    page = browser.new_page()
    seen = page.evaluate(ELEMENTS, texts)
    page.close()
    for path, text, elements in zip(paths, texts, seen, strict=True):
        moves = [tag.move for tag in Page(path.name, text.encode()).tags]
        assert elements == [move.rstrip("/") for move in moves if move and not move.startswith("/")], path


def test_a_page_is_checked_in_less_than_a_millisecond(real_site: Path) -> None:
    pages = sum(1 for _ in real_site.rglob("*.html"))
    best = min(_time(lambda: check_site(real_site)) for _ in range(3))
    assert best / pages < 0.001, "it took 0.27 ms when written"


def _time(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def test_fault_in_a_template_leaves_the_old_site(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["build", "--root", str(good_root), "--no-search"]
    assert cli.main(command) == 0
    before = (good_root / "site/index.html").read_bytes()
    footer = good_root / "overrides/partials/footer.html"
    footer.write_text(footer.read_text(encoding="utf-8").replace("'privasi/'", "'rahasia/'"), encoding="utf-8")
    assert cli.main(command) == 1
    told = capsys.readouterr()
    assert re.search(r'SP801 galat: tautan ke "rahasia/" tidak sampai .* Begitu juga di \d{3} halaman lain', told.out)
    assert told.out.count("SP801") == 1
    assert "situs lama tidak disentuh" in told.err
    assert (good_root / "site/index.html").read_bytes() == before
    assert not list(good_root.glob(".site.*"))


def test_good_page_passes() -> None:
    assert _judge(PAGE) == []


@pytest.mark.parametrize("span", PAIRED, ids=lambda span: PAGE[span[0] : span[1]])
def test_page_that_lacks_any_one_tag_is_refused(span: tuple[int, int]) -> None:
    assert "SP804" in _judge(PAGE[: span[0]] + PAGE[span[1] :])


@pytest.mark.parametrize("span", [span for span in PAIRED if "title" not in PAGE[slice(*span)]])
def test_page_that_repeats_any_one_tag_is_refused(span: tuple[int, int]) -> None:
    assert {"SP803", "SP804"} & set(_judge(PAGE[: span[1]] + PAGE[span[0] :]))


@given(st.text(st.sampled_from("<>/!-\"'= abpscriptyle&#;\n\0"), max_size=60), st.integers(0, len(PAGE)))
def test_any_text_anywhere_is_judged(text: str, place: int) -> None:
    codes = _judge(PAGE[:place] + text + PAGE[place:])
    assert set(codes) <= {"SP803", "SP804"}


@given(st.text(max_size=80), st.sampled_from(["", SITE]), st.sampled_from(list(Use)))
def test_any_address_is_followed(text: str, address: str, use: Use) -> None:
    site = SiteMap.of(address, ["index.html", "a/index.html"])
    assert site.follow("a/index.html", use, text).uri in {"", *site.places}


@given(st.text(max_size=200))
def test_any_style_sheet_and_script_is_read(text: str) -> None:
    assert all(0 <= offset < len(text) for find in (style_addresses, script_addresses) for _, offset in find(text))


@pytest.mark.parametrize(
    ("text", "climb", "path", "fragment"),
    [
        ("../../x/", 2, "x/", ""),
        ("..", 1, "", ""),
        (".", 0, "", ""),
        ("./x/../y/", 0, "y/", ""),
        ("x/../../y/?q=../a#b%20c", 1, "y/", "b c"),
        ("%2e%2e/x", 1, "x", ""),
        ("..\\x", 1, "x", ""),
        (f"{SITE}/x/", 0, "x/", ""),
    ],
)
def test_address_is_read_as_a_browser_reads_it(text: str, climb: int, path: str, fragment: str) -> None:
    found = read_address(text, f"{SITE}/")
    assert (found.climb, found.path, found.fragment) == (climb, path, fragment)
