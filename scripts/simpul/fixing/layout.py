"""Repair what nobody sees: special spaces, trailing blanks, empty lines around headings, the last line end."""

import re
from collections.abc import Iterator

from simpul.fixing.edits import Draft, Edit
from simpul.fixing.faithfulness import INVISIBLE, LITERAL, SPACES

_TABS = re.compile(r"\t")
_TRAILING = re.compile(r"(?<!\\)[ \t]+$", re.MULTILINE)
_HARD_BREAK = "  "
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")


def plain_spaces(draft: Draft) -> Iterator[Edit]:
    """Turn spaces that do not break into plain ones."""
    return (Edit(found.start(), found.end(), " ") for found in SPACES.finditer(draft.text))


def nothing_unseen(draft: Draft) -> Iterator[Edit]:
    """Take away characters without width, save in code."""
    code = _code_lines(draft)
    for found in INVISIBLE.finditer(draft.text):
        if draft.line_of(found.start()) not in code:
            yield Edit(found.start(), found.end(), "")


def no_tabs_in_data(draft: Draft) -> Iterator[Edit]:
    """Turn tabs in the front matter into spaces."""
    end = draft.body_start
    return (Edit(found.start(), found.end(), " ") for found in _TABS.finditer(draft.text, 0, end))


def no_trailing_blanks(draft: Draft) -> Iterator[Edit]:
    """Take away blanks at the end of lines, save those that mean a line break in prose."""
    code = _code_lines(draft)
    for found in _TRAILING.finditer(draft.text):
        line = draft.line_of(found.start())
        if line not in code and (found.start() < draft.body_start or not _breaks(draft, found, line)):
            yield Edit(found.start(), found.end(), "")


def _code_lines(draft: Draft) -> set[int]:
    """Return the lines of the body that are printed to the letter."""
    above = draft.file.body.first_line - 1
    return {
        above + line
        for token in draft.file.body.tokens
        if token.type in LITERAL and token.map
        for line in range(*token.map)
    }


def _breaks(draft: Draft, blanks: re.Match[str], line: int) -> bool:
    """Tell whether blanks at the end of a line of the body may mean a line break."""
    is_empty = blanks.start() == draft.line_starts[line]
    following = "".join(draft.lines[line + 1 : line + 2])
    return blanks.group().startswith(_HARD_BREAK) and not is_empty and bool(following.strip())


def room_around_headings(draft: Draft) -> Iterator[Edit]:
    """Put an empty line before and after each heading."""
    lines = draft.lines
    for heading in draft.file.body.headings:
        index = heading.line - 1
        if heading.is_nested or not _HEADING.match(lines[index]):
            continue
        if lines[index - 1].strip():
            yield Edit(draft.line_starts[index], draft.line_starts[index], "\n")
        if index + 1 < len(lines) and lines[index + 1].strip():
            yield Edit(draft.line_starts[index + 1], draft.line_starts[index + 1], "\n")


def last_line_end(draft: Draft) -> Iterator[Edit]:
    """End the last line."""
    if not draft.text.endswith("\n"):
        yield Edit(len(draft.text), len(draft.text), "\n")
