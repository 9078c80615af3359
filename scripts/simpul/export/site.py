"""The table of contents of the export: which files stand beside the pages."""

from collections.abc import Iterable, Iterator

from simpul.catalogue import Catalogue
from simpul.export.api import api_files
from simpul.export.feed import feed_files
from simpul.export.files import ExportFile
from simpul.export.redirects import redirect_files
from simpul.export.sitemap import sitemap_files


def export_files(catalogue: Catalogue, page_uris: Iterable[str]) -> Iterator[ExportFile]:
    """Yield every file beside the pages at `page_uris`, in an order that never varies."""
    yield from api_files(catalogue)
    yield from feed_files(catalogue)
    yield from sitemap_files(catalogue, page_uris)
    yield from redirect_files(catalogue)
