"""Write the service worker's entry: which parts of the site it keeps from the start, and their version.

The worker itself is `pelayan.js` among the assets. Its entry must stand at the top of the site, or it may
not answer for the pages below; and it must change when those parts do, or browsers keep the old ones.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from simpul import urls
from simpul.export.files import ExportFile
from simpul.text import digest

WORKER = "assets/pelayan.js"
"""The worker itself."""
_SCRIPTS = ("simpul.js", "salin.js", "bagikan.js", "luring.js", "simpan.js", "tersimpan.js")
_PARTS = ("simpul.css", "cetak.css", "simpul.svg", *_SCRIPTS)
CORE = (urls.SAVED, *(f"assets/{part}" for part in _PARTS))
"""What is needed to read anything without a network."""


def worker_files(site: Path) -> Iterator[ExportFile]:
    """Yield the entry of the service worker; none for a site that has no page of what is saved."""
    if not (site / urls.SAVED).is_dir():
        return
    paths = [site / (f"{uri}index.html" if uri.endswith("/") else uri) for uri in (*CORE, WORKER)]
    version = digest(*(path.read_bytes().decode("utf-8") for path in paths))
    told = json.dumps({"versi": version, "inti": CORE})
    yield ExportFile(urls.WORKER, f'self.SIMPUL = {told};\nimportScripts("{WORKER}");\n'.encode())
