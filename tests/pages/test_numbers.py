"""Figures as Indonesians write them, and bars that do not mislead."""

import pytest

from simpul.pages.numbers import bar_widths, read_figure


@pytest.mark.parametrize(
    ("text", "value"),
    [("42,3", 42.3), ("1.012", 1012.0), ("4.530.174", 4530174.0), ("0", 0.0), ("93", 93.0), (" 7 ", 7.0)],
)
def test_plain_figures_are_read(text: str, value: float) -> None:
    assert read_figure(text) == value


@pytest.mark.parametrize("text", ["4,2 juta", "Rp91 miliar", "1.01", "40-60", "", "-3", None, "1,2,3"])
def test_anything_else_is_no_figure(text: str | None) -> None:
    assert read_figure(text) is None


def test_percentages_are_drawn_against_a_hundred() -> None:
    assert bar_widths("20", "40", "persen") == (20.0, 40.0)


def test_counts_are_drawn_against_the_larger() -> None:
    assert bar_widths("1.012", "26", "orang") == (100.0, 2.6)


@pytest.mark.parametrize(
    ("before", "after", "unit"), [(None, "1", "x"), ("1", "2", None), ("0", "0", "x"), ("1 lebih", "2", "x")]
)
def test_nothing_is_drawn_that_cannot_be_compared(before: str | None, after: str, unit: str | None) -> None:
    assert bar_widths(before, after, unit) is None
