"""Photograph what the guide shows, from the real thing: template, editor, case page, report; run it by name.

It writes `docs/kontribusi/gambar/` anew and needs `soffice` and `pdftoppm` (apt: libreoffice-writer, poppler-utils).
After a change of what is shown: `python -m pytest tests/browser/guide_pictures.py`.
"""

import html
import io
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from simpul import cli
from tests.conftest import GOOD_CASE, REPOSITORY
from tests.export.editor.desk import Desk
from tests.export.editor.local_git import LocalGit
from tests.export.editor.stage import built, connect, staged

FOLDER = REPOSITORY / "docs" / "kontribusi" / "gambar"
CASE = "bendera-saskia-bantaeng"
COLOURS = 32
"""Enough for text and plain surfaces."""
LIMIT = 60_000
"""Bytes of one picture."""
PHONE, DESKTOP = {"width": 360, "height": 640}, {"width": 1280, "height": 800}
FRAME = ".case-foot .actions, .news { padding: 16px !important; margin: 0 -16px !important }"
"""A margin around what is cut out of the page."""
SHEET = (
    "margin: 0; padding: 12px; width: 376px; font: 13px/1.5 monospace; "
    "white-space: pre-wrap; overflow-wrap: anywhere; background: #fff"
)


def _keep(name: str, content: bytes, width: int) -> None:
    """Keep a screenshot as a palette picture of the given width."""
    with Image.open(io.BytesIO(content)) as taken:
        shown = taken.convert("RGB")
    height = round(shown.height * width / shown.width)
    drawn = shown.resize((width, height), Image.Resampling.LANCZOS)
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{name}.png"
    drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    assert path.stat().st_size <= LIMIT


@pytest.fixture
def address(make_root: Callable[..., Path], tmp_path: Path) -> Iterator[str]:
    """Return where a hub with the real cases and a connected editor is served."""
    root = make_root()
    shutil.copytree(REPOSITORY / "innovations", root / "innovations", dirs_exist_ok=True)
    site = built(connect(root), tmp_path / "site")
    with staged(site, LocalGit(root)) as served:
        yield served


def _open_case(page: Page, address: str) -> None:
    desk = Desk(page, address)
    page.goto(f"{address}admin/#/collections/sulawesi-selatan/entries/{CASE}/index")
    desk.field("judul").wait_for()
    # The address of the moment, which no reader will see.
    page.get_by_role("link", name="127.0.0.1").evaluate_all("links => links.forEach(link => link.style.opacity = 0)")
    page.wait_for_timeout(500)


def test_editor(address: str, browser: Browser) -> None:
    for name, size, width in (("editor-ponsel", PHONE, 360), ("editor-komputer", DESKTOP, 960)):
        with browser.new_context(locale="id-ID", viewport=size) as context:  # type: ignore[arg-type]  # a size is a typed dictionary to Playwright
            page = context.new_page()
            _open_case(page, address)
            _keep(name, page.screenshot(), width)


def test_case_page(address: str, browser: Browser) -> None:
    with browser.new_context(locale="id-ID", viewport=PHONE) as context:  # type: ignore[arg-type]  # a size is a typed dictionary to Playwright
        page = context.new_page()
        page.goto(f"{address}inovasi/{CASE}/")
        page.add_style_tag(content=FRAME)
        _keep("ubah-kasus", page.locator(".case-foot .actions").screenshot(), 360)
        _keep("kabar-kasus", page.locator(".news").screenshot(), 360)


def test_report(make_root: Callable[..., Path], browser: Browser, capsys: pytest.CaptureFixture[str]) -> None:
    text = GOOD_CASE.replace("[tata-kelola]", "[kesehattan]").replace("setiap pekan. [^s1]", "setiap pekan. [^s2]")
    root = make_root({"sumatera-selatan/contoh-baik-palembang": text})
    assert cli.main(["check", "--root", str(root)]) == 1
    with browser.new_context(viewport={"width": 720, "height": 240}) as context:
        page = context.new_page()
        page.set_content(f'<pre style="{SHEET}">{html.escape(capsys.readouterr().out)}</pre>')
        _keep("simpul-check", page.locator("pre").screenshot(), 400)


def test_word_template(tmp_path: Path) -> None:
    order = ["template", "--root", str(REPOSITORY), "--docx", "--short", "--out", str(tmp_path / "templat.docx")]
    assert cli.main(order) == 0
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "templat.docx"]
    subprocess.run(order, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    order = ["pdftoppm", "-png", "-r", "110", "-f", "1", "-l", "1", "-singlefile", "templat.pdf", "halaman"]
    subprocess.run(order, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    _keep("templat-word", (tmp_path / "halaman.png").read_bytes(), 540)
