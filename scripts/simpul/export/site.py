"""The table of contents of the export: which files stand beside the pages."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from simpul.catalogue import Catalogue
from simpul.export.api import api_files, case_files
from simpul.export.feed import feed_files
from simpul.export.files import ExportFile, find_pages, write_exports
from simpul.export.redirects import redirect_files
from simpul.export.sitemap import sitemap_files
from simpul.processes import parts, spread

PIECE = 50
"""Cases that a process exports at a time."""


def export_files(catalogue: Catalogue, page_uris: Iterable[str]) -> Iterator[ExportFile]:
    """Yield every file beside the pages at `page_uris`, in an order that never varies."""
    return chain(_few(catalogue, page_uris), case_files(catalogue, catalogue.records))


def _few(catalogue: Catalogue, page_uris: Iterable[str]) -> Iterator[ExportFile]:
    """Yield the files about all cases."""
    yield from api_files(catalogue)
    yield from feed_files(catalogue)
    yield from sitemap_files(catalogue, page_uris)
    yield from redirect_files(catalogue)


def export_all(catalogue: Catalogue, site: Path, jobs: int = 1) -> None:
    """Write every file beside the pages into a finished site.

    Raises:
        FileExistsError: a page or another file stands there already.
    """
    write_exports(_few(catalogue, find_pages(site)), site)
    pieces = parts(range(len(catalogue.records)), PIECE)
    for _ in spread(_write_cases, (catalogue, site), pieces, jobs):
        pass


def _write_cases(work: tuple[Catalogue, Path], piece: Sequence[int]) -> None:
    catalogue, site = work
    write_exports(case_files(catalogue, [catalogue.records[index] for index in piece]), site)
