"""Examine the built site with axe-core: every kind of page, light and dark, on a phone and on a computer.

Usage: python scripts/accessibility.py [--site DIR]

Rules: WCAG 2.2 A and AA, and axe's best practices. Prints what it finds; exit code 1 if anything.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from loopback import serve
from page_kinds import page_kinds

REPOSITORY = Path(__file__).resolve().parent.parent
AXE = REPOSITORY / "tests/vendor/axe/axe.min.js"
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
VIEWS = tuple(product(WIDTHS, SCHEMES))

# The patterns of woven cloth lie where no text is; with them axe would not judge contrast at all.
_RUN = """async () => {
  const plain = document.createElement("style");
  plain.textContent = "* { background-image: none !important } ::before, ::after { background: none !important }";
  document.head.append(plain);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const options = { runOnly: tags, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] };
  const { violations } = await axe.run(document, options);
  plain.remove();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`));
}"""


def examine(page: Page) -> list[str]:
    """Return what axe finds on the page that is open: rule, its sentence, and the element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_RUN)
    return found


def survey(browser: Browser, address: str, uris: Iterable[str], views: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Yield what axe finds on each page in each view, with the page and the view."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    everything = list(views)
    for uri in uris:
        page.goto(address + uri)
        if "?q=" in uri:
            page.locator(".search-list a").first.wait_for()
        for width, scheme in everything:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # a scheme is one of three words to Playwright
            yield from (f"{uri or 'beranda'}, {width} px, {scheme}: {fault}" for fault in examine(page))
    context.close()


def main() -> int:
    """Examine and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=REPOSITORY / "site", help="a built site (default: site/)")
    site = parser.parse_args().site
    path = os.environ.get("SIMPUL_CHROMIUM") or shutil.which("chromium")
    began, kinds, count = time.perf_counter(), page_kinds(site), 0
    with serve(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for fault in survey(browser, address, [*kinds, "cari/?q=layanan"], VIEWS):
            print(fault)
            count += 1
        browser.close()
    print(f"{len(kinds) + 1} pages in {len(VIEWS)} views: {count} faults, {time.perf_counter() - began:.0f} s")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
