"""Check the finished site: each page by itself, then what pages ask of each other and of the network."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from pathlib import Path

from simpul import urls
from simpul.diagnostics import START, Diagnostic
from simpul.processes import parts, spread
from simpul.sitecheck.assets import Assets, compressed_size
from simpul.sitecheck.findings import finding
from simpul.sitecheck.links import SiteMap
from simpul.sitecheck.page import Page
from simpul.sitecheck.uses import Use
from simpul.text import quote

PIECE = 200
"""Pages that a process visits at a time."""
BUDGET = 100_000
"""Bytes that a first visit may take, compressed: the page, its style sheets, its scripts."""
_PAGES = (".html", ".htm", ".xhtml")
"""What servers show as a page, whatever its letters' case."""
_TOP = frozenset({"", "top"})
"""Fragments every browser knows."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a site has that an earlier one, found good, had not; everything of the earlier is there still."""

    earlier: Path
    """Folder of the earlier site."""
    files: frozenset[str]
    """Paths of what is new or has changed, and of what may have."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A link to a place on some page."""

    uri: str
    index: int
    """Of its tag on the page at `uri`."""
    target: str
    fragment: str


@dataclass(slots=True)
class _Survey:
    """The site, and what is known of it so far."""

    folder: Path
    site: SiteMap
    assets: Assets
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    """Ids by page."""
    anchors: list[_Anchor] = field(default_factory=list)

    def read(self, uri: str) -> Page:
        """Read a page."""
        return Page(uri, (self.folder / uri).read_bytes())

    def visit(self, page: Page) -> Iterator[Diagnostic]:
        """Yield what is wrong with a page, and note the anchors it asks for."""
        self.ids[page.uri] = page.ids
        yield from page.judge()
        loaded: set[str] = set()
        for (use, text), index in page.uses.items():
            if text[:1] == "#" and text[1:] in page.ids:
                continue
            lead = self.site.follow(page.uri, use, text)
            if lead.complaint:
                what = lead.complaint
                yield finding(page.uri, page.where(index), what.code, what.message, what.hint)
            elif use is Use.BUILD and lead.uri:
                loaded.update(self.assets.closure(lead.uri))
            elif use is Use.LOAD and (heavy := self.assets.too_heavy(lead.uri) if lead.uri else None):
                yield finding(page.uri, page.where(index), heavy.code, heavy.message, heavy.hint)
            elif "#" in text and lead.uri.endswith(".html"):
                self._note_anchor(page, index, lead.uri, text)
        yield from self._weigh(page, loaded)

    def _note_anchor(self, page: Page, index: int, target: str, text: str) -> None:
        fragment = self.site.read(text).fragment
        if fragment not in _TOP and not (target == page.uri and fragment in page.ids):
            self.anchors.append(_Anchor(page.uri, index, target, fragment))

    def _weigh(self, page: Page, loaded: Iterable[str]) -> Iterator[Diagnostic]:
        others = sum(self.assets.weights[uri] for uri in loaded)
        # Most pages are within the budget even uncompressed, and need not be compressed to know.
        if others + len(page.content) <= BUDGET:
            return
        weight = others + compressed_size(page.content)
        if weight > BUDGET:
            message = f"halaman ini {ceil(weight / 1000)} KB saat pertama dibuka, batasnya {BUDGET // 1000} KB."
            yield finding(page.uri, START, "SP806", message, "bagi halamannya, atau ringankan gaya dan skripnya.")

    def _ids_of(self, uri: str) -> frozenset[str]:
        """Return the ids of a page, visited or not."""
        if uri not in self.ids:
            self.ids[uri] = self.read(uri).ids
        return self.ids[uri]

    def missing_anchors(self) -> Iterator[Diagnostic]:
        """Yield the links to places that no page has."""
        for anchor in self.anchors:
            if anchor.fragment not in self._ids_of(anchor.target):
                place = "halaman ini" if anchor.target == anchor.uri else quote(anchor.target, 120)
                message = f"bagian {quote(f'#{anchor.fragment}')} tidak ada di {place}."
                hint = "sesuaikan bagian sesudah # dengan id yang ada."
                # Pages are not kept: thousands of them would fill the memory.
                position = self.read(anchor.uri).where(anchor.index)
                yield finding(anchor.uri, position, "SP802", message, hint)


def _files(folder: Path) -> list[str]:
    top = len(os.fspath(folder)) + 1
    found = []
    for path, _, names in os.walk(folder):
        below = path[top:].replace(os.sep, "/")
        found += [f"{below}/{name}" for name in names] if below else names
    return sorted(found)


def _merge(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Tell on one page only what is wrong on many in the same way, as when it stands in their frame."""
    alike: dict[tuple[str, str], dict[str, list[Diagnostic]]] = {}
    for item in sorted(found):
        alike.setdefault((item.code, item.message), {}).setdefault(item.path, []).append(item)
    for by_page in alike.values():
        others = len(by_page) - 1
        more = f" Begitu juga di {others} halaman lain." if others else ""
        yield from (replace(item, message=item.message + more) for item in next(iter(by_page.values())))


_Told = tuple[dict[str, frozenset[str]], list[_Anchor], list[Diagnostic]]
"""Ids by page, anchors asked for, and what is wrong."""


def _visit(ground: tuple[Path, SiteMap], uris: Sequence[str]) -> _Told:
    folder, site = ground
    survey = _Survey(folder, site, Assets(folder, site))
    found = [item for uri in uris for item in survey.visit(survey.read(uri))]
    return survey.ids, survey.anchors, [*found, *survey.assets.found]


def check_site(folder: Path, address: str = "", jobs: int = 1, change: Change | None = None) -> list[Diagnostic]:
    """Return what is wrong with the site in `folder`, to be published at `address` ("" where unknown).

    Where it is known what has changed, only that is visited, unless a place is gone that other pages may link to.
    """
    files = _files(folder)
    site = SiteMap.of(address, files)
    whole = _Survey(folder, site, Assets(folder, site))
    found: set[Diagnostic] = set()
    pages = [uri for uri in files if uri.lower().endswith(_PAGES) and (change is None or uri in change.files)]
    for ids, anchors, faults in spread(_visit, (folder, site), parts(pages, PIECE), jobs):
        whole.ids |= ids
        whole.anchors += anchors
        # A style sheet is met again in every piece.
        found.update(faults)
    if change and any(_loses_ids(change.earlier, uri, whole.ids[uri]) for uri in pages):
        return check_site(folder, address, jobs)
    if urls.WORKER in site.places:
        list(whole.assets.closure(urls.WORKER))
        found.update(whole.assets.found)
    found.update(whole.missing_anchors())
    return sorted(_merge(found))


def _loses_ids(earlier: Path, uri: str, ids: frozenset[str]) -> bool:
    """Tell whether a page had ids in the earlier site that it has no more."""
    path = earlier / uri
    return path.is_file() and not Page(uri, path.read_bytes()).ids <= ids
