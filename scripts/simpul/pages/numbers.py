"""Read figures as Indonesians write them, to draw them; the page always prints them as written."""

import re

_FIGURE = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?\Z")
_WHOLE = 100.0
_RUPIAH = re.compile(r"Rp\s?(\d[\d.,]*\d|\d)(?:\s+(ribu|juta|miliar|triliun)\b)?", re.IGNORECASE)
_SCALES = {"": 1, "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
_PEOPLE = re.compile(r"\d[\d.]*")
_SMALL = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")


def read_figure(text: str | None) -> float | None:
    """Return "4.530.174" or "42,3" as a number, None for anything else."""
    if text is None or not _FIGURE.match(text.strip()):
        return None
    return float(text.strip().replace(".", "").replace(",", "."))


def read_rupiah(text: str | None) -> int | None:
    """Return the first amount in a text, "sekitar Rp1,25 miliar" as 1250000000, or None when there is none."""
    found = _RUPIAH.search(text or "")
    figure = read_figure(found.group(1)) if found else None
    if found is None or figure is None:
        return None
    return round(figure * _SCALES[(found.group(2) or "").lower()])


def read_count(text: str | None) -> int | None:
    """Return the first number in a text, "sekitar 5.000 orang" as 5000 and "dua petugas" as 2, or None."""
    found = _PEOPLE.search(text or "")
    if found:
        figure = read_figure(found.group().rstrip("."))
        return None if figure is None else round(figure)
    words = (text or "").lower().split()
    return next((_SMALL.index(word) + 1 for word in words if word in _SMALL), None)


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
