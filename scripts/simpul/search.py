"""Make the search index of a finished site with Pagefind."""

import subprocess
import sys
from pathlib import Path


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
