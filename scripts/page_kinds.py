"""Choose the few pages of a built site that together show everything its many pages show.

Asked of the site itself, so that a new kind of page is looked at without anyone remembering to add it to a list.
"""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

Feature = tuple[str, ...]


class _Features(HTMLParser):
    """Notes the elements of a page, each with its classes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[Feature] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.add((tag,))
        for name, value in attrs:
            if name == "class":
                self.found.update((tag, word) for word in (value or "").split())


def _features(uri: str, html: str) -> set[Feature]:
    reader = _Features()
    reader.feed(html)
    top, *below = uri.split("/")
    return {*reader.found, ("page", top, str(len(below)))}


def cover(pages: Mapping[str, set[Feature]]) -> Iterator[str]:
    """Yield the fewest pages, or nearly, that show every feature: the page with most that is new comes first."""
    left = set[Feature]().union(*pages.values())
    while left:
        best = max(sorted(pages), key=lambda uri: len(pages[uri] & left))
        left -= pages[best]
        yield best


def page_kinds(site: Path) -> list[str]:
    """Return addresses below the site: a page at least of each top address and depth, and of every element's class."""
    pages = {}
    for path in site.rglob("*.html"):
        uri = path.relative_to(site).as_posix().removesuffix("index.html")
        html = path.read_text(encoding="utf-8")
        # A page that only leads elsewhere is none that anyone reads.
        if 'http-equiv="refresh"' not in html:
            pages[uri] = _features(uri, html)
    return sorted(cover(pages))
