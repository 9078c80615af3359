"""Repair the case files of a root, and tell what was or would be changed."""

import datetime
import difflib
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from simpul.case.files import Fault, find_cases
from simpul.case.reading import CaseFile, load_case
from simpul.check.engine import context_of, select
from simpul.fixing.corrections import Ask, correct
from simpul.fixing.repair import repair

GUESSES = "yang Anda setujui"
"""What was put right by a guess that a person confirmed."""


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
    is_left_alone: bool = False
    """Whether it could not be read whole."""


def repair_root(root: Path, today: datetime.date, paths: Sequence[Path], ask: Ask | None = None) -> Iterator[Outcome]:
    """Yield the outcome of every case below `root`, or of those that `paths` mean; nothing is written.

    With `ask`, also what the rules guess was meant is put right, when the person says so.
    """
    context = context_of(root, today) if ask else None
    for path in select(root, paths) if paths else find_cases(root):
        file = load_case(path, root)
        repaired = repair(file, _raw(file, path))
        if repaired is None:
            yield Outcome(file.uri, path, file.text, file.text, is_left_alone=True)
            continue
        after, done = repaired
        if ask and context:
            corrected = correct(after, context, ask)
            if corrected is not after:
                again = repair(corrected, "")
                after, more = again or (corrected, ())
                done = tuple(dict.fromkeys((*done, GUESSES, *more)))
        yield Outcome(file.uri, path, file.text, after.text, done)


def _raw(file: CaseFile, path: Path) -> str:
    """Return the text with its line ends and its mark, when the file was read."""
    is_read = bool(file.text) and all(fault.fault is Fault.MISPLACED for fault in file.faults)
    return path.read_bytes().decode("utf-8") if is_read else ""


def write(outcome: Outcome) -> None:
    """Put the repaired text in the file's place, in one step.

    Raises:
        OSError: the folder cannot be written; the file is as it was.
    """
    put_in_place(outcome.path, outcome.after.encode("utf-8"))


def put_in_place(path: Path, content: bytes) -> None:
    """Write a file that is there already, in one step.

    Raises:
        OSError: the folder cannot be written; the file is as it was.
    """
    target = path.resolve()
    beside = target.with_name(f".{target.name}.baru")
    try:
        beside.write_bytes(content)
        shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def tell(outcome: Outcome) -> str:
    """Return the difference and a line on what was put right, or why nothing was; "" when all is well."""
    if outcome.is_left_alone:
        return f"{outcome.uri}: dibiarkan, karena tidak terbaca utuh. Saran: jalankan simpul check."
    if not outcome.repairs:
        return ""
    lines = difflib.unified_diff(
        outcome.before.split("\n"), outcome.after.split("\n"), f"a/{outcome.uri}", f"b/{outcome.uri}", lineterm=""
    )
    return "\n".join([*map(_visible, lines), f"{outcome.uri}: {', '.join(outcome.repairs)}."])


def _visible(line: str) -> str:
    """Return a line in which nothing commands the terminal."""
    return "".join(char if char.isprintable() or char == "\t" else f"\\u{ord(char):04x}" for char in line)


def summarise(outcomes: Sequence[Outcome], *, is_written: bool) -> str:
    """Return the closing line."""
    repaired = sum(bool(outcome.repairs) for outcome in outcomes)
    alone = sum(outcome.is_left_alone for outcome in outcomes)
    said = f"{len(outcomes)} kasus dilihat: "
    if repaired:
        said += f"{repaired} dirapikan" if is_written else f"{repaired} dapat dirapikan (tulis dengan --write)"
    else:
        said += "tidak ada yang perlu dirapikan"
    return said + (f", {alone} dibiarkan." if alone else ".")
