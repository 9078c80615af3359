"""The recipe: from case files to a published site, step by step."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from filelock import FileLock

from simpul import urls
from simpul.assembly import frame_all, stamp_all, take_notes
from simpul.cache import check
from simpul.case.retirement import FILE as RETIRED
from simpul.catalogue import Catalogue, build_catalogue
from simpul.check.engine import Report
from simpul.engine import TREE, Engine, EngineError
from simpul.export import CARDS, data_files, export_whole
from simpul.fingerprint import of_appearance
from simpul.pages import Page, Site, numbered, render_pages, write_tree
from simpul.pages.templating import keep_compiled
from simpul.publication import discard, empty, prepare
from simpul.reuse import Earlier
from simpul.search import index_site, number_cases
from simpul.sitecheck import check_site
from simpul.stamping import StampError

TEMPLATES = "build/cache/templat"
"""Where compiled templates are kept, below the root."""
LOCK = "build/kunci"
"""Held while the page tree is written and read, so two builds take turns."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of a build."""

    root: Path
    output: Path
    today: datetime.date
    engine: Engine = Engine.MKDOCS
    with_search: bool = True
    with_stamps: bool = True
    """False lets the engine make every page itself: slower, and the same bytes."""
    jobs: int = 1


def gather(report: Report) -> Catalogue | None:
    """Return all cases; None when something stands in the way."""
    if report.has_errors or report.hub is None:
        return None
    return build_catalogue(report.files, report.vocabularies, report.hub, report.retired)


def write_pages(root: Path, today: datetime.date, *, with_data: bool = False) -> Report:
    """Check, then write the page tree alone, after which any MkDocs command works.

    `with_data` puts there what a build writes into the finished site, for a preview never has one.
    """
    report = check(root, today)
    catalogue = gather(report)
    if catalogue is not None:
        beside = (Page(file.uri, file.content) for file in (data_files(catalogue) if with_data else ()))
        with _lock(root):
            write_tree(chain(render_pages(catalogue, root, today), beside), root / TREE)
    return report


def build(order: Order, say: Callable[[str], None]) -> Report:
    """Build the site; a build that fails leaves the old one as it was.

    Raises:
        EngineError, SearchError, OutputError, OSError: with what the step said.
    """
    report = check(order.root, order.today, order.jobs, say)
    catalogue = gather(report)
    if catalogue is None:
        return report
    keep_compiled(order.root / TEMPLATES)
    with _lock(order.root):
        staging = prepare(order.output)
        try:
            earlier = Earlier(order.root, order.output, staging, of_appearance(order.root, RETIRED))
            take_notes(order.root, catalogue, earlier.basis, order.jobs)
            _make_pages(order, Site(catalogue, order.root, order.today), earlier, say)
            export_whole(catalogue, staging, order.root / CARDS)
            faults = check_site(staging, catalogue.hub.situs, order.jobs, earlier.change)
            if faults:
                return replace(report, diagnostics=(*report.diagnostics, *faults))
            if order.with_search:
                index_site(staging)
                number_cases(staging, (urls.case_uri(record.id) for record in numbered(catalogue)))
            earlier.publish()
        finally:
            discard(staging)
    return report


def _make_pages(order: Order, site: Site, earlier: Earlier, say: Callable[[str], None]) -> None:
    """Stamp the many pages in the engine's frame; where that cannot be, let the engine make them all."""
    staging = earlier.staging
    if order.with_stamps and order.engine is Engine.MKDOCS:
        try:
            stamp_all(order.root, site, earlier, order.jobs)
        except (StampError, EngineError) as error:
            say(f"Halaman dibingkai satu per satu ({str(error).partition(chr(10))[0]}).")
        else:
            return
    empty(staging)
    earlier.forget()
    frame_all(order.engine, order.root, site, staging)


def _lock(root: Path) -> FileLock:
    path = root / LOCK
    path.parent.mkdir(parents=True, exist_ok=True)
    return FileLock(path)
