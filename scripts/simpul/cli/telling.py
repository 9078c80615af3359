"""What all commands share: exit codes, the day, and how a report is told."""

import argparse
import datetime
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from simpul.check.engine import Report
from simpul.check.github_report import as_summary
from simpul.check.reports import FORMATS
from simpul.places import WrongUsageError

CLEAN, FAULTS = 0, 1
"""Exit codes: nothing wrong, something to mend; 2 is for a command that was itself wrong."""
SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY"
"""Names the file into which a step on GitHub writes its summary."""

Command = Callable[[str, Callable[[argparse.Namespace], int]], argparse.ArgumentParser]
"""Adds a command: its name, and what runs it."""


def today(environment: Mapping[str, str]) -> datetime.date:
    """Return the date of the work: SOURCE_DATE_EPOCH when set, else the clock's, UTC."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    now = datetime.datetime.now(datetime.UTC)
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch.isdigit() else now
    return moment.date()


def default_format(environment: Mapping[str, str]) -> str:
    """Return the form of a report that nobody chose."""
    return "github" if environment.get("GITHUB_ACTIONS") == "true" else "text"


def warn(line: str) -> None:
    """Tell the person at the keyboard something beside what the command gives out."""
    print(line, file=sys.stderr)


def write_summary(text: str, path: str) -> None:
    """Add the full list to the summary page of the run, when GitHub has named its file."""
    if path:
        try:
            with Path(path).open("a", encoding="utf-8") as summary:
                summary.write(text)
        except OSError as error:
            print(f"Ringkasan tidak tertulis: {error}", file=sys.stderr)


def tell_report(report: Report, form: str | None = None) -> None:
    """Print a report; on GitHub also where the run shows its summary."""
    form = form or default_format(os.environ)
    print(FORMATS[form](report), flush=True)
    if form == "github":
        write_summary(as_summary(report), os.environ.get(SUMMARY_VARIABLE, ""))


def write_file(path: Path, content: bytes) -> None:
    """Write a file that was asked for.

    Raises:
        WrongUsageError: it cannot be written there.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        message = f"{path} tidak dapat ditulis ({error.strerror})."
        raise WrongUsageError(message) from error
    print(f"Ditulis: {path}")


def add_jobs(sub: argparse.ArgumentParser) -> None:
    """Let a command spread its work over processes."""
    sub.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="banyak proses (bawaan: jumlah inti)"
    )
