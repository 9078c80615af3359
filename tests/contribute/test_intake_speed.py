"""A report made to keep the machine busy is answered as soon as any other."""

import time
from pathlib import Path

import pytest

from simpul.contribute.intake.outcome import MAX_BODY
from tests.conftest import GOOD_CASE, write_root
from tests.contribute.issues import GOOD, answered, outcome, recorded

ROOM = MAX_BODY - 4_000
MOST_SECONDS = 10.0
"""CPU time for three reports; plain ones take a tenth of a second each."""
PIECES = (
    *("[", "*", "_", "`", "(", "<", "<img ", "![", "[a](", "- ", "> ", "1. ", "| a ", "|-", "&#", "\\", "\t", "# "),
    *("```a\n", "~~~a\n```\n", "### Sumber\n\n", "### #", "a - ", "a | ", "@a ", "www.", "8 ", "0812", "[1]", "[^s1]"),
    *("a\n", "\n", "a  \n", "**a** ", "<!--", "<a b='", "https://", "sumber: 1\n", "a.\n", "é", "\u202e", "-\n", "=\n"),
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a root that is only read."""
    folder = tmp_path_factory.mktemp("lambat") / "hub"
    return write_root(folder, {"sumatera-selatan/contoh-baik-palembang": GOOD_CASE})


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_any_piece_without_end_is_read_in_time(root: Path, piece: str) -> None:
    begin = time.process_time()
    for question in ("Implementasi", "sumber", "judul"):
        outcome(root, answered(recorded(GOOD), **{question: piece * (ROOM // len(piece))}))
    assert time.process_time() - begin < MOST_SECONDS
