"""Read dates as people write them, where only one day can be meant."""

import datetime
import re

from simpul.text import MONTHS

_MONTH_OF = {name.casefold(): number for number, name in enumerate(MONTHS, 1)} | {"pebruari": 2, "nopember": 11}
_MONTH = "|".join(_MONTH_OF)
_WORDS = re.compile(rf"(?:(?P<day>\d{{1,2}}) +)?(?P<month>{_MONTH}) +(?P<year>\d{{4}})\Z", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})\Z")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})\Z")
_MONTHS_IN_YEAR = 12


def iso_date(text: str) -> str | None:
    """Return "5 Juni 2017", "Juni 2017", "23/6/2017" or "2017/6/5" in ISO; None when it may mean two days, or none."""
    words = _WORDS.match(" ".join(text.split()))
    if words:
        month = _MONTH_OF[words.group("month").casefold()]
        return _iso(words.group("year"), month, words.group("day"))
    day_first = _DAY_FIRST.match(text.strip())
    found = day_first or _YEAR_FIRST.match(text.strip())
    if found is None:
        return None
    day, month = int(found.group("day")), int(found.group("month"))
    if day_first and day != month and day <= _MONTHS_IN_YEAR:
        return None
    return _iso(found.group("year"), month, found.group("day"))


def _iso(year: str, month: int, day: str | None) -> str | None:
    try:
        date = datetime.date(int(year), month, int(day or 1))
    except ValueError:
        return None
    return date.isoformat() if day else date.isoformat()[: len("2017-06")]
