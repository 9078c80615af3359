"""Reading without a network, in a real browser: what was read, what was saved, what was not kept."""

import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from simpul import urls
from tests.conftest import QuietHandler, served

CASE = "inovasi/bendera-saskia-bantaeng/"
OTHER = "inovasi/jamsoskes-sumsel-semesta/"
THIRD = "inovasi/jabat-erat-pinrang/"
OFFLINE = "Anda sedang luring. Yang tampil adalah salinan. Lihat semua yang tersimpan"
IS_KEPT = "async address => Boolean(await caches.match(address))"
IS_FORGOTTEN = "async address => !(await caches.match(address))"
IS_NEW = """async address => {
  const found = await Promise.all((await caches.keys()).map((cacheName) => caches.match(address, { cacheName })));
  return (await Promise.all(found.map((copy) => copy?.text()))).some((text) => text?.includes("id=baru"));
}"""
IS_TRIMMED = "async () => (await (await caches.open('simpul /hub/ halaman')).keys()).length === 60"
STARTED = "navigator.serviceWorker.controller !== null"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser of its own, with nothing kept, on a phone."""
    made = browser.new_context(viewport={"width": 360, "height": 740})
    yield made
    made.close()


def _wait_until(page: Page, claim: str, address: str) -> None:
    """Wait until what the page promises is true; `wait_for_function` asks only once for a promise."""
    ask = """async (claim, address) => {
      for (let left = 250; left; left -= 1) {
        if (await claim(address)) return true;
        await new Promise((later) => setTimeout(later, 20));
      }
      return false;
    }"""
    assert page.evaluate(f"address => ({ask})({claim}, address)", address), claim


def _start(context: BrowserContext, address: str) -> Page:
    """Return the front page, once the service worker answers for it."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_function(STARTED)
    return page


def _read(page: Page, address: str) -> None:
    """Read a page until it is kept."""
    page.goto(address)
    _wait_until(page, IS_KEPT, address)


def test_what_was_read_can_be_read_again_offline_and_says_so(context: BrowserContext, real_address: str) -> None:
    page = _start(context, real_address)
    _read(page, real_address + CASE)
    expect(page.locator(".offline")).to_be_empty()
    context.set_offline(True)
    page.goto(real_address + CASE)
    assert page.locator("h1").inner_text() == "Bendera SASKIA"
    expect(page.get_by_role("status").filter(has_text=OFFLINE)).to_be_visible()
    colour = page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor")
    assert colour == "rgb(12, 74, 70)"
    context.set_offline(False)
    expect(page.locator(".offline")).to_be_empty()


def test_the_very_first_page_is_kept_too(context: BrowserContext, real_address: str) -> None:
    page = context.new_page()
    page.goto(real_address + CASE)
    _wait_until(page, IS_KEPT, real_address + CASE)
    page.wait_for_function(STARTED)
    context.set_offline(True)
    page.reload()
    assert page.locator("h1").inner_text() == "Bendera SASKIA"


def test_what_was_not_kept_leads_to_what_is(context: BrowserContext, real_address: str) -> None:
    page = _start(context, real_address)
    _read(page, real_address + CASE)
    context.set_offline(True)
    page.goto(real_address + OTHER)
    assert page.url == f"{real_address}tersimpan/?dari={OTHER.replace('/', '%2F')}"
    expect(page.locator("[data-missing]")).to_be_visible()
    expect(page.locator("[data-read] a").filter(has_text="Bendera SASKIA")).to_be_visible()
    again = page.locator("[data-missing] a")
    assert again.evaluate("link => link.href") == real_address + OTHER
    context.set_offline(False)
    again.click()
    page.wait_for_url(real_address + OTHER)


def test_saved_case_stays_until_it_is_removed(context: BrowserContext, real_address: str) -> None:
    page = _start(context, real_address)
    page.goto(real_address + CASE)
    page.get_by_role("button", name="Simpan untuk luring").click()
    page.get_by_role("status").filter(has_text="Tersimpan").wait_for()
    page.evaluate(
        "caches.keys().then(all => Promise.all(all.filter(k => k.endsWith('halaman')).map(k => caches.delete(k))))"
    )
    context.set_offline(True)
    page.goto(f"{real_address}tersimpan/")
    page.locator("[data-kept] a").filter(has_text="Bendera SASKIA").click()
    assert page.locator("h1").inner_text() == "Bendera SASKIA"
    page.goto(f"{real_address}tersimpan/")
    page.get_by_role("button", name="Hapus Bendera SASKIA").click()
    expect(page.locator("[data-kept]")).to_contain_text("Belum ada kasus yang disimpan.")
    assert not page.evaluate(
        "address => caches.match(address, {cacheName: 'simpul /hub/ disimpan'})", real_address + CASE
    )


def test_all_cases_of_a_list_are_saved_at_once(context: BrowserContext, real_address: str) -> None:
    page = _start(context, real_address)
    page.goto(f"{real_address}wilayah/sumatera-selatan/kota-palembang/")
    links = page.locator("main .cards a").evaluate_all("links => links.map(link => link.href)")
    assert len(links) > 1
    page.get_by_role("button", name="Simpan semua kasus di halaman ini").click()
    page.get_by_role("status").filter(has_text=f"{len(links)} kasus tersimpan").wait_for()
    context.set_offline(True)
    for link in links:
        page.goto(link)
        assert page.url == link


def test_saving_a_list_says_how_far_it_is_and_leads_to_what_is_saved(context: BrowserContext, real_site: Path) -> None:
    with served(real_site, CuttingHandler) as address:
        page = _start(context, address)
        page.goto(f"{address}wilayah/sumatera-selatan/kota-palembang/")
        button = page.locator(".save-all button")
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/inovasi/*/", hold, times=1)
        button.click()
        expect(button).to_have_text(re.compile(r"^Menyimpan 1 dari \d+ …$"))
        expect(button).to_be_focused()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for route in held:
            route.continue_()
        page.get_by_role("status").filter(has_text="kasus tersimpan. Dapat").wait_for()
        expect(button).to_have_text("Simpan semua kasus di halaman ini untuk luring")
        pages = [url for url in asked if "/inovasi/" in url]
        assert len(pages) == len(set(pages)) > 1
        page.get_by_role("link", name="Lihat yang tersimpan").click()
        expect(page.locator("[data-kept] button").first).to_be_visible()


def test_long_messages_stay_long_enough_to_be_read(context: BrowserContext, real_address: str) -> None:
    page = context.new_page()
    page.clock.install()
    page.goto(real_address + CASE)
    save = page.get_by_role("button", name="Simpan untuk luring")
    expect(save).to_be_visible()
    context.set_offline(True)
    save.click()
    said = page.locator(".said")
    expect(said).to_contain_text("Tidak tersimpan.")
    page.clock.run_for(6000)
    expect(said).to_contain_text("Tidak tersimpan.")
    page.clock.run_for(3000)
    expect(said).to_be_empty()


def test_saving_without_a_network_says_it_failed(context: BrowserContext, real_address: str) -> None:
    page = _start(context, real_address)
    _read(page, real_address + CASE)
    context.set_offline(True)
    page.get_by_role("button", name="Simpan untuk luring").click()
    page.get_by_role("status").filter(has_text="Tidak tersimpan").wait_for()
    expect(page.get_by_role("button", name="Simpan untuk luring")).to_be_visible()


@pytest.fixture
def small_site(tmp_path: Path, real_site: Path) -> Path:
    """Return a copy of a few pages of the real site, to change."""
    site = tmp_path / "kecil"
    for part in ("index.html", "sw.js", *(f"{uri}index.html" for uri in (CASE, OTHER, urls.SAVED))):
        (site / part).parent.mkdir(parents=True, exist_ok=True)
        (site / part).write_bytes((real_site / part).read_bytes())
    (site / "assets").symlink_to(real_site / "assets", target_is_directory=True)
    return site


def test_a_new_build_replaces_what_was_read_and_what_was_saved(context: BrowserContext, small_site: Path) -> None:
    with served(small_site) as address:
        page = _start(context, address)
        page.goto(address + CASE)
        page.get_by_role("button", name="Simpan untuk luring").click()
        page.get_by_role("status").filter(has_text="Tersimpan").wait_for()
        _read(page, address + OTHER)
        for uri in (CASE, OTHER):
            path = small_site / uri / "index.html"
            path.write_text(path.read_text(encoding="utf-8").replace("<h1", "<p id=baru>Baru</p><h1"), encoding="utf-8")
            page.goto(address + uri)
            assert page.locator("#baru").is_visible()
            _wait_until(page, IS_NEW, address + uri)
        context.set_offline(True)
        for uri in (CASE, OTHER):
            page.goto(address + uri)
            assert page.locator("#baru").is_visible()


def _save(page: Page, address: str) -> None:
    """Save a case on the device."""
    page.goto(address)
    page.get_by_role("button", name="Simpan untuk luring").click()
    page.get_by_role("status").filter(has_text="Tersimpan. Dapat").wait_for()


def test_search_without_a_network_looks_among_what_is_kept(context: BrowserContext, real_address: str) -> None:
    page = _start(context, real_address)
    for uri in (CASE, OTHER):
        _save(page, real_address + uri)
    page.goto(f"{real_address}cari/")
    context.set_offline(True)
    page.goto(real_address + CASE)
    box = page.locator("header input[name=q]")
    expect(box).to_have_attribute("placeholder", "Cari luring")
    expect(box).to_have_accessible_name("Cari yang tersimpan")
    assert page.locator(".offline a").evaluate("link => link.href") == f"{real_address}tersimpan/"
    box.fill("Bendera ibu-hamil")
    box.press("Enter")
    page.wait_for_url(f"{real_address}tersimpan/?dari=**")
    expect(page.locator("[data-searched]")).to_be_visible()
    expect(page.locator("[data-missing]")).to_be_hidden()
    expect(page.locator("[data-kept] a")).to_have_text(["Bendera SASKIA"])
    expect(page.locator("[data-kept] a")).to_be_in_viewport()
    expect(page.get_by_role("status").filter(has_text="cocok")).to_have_text("1 cocok dengan “Bendera ibu-hamil”.")
    context.set_offline(False)
    expect(box).to_have_attribute("placeholder", "Cari inovasi")
    page.locator("[data-searched] a").click()
    page.wait_for_url(f"{real_address}cari/?q=Bendera+ibu-hamil")
    expect(page.locator(".search-list a").first).to_have_text("Bendera SASKIA")


def test_words_narrow_what_is_kept_while_one_types(context: BrowserContext, real_address: str) -> None:
    page = _start(context, real_address)
    for uri in (CASE, OTHER):
        _save(page, real_address + uri)
    page.goto(f"{real_address}tersimpan/")
    box = page.get_by_role("searchbox", name="Cari di yang tersimpan")
    titles = page.locator("[data-kept] a")
    expect(titles).to_have_text(["Jamsoskes Sumsel Semesta", "Bendera SASKIA"])
    box.press_sequentially("bendera")
    expect(titles).to_have_text(["Bendera SASKIA"])
    box.press_sequentially(" jamsoskes")
    expect(titles).to_have_count(2)
    expect(page.locator("[data-kept-state]")).to_contain_text("Tidak ada yang memuat semua kata")
    box.fill("xqzwkvj")
    expect(titles).to_have_count(0)
    expect(page.locator("[data-kept-state]")).to_have_text("Tidak ada yang cocok dengan “xqzwkvj”.")
    box.fill("")
    expect(titles).to_have_count(2)
    expect(page.locator("[data-kept-state]")).to_be_empty()


def test_who_has_kept_nothing_is_offered_no_search(context: BrowserContext, real_address: str) -> None:
    page = context.new_page()
    page.goto(f"{real_address}tersimpan/?dari=cari/?q=posyandu")
    expect(page.locator("[data-kept]")).to_contain_text("Belum ada kasus yang disimpan.")
    expect(page.locator("[data-searched]")).to_be_visible()
    expect(page.locator("[data-kept-search]")).to_be_hidden()


class CuttingHandler(QuietHandler):
    """Breaks off in the middle of the pages whose address it is told."""

    cut: str | None = None

    def end_headers(self) -> None:
        """Have nothing kept by the browser's own store, which would answer instead."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Promise the whole and give half of it, where told so."""
        found = super().send_head()
        if found is None or self.cut is None or self.cut not in self.path:
            return found
        with found:
            content = found.read()
        return io.BytesIO(content[: len(content) // 2])


def test_page_that_breaks_off_halfway_costs_neither_what_was_read_nor_what_was_saved(
    context: BrowserContext, small_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served(small_site, CuttingHandler) as address:
        page = _start(context, address)
        page.goto(address + CASE)
        page.get_by_role("button", name="Simpan untuk luring").click()
        page.get_by_role("status").filter(has_text="Tersimpan").wait_for()
        _read(page, address + OTHER)
        monkeypatch.setattr(CuttingHandler, "cut", "/inovasi/")
        for uri in (CASE, OTHER):
            page.goto(address + uri)
            expect(page.locator("footer.bottom")).to_be_attached()  # The end of the page.
            expect(page.locator(".offline")).to_have_text(OFFLINE)
        context.set_offline(True)
        for uri in (CASE, OTHER):
            page.goto(address + uri)
            expect(page.locator("footer.bottom")).to_be_attached()


def test_saving_again_over_a_network_that_breaks_off_leaves_what_was_saved(
    context: BrowserContext, real_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served(real_site, CuttingHandler) as address:
        page = _start(context, address)
        page.goto(f"{address}wilayah/sumatera-selatan/kota-palembang/")
        link = page.locator("main .cards a").first.evaluate("link => link.href")
        page.get_by_role("button", name="Simpan semua kasus di halaman ini").click()
        page.get_by_role("status").filter(has_text="kasus tersimpan. Dapat").wait_for()
        monkeypatch.setattr(CuttingHandler, "cut", "/inovasi/")
        page.get_by_role("button", name="Simpan semua kasus di halaman ini").click()
        page.get_by_role("status").filter(has_text="kasus tersimpan, sisanya belum").wait_for()
        context.set_offline(True)
        page.goto(link)
        expect(page.locator("footer.bottom")).to_be_attached()


def test_failures_are_never_kept_and_what_is_gone_is_forgotten(context: BrowserContext, small_site: Path) -> None:
    with served(small_site) as address:
        page = _start(context, address)
        page.goto(address + THIRD)
        assert not page.evaluate(IS_KEPT, address + THIRD)
        _read(page, address + OTHER)
        shutil.rmtree(small_site / OTHER)
        page.reload()  # The browser's own store may answer for what was fetched a moment ago.
        _wait_until(page, IS_FORGOTTEN, address + OTHER)


def test_only_the_pages_read_last_are_kept(context: BrowserContext, small_site: Path) -> None:
    with served(small_site) as address:
        page = _start(context, address)
        _read(page, address + CASE)
        page.evaluate(
            """async top => {
              const cache = await caches.open('simpul /hub/ halaman');
              for (let n = 0; n < 75; n++) await cache.put(`${top}inovasi/n${n}/`, new Response('x'));
            }""",
            address,
        )
        page.goto(address + CASE)  # Read first and again last, so it stays.
        _wait_until(page, IS_TRIMMED, address)
        assert page.evaluate(IS_KEPT, address + CASE)
        assert page.evaluate(IS_KEPT, f"{address}inovasi/n74/")
        assert not page.evaluate(IS_KEPT, f"{address}inovasi/n0/")


def test_link_back_leads_nowhere_else(context: BrowserContext, real_address: str) -> None:
    page = _start(context, real_address)
    for elsewhere in ("https://jahat.example/", "//jahat.example/", "javascript:alert(1)", "../../"):
        page.goto(f"{real_address}tersimpan/?dari={elsewhere}")
        expect(page.locator("[data-kept] li")).to_have_count(1)
        expect(page.locator("[data-missing]")).to_be_hidden()


def test_search_index_is_left_to_the_network(context: BrowserContext, real_address: str) -> None:
    page = _start(context, real_address)
    page.goto(f"{real_address}cari/?q=stunting")
    page.locator(".search-list a").first.wait_for()
    kept = page.evaluate(
        """async () => {
          const caches_ = await Promise.all((await caches.keys()).map(key => caches.open(key)));
          return (await Promise.all(caches_.map(cache => cache.keys()))).flat().map(request => request.url);
        }"""
    )
    assert kept
    assert [url for url in kept if "/pagefind/" in url] == []


def test_without_service_workers_pages_have_no_error(browser: Browser, real_address: str) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(real_address + CASE)
    page.get_by_role("button", name="Simpan untuk luring").wait_for()
    assert errors == []
    context.close()


def test_page_of_what_is_saved_reads_without_javascript(browser: Browser, real_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{real_address}tersimpan/")
    assert "memerlukan JavaScript" in page.locator("main").inner_text()
    assert not page.locator("[data-missing]").is_visible()
    context.close()
