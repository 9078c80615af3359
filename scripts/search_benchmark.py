"""Measure the search of the real site with readers' own questions, in a real browser.

Usage: python scripts/search_benchmark.py [--site DIR] [--write]

Prints success@1, success@5 and the mean reciprocal rank (MRR) of the questions that the search was tuned on
and of those it was not, and lists the failures. `--write` records the figures that the test holds on to.
"""

import argparse
import contextlib
import functools
import http.server
import json
import os
import shutil
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page, sync_playwright

REPOSITORY = Path(__file__).resolve().parent.parent
QUERIES = REPOSITORY / "tests/search/queries.yml"
FIGURES = REPOSITORY / "tests/search/figures.json"
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
FIRST = 5
"""How many results a reader looks at."""

_SETTLED = """wanted => {
  const said = document.querySelector("[data-search-state]").textContent;
  const shown = document.querySelectorAll(".search-list a").length;
  const isBusy = document.querySelector("[data-search-results][aria-busy]");
  return !isBusy && said.includes(`“${wanted}”`) && (shown > 0 || said.startsWith("Tidak ada"));
}"""
_FOUND = """links => links.map(link => new URL(link.href).pathname.split("/").at(-2))"""


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader types, and the cases that answer it."""

    text: str
    answers: frozenset[str]
    is_unseen: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the search made of a query."""

    query: Query
    found: tuple[str, ...]

    @property
    def rank(self) -> int:
        """Place of the first answer, counted from 1; 0 when it is not shown."""
        ranks = (place for place, case in enumerate(self.found, 1) if case in self.query.answers)
        return next(ranks, 0)


def read_queries(path: Path = QUERIES) -> list[Query]:
    """Return the queries of a file, in its order."""
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Query(entry["query"], frozenset(entry["answers"]), entry.get("unseen", False)) for entry in entries]


def measure(page: Page, address: str, queries: Sequence[Query]) -> Iterator[Outcome]:
    """Ask every query on the search page of the site at `address`."""
    page.goto(f"{address}cari/")
    field = page.locator("#q")
    for query in queries:
        field.fill(query.text)
        field.press("Enter")
        page.wait_for_function(_SETTLED, arg=query.text)
        yield Outcome(query, tuple(page.locator(".search-list h2 a").evaluate_all(_FOUND)))


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Return success@1, success@5 and MRR, to three places."""
    ranks = [outcome.rank for outcome in outcomes]
    count = len(ranks) or 1
    return {
        "queries": len(ranks),
        "success@1": round(sum(rank == 1 for rank in ranks) / count, 3),
        f"success@{FIRST}": round(sum(0 < rank <= FIRST for rank in ranks) / count, 3),
        "mrr": round(sum(1 / rank for rank in ranks if rank) / count, 3),
    }


def summarise(outcomes: Sequence[Outcome]) -> dict[str, dict[str, float]]:
    """Return the figures of the tuned and the unseen queries."""
    return {
        "tuned": figures([outcome for outcome in outcomes if not outcome.query.is_unseen]),
        "unseen": figures([outcome for outcome in outcomes if outcome.query.is_unseen]),
    }


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site from a plain web server; give its address."""
    handler = functools.partial(_QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _run(site: Path) -> list[Outcome]:
    path = os.environ.get("SIMPUL_CHROMIUM") or shutil.which("chromium")
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        outcomes = list(measure(browser.new_page(), address, read_queries()))
        browser.close()
    return outcomes


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=REPOSITORY / "site", help="a built site (default: site/)")
    parser.add_argument("--write", action="store_true", help=f"record the figures in {FIGURES.name}")
    arguments = parser.parse_args()
    outcomes = _run(arguments.site)
    summary = summarise(outcomes)
    if arguments.write:
        FIGURES.write_text(json.dumps(summary, indent=2) + "\n", encoding="utf-8")
    for name, numbers in summary.items():
        print(f"{name:8}", "  ".join(f"{key} {value}" for key, value in numbers.items()))
    for outcome in outcomes:
        if not 0 < outcome.rank <= FIRST:
            kind = "unseen" if outcome.query.is_unseen else "tuned"
            print(
                f"- {kind}: {outcome.query.text!r}, rank {outcome.rank or 'none'}: {', '.join(outcome.found[:FIRST])}"
            )


if __name__ == "__main__":
    main()
