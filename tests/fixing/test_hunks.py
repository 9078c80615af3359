"""A repair is offered in pieces, and each piece is right by itself."""

from itertools import combinations

import pytest

from simpul.fixing.faithfulness import is_faithful
from simpul.fixing.hunks import Hunk, hunks
from simpul.fixing.outcome import Outcome
from tests.conftest import GOOD_CASE, REPOSITORY
from tests.fixing.samples import URI, read, repaired

LINE = 'wilayah: "16.71"'
UNQUOTED = GOOD_CASE.replace(LINE, "wilayah: 16.71")
AT = GOOD_CASE[: GOOD_CASE.index(LINE)].count("\n") + 1
HEADING = "## Implementasi\n"


def _pieces(text: str) -> list[Hunk]:
    found = repaired(text)
    assert found
    after, done = found
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return list(hunks(Outcome(URI, REPOSITORY / URI, plain, after, done)))


def _apply(text: str, pieces: tuple[Hunk, ...]) -> str:
    lines = text.split("\n")
    for piece in sorted(pieces, key=lambda piece: -piece.line):
        at = piece.line - 1
        assert tuple(lines[at : at + len(piece.before)]) == piece.before
        lines[at : at + len(piece.before)] = piece.after
    return "\n".join(lines)


def test_value_is_one_line() -> None:
    assert _pieces(UNQUOTED) == [Hunk(AT, ("wilayah: 16.71",), (LINE,))]


def test_line_put_in_stands_on_the_one_above() -> None:
    (found,) = _pieces(GOOD_CASE.replace(f"\n\n{HEADING}", f"\n{HEADING}", 1))
    assert len(found.before) == 1
    assert found.after == (*found.before, "")


def test_lines_beside_each_other_are_offered_one_by_one() -> None:
    text = UNQUOTED.replace("instansi: Kelurahan Contoh", "instansi: Kelurahan Contoh  ")
    assert [piece.line for piece in _pieces(text)] == [AT - 1, AT]


def test_well_written_file_has_none() -> None:
    assert _pieces(GOOD_CASE) == []


def test_moved_key_is_not_offered_for_half_of_it_would_lose_it() -> None:
    lines = GOOD_CASE.split("\n")
    at = AT - 1
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    moved = "\n".join(lines)
    found = repaired(moved)
    assert found
    assert "urutan kunci" in found[1]
    assert _pieces(moved) == []


@pytest.mark.parametrize("text", ["\ufeff" + UNQUOTED, UNQUOTED.replace("\n", "\r\n")], ids=["mark", "line ends"])
def test_what_is_in_no_line_cannot_be_offered(text: str) -> None:
    assert _pieces(text) == []


def test_every_choice_of_pieces_says_the_same() -> None:
    text = UNQUOTED.replace(f"\n\n{HEADING}", f"  \n{HEADING}", 1).replace(
        "instansi: Kelurahan", "instansi:  Kelurahan"
    )
    text = text.replace("diperbarui: 2026-11-23", "diperbarui: 23 November 2026").rstrip("\n") + "  \n"
    pieces = _pieces(text)
    assert len(pieces) >= 3
    for count in range(1, len(pieces) + 1):
        for chosen in combinations(pieces, count):
            after = _apply(text, chosen)
            assert is_faithful(read(text), read(after))
    whole = repaired(text)
    assert whole
    assert _apply(text, tuple(pieces)) == whole[0]


def test_real_cases_with_one_blemish_give_one_piece() -> None:
    paths = sorted((REPOSITORY / "innovations").glob("*/*/index.md"))[::20]
    assert len(paths) > 3
    for path in paths:
        text = path.read_text(encoding="utf-8")
        blemished = text.replace("\n## ", "   \n## ", 1)
        assert blemished != text
        assert len(_pieces(blemished)) == 1
