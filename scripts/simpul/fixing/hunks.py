"""Cut a repair into stretches of whole lines that may be taken one by one."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from simpul.case.reading import parse_case
from simpul.fixing.faithfulness import is_faithful
from simpul.fixing.outcome import Outcome
from simpul.fixing.repair import LINE_ENDS, MARK


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines of a file, and what shall stand there."""

    line: int
    """Number of the first, from 1."""
    before: tuple[str, ...]
    """The lines as they stand, at least one."""
    after: tuple[str, ...]


def hunks(outcome: Outcome) -> Iterator[Hunk]:
    """Yield the stretches that are right by themselves: each, taken alone, leaves what the file says as it is.

    Nothing of a file whose line ends or first mark are to change, for that is in no line.
    """
    if not outcome.repairs or {LINE_ENDS, MARK} & set(outcome.repairs):
        return
    lines = _lines(outcome.before)
    whole = parse_case(outcome.before, outcome.uri, outcome.path.parent)

    def stands_alone(hunk: Hunk) -> bool:
        start = hunk.line - 1
        alone = "\n".join([*lines[:start], *hunk.after, *lines[start + len(hunk.before) :], ""])
        return is_faithful(whole, parse_case(alone, outcome.uri, outcome.path.parent))

    for hunk in _differing(lines, _lines(outcome.after)):
        pieces = _line_by_line(hunk)
        if all(map(stands_alone, pieces)):
            yield from pieces
        elif stands_alone(hunk):
            yield hunk


def _differing(before: list[str], after: list[str]) -> Iterator[Hunk]:
    compared = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for kind, first, end, first_after, end_after in compared.get_opcodes():
        # A line put in stands on the one above it, which stays.
        above = int(kind == "insert")
        if kind != "equal" and first >= above:
            old, new = before[first - above : end], after[first_after - above : end_after]
            yield Hunk(first - above + 1, tuple(old), tuple(new))


def _line_by_line(hunk: Hunk) -> list[Hunk]:
    """Return a hunk as one for each line, where as many lines are written as were there."""
    if len(hunk.before) != len(hunk.after):
        return [hunk]
    pairs = enumerate(zip(hunk.before, hunk.after, strict=True), hunk.line)
    return [Hunk(line, (old,), (new,)) for line, (old, new) in pairs if old != new]


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n")
