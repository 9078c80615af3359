"""Measure search at size: `.venv/bin/python scripts/search_scale.py --keep DIR [--cases 10000]`.

Makes N cases, builds the site with its index into DIR once (minutes; it is kept for the next time), and asks ten of the
recorded queries in /cari/ and in the header (`--queries 999` asks all), each on a first visit, on Lighthouse's slow 4G
(150 ms, 1.6 Mbit/s) and a processor four times slower. Prints what a first search loads, and, counted in the page, the
seconds from the last key to the first result and the round trips within them.
"""

import argparse
import contextlib
import math
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, TimeoutError, sync_playwright  # noqa: A004 - the browser's own

from benchmark import make_corpus, measure
from loopback import SLOW_4G, Wire, serve
from search_benchmark import FLAGS, read_queries

SLOWER = 4
"""How many times slower than here the reader's processor is."""
PAUSE = 700
"""Milliseconds between the tap on the box and the first key."""
KEY = 180
"""Milliseconds between keys: a quick typist. Who pauses longer than the script waits has more searched on the way."""
SHORTEST = 3
"""Letters below which nothing is looked up before the reader says so."""

_BOX = {"cari/": "#q", "privasi/": "header input[name=q]"}
_WATCH = """wanted => {
  const isShown = () => {
    const box = document.querySelector(".top-results:not([hidden])");
    if (box) return box.dataset.query === wanted;
    const said = document.querySelector("[data-search-state]")?.textContent ?? "";
    return said.includes(`“${wanted}”`) && (said.startsWith("Tidak ada") || document.querySelector(".search-list a"));
  };
  addEventListener("input", () => { self.typed = performance.now(); }, true);
  new MutationObserver(() => { if (self.typed && isShown()) self.shown ??= performance.now(); })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}"""
_COUNT = """() => {
  const loads = performance.getEntriesByType("resource").sort((one, other) => one.responseEnd - other.responseEnd);
  let trips = 0;
  let end = typed;
  for (const load of loads) {
    if (load.startTime < end || load.startTime > shown) continue;
    trips++;
    end = load.responseEnd;
  }
  return [(shown - typed) / 1000, trips];
}"""
"""The round trips are the longest row of loads each of which began when the one before was there."""


@dataclass(frozen=True, slots=True)
class Search:
    """A first search."""

    uri: str
    query: str
    size: int
    """Bytes loaded from the tap on the box until all is quiet."""
    requests: int
    seconds: float
    """From the last key to the first result; infinite when there was none for a minute."""
    trips: int
    """Round trips within these seconds."""


def _search(browser: Browser, address: str, wire: Wire, uri: str, query: str) -> Search:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(address + uri)
    wire.wait_until_quiet()
    wire.sent.clear()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate(_WATCH, query)
    page.locator(_BOX[uri]).tap()
    page.wait_for_timeout(PAUSE)
    page.locator(_BOX[uri]).press_sequentially(query, delay=KEY)
    seconds, trips = math.inf, 0
    with contextlib.suppress(TimeoutError):
        page.wait_for_function("() => self.shown", timeout=60_000)
        wire.wait_until_quiet(1)
        seconds, trips = page.evaluate(_COUNT)
    context.close()
    return Search(uri, query, wire.sent.total(), len(wire.sent), seconds, trips)


def run(site: Path, count: int) -> Iterator[Search]:
    """Yield searches in a built site: some `count` of the queries, in each box."""
    path = os.environ.get("SIMPUL_CHROMIUM") or shutil.which("chromium")
    found = [query.text for query in read_queries() if len(query.text) >= SHORTEST]
    wire = Wire(*SLOW_4G)
    with serve(site, wire=wire) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for uri in _BOX:
            for query in found[:: max(1, len(found) // count)][:count]:
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
    parser.add_argument("--queries", type=int, default=10, help="how many of the recorded queries")
    arguments = parser.parse_args()
    if not arguments.keep.exists():
        _build(arguments.keep.resolve(), arguments.cases)
    searches = []
    for one in run(arguments.keep, arguments.queries):
        print(
            f"{one.uri:10}{one.size / 1000:5.0f} KB {one.requests:3} requests {one.seconds:6.2f} s {one.trips:2} trips"
            f"  {one.query}",
            flush=True,
        )
        searches.append(one)
    for uri in _BOX:
        print(f"{uri:10}" + "; ".join(_spread([one for one in searches if one.uri == uri])))


def _spread(searches: list[Search]) -> Iterator[str]:
    """Yield the least, the median and the most of each figure."""
    for name, places, values in (
        ("KB", 0, [one.size / 1000 for one in searches]),
        ("requests", 0, [one.requests for one in searches]),
        ("s", 2, [one.seconds for one in searches]),
        ("trips", 0, [one.trips for one in searches]),
    ):
        least, middle, most = (f"{figure(values):.{places}f}" for figure in (min, statistics.median, max))
        yield f" {least} to {most} {name}, median {middle}"


if __name__ == "__main__":
    main()
