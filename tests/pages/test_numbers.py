"""Figures as Indonesians write them, and bars that do not mislead."""

import pytest

from simpul.pages.numbers import bar_widths, read_count, read_figure, read_rupiah


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


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Rp150 ribu", 150_000),
        ("Rp1,25 miliar", 1_250_000_000),
        ("sekitar Rp50 juta per hektare", 50_000_000),
        ("Rp 750.000.000", 750_000_000),
        ("Rp2 triliun", 2_000_000_000_000),
        ("Rp5 jutaan", 5),
        ("Rp1.2.3", None),
        ("seratus juta", None),
        ("", None),
        (None, None),
    ],
)
def test_amount_is_read_as_written(text: str | None, amount: int | None) -> None:
    assert read_rupiah(text) == amount


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("50 guru", 50),
        ("sekitar 5.000.", 5000),
        ("dua petugas per desa", 2),
        ("banyak", None),
        ("1.2", None),
        (None, None),
    ],
)
def test_people_are_counted_as_written(text: str | None, count: int | None) -> None:
    assert read_count(text) == count
