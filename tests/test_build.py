"""The build: one command from cases to a site, and what happens when something is wrong."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import build as recipe
from simpul import cli
from simpul.search import SearchError
from tests.conftest import GOOD_CASE

PLACE = "sumatera-selatan/contoh-baik-palembang"
PAGE = "inovasi/contoh-baik-palembang/index.html"


def _digest(site: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        if path.is_file():
            found.update(path.relative_to(site).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


@pytest.fixture
def built_root(good_root: Path) -> Path:
    """Return a root whose site is built, without search."""
    assert cli.main(["build", "--root", str(good_root), "--no-search"]) == 0
    return good_root


def test_case_file_becomes_a_page(built_root: Path) -> None:
    page = (built_root / "site" / PAGE).read_text(encoding="utf-8")
    assert "Contoh Baik" in page
    assert "Petugas datang ke rumah warga setiap pekan." in page
    assert '<html lang="id"' in page


def test_faulty_case_leaves_the_old_site(built_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _digest(built_root / "site")
    case = built_root / "innovations" / PLACE / "index.md"
    case.write_text(GOOD_CASE.replace("[tata-kelola]", "[x]"), encoding="utf-8")
    assert cli.main(["build", "--root", str(built_root), "--no-search"]) == 1
    captured = capsys.readouterr()
    assert "SP301" in captured.out
    assert "situs lama tidak disentuh" in captured.err
    assert _digest(built_root / "site") == before


def test_failing_engine_leaves_the_old_site(built_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _digest(built_root / "site")
    (built_root / "docs/jipp.md").write_text("# Tentang JIPP\n\n[putus](tidak-ada.md)\n", encoding="utf-8")
    assert cli.main(["build", "--root", str(built_root), "--no-search"]) == 1
    assert "tidak-ada.md" in capsys.readouterr().err
    assert _digest(built_root / "site") == before
    assert not list(built_root.glob(".site.*"))


def test_failing_search_leaves_the_old_site(built_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _digest(built_root / "site")

    def fail(_site: Path) -> None:
        raise SearchError

    monkeypatch.setattr(recipe, "index_site", fail)
    assert cli.main(["build", "--root", str(built_root)]) == 1
    assert _digest(built_root / "site") == before


def test_removed_case_leaves_no_page(built_root: Path, make_case: Callable[[Path, str], None]) -> None:
    make_case(built_root, "kedua-palembang")
    assert cli.main(["build", "--root", str(built_root), "--no-search"]) == 0
    assert (built_root / "site/inovasi/kedua-palembang/index.html").is_file()
    (built_root / "innovations/sumatera-selatan/kedua-palembang/index.md").unlink()
    (built_root / "innovations/sumatera-selatan/kedua-palembang").rmdir()
    assert cli.main(["build", "--root", str(built_root), "--no-search"]) == 0
    assert not (built_root / "site/inovasi/kedua-palembang").exists()


@pytest.fixture
def make_case() -> Callable[[Path, str], None]:
    """Return a writer of further good cases."""

    def make(root: Path, identifier: str) -> None:
        path = root / "innovations/sumatera-selatan" / identifier / "index.md"
        path.parent.mkdir(parents=True)
        text = GOOD_CASE.replace("contoh-baik-palembang", identifier).replace("Contoh Baik", f"Judul {identifier}")
        path.write_text(text.replace("Warga menunggu lama di loket", f"Cerita {identifier}"), encoding="utf-8")

    return make


def test_both_engines_publish_the_same_addresses(built_root: Path) -> None:
    command = ["build", "--root", str(built_root), "--no-search", "--engine", "zensical"]
    pages = _addresses(built_root / "site")
    assert cli.main([*command, "--out", str(built_root / "lain")]) == 0
    assert _addresses(built_root / "lain") == pages
    assert "Petugas datang ke rumah warga setiap pekan." in (built_root / "lain" / PAGE).read_text(encoding="utf-8")


def _addresses(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
