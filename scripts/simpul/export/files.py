"""The files of the export on disk: which pages the site has, and writing beside them."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file beside the pages."""

    uri: str
    """"/"-path inside the site, e.g. "api/v1/katalog.json"."""
    content: bytes


def find_pages(site: Path) -> Iterator[str]:
    """Yield the address of every page of a finished site, sorted; look only when asked."""
    found = []
    for folder, _, names in os.walk(site):
        if _PAGE in names:
            path = Path(folder).relative_to(site).as_posix()
            found.append("" if path == "." else f"{path}/")
    yield from sorted(found)


def write_exports(files: Iterable[ExportFile], site: Path) -> None:
    """Write `files` into a finished site.

    Raises:
        FileExistsError: a page or another file stands there already.
    """
    made: set[Path] = set()
    for file in files:
        path = site / file.uri
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        with path.open("xb") as stream:
            stream.write(file.content)
