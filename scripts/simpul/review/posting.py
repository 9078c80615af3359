"""Hold what a posted review is made of, whoever posts it: marks, limits, and the text without anything that acts.

Standard library only, for the jobs that post install nothing.
"""

from simpul.neutral import neutralise

SUMMARY = "komentar.md"
"""Name of the summary in what a check leaves."""
MARK = "<!-- simpul:tinjauan -->"
"""First line of our comment, by which it is found again."""
MAX_SUMMARY = 200_000
"""Bytes of a summary; more is not read."""


class Refused(Exception):  # noqa: N818 - no error of ours, and said as it is
    """The report does not fit what the forge knows, and is not posted."""


def closing(address: str) -> str:
    """Return the last line of a comment; it differs from check to check."""
    return f"Selengkapnya, dan pratinjau: {address}"


def comment(summary: bytes, address: str) -> str:
    """Return the text to post for a summary that a stranger's code may have written."""
    report = neutralise(summary[:MAX_SUMMARY].decode("utf-8", "replace")).strip()
    return f"{MARK}\n{report}\n\n{closing(address)}\n"
