"""The real site in a real browser, served under a sub-path: every kind of page, as readers meet it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

PAGES = {
    "beranda": "",
    "inovasi": "inovasi/",
    "kasus kaya": "inovasi/bendera-saskia-bantaeng/",
    "kasus berhenti": "inovasi/jamsoskes-sumsel-semesta/",
    "kasus tipis": "inovasi/jabat-erat-pinrang/",
    "kategori": "kategori/",
    "satu kategori": "kategori/kesehatan/",
    "kategori kosong": "kategori/penegakan-hukum/",
    "wilayah": "wilayah/",
    "provinsi": "wilayah/sumatera-selatan/",
    "kota": "wilayah/sumatera-selatan/kota-palembang/",
    "kabupaten kosong": "wilayah/sulawesi-selatan/kabupaten-enrekang/",
    "matriks": "matriks/",
    "singkatan": "singkatan/",
    "data": "data/",
    "cari": "cari/",
    "tentang jipp": "jipp/",
    "panduan": "panduan-replikasi/",
    "kontribusi": "kontribusi/",
    "kunci": "kontribusi/kunci/",
    "aturan": "kontribusi/aturan/",
    "satu aturan": "kontribusi/aturan/SP301/",
    "penilaian": "kontribusi/penilaian/",
    "lapor": "sp4n-lapor/",
    "koreksi": "koreksi/",
    "privasi": "privasi/",
    "tentang": "tentang/",
    "tersimpan": "tersimpan/",
}
SIZES = {"ponsel": (360, 740), "komputer": (1280, 800)}


@dataclass
class Watched:
    """A page, and what went wrong on it or left for elsewhere."""

    page: Page
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)


@pytest.fixture
def watched(browser: Browser, real_address: str) -> Iterator[Watched]:
    """Return a page that notes errors and requests to other hosts."""
    context = browser.new_context()
    made = Watched(context.new_page())
    host = real_address.removesuffix("hub/")
    made.page.on("console", lambda message: made.errors.append(message.text) if message.type == "error" else None)
    made.page.on("pageerror", lambda error: made.errors.append(str(error)))
    made.page.on(
        "request", lambda request: made.foreign.append(request.url) if not request.url.startswith(host) else None
    )
    yield made
    context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_page_fits_every_screen_and_asks_nobody_else(watched: Watched, real_address: str, path: str) -> None:
    for width, height in SIZES.values():
        for scheme in ("light", "dark"):
            watched.page.set_viewport_size({"width": width, "height": height})
            watched.page.emulate_media(color_scheme=scheme)
            response = watched.page.goto(real_address + path)
            assert response is not None
            assert response.status == 200
            scrolls = watched.page.evaluate("document.documentElement.scrollWidth")
            assert scrolls <= width, f"{path} scrolls sideways at {width} px"
    assert watched.page.locator("html").get_attribute("lang") == "id"
    assert watched.page.locator("h1").count() == 1
    assert watched.page.locator("meta[name=description]").count() == 1
    assert watched.errors == []
    assert watched.foreign == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_page_reads_without_javascript(browser: Browser, real_address: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(real_address + path)
    assert page.locator("h1").is_visible()
    assert page.locator("header form[role=search] input[name=q]").is_visible()
    assert "Bukan situs resmi pemerintah" in page.locator("footer.bottom").inner_text()
    context.close()


def test_case_answers_could_we_do_this_here(watched: Watched, real_address: str) -> None:
    watched.page.goto(real_address + PAGES["kasus kaya"])
    text = watched.page.locator("main").inner_text()
    for words in (
        "Sekilas",
        "Dampak",
        "Langkah-langkah",
        "Yang harus ada dulu",
        "Replikasi",
        "Yang belum diketahui",
        "Rujukan",
    ):
        assert words in text
    assert "belum dikonfirmasi instansinya" in text
    watched.page.locator("sup a").first.click()
    target = watched.page.evaluate("document.getElementById(location.hash.slice(1)).tagName")
    assert target == "LI"


def test_stopped_case_says_so_before_anything_else(watched: Watched, real_address: str) -> None:
    watched.page.goto(real_address + PAGES["kasus berhenti"])
    text = watched.page.locator("main .content").inner_text()
    assert text.index("Sudah berhenti") < text.index("Sekilas")


def test_replication_is_linked_from_both_sides(watched: Watched, real_address: str) -> None:
    watched.page.goto(real_address + "inovasi/rumah-intan-sumsel/")
    watched.page.locator("main a[href*='garpu-genting-musi-rawas']").first.click()
    assert watched.page.url == real_address + "inovasi/garpu-genting-musi-rawas/"
    assert watched.page.locator("main a[href*='rumah-intan-sumsel']").count() >= 1


def test_heading_address_can_be_copied(browser: Browser, real_address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(real_address + PAGES["kasus kaya"])
    page.locator(".said").wait_for(state="attached")
    page.locator("main .anchor").first.click()
    page.get_by_role("status").filter(has_text="Tautan disalin").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(real_address + PAGES["kasus kaya"] + "#")
    context.close()


def test_dark_theme_is_remembered(browser: Browser, real_address: str) -> None:
    context = browser.new_context(color_scheme="light", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(real_address)
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("[data-theme-toggle]").first.click()
    page.goto(real_address + "kategori/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    context.close()


def test_case_prints_without_the_chrome_of_the_site(watched: Watched, real_address: str) -> None:
    watched.page.goto(real_address + PAGES["kasus kaya"])
    watched.page.emulate_media(media="print")
    assert not watched.page.locator("header").first.is_visible()
    assert watched.page.locator("h1").is_visible()
    assert watched.page.locator("#rujukan-1").is_visible()


def test_unknown_address_shows_the_way_back(watched: Watched, real_address: str) -> None:
    watched.page.goto(real_address + "404.html")
    assert "tidak ditemukan" in watched.page.locator("h1").inner_text()
