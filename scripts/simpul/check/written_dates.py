"""Read dates as people write them, where only one day can be meant."""

import datetime
import re

from simpul.text import MONTHS

_MONTH_OF = {name.casefold(): number for number, name in enumerate(MONTHS, 1)} | {
    **{name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)},
    "pebruari": 2,
    "peb": 2,
    "agt": 8,
    "ags": 8,
    "agust": 8,
    "sept": 9,
    "nopember": 11,
    "nop": 11,
    "january": 1,
    "february": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "aug": 8,
    "october": 10,
    "oct": 10,
    "december": 12,
    "dec": 12,
}
_MONTH = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_WORDS = re.compile(rf"(?:(?P<day>\d{{1,2}})[ -]+)?(?P<month>{_MONTH})\.?[ -]+(?P<year>\d{{4}})\Z", re.IGNORECASE)
_WEEKDAYS = {
    "senin": 0,
    "selasa": 1,
    "rabu": 2,
    "kamis": 3,
    "jumat": 4,
    "jum'at": 4,
    "sabtu": 5,
    "minggu": 6,
    "ahad": 6,
}
_WEEKDAY = re.compile(rf"({'|'.join(_WEEKDAYS)}),? +", re.IGNORECASE)
_YEAR = re.compile(r"(?:tahun|thn\.?|th\.?) +(\d{4})\Z", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})\Z")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})\Z")
_MONTHS_IN_YEAR = 12


def iso_date(text: str) -> str | None:
    """Return "5 Juni 2017", "Juni 2017", "23/6/2017" or "2017/6/5" in ISO; None when it may mean two days, or none."""
    line = " ".join(text.split())
    weekday = _WEEKDAY.match(line)
    words = _WORDS.match(line, weekday.end() if weekday else 0)
    if words:
        month = _MONTH_OF[words.group("month").casefold()]
        found = _iso(words.group("year"), month, words.group("day"))
        return found if weekday is None or _falls_on(found, weekday.group(1)) else None
    if year := _YEAR.match(line):
        return year.group(1)
    digits = _in_digits(line)
    return None if digits is None or _is_ambiguous(digits) else _of_digits(digits)


def likely_date(text: str) -> str | None:
    """Return the date as `iso_date` does; of two days that digits may mean, the one with the day first, as we write."""
    found = _in_digits(text.strip())
    return iso_date(text) or (_of_digits(found) if found else None)


def _falls_on(iso: str | None, weekday: str) -> bool:
    """Tell whether a whole date is of the day of the week that stands before it; else one of both is wrong."""
    if iso is None or len(iso) < len("2017-06-05"):
        return False
    return datetime.date.fromisoformat(iso).weekday() == _WEEKDAYS[weekday.casefold()]


def _in_digits(line: str) -> re.Match[str] | None:
    return _DAY_FIRST.match(line) or _YEAR_FIRST.match(line)


def _is_ambiguous(found: re.Match[str]) -> bool:
    day, month = int(found.group("day")), int(found.group("month"))
    return found.re is _DAY_FIRST and day != month and day <= _MONTHS_IN_YEAR


def _of_digits(found: re.Match[str]) -> str | None:
    return _iso(found.group("year"), int(found.group("month")), found.group("day"))


def _iso(year: str, month: int, day: str | None) -> str | None:
    try:
        date = datetime.date(int(year), month, int(day or 1))
    except ValueError:
        return None
    return date.isoformat() if day else date.isoformat()[: len("2017-06")]
