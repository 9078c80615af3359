"""The check of the finished site: the real one passes, any damage is seen, and it costs next to nothing."""

import random
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


RICH = """\
<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><title>Contoh</title><style>p > a { color: red }</style>
<script>if (1 < 2) { x = "<p>"; }</script></head>
<body>
<main><h1 id="isi">Contoh &amp; &eacute;</h1>
<p title="a > b">Petugas <a href="#isi">datang</a> ke <b>rumah</b> warga.<br></p>
<ul><li>satu</li><li>dua<ol><li>tiga</li></ol></li></ul>
<dl><dt>a</dt><dd><p>b</p></dd></dl>
<table><caption>c</caption><thead><tr><th>k</th></tr></thead><tbody><tr><td>sel</td></tr></tbody></table>
<form action="./"><label for="q">Cari</label><input id="q"><textarea><b></textarea><button>x</button>
<select><optgroup label="a"><option>b</option></optgroup></select></form>
<svg viewBox="0 0 1 1"><title>t</title><path d="M0"/><g><a href="#isi"><text>x</text></a></g></svg>
<details><summary>s</summary><blockquote><p>i</p></blockquote></details><pre><code>k</code></pre><!-- <div> -->
</main>
</body>
</html>
"""
NAMES = re.findall(
    r"\w+",
    """
    p div li a b table tr td br hr span ul svg path g form button option select script style textarea title h2 body html
    head math mi foreignObject nobr em dd dt caption col colgroup input iframe noscript object center font frameset
    details summary ruby rt pre video th tbody label fieldset legend image wbr xmp plaintext param strike
    """,
)
PIECES = [
    *(f"<{name}>" for name in NAMES),
    *(f"</{name}>" for name in NAMES),
    *(f"<{name}>{inside}</{name}>" for name in NAMES for inside in ("", "x", "<b>y</b>", "<p>z</p>")),
    *(f"<{name}/>" for name in NAMES),
    *("<!--", "-->", "&", "&lt;", "<", ">", "/", "=", '"', "'", " "),
]
"""What a template may have too much of."""


def _damaged(noise: random.Random) -> str:
    """Return the rich page with up to three small damages, most of them where a tag begins or ends."""
    text = RICH
    for _ in range(noise.choice((1, 1, 2, 3))):
        place = noise.randrange(100, len(text))
        if noise.random() < 0.6:
            found = text.find(noise.choice("<>"), place)
            place = found + (text[found] == ">") if found > 0 else place
        if noise.random() < 0.8:
            text = text[:place] + noise.choice(PIECES) + text[place:]
        else:
            text = text[:place] + text[place + noise.randrange(1, 12) :]
    return text


def _elements(browser: Browser, texts: list[str]) -> list[list[str]]:
    """Return the names of the elements of each page, as a real browser reads it."""
    page = browser.new_page()
    seen: list[list[str]] = page.evaluate(ELEMENTS, texts)
    page.close()
    return seen


def test_damage_that_passes_is_to_a_browser_what_it_is_to_the_check(browser: Browser) -> None:
    noise = random.Random(804)  # noqa: S311 - the same damages every time
    texts = [text for text in (_damaged(noise) for _ in range(8000)) if not _judge(text)]
    assert 300 < len(texts) < 4000, "most damage is seen, and some is none"
    for text, elements in zip(texts, _elements(browser, texts), strict=True):
        assert elements == _begun(text), text


def _begun(text: str) -> list[str]:
    """Return the names of the elements of a page, as the check reads it."""
    moves = (tag.move for tag in Page("index.html", text.encode()).tags)
    return [move.rstrip("/") for move in moves if move and not move.startswith("/")]


def test_real_site_is_clean(real_site: Path) -> None:
    assert check_site(real_site) == []


def test_real_pages_are_to_a_browser_what_they_are_to_the_check(browser: Browser, real_site: Path) -> None:
    paths = sorted(real_site.rglob("*.html"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    for path, text, elements in zip(paths, texts, _elements(browser, texts), strict=True):
        assert elements == _begun(text), path


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
