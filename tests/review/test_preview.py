"""Changed cases can be looked at from a folder, without a server and without a network."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from simpul import cli
from tests.check.example import PNG
from tests.conftest import GOOD_CASE
from tests.history import begin

PICTURED = GOOD_CASE.replace("[^s1]\n", "[^s1]\n\n![Loket kelurahan](bagan.png)\n")
PLACE = "innovations/sumatera-selatan/contoh-baik-palembang"
TITLE = "judul: 'Contoh & \"kutipan\"'"


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a repository whose one case is then given a picture and a hostile title."""
    root = begin(make_root({"sumatera-selatan/contoh-baik-palembang": GOOD_CASE}))
    (root / PLACE / "index.md").write_text(PICTURED.replace("judul: Contoh Baik", TITLE), encoding="utf-8")
    (root / PLACE / "bagan.png").write_bytes(PNG)
    return root


def _preview(root: Path, output: Path) -> Path:
    assert cli.main(["review", "--root", str(root), "--base", "main", "--out", str(output)]) == 0
    return output / "pratinjau"


def test_preview_opens_from_the_folder_and_asks_nobody(root: Path, tmp_path: Path, browser: Browser) -> None:
    folder = _preview(root, tmp_path / "laporan")
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("link", name="Contoh &").click()
    assert page.get_by_role("heading", level=1).inner_text() == 'Contoh & "kutipan"'
    assert page.evaluate("document.querySelector('img').naturalWidth") > 0
    assert page.evaluate("getComputedStyle(document.querySelector('.notice')).borderLeftStyle") == "solid"
    assert page.get_by_text("Usulan ini belum terbit.").is_visible()
    links = page.eval_on_selector_all("a[href]", "found => found.map(a => a.getAttribute('href'))")
    page.close()
    assert [url for url in asked if not url.startswith(folder.as_uri())] == []
    assert [
        link for link in links if not link.startswith(("#", "https://kabar.example/", "../index.html", "https://"))
    ] == []


def test_links_lead_to_the_published_site_when_there_is_one(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIMPUL_SITUS", "https://simpul.example/hub/")
    folder = _preview(root, tmp_path / "laporan")
    page = (folder / "contoh-baik-palembang/index.html").read_text(encoding="utf-8")
    assert 'href="https://simpul.example/hub/kategori/tata-kelola/"' in page
    assert 'href="../../' not in page


def test_what_is_no_longer_changed_leaves_the_folder(root: Path, tmp_path: Path) -> None:
    folder = _preview(root, tmp_path / "laporan")
    assert (folder / "contoh-baik-palembang/bagan.png").is_file()
    (root / PLACE / "bagan.png").unlink()
    (root / PLACE / "index.md").write_text(GOOD_CASE, encoding="utf-8")
    assert not _preview(root, tmp_path / "laporan").exists()


def test_case_with_a_fault_has_no_preview(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / PLACE, root / "innovations/sumatera-selatan/lain")
    output = tmp_path / "laporan"
    assert cli.main(["review", "--root", str(root), "--base", "main", "--out", str(output)]) == 1
    pages = [path.relative_to(output).as_posix() for path in sorted(output.rglob("*.html"))]
    assert pages == ["pratinjau/contoh-baik-palembang/index.html", "pratinjau/index.html"]
