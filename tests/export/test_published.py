"""The exports in a finished site: written by every build, and true to the pages."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest

from simpul import cli
from simpul.build import Order, build
from simpul.engine import Engine
from tests.conftest import GOOD_CASE, TODAY

SITE = "https://provinsi.example/simpul"
FEED_LINK = re.compile('<link rel="alternate" type="application/rss[+]xml" title="[^"]+" href="(?:[.]/)?([^"]+)">')
CASE = GOOD_CASE.replace("lisensi:", "alamat_lama: [nama-dulu]\nlisensi:")


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a root with a case that once had another id."""
    return make_root({"sumatera-selatan/contoh-baik-palembang": CASE})


def _files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def _build(root: Path, engine: Engine = Engine.MKDOCS) -> Path:
    site = root / engine.value
    report = build(Order(root, site, TODAY, engine, with_search=False), lambda _line: None)
    assert not report.has_errors, "\n".join(map(str, report.diagnostics))
    return site


@pytest.mark.parametrize("engine", Engine)
def test_feed_and_map_lead_to_pages_that_exist(root: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIMPUL_SITUS", SITE)
    site = _build(root, engine)
    files = _files(site)
    locations = [found.text or "" for found in parse(site / "sitemap.xml").iter() if found.tag.endswith("}loc")]  # noqa: S314 - our own files
    links = [found.text or "" for found in parse(site / "umpan/kasus-berubah.xml").iter("link")]  # noqa: S314 - our own files
    assert len(locations) == len(set(locations)) > 100
    assert [link for link in (*locations, *links) if f"{link.removeprefix(f'{SITE}/')}index.html" not in files] == []
    assert f"{SITE}/inovasi/nama-dulu/" not in locations
    assert "sitemap.xml.gz" not in files
    assert 'href="../umpan/kasus-berubah.xml"' in (site / "data/index.html").read_text(encoding="utf-8")
    home = (site / "index.html").read_text(encoding="utf-8")
    assert FEED_LINK.findall(home) == ["umpan/kasus-berubah.xml"], "feed readers find the feed by the site's address"


def test_hub_without_an_address_leaves_no_map_of_the_engine(root: Path) -> None:
    site = _build(root)
    files = _files(site)
    assert FEED_LINK.findall((site / "index.html").read_text(encoding="utf-8")) == []
    assert not {"sitemap.xml", "sitemap.xml.gz", "robots.txt", "umpan/kasus-berubah.xml"} & files
    assert {
        "api/v1/katalog.json",
        "api/v1/kasus/contoh-baik-palembang.json",
        "api/v1/kasus/nama-dulu.json",
        "inovasi/nama-dulu/index.html",
    } <= files


def test_hub_without_an_address_is_told_what_is_missing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", "--root", str(root), "--no-search"]) == 0
    assert "Umpan, peta situs, dan robots.txt tidak ditulis" in capsys.readouterr().out
