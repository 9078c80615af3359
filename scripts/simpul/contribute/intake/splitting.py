"""Cut the body of a report into its answers: `### Label`, an empty line, the answer."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simpul.contribute.importing.answers import key_of
from simpul.text import normalise

NO_RESPONSE = "_No response_"
"""What GitHub writes below a question that was left empty."""

_HEADING = re.compile(r"^ {0,3}###[ \t]+(\S.{0,200})$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$", re.MULTILINE)
_TICKED = re.compile(r"^\s*[-*]\s*\[[xX]\]", re.MULTILINE)
_BOX = re.compile(r"^\s*[-*]\s*\[[ xX]?\]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cut:
    """A body cut into pieces."""

    answers: tuple[str | None, ...]
    """One for each label, in order; None where its heading is gone, "" where it was left empty."""
    before: str
    """What stands above the first heading."""


def cut(body: str, labels: Sequence[str]) -> Cut:
    """Cut a body at the headings of the form.

    An answer may hold headings of its own, even one that reads like a label. The form writes its headings in its own
    order, so the longest chain in that order is taken for them, and every other heading belongs to an answer; one in a
    fence is taken only when it must be.
    """
    lines = body.replace("\r\n", "\n").replace("\r", "\n")
    # A tab parts the columns of a pasted table.
    text = "\t".join(map(normalise, lines.split("\t")))
    headings = list(_headings(text, labels))
    fences = list(_fences(text))
    begins = [begin for begin, _ in fences]
    bare = [heading for heading in headings if not _is_within(heading[1], begins, fences)]
    # A fence that was never closed reaches over the answers that follow.
    chain = max((_chain(found, len(labels)) for found in (bare, headings)), key=len)
    answers: list[str | None] = [None] * len(labels)
    ends = [*(start for _, start, _ in chain[1:]), len(text)]
    for (number, _, begin), end in zip(chain, ends, strict=False):
        answer = text[begin:end].strip()
        answers[number] = "" if answer == NO_RESPONSE else answer
    return Cut(tuple(answers), text[: chain[0][1] if chain else len(text)].strip())


def _fences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where code stands between fences, begin and end."""
    opening: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opening is None:
            opening = fence
        elif fence.group(1).startswith(opening.group(1)) and not fence.group(2).strip():
            yield opening.start(), fence.end()
            opening = None


def _is_within(at: int, begins: Sequence[int], fences: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(begins, at) - 1
    return index >= 0 and at < fences[index][1]


_Heading = tuple[int, int, int]
"""Number of the label, begin of the line, end of the line."""


def _headings(text: str, labels: Sequence[str]) -> Iterator[_Heading]:
    numbers = {key_of(label): number for number, label in enumerate(labels)}
    for match in _HEADING.finditer(text):
        number = numbers.get(key_of(match.group(1).rstrip(" \t#")))
        if number is not None:
            yield number, match.start(), match.end()


def _chain(headings: Sequence[_Heading], count: int) -> list[_Heading]:
    """Return the longest chain of headings whose numbers rise; of equal ones, that which begins each answer first."""
    best: list[tuple[int, list[_Heading]]] = [(0, [])] * count
    for heading in headings:
        number = heading[0]
        length, chain = max(best[:number], key=lambda found: found[0], default=(0, []))
        if length + 1 > best[number][0]:
            best[number] = (length + 1, [*chain, heading])
    return max(best, key=lambda found: found[0], default=(0, []))[1]


def is_ticked(answer: str | None, boxes: int) -> bool:
    """Tell whether all boxes of a question are there and ticked."""
    return len(_TICKED.findall(answer or "")) >= boxes and len(_BOX.findall(answer or "")) == len(
        _TICKED.findall(answer or "")
    )
