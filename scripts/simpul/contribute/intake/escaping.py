"""Print foreign text in a comment so that it is only text: no mention, no reference, no link, no mark-up."""

import re

from simpul.check.github_report import escape_markdown
from simpul.contribute.importing.words import normalise
from simpul.text import printable

_CALLS = re.compile(r"@|#|://|www\.|\bGH-|\b[0-9a-f]{7,40}\b", re.IGNORECASE)
"""What GitHub turns into a mention, a reference or a link even where every mark is a character reference."""
_BREAK = "&#8203;"
"""A blank of no width."""


def escape(text: str, limit: int = 400) -> str:
    """Return a text on one line, at most `limit` characters of it, that prints as it stands and calls nobody."""
    line = " ".join(normalise(text).split())
    shown = printable(line if len(line) <= limit else f"{line[:limit].rstrip()}…")
    parts: list[str] = []
    end = 0
    for found in _CALLS.finditer(shown):
        at = found.start() + 1 if found.group()[0].isalnum() else found.end()
        parts += (_escaped(shown[end:at]), _BREAK)
        end = at
    return "".join((*parts, _escaped(shown[end:])))


def _escaped(text: str) -> str:
    """Escape a piece of a line with the blanks at its ends, which `escape_markdown` would drop."""
    inner = text.strip()
    if not inner:
        return text
    at = text.index(inner)
    return f"{text[:at]}{escape_markdown(inner)}{text[at + len(inner) :]}"
