"""Know the style sheets and scripts that pages load: what they fetch in turn, and what they weigh."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

from simpul.diagnostics import Diagnostic
from simpul.sitecheck.fetches import script_addresses, script_imports, style_addresses
from simpul.sitecheck.findings import finding, position_of
from simpul.sitecheck.links import Complaint, SiteMap
from simpul.sitecheck.uses import Use
from simpul.text import quote

_GZIP_FRAME = 18
"""Bytes around the compressed data of a gzip stream."""
FILE_BUDGET = 300_000
"""Bytes of an image, a font or any other file that a page loads; a case's image is held to half of it (SP504)."""


def compressed_size(content: bytes) -> int:
    """Return how many bytes a server sends, gzip at its usual level."""
    return len(zlib.compress(content)) + _GZIP_FRAME


@dataclass(slots=True)
class Assets:
    """The style sheets and scripts met so far, each read once."""

    folder: Path
    site: SiteMap
    weights: dict[str, int] = field(default_factory=dict)
    """Compressed bytes by path."""
    sizes: dict[str, int] = field(default_factory=dict)
    """Bytes on disk by path, of whatever is loaded besides."""
    imports: dict[str, frozenset[str]] = field(default_factory=dict)
    """Style sheets and scripts that one of them waits for."""
    found: list[Diagnostic] = field(default_factory=list)
    """What is wrong with them."""

    def closure(self, uri: str) -> Iterator[str]:
        """Yield an asset and every style sheet or script it brings along."""
        waiting, seen = [uri], {uri}
        while waiting:
            here = waiting.pop()
            if here not in self.weights:
                self._read(here)
            yield here
            more = self.imports[here] - seen
            seen |= more
            waiting += sorted(more)

    def size(self, uri: str) -> int:
        """Return how many bytes a file has."""
        if uri not in self.sizes:
            self.sizes[uri] = (self.folder / uri).stat().st_size
        return self.sizes[uri]

    def _read(self, uri: str) -> None:
        content = (self.folder / uri).read_bytes()
        text = content.decode("utf-8", "replace")
        self.weights[uri] = compressed_size(content)
        brought = set()
        for use, address, offset in _fetched(text, is_style=uri.endswith(".css")):
            lead = self.site.follow(uri, use, address)
            what = lead.complaint or (self.too_heavy(lead.uri) if use is Use.LOAD and lead.uri else None)
            if what:
                self.found.append(finding(uri, position_of(text, offset), what.code, what.message, what.hint))
            elif use is Use.BUILD and lead.uri:
                brought.add(lead.uri)
        self.imports[uri] = frozenset(brought)

    def too_heavy(self, uri: str) -> Complaint | None:
        """Return what is to be said of a file that a page loads besides styles and scripts; None when it is light."""
        size = self.size(uri)
        if size <= FILE_BUDGET:
            return None
        message = f"berkas {quote(uri, 120)} yang dimuat {ceil(size / 1000)} KB, batasnya {FILE_BUDGET // 1000} KB."
        return Complaint("SP806", message, "kecilkan berkasnya, atau jadikan tautan.")


def _fetched(text: str, *, is_style: bool) -> Iterator[tuple[Use, str, int]]:
    """Yield what a style sheet or a script fetches, and where it says so."""
    if is_style:
        for address, offset in style_addresses(text):
            is_sheet = address.partition("?")[0].endswith(".css")
            yield Use.BUILD if is_sheet else Use.LOAD, address, offset
        return
    yield from ((Use.LOAD, address, offset) for address, offset in script_addresses(text))
    for address, offset, is_awaited in script_imports(text):
        yield Use.BUILD if is_awaited else Use.LOAD, address, offset
