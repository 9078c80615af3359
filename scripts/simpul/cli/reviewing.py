"""Commands for who reviews proposals."""

import argparse
import datetime
import os
import sys
from pathlib import Path

from simpul.cache import check
from simpul.check.reports import FORMATS
from simpul.cli.telling import (
    CLEAN,
    FAULTS,
    SUMMARY_VARIABLE,
    Command,
    add_jobs,
    default_format,
    today,
    warn,
    write_summary,
)
from simpul.fixing.hunks import hunks
from simpul.fixing.outcome import repair_root
from simpul.places import root_of
from simpul.review.owners import write_owners
from simpul.review.posting import SUMMARY
from simpul.review.repository import changed_paths, find_base, patch_of
from simpul.review.review import review
from simpul.review.suggestions import FILE as SUGGESTIONS
from simpul.review.suggestions import LIMIT, Suggestion, as_json, fitting, is_case
from simpul.settings import load_hub
from simpul.vocabulary import load_vocabularies


def _review(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    report = check(root, today(os.environ), arguments.jobs, warn)
    outcome = review(root, arguments.base, report, today(os.environ), arguments.out)
    if arguments.out:
        made = _suggestions(root, arguments.base, today(os.environ))
        (arguments.out / SUGGESTIONS).write_text(as_json(made), encoding="utf-8")
    form = arguments.format or default_format(os.environ)
    print(FORMATS[form](outcome.report), flush=True)
    if form == "github":
        write_summary(outcome.summary, os.environ.get(SUMMARY_VARIABLE, ""))
    elif form == "text":
        print(f"\nRingkasan: {arguments.out / SUMMARY}" if arguments.out else f"\n{outcome.summary}", flush=True)
    return FAULTS if outcome.is_blocking else CLEAN


def _suggestions(root: Path, revision: str, day: datetime.date) -> list[Suggestion]:
    """Return the certain repairs of lines that the change touched."""
    commit = find_base(root, revision)
    cases = [root / path for path in sorted(changed_paths(root, commit)) if is_case(path) and (root / path).is_file()]
    kept: list[Suggestion] = []
    for outcome in repair_root(root, day, cases) if cases else ():
        made = [Suggestion(outcome.uri, one.line, one.before, one.after) for one in hunks(outcome)]
        kept += fitting(made, {outcome.uri: patch_of(root, commit, outcome.uri)}) if made else []
        if len(kept) >= LIMIT:
            break
    return kept[:LIMIT]


def _codeowners(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    regions = load_vocabularies(root).wilayah
    hub, faults = load_hub(root, regions)
    if hub is None:
        print("\n".join(map(str, faults)), file=sys.stderr)
        return FAULTS
    print("\n".join(f"Ditulis: {name}" for name in write_owners(root, hub, regions)))
    return CLEAN


def add(command: Command) -> None:
    """Add the commands."""
    reviewing = command("review", _review)
    reviewing.add_argument(
        "--base", required=True, metavar="REV", help="cabang atau commit dasar, misalnya origin/main"
    )
    reviewing.add_argument("--out", type=Path, metavar="DIR", help="tulis ringkasan dan pratinjau kasus ke folder ini")
    reviewing.add_argument(
        "--format", choices=sorted(FORMATS), help="bentuk laporan (bawaan: text; di GitHub Actions: github)"
    )
    add_jobs(reviewing)
    command("codeowners", _codeowners)
