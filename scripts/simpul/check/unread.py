"""Find what is a heading, a table or a list to the eye, but not to Markdown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from simpul.case.blocks import BlockKind
from simpul.case.body import SECTION_LEVEL, SECTIONS, Body
from simpul.case.names import SECTION_NAMES, SUMMARY, bare

# Some write the sign of their own keyboard.
_HASHES = re.compile(r"([#＃]{1,6})[ \t]*(\S.*)")
_BOLD = re.compile(r"(\*\*|__)(?!\s)(.{1,80})(?<!\s)\1:?\Z")
_INDENTED = re.compile(r"[ \t]*(#{2,3}) \S")
_OWN = {name.casefold(): name for name in SECTIONS}
_CALLED = {name: section for section, names in SECTION_NAMES.items() if section != SUMMARY for name in names}
_LONGEST = 80
_MARKS = frozenset("#＃*_")
_CELLS = re.compile(r"\S[ ]*\t[ \t]*\S")
_BULLET = re.compile(r"[•▪◦●○■□‣·➢✓✔][ \t]*\S")
_ITEM = re.compile(r"\s*(?:[•▪◦●○■□‣·➢✓✔–—-]|\(?\w{1,3}[.)])[ ]*\t")
_DASH = re.compile(r"[–—][ \t]+\S")
_COUNTED = re.compile(r"(?:(\d{1,2})[.)](?=[^\W\d])|([a-z])[.)][ \t])")


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that Markdown does not take for what it is meant to be."""

    line: int
    """Its number in the body, from 0."""
    column: int
    text: str
    meant: str = ""
    """How it should be written, where that is sure."""
    is_indented: bool = False


def _paragraphs(body: Body) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of each paragraph outside lists, quotes and tables, with the number of the first, from 0."""
    for block in body.blocks:
        if block.kind is BlockKind.PARAGRAPH:
            first = body.position(block.start).line - body.first_line
            yield first, body.text[block.start : block.end].rstrip("\n").split("\n")


def unread_headings(body: Body) -> Iterator[Unread]:
    """Yield lines that are headings to the eye."""
    for first, lines in _paragraphs(body):
        for number, line in enumerate(lines, first):
            text = line.strip()
            if text[:1] in _MARKS or len(lines) == 1:
                meant = _meant(text[: _LONGEST + 1], is_alone=len(lines) == 1)
                if meant is not None:
                    yield Unread(number, 1 + _indent(line), text, meant)
    if "\n    #" in body.text or "\n\t" in body.text:
        yield from _indented_headings(body)


def _indented_headings(body: Body) -> Iterator[Unread]:
    for token in body.tokens:
        if token.type == "code_block" and token.level == 0 and token.map:
            line = body.lines[token.map[0]]
            if _INDENTED.match(line) and bare(line) in _OWN:
                yield Unread(token.map[0], 1 + _indent(line), line.strip(), is_indented=True)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _meant(line: str, *, is_alone: bool) -> str | None:
    """Return what a line should be as a heading, "" when only its sign is wrong; None when it is none."""
    if len(line) > _LONGEST:
        return None
    hashes, bold = _HASHES.match(line), _BOLD.match(line)
    if hashes:
        return _with_hashes(len(hashes.group(1)), hashes.group(2))
    section = _CALLED.get(bare(bold.group(2))) if bold else _OWN.get(bare(line)) if is_alone else None
    return f"## {section}" if section else None


def _with_hashes(level: int, words: str) -> str | None:
    section = _CALLED.get(bare(words))
    if section and level <= SECTION_LEVEL:
        return f"## {section}"
    if level == 1:
        return None
    return f"### {words}" if level > SECTION_LEVEL else ""


def unread_tables(body: Body) -> Iterator[Unread]:
    """Yield the first line of each table that is not one: cells apart by tabs, or without the line of dashes."""
    if "\t" not in body.text and "\n|" not in body.text:
        return
    for first, lines in _paragraphs(body):
        for is_row in (_has_tabs, _is_piped):
            rows = [number for number, line in enumerate(lines) if is_row(line)]
            if len(rows) > 1:
                yield Unread(first + rows[0], 1, lines[rows[0]])
                break


def _has_tabs(line: str) -> bool:
    return bool(_CELLS.search(line)) and not _ITEM.match(line)


def _is_piped(line: str) -> bool:
    return line.startswith("|") and line.count("|") > 1


def unread_lists(body: Body) -> Iterator[Unread]:
    """Yield the first item of each list that is not one: bullets of Word, dashes, numbers without a blank, letters."""
    for first, raw in _paragraphs(body):
        lines = [line.lstrip() for line in raw]
        marked = [number for number, line in enumerate(lines) if _BULLET.match(line)]
        dashed = [number for number, line in enumerate(lines) if _DASH.match(line)]
        items = marked or (dashed if len(dashed) > 1 else []) or _counted(lines)
        if items:
            yield Unread(first + items[0], 1 + _indent(body.lines[first + items[0]]), lines[items[0]])


def _counted(lines: Sequence[str]) -> list[int]:
    """Return the lines that count on from each other: 1) 2), or a. b."""
    marks = [
        (number, found.group(1), found.group(2)) for number, line in enumerate(lines) if (found := _COUNTED.match(line))
    ]
    for (number, digits, letter), (_, next_digits, next_letter) in pairwise(marks):
        if digits and next_digits and int(next_digits) == int(digits) + 1:
            return [number]
        if letter and next_letter and ord(next_letter) == ord(letter) + 1:
            return [number]
    return []
