"""The service worker's entry: tells the parts it keeps, and changes exactly when they do."""

import json
import re
from pathlib import Path

from simpul.export.offline import CORE, WORKER, worker_files
from tests.conftest import REPOSITORY


def _site(folder: Path) -> Path:
    for uri in (*CORE, WORKER):
        path = folder / (f"{uri}index.html" if uri.endswith("/") else uri)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(uri, encoding="utf-8")
    return folder


def _entry(site: Path) -> str:
    (file,) = worker_files(site)
    assert file.uri == "sw.js"
    return file.content.decode()


def test_entry_tells_the_parts_and_loads_the_worker(tmp_path: Path) -> None:
    told = re.fullmatch(r'self\.SIMPUL = (.*);\nimportScripts\("assets/pelayan\.js"\);\n', _entry(_site(tmp_path)))
    assert told is not None
    assert json.loads(told[1])["inti"] == list(CORE)


def test_entry_changes_with_any_part_and_only_then(tmp_path: Path) -> None:
    site = _site(tmp_path)
    before = _entry(site)
    assert _entry(site) == before
    found = {before}
    for uri in (*CORE, WORKER):
        path = site / (f"{uri}index.html" if uri.endswith("/") else uri)
        path.write_text("lain", encoding="utf-8")
        found.add(_entry(site))
    assert len(found) == 2 + len(CORE)


def test_parts_are_there() -> None:
    assets = [uri for uri in (*CORE, WORKER) if uri.startswith("assets/")]
    assert assets
    assert [uri for uri in assets if not (REPOSITORY / "overrides" / uri).is_file()] == []


def test_site_without_the_page_has_no_worker(tmp_path: Path) -> None:
    assert list(worker_files(tmp_path)) == []
