"""Measure search at size: `.venv/bin/python scripts/search_scale.py --keep DIR [--cases 10000]`.

Makes N cases, builds the site with its index into DIR once (minutes; it is kept for the next time), and asks ten of the
recorded queries in /cari/ and in the header, each on a first visit, on a slow 4G network and a processor four times
slower. Prints the bytes a first search loads, and the seconds from the last key to the first result.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmark import make_corpus, measure
from loopback import SLOW_4G, Wire, serve
from search_benchmark import FLAGS, read_queries

SLOWER = 4
"""How many times slower than here the reader's processor is."""
PAUSE = 700
"""Milliseconds between the tap on the box and the first key."""
KEY = 180
"""Milliseconds between keys; phones are typed on at some 35 words a minute."""
QUERIES = 10

_READY = {
    "cari/": """wanted => document.querySelector("[data-search-state]").textContent.includes(`“${wanted}”`)
        && document.querySelector(".search-list a, [data-search-results] .terms")""",
    "privasi/": """wanted => document.querySelector(".top-results:not([hidden]) li:last-child")
        && document.querySelector(".top-results").dataset.query === wanted""",
}
_BOX = {"cari/": "#q", "privasi/": "header input[name=q]"}


@dataclass(frozen=True, slots=True)
class Search:
    """A first search."""

    uri: str
    query: str
    size: int
    """Bytes loaded from the tap on the box until all is quiet."""
    seconds: float
    """From the last key to the first result."""


def _search(browser: Browser, address: str, wire: Wire, uri: str, query: str) -> Search:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(address + uri)
    wire.wait_until_quiet()
    wire.sent.clear()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.locator(_BOX[uri]).tap()
    page.wait_for_timeout(PAUSE)
    page.locator(_BOX[uri]).press_sequentially(query, delay=KEY)
    began = time.perf_counter()
    page.wait_for_function(_READY[uri], arg=query, timeout=60_000)
    seconds = time.perf_counter() - began
    wire.wait_until_quiet(1)
    context.close()
    return Search(uri, query, wire.sent.total(), seconds)


def run(site: Path) -> Iterator[Search]:
    """Yield the searches in a built site."""
    path = os.environ.get("SIMPUL_CHROMIUM") or shutil.which("chromium")
    found = read_queries()
    queries = [query.text for query in found[:: len(found) // QUERIES]][:QUERIES]
    wire = Wire(*SLOW_4G)
    with serve(site, wire=wire) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for uri in _BOX:
            for query in queries:
                yield _search(browser, address, wire, uri, query)
        browser.close()


def _build(site: Path, cases: int) -> None:
    with tempfile.TemporaryDirectory(prefix="simpul-search-") as name:
        corpus = Path(name)
        make_corpus(corpus, cases)
        cost = measure([sys.executable, "-m", "simpul", "build", "--out", str(site)], corpus)
    print(f"{cases} cases built with their index in {cost.wall:.0f} s", flush=True)


def main() -> None:
    """Build where needed, search, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--keep", type=Path, required=True, help="folder of the built site; built when it is not there")
    arguments = parser.parse_args()
    if not arguments.keep.exists():
        _build(arguments.keep.resolve(), arguments.cases)
    searches = []
    for one in run(arguments.keep):
        print(f"{one.uri:10} {one.size / 1000:6.0f} KB {one.seconds:6.2f} s  {one.query}", flush=True)
        searches.append(one)
    for uri in _BOX:
        sizes = [one.size / 1000 for one in searches if one.uri == uri]
        times = [one.seconds for one in searches if one.uri == uri]
        sums = (statistics.median(sizes), max(sizes), statistics.median(times), max(times))
        print("{}: median {:.0f} KB, worst {:.0f} KB; median {:.2f} s, worst {:.2f} s".format(uri, *sums))


if __name__ == "__main__":
    main()
