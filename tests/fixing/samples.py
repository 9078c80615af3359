"""What the tests of the repairs share: repairing a text, and counting what it says."""

import re
from collections import Counter

from simpul.case.reading import CaseFile, parse_case
from simpul.fixing.faithfulness import is_sound
from simpul.fixing.repair import repair
from tests.conftest import GOOD_CASE, REPOSITORY

URI = "innovations/sumatera-selatan/contoh-baik-palembang/index.md"
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


def read(text: str) -> CaseFile:
    """Return a text as a case file."""
    return parse_case(text, URI, REPOSITORY)


def repaired(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the repaired text and what was put right."""
    found = repair(read(text), text)
    return (found[0].text, found[1]) if found else None


def mends(bad: str, good: str, what: str) -> None:
    """Hold that a text is repaired to another, named so, which is left as it is."""
    assert repaired(bad) == (good, (what,))
    assert repaired(good) == (good, ())


def words(text: str) -> Counter[str]:
    """Return every word and figure of the values and the body of a case, counted."""
    file = read(text)
    return Counter(_WORD.findall(" \n".join([*(value for _, value in file.strings()), file.body.text])))


def says_the_same(before: str, after: str) -> bool:
    """Tell whether two texts have the same words and figures: as they stand, and as values when both can be read.

    A character without width parts no word, for nobody sees it.
    """
    before, after = (_UNSEEN.sub("", text) for text in (before, after))
    if Counter(_WORD.findall(before)) != Counter(_WORD.findall(after)):
        return False
    return not is_sound(read(before)) or words(before) == words(after)


def with_line(line: str, text: str = GOOD_CASE) -> str:
    """Return a case with one more line of data, after its sources."""
    return text.replace("\n---\n\n##", f"\n{line}\n---\n\n##")


def with_body(body: str) -> str:
    """Return a case with another body."""
    return GOOD_CASE[: GOOD_CASE.index("\n## ")] + body
