"""Whatever a contributor writes comes out as the very characters, and does nothing."""

from html import unescape

import pytest

from simpul.pages import Page
from tests.pages.samples import FULL, HOSTILE, case_file, framed, front_matter, read_html, read_page, render

LINKED_DATA = "application/ld+json"
BODY = f"\n## Signifikansi\n\n{HOSTILE} dan [tautan](javascript:alert(1)) [^s1]\n"
INDEXES = (
    "index.md",
    "inovasi/index.md",
    "kategori/tata-kelola/index.md",
    "wilayah/sumatera-selatan/index.md",
    "wilayah/sulawesi-selatan/kabupaten-bantaeng/index.md",
    "urusan/1.02/index.md",
    "tahun/2017/index.md",
    "status/belum-diketahui/index.md",
)

SCRIPTS = {
    "cari/index.md": ["../assets/cari.js"],
    "daerah-saya/index.md": ["../assets/daerah.js"],
    "banding/index.md": ["../assets/banding.js"],
}
"""The pages that have a script of their own."""


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    """Return the pages of a hub with one case that is hostile in every key."""
    return render(case_file("jahat", HOSTILE, FULL, BODY))


def test_no_page_has_a_live_element_of_a_contributor(pages: dict[str, Page]) -> None:
    for page in framed(pages.values()):
        html = read_page(page)
        assert not html.values("onerror"), page.path
        assert html.count("img") == 0, page.path
        scripts = [has.get("src") for name, has in html.elements if name == "script" and has.get("type") != LINKED_DATA]
        assert scripts == SCRIPTS.get(page.path, []), page.path


def test_no_link_runs_a_script(pages: dict[str, Page]) -> None:
    for page in framed(pages.values()):
        assert not [link for link in read_page(page).values("href") if "javascript" in link], page.path


def test_title_is_escaped_once_for_the_head(pages: dict[str, Page]) -> None:
    title = front_matter(pages["inovasi/jahat/index.md"])["title"]
    assert "<" not in title
    assert '"' not in title
    assert unescape(title) == HOSTILE


@pytest.mark.parametrize("path", INDEXES)
def test_title_stands_whole_on_every_index(pages: dict[str, Page], path: str) -> None:
    assert HOSTILE in read_page(pages[path]).text


def test_every_text_of_the_case_is_printed_as_written(pages: dict[str, Page]) -> None:
    text = read_page(pages["inovasi/jahat/index.md"]).text
    prefixes = [part.split()[-1].strip("['\"") for part in FULL.split(HOSTILE)[:-1]]
    missing = [prefix for prefix in prefixes if f"{prefix} {HOSTILE}".casefold() not in text.casefold()]
    assert not missing


def test_descriptions_fit_into_an_attribute(pages: dict[str, Page]) -> None:
    for page in framed(pages.values()):
        assert not set('<>"') & set(front_matter(page)["description"]), page.path


def test_front_matter_cannot_be_broken_out_of() -> None:
    title = 'akhir" --- \\ {{ config }} {% raw %}'
    found = render(case_file("jahat", title))["inovasi/jahat/index.md"]
    assert unescape(front_matter(found)["title"]) == title
    assert title in read_html(front_matter(found)["isi"]).text
