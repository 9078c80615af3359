"""What stands at the address of a withdrawn case."""

from simpul.case.retirement import Retired
from simpul.catalogue import build_catalogue
from simpul.pages import Page, render_pages
from tests.conftest import REPOSITORY, TODAY
from tests.pages.samples import HOSTILE, HUB, case_file, outline, read_page, vocabularies

DATE = "2026-11-25"


def render(**entry: object) -> dict[str, Page]:
    """Return all pages of a hub with one case and one that was withdrawn."""
    retired = Retired.model_validate({"id": "dulu", "alasan": "Ganda.", "tanggal": DATE} | entry)
    catalogue = build_catalogue([case_file()], vocabularies(), HUB, [retired])
    return {page.path: page for page in render_pages(catalogue, REPOSITORY, TODAY)}


def test_page_tells_when_why_and_where_to_go() -> None:
    page = render(judul="Yang Dulu", pengganti="contoh")["inovasi/dulu/index.md"]
    html = read_page(page)
    assert "Kasus ini ditarik Yang Dulu pernah dimuat di sini. Kasus itu ditarik pada 25 November 2026." in html.text
    assert "Ganda." in html.text
    assert "Kasus ini digantikan oleh Contoh, Kelurahan Contoh." in html.text
    assert "Hub menjawab dalam 10 hari kerja." in html.text
    assert {"../../inovasi/contoh/", "../../koreksi/", "../../cari/"} <= set(html.values("href"))
    assert outline(page) == ["alasan", "ke-mana", "keberatan"]


def test_page_does_without_a_title_and_a_replacement() -> None:
    html = read_page(render()["inovasi/dulu/index.md"])
    assert "Sebuah kasus pernah dimuat di sini." in html.text
    assert "Tidak ada kasus yang menggantikannya." in html.text


def test_hostile_text_is_escaped() -> None:
    html = read_page(render(judul=HOSTILE, alasan=HOSTILE)["inovasi/dulu/index.md"])
    assert html.text.count(HOSTILE) == 2
    assert html.count("img") == 0


def test_withdrawn_case_is_neither_listed_nor_searched() -> None:
    pages = render(judul="Yang Dulu")
    naming = [path for path, page in pages.items() if b"Yang Dulu" in page.content or b"inovasi/dulu/" in page.content]
    assert naming == ["inovasi/dulu/index.md"]
    assert b"data-pagefind-body" not in pages["inovasi/dulu/index.md"].content
