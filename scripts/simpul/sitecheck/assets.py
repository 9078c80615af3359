"""Know the style sheets and scripts that pages load: what they fetch in turn, and what they weigh."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from simpul.diagnostics import Diagnostic
from simpul.sitecheck.fetches import script_addresses, style_addresses
from simpul.sitecheck.findings import finding, position_of
from simpul.sitecheck.links import SiteMap
from simpul.sitecheck.markup import Use

_GZIP_FRAME = 18
"""Bytes around the compressed data of a gzip stream."""


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
    imports: dict[str, frozenset[str]] = field(default_factory=dict)
    """Style sheets that a style sheet imports."""
    found: list[Diagnostic] = field(default_factory=list)
    """What is wrong with them."""

    def closure(self, uri: str) -> Iterator[str]:
        """Yield an asset and every style sheet it brings along."""
        waiting, seen = [uri], {uri}
        while waiting:
            here = waiting.pop()
            if here not in self.weights:
                self._read(here)
            yield here
            more = self.imports[here] - seen
            seen |= more
            waiting += sorted(more)

    def _read(self, uri: str) -> None:
        content = (self.folder / uri).read_bytes()
        text = content.decode("utf-8", "replace")
        self.weights[uri] = compressed_size(content)
        brought = set()
        for address, offset in style_addresses(text) if uri.endswith(".css") else script_addresses(text):
            lead = self.site.follow(uri, Use.LOAD, address)
            if lead.complaint:
                what = lead.complaint
                self.found.append(finding(uri, position_of(text, offset), what.code, what.message, what.hint))
            elif lead.uri.endswith(".css"):
                brought.add(lead.uri)
        self.imports[uri] = frozenset(brought)
