"""Weigh the built site on the wire: what a first visit to each kind of page loads, and what the next page does.

Usage: python scripts/weights.py [--site DIR]

A real browser visits; the bytes are counted where they leave the server, headers included. The service worker, which
comes some seconds later and once for the whole site, is not part of it; `tests/browser/test_weights.py` weighs it.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from loopback import Wire, serve
from page_kinds import page_kinds

REPOSITORY = Path(__file__).resolve().parent.parent
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
FIRST_LIMIT = 100_000
"""Bytes that a first visit may load."""
NEXT_LIMIT = 20_000
"""Bytes that a page may load when another was visited before."""

IMAGES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
"""Pictures come late, when they are scrolled to, and have a limit of their own."""
IMAGE_LIMIT = 150_000
"""Bytes that one picture may have."""
BEFORE = "jipp/"
"""A page like most, read before the next one."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a page loads, in bytes on the wire."""

    uri: str
    first: int
    """On a first visit to the site."""
    requests: int
    """How many answers that takes."""
    following: int
    """After another page."""


def _visit(page: Page, address: str, uri: str, wire: Wire) -> int:
    wire.sent.clear()
    page.goto(address + uri)
    wire.wait_until_quiet()
    return sum(size for path, size in wire.sent.items() if not path.endswith(IMAGES))


def weigh(browser: Browser, address: str, uris: Sequence[str], wire: Wire) -> Iterator[Weight]:
    """Yield what each page weighs: to a newcomer, and to one who has read another page before."""

    def visitor() -> Page:
        return browser.new_context(viewport={"width": 1280, "height": 800}, service_workers="block").new_page()

    reader = visitor()
    _visit(reader, address, BEFORE, wire)
    for uri in uris:
        newcomer = visitor()
        first, requests = _visit(newcomer, address, uri, wire), len(wire.sent)
        newcomer.context.close()
        # The page read before would come from the reader's own store.
        again = "?lagi" if uri == BEFORE else ""
        yield Weight(uri, first, requests, _visit(reader, address, uri + again, wire))
    reader.context.close()


def main() -> int:
    """Weigh and print, the heaviest first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=REPOSITORY / "site", help="a built site (default: site/)")
    site = parser.parse_args().site
    path, wire = os.environ.get("SIMPUL_CHROMIUM") or shutil.which("chromium"), Wire()
    with serve(site, wire=wire) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        weights = list(weigh(browser, address, page_kinds(site), wire))
        browser.close()
    print("| page | first visit, KB | requests | next page, KB |\n|---|--:|--:|--:|")
    for weight in sorted(weights, key=lambda weight: -weight.first):
        kilobytes = weight.first / 1000, weight.following / 1000
        print(f"| /{weight.uri} | {kilobytes[0]:.1f} | {weight.requests} | {kilobytes[1]:.1f} |")
    return 1 if any(one.first > FIRST_LIMIT or one.following > NEXT_LIMIT for one in weights) else 0


if __name__ == "__main__":
    sys.exit(main())
