"""Make the search index of a finished site with Pagefind."""

import json
import subprocess
import sys
import zlib
from collections.abc import Iterable
from pathlib import Path

from simpul import urls

_HEAD = 1024
"""Bytes of a page in the index within which its address stands."""
_GZIP = 31
"""What zlib calls gzip."""
_MARK = b'"url":"/'


class SearchError(Exception):
    """Pagefind could not index the site; the message is what it said."""


def index_site(site: Path) -> None:
    """Write `pagefind/` into `site`, stemming Indonesian.

    Raises:
        SearchError: Pagefind failed.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--force-language", "id"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own command line
    if done.returncode != 0:
        said = (done.stdout + done.stderr).decode("utf-8", "replace").strip()
        raise SearchError(said or f"Pagefind berhenti dengan kode {done.returncode}.")


def number_cases(site: Path, uris: Iterable[str]) -> None:
    """Write down what the index calls the page at each of `uris`, in their order: so a case's number leads to it.

    Raises:
        SearchError: a page is not in the index.
    """
    names = {_address(path): path.stem.removeprefix("id_") for path in (site / "pagefind/fragment").iterdir()}
    try:
        numbers = " ".join(names[uri] for uri in uris)
    except KeyError as error:
        message = f"Halaman {error} tidak masuk indeks pencarian."
        raise SearchError(message) from error
    path = site / urls.SEARCH_NUMBERS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(numbers), encoding="utf-8")


def _address(fragment: Path) -> str:
    """Return the address of a page in the index; nothing but its beginning is unpacked."""
    with fragment.open("rb") as file:
        head = zlib.decompressobj(_GZIP).decompress(file.read(_HEAD), _HEAD)
    return head.partition(_MARK)[2].partition(b'"')[0].decode()
