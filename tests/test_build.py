"""The build: one command from cases to a site, and what happens when something is wrong."""

import hashlib
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from simpul import build as recipe
from simpul import cli
from simpul.search import SearchError
from tests.conftest import GOOD_CASE, TODAY, write_root

PLACE = "sumatera-selatan/contoh-baik-palembang"
VOID_ELEMENTS = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
PAGE = "inovasi/contoh-baik-palembang/index.html"


def _digest(site: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        if path.is_file():
            found.update(path.relative_to(site).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a root whose site is built, without search."""
    root = write_root(tmp_path_factory.mktemp("terbit") / "hub", {PLACE: GOOD_CASE})
    report = recipe.build(recipe.Order(root, root / "site", TODAY, with_search=False), lambda _line: None)
    assert not report.has_errors, "\n".join(map(str, report.diagnostics))
    return root


@pytest.fixture
def built_root(published: Path, tmp_path: Path) -> Path:
    """Return a copy of such a root."""
    return shutil.copytree(published, tmp_path / "hub")


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


class _Article(HTMLParser):
    """Collects the words inside the element that holds the page's content."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count open elements once inside."""
        if tag in VOID_ELEMENTS:
            return
        if self.depth or "content" in (dict(attrs).get("class") or "").split():
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        """Count closed elements while inside."""
        if self.depth and tag not in VOID_ELEMENTS:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        """Keep the words inside."""
        if self.depth:
            self.words += data.split()


def _articles(site: Path) -> dict[str, str]:
    """Return the letters of each page's article; blanks do not count, for Zensical colours code in pieces."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        parser = _Article()
        parser.feed(path.read_text(encoding="utf-8"))
        found[path.relative_to(site).as_posix()] = "".join(parser.words)
    return found


def test_both_engines_publish_the_same_addresses_and_articles(built_root: Path) -> None:
    command = ["build", "--root", str(built_root), "--no-search", "--engine", "zensical"]
    by_mkdocs = _articles(built_root / "site")
    assert cli.main([*command, "--out", str(built_root / "lain")]) == 0
    by_zensical = _articles(built_root / "lain")
    assert sorted(by_zensical) == sorted(by_mkdocs)
    assert len(by_mkdocs[PAGE]) > 500
    assert [path for path, letters in by_mkdocs.items() if by_zensical[path] != letters] == []


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_site_carries_no_assets_but_ours(good_root: Path, engine: str) -> None:
    assert cli.main(["build", "--root", str(good_root), "--no-search", "--engine", engine]) == 0
    ours = {path.relative_to(good_root / "overrides") for path in (good_root / "overrides/assets").rglob("*")}
    there = {path.relative_to(good_root / "site") for path in (good_root / "site/assets").rglob("*")}
    assert there == ours
    assert not (good_root / "site/search").exists()


def test_what_a_hub_puts_where_the_theme_does_stays(good_root: Path) -> None:
    own = good_root / "overrides/assets/stylesheets/milik.css"
    own.parent.mkdir()
    own.write_text("p { color: green }", encoding="utf-8")
    assert cli.main(["build", "--root", str(good_root), "--no-search"]) == 0
    assert (good_root / "site/assets/stylesheets/milik.css").is_file()
