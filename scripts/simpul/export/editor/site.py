"""The table of contents of the editor: which files stand below /admin/."""

import gzip
import json
from collections.abc import Iterator
from importlib.resources import files

from simpul import urls
from simpul.catalogue import Catalogue
from simpul.export.editor.config import configuration, forge_of
from simpul.export.editor.page import editor_page
from simpul.export.files import ExportFile

_ASSETS = files("simpul.export.editor") / "assets"
_OWN = ("bahasa.js", "berkas.js", "mulai.js", "sunting.js", "tulis.js")
_LIBRARY = "decap-cms-3.16.3.js.gz"
_YAML = "yaml-2.9.1.js"


def editor_files(catalogue: Catalogue) -> Iterator[ExportFile]:
    """Yield the page of the editor, and the editor itself where the hub has connected it."""
    hub = catalogue.hub
    if not hub.editor.aktif:
        return
    forge = forge_of(hub)
    yield ExportFile(f"{urls.EDITOR}index.html", editor_page(hub, forge))
    yield ExportFile(f"{urls.EDITOR}editor.css", _read("editor.css"))
    if forge is None:
        return
    settings = json.dumps(configuration(catalogue, forge), ensure_ascii=False, separators=(",", ":"))
    yield ExportFile(f"{urls.EDITOR}konfigurasi.json", settings.encode())
    yield from (ExportFile(urls.EDITOR + name, _read(name)) for name in _OWN)
    yield ExportFile(f"{urls.EDITOR}yaml.js", _read("vendor", _YAML))
    yield ExportFile(f"{urls.EDITOR}decap-cms.js", gzip.decompress(_read("vendor", _LIBRARY)))
    yield ExportFile(f"{urls.EDITOR}LICENSES.txt", _read("vendor", "LICENSES.txt"))


def _read(*parts: str) -> bytes:
    return _ASSETS.joinpath(*parts).read_bytes()
