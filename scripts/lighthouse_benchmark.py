"""Run Lighthouse (mobile) on a built site: `python scripts/lighthouse_benchmark.py [--site DIR] [--runs 5]`.

Needs Node.js and a Chromium; Lighthouse itself comes from the npm registry into a temporary folder. The site is served
as a good host does (gzip, cache headers). Prints the medians as a table, and what keeps a mark below 100. Build with
the address as hub.yml or SIMPUL_SITUS has it: canonical links are part of the marks.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from loopback import serve

REPOSITORY = Path(__file__).resolve().parent.parent
VERSION = "12.8.2"
PAGES = ("", "inovasi/bendera-saskia-bantaeng/", "kategori/kesehatan/", "wilayah/sumatera-selatan/", "cari/")
AIMS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"


def _install(folder: Path) -> Path:
    npm = shutil.which("npm") or sys.exit("Node.js with npm is needed.")
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), f"lighthouse@{VERSION}"]
    subprocess.run(command, check=True)  # noqa: S603 - our own command line
    return folder / "node_modules/.bin/lighthouse"


def _run(lighthouse: Path, address: str) -> dict[str, Any]:
    chromium = os.environ.get("SIMPUL_CHROMIUM") or shutil.which("chromium") or ""
    command = [str(lighthouse), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command += [f"--only-categories={','.join(AIMS)}"]
    environment = {**os.environ, "CHROME_PATH": chromium}
    done = subprocess.run(command, check=True, capture_output=True, env=environment)  # noqa: S603 - our own command line
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _lacking(report: dict[str, Any]) -> Iterator[str]:
    for name in AIMS:
        for reference in report["categories"][name]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{name}: {audit['id']} {audit['score']} {audit.get('displayValue', '')}"


def main() -> int:
    """Run and print; exit code 1 when a median misses its aim."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=REPOSITORY / "site", help="a built site (default: site/)")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    missed = False
    with tempfile.TemporaryDirectory(prefix="simpul-lighthouse-") as name, serve(arguments.site) as address:
        lighthouse = _install(Path(name))
        print("| page | " + " | ".join(AIMS) + " |\n|---|" + "--:|" * len(AIMS))
        for uri in PAGES:
            reports = [_run(lighthouse, address + uri) for _ in range(arguments.runs)]
            marks = {
                key: statistics.median(report["categories"][key]["score"] * 100 for report in reports) for key in AIMS
            }
            print(f"| /{uri} | " + " | ".join(f"{mark:.0f}" for mark in marks.values()) + " |", flush=True)
            if any(marks[key] < aim for key, aim in AIMS.items()):
                missed = True
                print(*_lacking(reports[-1]), sep="\n", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
