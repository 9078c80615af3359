"""Print every case of the real site on A4 in a real browser, and scan the QR code of each.

Usage: python scripts/print_cases.py [--out DIR]

Builds the site for a full address, prints each case (into DIR, to look at), and lists those that take more
than four pages or whose code does not lead to them. Exit code 1 when there are any.
"""

import argparse
import io
import os
import re
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from search_benchmark import FLAGS, REPOSITORY, served
from simpul.build import Order, build
from simpul.cli.telling import today

ADDRESS = "https://simpul.example/"
MOST = 4
"""Pages that a case may take."""


def _build(folder: Path) -> Path:
    os.environ["SIMPUL_SITUS"] = ADDRESS
    report = build(Order(REPOSITORY, folder / "site", today(os.environ), with_search=False), print)
    if report.has_errors:
        sys.exit("\n".join(map(str, report.diagnostics)))
    return folder / "site"


def _print(page: Page, address: str, case: str, folder: Path) -> tuple[int, bool]:
    """Print a case; return its pages, and whether its code leads to it."""
    page.goto(f"{address}inovasi/{case}/")
    sheet = page.pdf(format="A4", prefer_css_page_size=True, path=folder / f"{case}.pdf")
    picture = Image.open(io.BytesIO(page.locator(".qr").screenshot())).convert("L")
    read = [found.text for found in zxingcpp.read_barcodes(picture)]
    return len(re.findall(rb"/Type\s*/Page\b", sheet)), read == [f"{ADDRESS}inovasi/{case}/"]


def _print_all(site: Path, folder: Path) -> dict[str, tuple[int, bool]]:
    cases = sorted(page.parent.name for page in site.glob("inovasi/*/kutip.bib"))
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("SIMPUL_CHROMIUM") or shutil.which("chromium"), args=list(FLAGS)
        )
        page = browser.new_page(device_scale_factor=4)
        page.emulate_media(media="print")
        found = {case: _print(page, address, case, folder) for case in cases}
        browser.close()
    return found


def main() -> int:
    """Print all cases; return 1 when one is too long or its code leads nowhere."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, metavar="DIR", help="keep the PDF files here")
    keep: Path | None = parser.parse_args().out
    with tempfile.TemporaryDirectory() as scratch:
        folder = keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        found = _print_all(_build(Path(scratch)), folder)
    faults = [case for case, (pages, leads) in found.items() if not (1 <= pages <= MOST and leads)]
    counts = Counter(pages for pages, _ in found.values())
    told = ", ".join(f"{number} on {pages} pages" for pages, number in sorted(counts.items()))
    print(f"{len(found)} cases: {told}; {sum(leads for _, leads in found.values())} codes read.")
    print("\n".join(f"fault: {case}" for case in faults))
    return 1 if faults or not found else 0


if __name__ == "__main__":
    sys.exit(main())
