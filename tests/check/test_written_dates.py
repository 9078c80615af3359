"""Dates are read only where one day can be meant."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.check.written_dates import iso_date, likely_date
from simpul.text import MONTHS


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("5 Juni 2017", "2017-06-05"),
        ("05 JUNI 2017", "2017-06-05"),
        (" 5\u00a0Juni  2017 ", "2017-06-05"),
        ("Juni 2017", "2017-06"),
        ("1 Nopember 2020", "2020-11-01"),
        ("2 Pebruari 2020", "2020-02-02"),
        ("23/6/2017", "2017-06-23"),
        ("23-06-2017", "2017-06-23"),
        ("23.6.2017", "2017-06-23"),
        ("6/6/2017", "2017-06-06"),
        ("2017/6/5", "2017-06-05"),
        ("2017-6-5", "2017-06-05"),
        ("29 Februari 2024", "2024-02-29"),
        ("Senin, 5 Juni 2017", "2017-06-05"),
        ("17 Agt 2020", "2020-08-17"),
        ("17-Agu-2020", "2020-08-17"),
        ("5 August 2020", "2020-08-05"),
        ("Des. 2020", "2020-12"),
        ("Tahun 2017", "2017"),
    ],
)
def test_one_day_can_be_meant(written: str, iso: str) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    "written",
    [
        "5/6/2017",
        "05-06-2017",
        "6/23/2017",
        "31 Juni 2017",
        "29 Februari 2023",
        "5 Juny 2017",
        "Selasa, 5 Juni 2017",
        "Senin, Juni 2017",
        "5 Juni 17",
        "5/6-2017",
        "2017",
        "",
        "awal 2017",
        "5 Juni 2017 lalu",
    ],
)
def test_what_may_mean_two_days_or_none_is_left(written: str) -> None:
    assert iso_date(written) is None


@pytest.mark.parametrize(
    ("written", "iso"),
    [("5/6/2017", "2017-06-05"), ("23/6/2017", "2017-06-23"), ("6/23/2017", None), ("awal 2017", None), ("2017", None)],
)
def test_day_comes_first_where_a_person_is_asked(written: str, iso: str | None) -> None:
    assert likely_date(written) == iso


@given(st.dates(datetime.date(1945, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_written_out_is_that_day(day: datetime.date) -> None:
    assert iso_date(f"{day.day} {MONTHS[day.month - 1]} {day.year}") == day.isoformat()
    numbers = iso_date(f"{day.day}/{day.month}/{day.year}")
    assert numbers == (day.isoformat() if day.day > 12 or day.day == day.month else None)


@given(st.text())
def test_any_text_is_read_or_left(text: str) -> None:
    found = iso_date(text)
    assert found is None or iso_date(found) in {found, None}
