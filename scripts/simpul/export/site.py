"""The table of contents of the export: which files stand beside the pages."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from simpul.catalogue import Catalogue
from simpul.export.api import api_files, case_files
from simpul.export.card_files import site_card
from simpul.export.editor import editor_files
from simpul.export.feed import feed_files
from simpul.export.files import ExportFile, find_pages, write_exports
from simpul.export.offline import worker_files
from simpul.export.redirects import redirect_files
from simpul.export.sitemap import sitemap_files
from simpul.export.withdrawn import withdrawn_files


def export_files(catalogue: Catalogue, page_uris: Iterable[str]) -> Iterator[ExportFile]:
    """Yield every file beside the pages at `page_uris`, in an order that never varies."""
    return chain(_few(catalogue, page_uris), case_files(catalogue, catalogue.records))


def _few(catalogue: Catalogue, page_uris: Iterable[str]) -> Iterator[ExportFile]:
    """Yield the files about all cases."""
    yield from api_files(catalogue)
    yield from withdrawn_files(catalogue)
    yield from feed_files(catalogue)
    yield from sitemap_files(catalogue, page_uris)
    yield from redirect_files(catalogue)
    yield from editor_files(catalogue)


def data_files(catalogue: Catalogue) -> Iterator[ExportFile]:
    """Yield what a preview shows beside the pages: data, feed and redirects, all that readers are led to."""
    yield from api_files(catalogue)
    yield from case_files(catalogue, catalogue.records)
    yield from withdrawn_files(catalogue)
    yield from feed_files(catalogue)
    yield from redirect_files(catalogue)


def export_whole(catalogue: Catalogue, site: Path, cards: Path) -> None:
    """Write every file about all cases into a finished site; each case's own stand there with its page.

    `cards` is the folder of pictures drawn before.

    Raises:
        FileExistsError: a page or another file stands there already.
    """
    write_exports(chain(_few(catalogue, find_pages(site)), worker_files(site), site_card(catalogue, cards)), site)
