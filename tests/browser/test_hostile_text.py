"""A contributor's text is inert and right on every page, in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from simpul.case.reading import find_cases, load_case
from simpul.catalogue import build_catalogue
from simpul.engine import TREE, Engine, run_engine
from simpul.export import export_files, find_pages, write_exports
from simpul.pages import render_pages, write_tree
from simpul.search import index_site
from simpul.settings import load_hub
from simpul.vocabulary import load_vocabularies
from tests.conftest import GOOD_CASE, TODAY, served, write_root

TITLE = '<img src=x onerror="document.body.id=1"> & "kutip" \'satu\' {{ 7*7 }} {% raw %}'
PLACE = "sumatera-selatan/contoh-baik-palembang"
PAGES = (
    "",
    "inovasi/",
    "inovasi/contoh-baik-palembang/",
    "kategori/tata-kelola/",
    "wilayah/sumatera-selatan/",
    "wilayah/sumatera-selatan/kota-palembang/",
    "status/belum-diketahui/",
    "tahun/tanpa-tahun/",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a site with one case whose every text is hostile."""
    root = tmp_path_factory.mktemp("jahat") / "hub"
    quoted = TITLE.replace("'", "''")
    text = GOOD_CASE.replace("judul: Contoh Baik", f"judul: '{quoted}'").replace("Kelurahan Contoh", f"'{quoted}'")
    text = text.replace(
        "ringkasan: Warga menunggu", f"kepanjangan: '{quoted}'\nringkasan: >-\n  {TITLE} Warga menunggu"
    )
    write_root(root, {PLACE: text})
    vocabularies = load_vocabularies(root)
    hub, _ = load_hub(root, vocabularies.wilayah)
    assert hub is not None
    # The rules refuse such text (SP601). Here they are passed by: pages must be safe without them.
    files = [load_case(path, root) for path in find_cases(root)]
    assert len(files) == 1
    assert files[0].case is not None, files[0].schema_faults
    catalogue = build_catalogue(files, vocabularies, hub)
    write_tree(render_pages(catalogue, root, TODAY), root / TREE)
    output = root / "site"
    run_engine(Engine.MKDOCS, root, hub, output)
    write_exports(export_files(catalogue, find_pages(output)), output)
    index_site(output)
    with served(output) as found:
        yield found


def _assert_inert(page: Page) -> None:
    assert page.locator("body").get_attribute("id") is None
    assert page.locator("main img").count() == 0
    assert "&lt;" not in page.locator("main .content").inner_text()
    assert "&amp;" not in page.title()


@pytest.mark.parametrize("path", PAGES)
def test_hostile_title_is_shown_as_written(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page()
    response = page.goto(address + path)
    assert response is not None
    assert response.status == 200
    assert TITLE in page.locator("main .content").inner_text()
    _assert_inert(page)
    page.close()


def test_hostile_title_is_inert_in_head_and_search(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + PAGES[2])
    assert page.title().startswith(TITLE)
    description = page.locator("meta[name=description]").get_attribute("content") or ""
    assert description.startswith(TITLE[:20])
    page.goto(address + "cari/?q=petugas")
    expect(page.locator(".search-list a").first).to_have_text(TITLE)
    _assert_inert(page)
    page.close()


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("daerah-saya/?wilayah=16.72", ".fit-card"),
        ("daerah-saya/?kata=petugas", ".fit-card"),
        ("banding/?a=contoh-baik-palembang&b=contoh-baik-palembang", ".versus"),
    ],
)
def test_hostile_case_is_inert_where_a_script_shows_it(browser: Browser, address: str, path: str, shown: str) -> None:
    page = browser.new_page()
    page.goto(address + path)
    expect(page.locator(shown)).to_contain_text(TITLE)
    _assert_inert(page)
    page.close()
