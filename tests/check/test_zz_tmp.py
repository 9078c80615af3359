"""Whatever bytes a file holds, reading and judging it never fails."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from simpul.case.reading import load_case, parse_case
from simpul.check.engine import check_collection, check_file
from tests.check.example import CONTEXT, URI, case_text, minimal_data
from tests.conftest import REPOSITORY

GOOD = case_text(minimal_data())
PIECES = st.sampled_from(
    [
        *(
            "---\n",
            "\n",
            " ",
            "  ",
            "\t",
            ": ",
            "- ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "&a",
            "*a",
            "!a",
            "|",
            ">-",
            "'",
            '"',
            "\\",
        ),
        *(
            "%",
            "@",
            "`",
            "~",
            "null",
            "<<",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\x00",
            "\x07",
            "\u2028",
            "\ufeff",
            "\U0001f600",
        ),
        *(
            "judul",
            "sumber:\n",
            "  - {id: s1}\n",
            "dampak",
            "16.10",
            "2017-06-05",
            "kasus",
            "[^s1]",
            "## Implementasi\n",
        ),
        *("<b>", "![](x.png)", "https://a.b/", "0812345678", "3171010101010001"),
    ]
)
SETTINGS = settings(deadline=None, max_examples=3000, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _judge(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    file = load_case(path, path.parents[3])
    found = [*check_file(file, CONTEXT), *check_collection([file, file], CONTEXT)]
    assert all(
        fault.message and fault.hint and fault.position.line >= 1 and fault.position.column >= 1 for fault in found
    )
    assert all("\n" not in str(fault) for fault in found)


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    """Return where a case file of a small root goes."""
    path = tmp_path / URI
    path.parent.mkdir(parents=True)
    return path


@SETTINGS
@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"")
def test_any_bytes(case_path: Path, content: bytes) -> None:
    _judge(case_path, content)


@SETTINGS
@given(st.lists(PIECES, max_size=40))
def test_any_yaml_like_front_matter(case_path: Path, pieces: list[str]) -> None:
    _judge(case_path, ("---\n" + "".join(pieces) + "\n---\n\n## Implementasi\n\nKata. [^s1]\n").encode())


@SETTINGS
@given(st.integers(0, len(GOOD)), st.integers(0, 40), st.lists(PIECES, max_size=5))
def test_any_damage_to_a_good_case(case_path: Path, start: int, length: int, pieces: list[str]) -> None:
    _judge(case_path, (GOOD[:start] + "".join(pieces) + GOOD[start + length :]).encode())


@SETTINGS
@given(st.lists(PIECES, max_size=40))
def test_any_body(case_path: Path, pieces: list[str]) -> None:
    _judge(case_path, (GOOD + "".join(pieces)).encode())


def test_text_that_no_file_can_hold_is_judged_too() -> None:
    file = parse_case("---\njudul: \ud800\n---\n", URI, REPOSITORY)
    assert [fault.code for fault in check_file(file, CONTEXT)] == ["SP103"]


@pytest.mark.parametrize("body", ["", "\n", "Tulisan tanpa judul bagian.\n", "### Kecil\n", "> ## Kutipan\n"])
def test_a_body_without_sections(case_path: Path, body: str) -> None:
    _judge(case_path, case_text(minimal_data(), body).encode())


import functools

import simpul.case.body as _b

_orig = _b.Body.__dict__["sections"].func


def _safe(self):
    try:
        return _orig(self)
    except ValueError:
        return ()


_p = functools.cached_property(_safe)
_p.__set_name__(_b.Body, "sections")
_b.Body.sections = _p
