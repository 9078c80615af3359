"""What is noted of a case is the same when recalled, and is forgotten when the case changes."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from simpul import assembly  # noqa: F401 - brings every function that is noted
from simpul.case.reading import find_cases, load_case
from simpul.case.recall import Kept, RecalledCase, keep_data, keep_outline
from simpul.catalogue import Catalogue, Record, count_done
from simpul.notes import Notebook, noted, take_note
from tests.conftest import REPOSITORY
from tests.pages.samples import case_file, catalogue


@pytest.fixture(scope="module")
def real() -> Catalogue:
    """Return the repository's own cases."""
    return catalogue(*(load_case(path, REPOSITORY) for path in find_cases(REPOSITORY)))


def test_every_note_on_every_real_case_is_the_same_when_recalled(real: Catalogue) -> None:
    for record in real.records:
        told = take_note(real, record)
        assert json.loads(told) == record.notes
        assert len(record.notes) > 8, "cards, filters, rows and the rest are noted"


def test_a_case_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simpul.notes._NOTED", [])
    asked = []

    @noted
    def title(record: Record) -> str:
        asked.append(record.id)
        return record.outline.judul

    record = catalogue(case_file("satu", "Satu")).records[0]
    assert [title(record), title(record)] == ["Satu", "Satu"]
    assert asked == ["satu"]


def test_notes_hold_as_long_as_what_they_rest_on(tmp_path: Path) -> None:
    path = tmp_path / "catatan.tsv"
    Notebook(path, "dasar").keep({"satu": "a", "dua": ""}, {"satu": b'{"x":1}', "dua": b'{"x":2}'})
    book = Notebook(path, "dasar")
    assert book.recall("satu", "a") == {"x": 1}
    assert book.recall("satu", "b") is None
    assert book.recall("dua", "") is None, "what cannot be told may have changed"
    assert Notebook(path, "lain").recall("satu", "a") is None
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert Notebook(path, "dasar").recall("satu", "a") is None


def test_notes_on_a_case_that_is_gone_are_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "catatan.tsv"
    Notebook(path, "dasar").keep({"satu": "a", "dua": "b"}, {"satu": b"{}", "dua": b"{}"})
    Notebook(path, "dasar").keep({"dua": "b"}, {})
    assert b"satu" not in path.read_bytes()


def test_what_is_told_of_a_case_changes_with_those_it_is_linked_with() -> None:
    files = [
        case_file("satu", "Satu"),
        case_file(
            "dua",
            "Dua",
            "replikasi_dari:\n  - {kasus: satu, instansi: X, tahap: terlaksana, tahun: 2024, sumber: [s1]}\n",
        ),
    ]
    told = [("a", "b"), ("a", "c"), ("d", "b")]
    contexts = []
    for contents in told:
        for file, content in zip(files, contents, strict=True):
            object.__setattr__(file, "content", content)
        found = catalogue(*files)
        contexts.append([found.context(found.by_id[name]) for name in ("satu", "dua")])
    assert all(one != other for column in zip(*contexts, strict=True) for one, other in pairwise(column))
    assert count_done(found, found.by_id["satu"]) == 1


def test_outline_of_a_case_is_the_same_when_recalled() -> None:
    for path in find_cases(REPOSITORY):
        file = load_case(path, REPOSITORY)
        again = RecalledCase(path, REPOSITORY, "", Kept(keep_outline(file), keep_data(file)))
        assert again.outline == file.outline
        assert again.is_valid
        assert again.case == file.case
