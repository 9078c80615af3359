"""Strings: slugs, Indonesian dates and lists."""

import pytest

from simpul.text import format_date, join_words, quote, slugify


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Kabupaten Muara Enim", "kabupaten-muara-enim"),
        ("  Bonto Mate'ne ", "bonto-mate-ne"),
        ("Élan & co.", "elan-co"),
        ("…", ""),
    ],
)
def test_slug_is_lower_case_ascii_words(name: str, slug: str) -> None:
    assert slugify(name) == slug


@pytest.mark.parametrize(("iso", "words"), [("2017", "2017"), ("2017-06", "Juni 2017"), ("2017-06-05", "5 Juni 2017")])
def test_partial_dates_read_as_indonesian(iso: str, words: str) -> None:
    assert format_date(iso) == words


@pytest.mark.parametrize(
    ("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")]
)
def test_words_join_as_in_a_sentence(words: list[str], text: str) -> None:
    assert join_words(words) == text


def test_quoted_value_is_one_short_printable_line() -> None:
    assert quote("a\nb\u202ec") == '"a b\\u202ec"'
    assert quote("x" * 100) == f'"{"x" * 60}…"'
