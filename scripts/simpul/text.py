"""Work on strings: plain characters, slugs, Indonesian dates and lists."""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import blake2b

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""Indonesian month names, January first."""

_REPLACED = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"',
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\t": " ", "\r": " ",
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None, "\u2060": None,
        "\u200e": None, "\u200f": None, "\u202a": None, "\u202b": None, "\u202c": None, "\u202d": None, "\u202e": None,
        "\u2066": None, "\u2067": None, "\u2068": None, "\u2069": None,
        "\u2010": "-", "\u2011": "-", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n",
    }
)  # fmt: skip
_WORD_BREAKS = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"[^\W_]+")
_DIGEST = 16
"""Bytes of a digest: enough that no two texts of ours ever have the same."""


def normalise(text: str) -> str:
    """Return text with straight quotes, plain blanks, and without invisible characters."""
    straight = unicodedata.normalize("NFC", text.translate(_REPLACED))
    return "".join(char for char in straight if char == "\n" or unicodedata.category(char) not in {"Cc", "Co", "Cs"})


def slugify(name: str) -> str:
    """Return `name` as lower-case ASCII words joined by hyphens ("" when nothing is left)."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return _WORD_BREAKS.sub("-", ascii_name.lower()).strip("-")


def fold_words(text: str) -> str:
    """Return the words of `text` in small letters without accents, parted by one blank, as search compares them."""
    plain = text.lower()
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    return " ".join(_WORD.findall(plain))


def format_date(iso: str) -> str:
    """Return "2017", "2017-06" or "2017-06-05" as "2017", "Juni 2017" or "5 Juni 2017"."""
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def join_words(words: Iterable[str]) -> str:
    """Return "a", "a dan b" or "a, b, dan c"."""
    items = list(words)
    if len(items) <= 1:
        return "".join(items)
    comma = "," if len(items) > 2 else ""  # noqa: PLR2004 - a series takes a comma from three on
    return f"{', '.join(items[:-1])}{comma} dan {items[-1]}"


def printable(text: str) -> str:
    """Return `text` with every character that a terminal would not show, or would obey, told by its number."""
    return text if text.isprintable() else "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def quote(value: object, limit: int = 60) -> str:
    """Return `value` in double quotes on one line, cut to `limit` characters, for a message."""
    flat = " ".join(str(value).split())
    shown = printable(flat[: limit + 1])
    return f'"{shown[:limit]}…"' if len(shown) > limit else f'"{shown}"'


def digest(*told: str) -> str:
    """Return some texts in short: the same for the same texts, another for any others."""
    return blake2b("\0".join(told).encode("utf-8", "surrogatepass"), digest_size=_DIGEST).hexdigest()


def count_words(text: str) -> int:
    """Return the number of blank-separated words."""
    return len(text.split())
