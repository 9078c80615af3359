"""Suggestions are made for what a change touched; what arrives of them is taken for hostile."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from simpul import cli
from simpul.review.suggestions import (
    LIMIT,
    MAX_FILE,
    Suggestion,
    added_lines,
    as_json,
    fitting,
    for_github,
    for_gitlab,
    mark_of,
    read_suggestions,
    with_comments,
)
from tests.conftest import GOOD_CASE
from tests.history import begin, commit, git

CASE = "innovations/sumatera-selatan/contoh-baik-palembang/index.md"
PATCH = "@@ -1,2 +1,3 @@ judul\n satu\n-dua\n+dua  \n+tiga\n@@ -9,0 +10,2 @@\n+++ b/x\n+sepuluh\n\\ No newline at end of file"
ONE = Suggestion(CASE, 2, ("dua  ",), ("dua",))
RENDERED = MarkdownIt("commonmark")


def test_lines_that_a_patch_adds_are_known_by_number() -> None:
    assert added_lines(PATCH) == {2: "dua  ", 3: "tiga", 10: "++ b/x", 11: "sepuluh"}
    assert added_lines("") == {}
    assert added_lines("+++ b/x\n+y") == {}


@given(st.lists(st.tuples(st.sampled_from(" +-"), st.text(st.characters(exclude_characters="\n")))))
def test_no_text_in_a_patch_shifts_the_count(rows: list[tuple[str, str]]) -> None:
    patch = "\n".join(["@@ -1,9 +1,9 @@", *(sign + text for sign, text in rows)])
    new = [(sign, text) for sign, text in rows if sign != "-"]
    assert added_lines(patch) == {number: text for number, (sign, text) in enumerate(new, 1) if sign == "+"}


@pytest.mark.parametrize(
    ("changes", "is_kept"),
    [
        ({}, True),
        ({"before": ["dua  ", "tiga"], "after": []}, True),
        ({"line": 1}, False),
        ({"line": 3}, False),
        ({"line": 0}, False),
        ({"line": "2"}, False),
        ({"before": ["dua"]}, False),
        ({"before": []}, False),
        ({"after": ["dua  "]}, False),
        ({"after": ["dua\u202e"]}, False),
        ({"after": ["d\nua"]}, False),
        ({"after": ["dua\u200b"]}, False),
        ({"after": ["x" * 5000]}, False),
        ({"after": ["x"] * 21}, False),
        ({"after": [1]}, False),
        ({"after": "dua"}, False),
        ({"path": "scripts/simpul/cli/__init__.py"}, False),
        ({"path": f"{CASE}/../../x/index.md"}, False),
        ({"path": f"/{CASE}"}, False),
        ({"path": CASE.replace("index", "catatan")}, False),
        ({"path": CASE.replace("contoh", "lain")}, False),
    ],
    ids=str,
)
def test_only_what_fits_the_change_is_kept(changes: dict[str, Any], is_kept: bool) -> None:  # noqa: FBT001 - a table
    entry = {"path": CASE, "line": 2, "before": ["dua  "], "after": ["dua"], **changes}
    listed = read_suggestions(json.dumps([entry]).encode())
    assert bool(fitting(listed, {CASE: PATCH, "scripts/simpul/cli/__init__.py": PATCH})) is is_kept


@pytest.mark.parametrize(
    "content",
    [
        b"", b"x", b"{}", b"null", b"[1, [], {}]", b"\xff", b"[" * 100_000, b"[" + b" " * MAX_FILE + b"]",
        b'[{"path": 1, "line": 1, "before": [""], "after": []}]', b"1" * 5000,
    ],
    ids=lambda content: str(content[:20]),
)  # fmt: skip
def test_what_is_no_list_of_suggestions_gives_none(content: bytes) -> None:
    assert list(read_suggestions(content)) == []


def test_list_comes_through_whole() -> None:
    assert list(read_suggestions(as_json([ONE]).encode())) == [ONE]


def test_each_line_is_meant_once_and_not_too_many() -> None:
    rows = [f"baris {number} " for number in range(60)]
    patch = "\n".join(["@@ -0,0 +1,60 @@", *(f"+{row}" for row in rows)])
    every = [Suggestion(CASE, number, (row,), (row.strip(),)) for number, row in enumerate(rows, 1)]
    over = Suggestion(CASE, 1, tuple(rows[:3]), ("x",))
    found = fitting([*every, *every, over], {CASE: patch})
    assert found == every[:LIMIT]


@pytest.mark.parametrize(
    "line",
    ["```", "````suggestion", "`" * 30, "@orang", "<!-- simpul:saran 0123456789abcdef -->", "[x](https://j.example)"],
)
def test_nothing_leaves_the_fence(line: str) -> None:
    ((mark, _, body),) = with_comments([Suggestion(CASE, 2, ("x",), (line, "", line))], for_github)
    comment, said, fence = RENDERED.parse(body)[0], RENDERED.parse(body)[2], RENDERED.parse(body)[-1]
    assert comment.content.strip() == mark == mark_of(body)
    assert line not in said.content
    assert (fence.type, fence.info, fence.content) == ("fence", "suggestion", f"{line}\n\n{line}\n")
    assert len(RENDERED.parse(body)) == 5


def test_same_words_in_two_places_are_two_suggestions_and_line_numbers_may_move() -> None:
    twice = [Suggestion(CASE, line, ("a ",), ("a",)) for line in (3, 9)]
    moved = [Suggestion(CASE, line, ("a ",), ("a",)) for line in (4, 10)]
    marks = [mark for mark, _, _ in with_comments(twice, for_github)]
    assert len(set(marks)) == 2
    assert marks == [mark for mark, _, _ in with_comments(moved, for_gitlab)]


def test_review_leaves_suggestions_for_touched_lines_alone(
    make_root: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    old = GOOD_CASE.replace("instansi: Kelurahan Contoh", "instansi: Kelurahan Contoh  ")
    root = begin(make_root({"sumatera-selatan/contoh-baik-palembang": old}))
    git(root, "switch", "--quiet", "--create", "usulan")
    (root / CASE).write_text(old.replace('"16.71"', "16.71"), encoding="utf-8")
    commit(root, "Ubah")
    output = tmp_path / "laporan"
    cli.main(["review", "--root", str(root), "--base", "main", "--out", str(output), "--jobs", "1"])
    (found,) = json.loads((output / "saran.json").read_text(encoding="utf-8"))
    assert (found["path"], found["before"], found["after"]) == (CASE, ["wilayah: 16.71"], ['wilayah: "16.71"'])
    assert old.split("\n")[found["line"] - 1] == 'wilayah: "16.71"'


def test_review_without_anything_to_suggest_says_so(
    make_root: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    root = begin(make_root({"sumatera-selatan/contoh-baik-palembang": GOOD_CASE}))
    cli.main(["review", "--root", str(root), "--base", "main", "--out", str(tmp_path / "laporan"), "--jobs", "1"])
    assert (tmp_path / "laporan/saran.json").read_text(encoding="utf-8") == "[]"
