"""Put the pages of a site together: framed by the engine one by one, or the many stamped in its frame.

Stamping gives the same bytes in a fraction of the time; where it cannot, the engine does all of it.
"""

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from simpul import urls
from simpul.catalogue import Catalogue
from simpul.engine import TREE, Engine, run_engine
from simpul.facets import FACETS
from simpul.pages import Page, Site, write_tree
from simpul.pages.frame import Sheet, framed
from simpul.pages.site import Part
from simpul.processes import spread
from simpul.stamping import Kind, Press, probes

FRAMES = "build/rangka"
"""Folder of the tree that the engine gets when pages are stamped, below the root."""
_LIST = ("navigation", "toc")
_CASE = ("navigation",)
"""What the theme hides on the pages of lists and of cases."""


@dataclass(frozen=True, slots=True)
class _Work:
    """What a process needs to write pages."""

    site: Site
    press: Press
    output: Path


def frame_all(engine: Engine, root: Path, site: Site, output: Path) -> None:
    """Let the engine frame every page into `output`.

    Raises:
        EngineError: it found fault with the tree.
    """
    write_tree(site.pages(), root / TREE)
    run_engine(engine, root, site.catalogue.hub, output)


def stamp_all(root: Path, site: Site, output: Path, jobs: int) -> None:
    """Let MkDocs frame the few pages into `output`, and stamp the many.

    Raises:
        EngineError, StampError: it cannot be done so.
    """
    hub = site.catalogue.hub
    kinds = _kinds(site.catalogue)
    samples = [probe for found in probes(kinds).values() for probe in found]
    own = [*site.few(), *(sheet for number in site.list_numbers for sheet in _near_top(site, number))]
    write_tree(map(framed, (*own, *samples)), root / FRAMES)
    run_engine(Engine.MKDOCS, root, hub, output, FRAMES)
    press = Press(kinds, hub.nama, lambda uri: (output / uri / "index.html").read_text(encoding="utf-8"))
    for probe in samples:
        top, name, *_ = probe.uri.split("/")
        shutil.rmtree(output / top / name)
    work = _Work(site, press, output)
    batches = [*(("lists", number) for number in site.list_numbers), ("files", 0)]
    batches += (("cases", number) for number in site.case_numbers)
    written = Counter(path for paths in spread(_write, work, batches, jobs) for path in paths)
    twice = [path for path, times in written.items() if times > 1]
    if twice:
        message = f"two pages want {twice[0]}"
        raise ValueError(message)


def _near_top(site: Site, number: int) -> Iterator[Sheet]:
    """Yield the first page of a list, which the navigation names."""
    return islice(site.lists(number), 1)


def _kinds(catalogue: Catalogue) -> list[Kind]:
    """Return the kinds of the pages that are many, in an order that never varies."""
    terms = (facet.term_uri(catalogue.vocabularies, term) for facet in FACETS for term in facet.terms(catalogue))
    lists = [uri for first in (urls.CASES, *terms) for uri in (first, urls.page_number_uri(first, 2))]
    shapes = dict.fromkeys((uri.partition("/")[0], uri.count("/")) for uri in lists)
    found = [
        Kind(*shape, _LIST, has_outline=outlined) for shape in shapes if shape[1] > 1 for outlined in (False, True)
    ]
    case = urls.case_uri("x")
    return [Kind(case.partition("/")[0], case.count("/"), _CASE, has_outline=True), *found]


def _parts(site: Site, batch: tuple[str, int]) -> Iterator[Part]:
    """Yield the pages of a batch."""
    kind, number = batch
    if kind == "files":
        return site.files()
    return site.lists(number) if kind == "lists" else site.cases(number)


def _write(work: _Work, batch: tuple[str, int]) -> list[str]:
    """Write the pages of a batch; return where."""
    written = []
    for part in _parts(work.site, batch):
        if isinstance(part, Page):
            path, content = part.path, part.content
        elif part.uri.count("/") > 1:
            # Encoded as MkDocs does it.
            path, content = f"{part.uri}index.html", work.press.stamp(part).encode("utf-8", "xmlcharrefreplace")
        else:
            continue
        target = work.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        written.append(path)
    return written
