"""Print foreign text in a comment so that it is only text: no mention, no reference, no link, no mark-up."""

from simpul.neutral import neutralise, plain
from simpul.text import normalise


def escape(text: str, limit: int = 400) -> str:
    """Return a text on one line, at most `limit` characters of it, that prints as it stands and calls nobody."""
    line = " ".join(normalise(text).split())
    return neutralise(plain(line if len(line) <= limit else f"{line[:limit].rstrip()}…"))
