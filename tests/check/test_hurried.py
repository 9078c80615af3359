"""What people in a hurry write is met with one clear word at the right place, and repaired without loss."""

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from simpul.case.reading import parse_case
from simpul.check.engine import check_file
from simpul.fixing.repair import repair
from tests.check.example import CONTEXT
from tests.check.hurried import HURRIED
from tests.conftest import GOOD_CASE, REPOSITORY

URI = "innovations/sumatera-selatan/contoh-baik-palembang/index.md"
EXPECTED = Path(__file__).with_name("hurried.expected.txt")


def _findings(text: str) -> list[str]:
    file = parse_case(text, "index.md", REPOSITORY / URI.removesuffix("/index.md"))
    return [str(found) for found in sorted(set(check_file(file, CONTEXT)))]


def _repaired(text: str) -> str | None:
    again = repair(parse_case(text, URI, REPOSITORY / URI.removesuffix("/index.md")), text)
    return again[0].text if again else None


def told() -> str:
    """Return all that is said of them."""
    return "\n\n".join("\n".join([f"# {name}", *_findings(text)]) for name, text in HURRIED.items()) + "\n"


def test_what_is_said_of_them_is_as_written_down() -> None:
    assert told() == EXPECTED.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", HURRIED)
def test_no_place_is_complained_of_twice_by_one_rule(name: str) -> None:
    places = Counter(tuple(line.split(": ", 2)[:2]) for line in _findings(HURRIED[name]))
    assert {place: count for place, count in places.items() if count > 1} == {}


@pytest.mark.parametrize("name", HURRIED)
def test_repair_converges_and_brings_no_new_finding(name: str) -> None:
    text = HURRIED[name]
    once = _repaired(text)
    if once is None:
        return
    assert _repaired(once) == once
    told, left = ([line.split(": ", 1)[1] for line in _findings(some)] for some in (text, once))
    could_be_read = parse_case(text, URI, REPOSITORY).is_whole
    assert not could_be_read or not Counter(left) - Counter(told)


def _letters(text: str) -> Counter[str]:
    return Counter(char for char in text if unicodedata.category(char)[0] in "LN" and char not in "0123456789")


@pytest.mark.parametrize("name", HURRIED)
def test_repair_loses_no_letter(name: str) -> None:
    once = _repaired(HURRIED[name])
    # A date written out becomes digits, which the tests of dates look after.
    if once is not None and not name.startswith("tanggal"):
        assert _letters(once) == _letters(HURRIED[name])


def test_the_good_case_is_good() -> None:
    assert _findings(GOOD_CASE) == []


if __name__ == "__main__":
    EXPECTED.write_text(told(), encoding="utf-8")
