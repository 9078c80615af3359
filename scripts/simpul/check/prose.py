"""Give the editorial rules the sentences of a case: its summary and its body, with exact places."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice

from simpul.case.blocks import Block, BlockKind
from simpul.case.body import Body
from simpul.case.markdown import find_citations
from simpul.case.reading import CaseFile
from simpul.diagnostics import Position

_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W_]")
_QUOTED = re.compile(r"[\"“](?:(?<=\")[^\"\n]{1,300}\"|(?<=“)[^”]{1,300}”)")
_SENTENCE_END = re.compile(r"[.!?][\"”)*_]*\s+(?=[\"“(*_]*[A-Z0-9])")
_ABBREVIATED = frozenset({"dr", "drs", "dra", "h", "hj", "hlm", "ir", "jl", "kab", "kec", "km", "no", "prof", "tgl"})
"""Words whose full stop ends no sentence."""
_LONGEST_SUMMARY = 4000
"""Characters of a summary that are looked at; beyond the model's limit another rule speaks."""
_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
"""Blocks that hold sentences."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of prose, without its citations, code and addresses."""

    text: str
    where: Callable[[int], Position]
    """Returns the place in the file of a character of the text."""


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


class _SummaryPlaces:
    """Tells where the characters of the summary stand; the source is looked through once, when first asked."""

    def __init__(self, file: CaseFile) -> None:
        self.file = file
        self.start = file.front_matter.where(("ringkasan",))

    @cached_property
    def words(self) -> list[int]:
        """Where each word of the folded text begins."""
        return [match.start() for match in _WORD.finditer(self.file.string("ringkasan"))]

    @cached_property
    def source(self) -> str:
        """The lines from the value's beginning to the end of the front matter."""
        lines = self.file.source.split("\n")[self.start.line - 1 :]
        lines[0] = " " * (self.start.column - 1) + lines[0][self.start.column - 1 :]
        if lines[0].lstrip().startswith((">", "|")):
            lines[0] = ""
        return "\n".join(lines)

    @cached_property
    def source_words(self) -> list[int]:
        """Where each word of the source begins: the words of a folded text are those of its source, in order."""
        return [match.start() for match in islice(_WORD.finditer(self.source), len(self.words))]

    def where(self, offset: int) -> Position:
        """Return the place in the file of a character of the summary."""
        index = bisect_right(self.words, offset) - 1
        if index < 0 or index >= len(self.source_words):
            return self.start
        begin = self.source_words[index]
        if index == 0 and self.source[begin] in "\"'" and self.file.string("ringkasan")[self.words[0]] not in "\"'":
            begin += 1
        line_start = self.source.rfind("\n", 0, begin) + 1
        line = self.start.line + self.source.count("\n", 0, begin)
        return Position(line, begin - line_start + 1 + offset - self.words[index])


def _summary(file: CaseFile) -> Passage:
    value = file.data.get("ringkasan")
    text = value[:_LONGEST_SUMMARY] if isinstance(value, str) else ""
    for match in find_citations(text):
        text = _blank(text, *match.span())
    return Passage(text, _SummaryPlaces(file).where)


def passages(file: CaseFile) -> tuple[Passage, Passage]:
    """Return the summary and the whole prose of the body."""
    return _summary(file), Passage(file.body.prose, file.body.position)


def without_quotes(text: str) -> str:
    """Return the text with what stands in quotation marks blanked out, character for character."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)


def told(file: CaseFile) -> Iterator[Passage]:
    """Yield what is told in sentences: the summary, then each paragraph and list item."""
    yield _summary(file)
    body = file.body
    for block in body.blocks:
        if block.kind in _TOLD:
            yield Passage(body.prose[block.start : block.end], partial(_where_in_block, body, block))


def _where_in_block(body: Body, block: Block, offset: int) -> Position:
    return body.position(block.start + offset)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence with the offset of its first letter or digit."""
    begin = 0
    for match in _SENTENCE_END.finditer(text):
        before = text[begin : match.start()].rpartition(" ")[2]
        if before.strip("(").lower() not in _ABBREVIATED:
            yield from _sentence(text, begin, match.start() + 1)
            begin = match.end()
    yield from _sentence(text, begin, len(text))


def _sentence(text: str, begin: int, end: int) -> Iterator[tuple[int, str]]:
    first = _LETTER.search(text, begin, end)
    if first:
        yield first.start(), text[first.start() : end]


def count_words(sentence: str) -> int:
    """Return the number of words; marks that stand alone are none."""
    return sum(1 for word in sentence.split() if word.isalnum() or _LETTER.search(word))
