"""What other programs show of a link: title, description, picture, by full addresses that lead somewhere."""

from pathlib import Path

import pytest

from tests.browser.conftest import PUBLISHED
from tests.pages.samples import Html, read_html


def _metas(page: Html) -> dict[str, str]:
    found = [has for name, has in page.elements if name == "meta" and "content" in has]
    return {has.get("property") or has.get("name", ""): has["content"] for has in found}


@pytest.mark.parametrize(
    ("uri", "kind", "picture"),
    [
        ("inovasi/bendera-saskia-bantaeng/", "article", "inovasi/bendera-saskia-bantaeng/kartu.png"),
        ("inovasi/", "website", "kartu.png"),
        ("kategori/kesehatan/", "website", "kartu.png"),
        ("wilayah/sumatera-selatan/kota-palembang/", "website", "kartu.png"),
        ("tentang/", "website", "kartu.png"),
        ("", "website", "kartu.png"),
    ],
)
def test_page_tells_what_to_show_of_it(published_site: Path, uri: str, kind: str, picture: str) -> None:
    page = read_html((published_site / uri / "index.html").read_text(encoding="utf-8"))
    metas = _metas(page)
    assert metas["og:type"] == kind
    assert metas["og:url"] == PUBLISHED + uri
    assert metas["og:image"] == PUBLISHED + picture
    assert (published_site / picture).is_file()
    assert metas["og:description"] == metas["description"]
    assert metas["og:title"]
    assert metas["twitter:card"] == "summary_large_image"


def test_every_case_has_its_picture(published_site: Path) -> None:
    pages = [page for page in published_site.glob("inovasi/*/index.html") if page.parent.name != "halaman"]
    assert pages
    assert [page.parent.name for page in pages if not (page.parent / "kartu.png").is_file()] == []


def test_no_picture_is_named_while_there_is_no_address(real_site: Path) -> None:
    page = read_html((real_site / "inovasi/bendera-saskia-bantaeng/index.html").read_text(encoding="utf-8"))
    metas = _metas(page)
    assert metas["og:title"] == "Bendera SASKIA"
    assert "og:image" not in metas
    assert not list(real_site.rglob("kartu.png"))
