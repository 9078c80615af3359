"""What many tests need: the repository, small roots of their own, the built site, a browser."""

import contextlib
import datetime
import functools
import http.server
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from simpul.build import Order, build

# How long an example takes says more about the machine than about the code; `check/test_speed.py` measures.
hypothesis.settings.register_profile("simpul", deadline=None)
hypothesis.settings.load_profile("simpul")

# A shell that starts tests in the background has Ctrl+C ignored, also in all they start; here it counts.
signal.signal(signal.SIGINT, signal.default_int_handler)

REPOSITORY = Path(__file__).resolve().parent.parent
TODAY = datetime.date(2026, 11, 24)
"""The day on which tests take place."""
BROWSER_FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
HUB_PARTS = ("hub.yml", "mkdocs.yml", "vocabularies", "docs", "overrides")

GOOD_CASE = """\
---
id: contoh-baik-palembang
judul: Contoh Baik
ringkasan: Warga menunggu lama di loket. Petugas kelurahan kini datang ke rumah warga setiap pekan.
instansi: Kelurahan Contoh
wilayah: "16.71"
kategori: [tata-kelola]
status: belum-diketahui
verifikasi: terhimpun
diperbarui: 2026-11-23
lisensi: CC-BY-4.0
sumber:
  - {id: s1, judul: Berita Contoh, penerbit: Kabar Contoh, tanggal: 2022-06-23, url: "https://kabar.example/berita"}
---

## Implementasi

Petugas datang ke rumah warga setiap pekan. [^s1]
"""
"""The text of a case that no rule objects to."""


def write_root(root: Path, cases: dict[str, str]) -> Path:
    """Make `root` a hub: the repository's own parts, and the given case texts by province and id."""
    root.mkdir()
    for part in HUB_PARTS:
        source = REPOSITORY / part
        if source.is_dir():
            shutil.copytree(source, root / part)
        else:
            shutil.copy(source, root / part)
    (root / "innovations").mkdir()
    for place, text in cases.items():
        path = root / "innovations" / place / "index.md"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(autouse=True)
def _away_from_github(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test speak to GitHub, also when it runs there."""
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def make_root(tmp_path: Path) -> Callable[..., Path]:
    """Return a maker of a root with the given case texts."""
    return lambda cases=None: write_root(tmp_path / "hub", cases or {})


@pytest.fixture
def good_root(make_root: Callable[..., Path]) -> Path:
    """Return a root with one good case."""
    return make_root({"sumatera-selatan/contoh-baik-palembang": GOOD_CASE})


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return what `make` puts in place; of several processes that run tests the first one does, the others wait."""
    top = factory.getbasetemp()
    place = (top.parent if "PYTEST_XDIST_WORKER" in os.environ else top) / name
    place.parent.mkdir(exist_ok=True)
    with FileLock(f"{place}.kunci"):
        if not place.exists():
            make(place)
    return place


def _build_here(output: Path) -> None:
    report = build(Order(REPOSITORY, output, TODAY), lambda _line: None)
    assert not report.has_errors, "\n".join(map(str, report.diagnostics))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of this repository, built once, search included."""
    return made_once(tmp_path_factory, "nyata/site", _build_here)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files as any plain web server does."""

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def served(site: Path, kind: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Serve a site under the sub-path /hub/ of a plain web server; give its address."""
    with contextlib.ExitStack() as stack:
        top = stack.enter_context(tempfile.TemporaryDirectory())
        Path(top, "hub").symlink_to(site, target_is_directory=True)
        handler = functools.partial(kind, directory=top)
        server = stack.enter_context(http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler))
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/hub/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """Return the address of the real site."""
    with served(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a real browser."""
    path = os.environ.get("SIMPUL_CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.fail("no Chromium: run the tests with python3 scripts/test.py, which finds or installs one")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(BROWSER_FLAGS))
        yield running
        running.close()
