"""Read the dates of a case, whole or partial, as the days they may mean."""

import calendar
import datetime
import re

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")
_DECEMBER = 12


def span_of(value: object) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and last day that "2017", "2017-06" or "2017-06-05" may mean, or None."""
    match = _PARTIAL.match(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = datetime.date(year, month or 1, day or 1)
        last_month = month or _DECEMBER
        return first, datetime.date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except (ValueError, calendar.IllegalMonthError):
        return None


def is_after(later: object, earlier: object) -> bool:
    """Tell whether `later` is surely after `earlier`; what cannot be read is after nothing."""
    first, second = span_of(later), span_of(earlier)
    return first is not None and second is not None and first[0] > second[1]


def is_future(value: object, today: datetime.date) -> bool:
    """Tell whether a date has surely not come yet; a day's grace for clocks in other time zones."""
    span = span_of(value)
    return span is not None and span[0] > today + datetime.timedelta(days=1)
