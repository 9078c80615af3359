"""The command that checks cases."""

import argparse
import os

from simpul.cache import check
from simpul.check.engine import check_root
from simpul.check.reports import FORMATS
from simpul.cli.telling import CLEAN, FAULTS, Command, add_jobs, tell_report, today, warn
from simpul.places import paths_inside, root_of
from simpul.processes import rest_collector


def _check(arguments: argparse.Namespace) -> int:
    rest_collector()
    root = root_of(arguments)
    paths = paths_inside(arguments.paths, root)
    if paths:
        report = check_root(root, today(os.environ), paths, arguments.jobs)
    else:
        report = check(root, today(os.environ), arguments.jobs, warn)
    tell_report(report, arguments.format)
    return FAULTS if report.has_errors else CLEAN


def add(command: Command) -> None:
    """Add the commands."""
    checking = command("check", _check)
    checking.add_argument(
        "paths", nargs="*", metavar="PATH", help="berkas atau folder tertentu saja, tanpa aturan antar-kasus"
    )
    checking.add_argument(
        "--format", choices=sorted(FORMATS), help="bentuk laporan (bawaan: text; di GitHub Actions: github)"
    )
    add_jobs(checking)
