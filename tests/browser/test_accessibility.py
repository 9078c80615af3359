"""For everyone: axe-core, the keyboard alone, large text, large targets, on every kind of page the site has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from accessibility import SCHEMES, WIDTHS, examine, survey
from loopback import serve
from page_kinds import cover
from tests.browser.conftest import BROKEN_WORDS

SEARCHED = "cari/?q=layanan"
CASE = "inovasi/bendera-saskia-bantaeng/"
# Of each page one view; all of them are looked at by `python scripts/accessibility.py`.
VIEWS = ((360, "light"), (1280, "dark"), (360, "dark"), (1280, "light"))

# Links inside a sentence may be as small as its words (WCAG 2.5.8); so may a box whose label is the target.
_SMALL = """() => [...document.querySelectorAll("a[href], button, input, select, summary")].filter((one) => {
  if (!one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  const { width, height } = one.getBoundingClientRect();
  const isInline = getComputedStyle(one).display === "inline";
  const said = one.parentElement.textContent.trim();
  if (one.closest("label, sup") || (isInline && said !== one.textContent.trim())) return false;
  return width < 24 || height < 24;
}).map((one) => `${one.outerHTML.slice(0, 90)} in ${one.parentElement.outerHTML.slice(0, 60)}`)"""

_UNMARKED = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
  const look = (one) => {
    const { outline, stroke, strokeWidth } = getComputedStyle(one.closest("svg") ? one.querySelector("rect") : one);
    return outline + stroke + strokeWidth;
  };
  document.activeElement.blur();
  const before = all.map(look);
  return all.filter((one, place) => {
    one.focus({ focusVisible: true });
    return document.activeElement !== one || look(one) === before[place];
  }).map((one) => one.outerHTML.slice(0, 120));
}"""

_CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const { overflowX, clipPath } = getComputedStyle(one);
  return one.checkVisibility() && one.tagName !== "INPUT" && clipPath === "none"
    && (overflowX === "hidden" || overflowX === "clip") && one.scrollWidth > one.clientWidth + 1;
}).map((one) => one.outerHTML.slice(0, 120))"""

_CONTRASTS = """() => [...document.querySelectorAll(".tile-map text")].map((text) => {
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3)
    .map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const fill = getComputedStyle(text.parentElement.querySelector("rect")).fill;
  const behind = fill === "none" ? getComputedStyle(document.body).backgroundColor : fill;
  const [dark, bright] = [light(getComputedStyle(text).fill), light(behind)].sort((one, other) => one - other);
  return (bright + 0.05) / (dark + 0.05);
})"""


_IS_BESIDE = """() => {
  const [name, menu] = ['.top .brand', '.menu summary'].map((mark) => document.querySelector(mark).getBoundingClientRect());
  return menu.top < name.bottom && menu.left >= name.right;
}"""
"""Whether the menu stands in one line with the name of the site."""


@pytest.fixture(scope="module")
def kinds(kinds: list[str]) -> list[str]:
    """Return every kind of page, and a search that found something."""
    return [*kinds, SEARCHED]


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    """Return the address of the real site, at the top of its host as its page 404 demands."""
    with serve(real_site) as made:
        yield made


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a computer's window."""
    made = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield made
    made.close()


def visits(page: Page, address: str, uris: list[str]) -> Iterator[str]:
    """Open each page and yield its address below the site."""
    for uri in uris:
        page.goto(address + uri)
        if uri == SEARCHED:
            expect(page.locator(".search-list a").first).to_be_visible()
        yield uri


def test_every_kind_of_page_is_found(kinds: list[str]) -> None:
    tops = {uri.split("/")[0] for uri in kinds}
    assert {"", "404.html", "cari", "inovasi", "kategori", "wilayah", "kontribusi", "data", "matriks"} <= tops
    assert {uri.count("/") for uri in kinds if uri.startswith("wilayah/")} >= {1, 2, 3}
    assert len(kinds) < 80, "so many that tests over all of them become slow"


def test_cover_takes_a_page_with_anything_new() -> None:
    pages: dict[str, set[tuple[str, ...]]] = {
        "a": {("p", "x")},
        "b": {("p", "x"), ("q", "y")},
        "c": {("p", "x")},
        "d": {("r", "z")},
    }
    assert list(cover(pages)) == ["b", "d"]


@pytest.mark.parametrize("turn", range(len(VIEWS)))
def test_axe_finds_nothing(browser: Browser, address: str, kinds: list[str], turn: int) -> None:
    assert list(survey(browser, address, kinds[turn :: len(VIEWS)], [VIEWS[turn]])) == []


def test_axe_would_find_something(context: BrowserContext) -> None:
    page = context.new_page()
    page.set_content("<html><title>x</title><p style='color:#aaa;background:#fff'>Pucat <img src='data:,'>")
    found = {fault.partition(":")[0] for fault in examine(page)}
    assert {"html-has-lang", "image-alt", "color-contrast", "region"} <= found


def test_controls_are_large_and_show_when_they_have_the_focus(
    context: BrowserContext, address: str, kinds: list[str]
) -> None:
    page = context.new_page()
    for uri in visits(page, address, kinds):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(_SMALL) == [], (uri, width)
            assert page.evaluate(_UNMARKED) == [], (uri, width)


def test_text_twice_as_large_neither_hides_nor_scrolls_sideways(
    context: BrowserContext, address: str, kinds: list[str]
) -> None:
    page = context.new_page()
    for uri in visits(page, address, kinds):
        for width, size in ((1280, 200), (640, 100), (320, 100), (360, 200)):
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("size => { document.documentElement.style.fontSize = `${size}%`; }", size)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (uri, width, size)
            assert page.evaluate(_CUT) == [], (uri, width, size)


@pytest.mark.parametrize(("width", "size"), [(360, 16), (320, 16), (360, 21), (320, 24), (360, 32)])
def test_phone_with_large_letters_keeps_the_menu_beside_the_name_and_words_whole(
    context: BrowserContext, address: str, width: int, size: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 740})
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": size}})
    for uri in ("", "banding/", "tersimpan/"):
        page.goto(address + uri)
        assert page.evaluate(_IS_BESIDE), uri
        assert page.evaluate(BROKEN_WORDS, "h1") == [], uri


def test_foot_leads_back_to_the_top(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + CASE)
    page.get_by_role("link", name="Kembali ke atas").click()
    page.wait_for_function("scrollY === 0")


@pytest.mark.parametrize("uri", ["", CASE, SEARCHED, "kategori/kesehatan/", "wilayah/"])
def test_keys_alone_lead_through_the_page_and_out_again(context: BrowserContext, address: str, uri: str) -> None:
    page = context.new_page()
    list(visits(page, address, [uri]))
    can = "a[href], button, input, select, summary, [tabindex='0']"
    wanted = page.locator(can).evaluate_all(
        "found => found.filter(one => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })).length"
    )
    page.evaluate("window.met = new Set()")
    for step in range(wanted):
        page.keyboard.press("Tab")
        page.evaluate("met.add(document.activeElement)")
        if not step:
            expect(page.locator(":focus")).to_have_text("Langsung ke isi")
    assert page.evaluate("met.size") == wanted
    page.keyboard.press("Tab")
    assert page.evaluate("!met.has(document.activeElement) || document.activeElement.matches('.skip')")


def test_skip_link_leads_past_the_header(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + CASE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#isi').contains(document.activeElement)")


def test_menu_opens_and_closes_by_keys(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + CASE)
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".menu nav a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".menu summary")).to_be_focused()
    expect(page.locator(".menu nav")).to_be_hidden()


def test_every_kind_of_page_reads_and_leads_on_without_javascript(
    browser: Browser, address: str, kinds: list[str]
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    for uri in kinds:
        page.goto(address + uri)
        assert page.locator("h1").is_visible(), uri
        assert page.locator("main :is(a[href], form):visible").count(), uri
    page.locator(".menu summary").click()
    page.locator(".menu nav a", has_text="Kategori").click()
    assert page.url == address + "kategori/"
    context.close()


def test_nothing_moves_for_those_who_asked_for_stillness(
    context: BrowserContext, address: str, kinds: list[str]
) -> None:
    page = context.new_page()
    moving = """() => [...document.querySelectorAll("*")].filter((one) => {
      const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(one);
      return scrollBehavior === "smooth" || parseFloat(transitionDuration) > 0 || animationName !== "none";
    }).length"""
    for uri in visits(page, address, kinds):
        assert page.evaluate(moving) == 0, uri


@pytest.mark.parametrize("scheme", SCHEMES)
def test_names_on_the_tile_maps_can_be_read(context: BrowserContext, address: str, scheme: str) -> None:
    page = context.new_page()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # a scheme is one of three words to Playwright
    for uri in visits(page, address, ["wilayah/", "wilayah/sulawesi-selatan/"]):
        contrasts = page.evaluate(_CONTRASTS)
        assert len(contrasts) > 20, uri
        assert min(contrasts) >= 4.5, uri
