"""Know letters that were read in one encoding and saved in another."""

import re

LOST = "\ufffd"
"""What a program writes for a letter it could not read."""
_FOLLOWING = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122"
)
BROKEN = re.compile(f"[\u00c2-\u00c5][{_FOLLOWING}]|[\u00e2\u00ef][{_FOLLOWING}]{{2}}|{LOST}")
"""What UTF-8 of two or three bytes looks like when each byte is read as a letter; or a lost letter."""


def mended(broken: str) -> str | None:
    """Return the letter that was there, None when it is none after all; a lost letter cannot be told."""
    if broken == LOST:
        return ""
    try:
        return b"".join(map(_byte, broken)).decode("utf-8")
    except UnicodeDecodeError:
        return None


def _byte(letter: str) -> bytes:
    """Return the byte that Windows shows as a letter; five bytes it does not know pass as they are."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1", "replace")
