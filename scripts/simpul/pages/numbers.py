"""Read figures as Indonesians write them, to draw them; the page always prints them as written."""

import re

_FIGURE = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?\Z")
_WHOLE = 100.0


def read_figure(text: str | None) -> float | None:
    """Return "4.530.174" or "42,3" as a number, None for anything else."""
    if text is None or not _FIGURE.match(text.strip()):
        return None
    return float(text.strip().replace(".", "").replace(",", "."))


def bar_widths(before: str | None, after: str, unit: str | None) -> tuple[float, float] | None:
    """Return the lengths of two bars in per cent of the room, or None when they cannot be compared.

    Bars begin at zero. A percentage is drawn against a hundred, anything else against the larger.
    """
    first, second = read_figure(before), read_figure(after)
    if first is None or second is None or unit is None:
        return None
    is_share = unit.casefold() in {"persen", "%"} and max(first, second) <= _WHOLE
    full = _WHOLE if is_share else max(first, second)
    if not full:
        return None
    return round(first / full * 100, 1), round(second / full * 100, 1)
