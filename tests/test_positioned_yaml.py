"""YAML is read as mappings, lists and strings with their places; what could do harm is refused."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.diagnostics import START, Position
from simpul.positioned_yaml import MAX_DEPTH, MAX_NODES, SECOND_DOCUMENT, Trouble, parse


def _troubles(text: str) -> list[Trouble]:
    return [fault.trouble for fault in parse(text).faults]


def test_values_stay_as_written() -> None:
    read = parse("a: 16.10\nb: yes\nc: 2017-06-05\nd: 007\n")
    assert read.data == {"a": "16.10", "b": "yes", "c": "2017-06-05", "d": "007"}


def test_places_of_keys_and_values_are_exact() -> None:
    read = parse("a:\n  - b: c\n    d: [e, f]\n", first_line=5)
    assert read.keys[("a", 0, "d")] == Position(7, 5)
    assert read.values[("a", 0, "d", 1)] == Position(7, 12)
    assert read.where(("a", 0, "x")) == Position(6, 5)
    assert read.where_key(("a", 0, "d")) == Position(7, 5)
    assert read.where(("x",)) == START


def test_plain_scalars_are_told_from_quoted_ones() -> None:
    assert parse("a: 16.10\nb: '16.10'\nc: [1, \"2\"]\n").plain == {("a",), ("c", 0)}


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_null_is_an_empty_text(nothing: str) -> None:
    assert parse(f"a: {nothing}\n").data == {"a": ""}


def test_a_quoted_null_is_a_word() -> None:
    assert parse("a: 'null'\n").data == {"a": "null"}


@pytest.mark.parametrize("text", ["", "# catatan\n", "\n\n"])
def test_nothing_is_no_fault(text: str) -> None:
    assert (parse(text).data, parse(text).faults) == ({}, ())


@pytest.mark.parametrize("text", ["teks", "- a\n", "[a]"])
def test_what_is_no_mapping_is_a_fault(text: str) -> None:
    assert _troubles(text) == [Trouble.NOT_A_MAPPING]
    assert not parse(text).is_whole


def test_a_repeated_key_keeps_its_first_value() -> None:
    read = parse("a: 1\nb: {c: 2, c: {d: 3}}\na: 4\n")
    assert read.data == {"a": "1", "b": {"c": "2"}}
    assert [(fault.trouble, fault.position, fault.place) for fault in read.faults] == [
        (Trouble.DUPLICATE_KEY, Position(2, 11), ("b", "c")),
        (Trouble.DUPLICATE_KEY, Position(3, 1), ("a",)),
    ]
    assert read.is_whole


@pytest.mark.parametrize(
    ("text", "trouble", "place"),
    [
        ("a: &x b\n", Trouble.ALIAS, ("a",)),
        ("a: *x\n", Trouble.ALIAS, ("a",)),
        ("a: [b, *x]\n", Trouble.ALIAS, ("a", 1)),
        ("a: !x b\n", Trouble.TAG, ("a",)),
        ("a: !!python/object:os.system b\n", Trouble.TAG, ("a",)),
        ("<<: *x\n", Trouble.ALIAS, ("<<",)),
        ("*x : b\n", Trouble.ALIAS, ()),
        ("[a]: b\n", Trouble.COMPLEX_KEY, ()),
        ("? {a: b}\n: c\n", Trouble.COMPLEX_KEY, ()),
    ],
)
def test_references_tags_and_complex_keys_are_refused_once(
    text: str, trouble: Trouble, place: tuple[str | int, ...]
) -> None:
    read = parse(text)
    assert [(fault.trouble, fault.place) for fault in read.faults] == [(trouble, place)]
    assert place in read.refused


def test_what_follows_a_complex_key_is_still_read() -> None:
    assert parse("[a, {b: c}]: {d: e}\nf: g\n").data == {"f": "g"}


def test_an_alias_bomb_stays_small() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    read = parse("\n".join(lines))
    assert {fault.trouble for fault in read.faults} == {Trouble.ALIAS}
    assert read.data["a11"] == [""] * 9


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_stops_the_reading(opening: str) -> None:
    for depth in (MAX_DEPTH + 1, 500, 5_000, 50_000):
        start = time.process_time()
        assert _troubles(f"a:\n  {opening * depth}")[-1] is Trouble.TOO_DEEP
        assert time.process_time() - start < 2


def test_the_deepest_allowed_nesting_is_read() -> None:
    assert parse("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)).faults == ()


@pytest.mark.parametrize("text", ["a: [" + "b," * MAX_NODES + "]", "a: b\n" * MAX_NODES])
def test_too_many_values_stop_the_reading(text: str) -> None:
    assert _troubles(text)[-1] is Trouble.TOO_MANY
    assert not parse(text).is_whole


def test_a_second_document_is_refused() -> None:
    (fault,) = parse("a: b\n--- c\n").faults
    assert (fault.trouble, fault.position, fault.detail) == (Trouble.SYNTAX, Position(2, 1), SECOND_DOCUMENT)


def test_a_syntax_fault_knows_where_it_began() -> None:
    (fault,) = parse('a: b\nc: "d\n').faults
    assert (fault.trouble, fault.begun) == (Trouble.SYNTAX, Position(2, 4))


def test_what_was_read_before_a_syntax_fault_is_kept() -> None:
    read = parse("a: b\nc: d: e\n")
    assert read.data == {"a": "b", "c": "d"}
    assert not read.is_whole


@pytest.mark.parametrize("text", ["a: \x01", "a: \ud800", "a: \ufffe", 'a: "\\ud800"'])
def test_characters_yaml_does_not_know_are_a_syntax_fault(text: str) -> None:
    assert _troubles(text) == [Trouble.SYNTAX]


@given(st.text(alphabet="ab:-[]{}&*!?|>'\"#%@`,~ \n\t\u00a0\u2028\ufeff\x00", max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    read = parse(text)
    assert all(fault.position.line >= 1 and fault.position.column >= 1 for fault in read.faults)
    assert read.data == {} or () in read.values
