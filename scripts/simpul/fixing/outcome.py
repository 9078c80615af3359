"""Repair the case files of a root, and tell what was or would be changed."""

import datetime
import difflib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from simpul.case.files import Fault, find_cases
from simpul.case.reading import CaseFile, load_case
from simpul.check.engine import context_of, select
from simpul.fixing.corrections import Question, correct
from simpul.fixing.repair import repair

Ask = Callable[[Question], bool]
"""Asks the person at the keyboard whether a guess is right."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    uri: str
    path: Path
    before: str
    """Its text as it stands, with plain line ends."""
    after: str
    repairs: tuple[str, ...] = ()
    """What was put right; nothing when the file is well."""
    left_alone: str = ""
    """Why it could not be repaired."""


def repair_root(root: Path, today: datetime.date, paths: Sequence[Path], ask: Ask | None) -> Iterator[Outcome]:
    """Yield the outcome of every case below `root`, or of those that `paths` mean; nothing is written."""
    context = context_of(root, today)
    for path in select(root, paths) if paths else find_cases(root):
        file = load_case(path, root)
        outcome = _outcome(file, path)
        if ask and not outcome.left_alone:
            outcome = correct(outcome, file.folder, context, ask)
        yield outcome


def _outcome(file: CaseFile, path: Path) -> Outcome:
    if file.text and all(fault.fault is Fault.MISPLACED for fault in file.faults):
        try:
            raw = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            raw = ""
        repaired = repair(file, raw) if raw else None
        if repaired:
            return Outcome(file.uri, path, file.text, repaired[0].text, repaired[1])
    return Outcome(file.uri, path, file.text, file.text, left_alone="tidak terbaca utuh; jalankan simpul check.")
