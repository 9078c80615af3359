"""Tell findings on GitHub: annotations on the line, and the full list on the summary page of the run.

GitHub shows ten errors and ten warnings of a step and drops the rest without a word, so the rest goes
into the log as text and all of it into the summary.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from simpul.check.engine import Report
from simpul.check.plain_report import summarise
from simpul.diagnostics import Diagnostic, Severity
from simpul.urls import rule_uri

MAX_ANNOTATIONS = 10
"""Annotations of one kind that GitHub shows for a step."""
MAX_SUMMARY_BYTES = 900_000
"""GitHub refuses a summary beyond 1 MiB altogether."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_TABLE = "| Tempat | Aturan | Tingkat | Temuan | Saran |\n| --- | --- | --- | --- | --- |\n"
_MARKS = re.compile(r"[^\w\s]|_")
_OLD_COMMAND = "##["
"""How a workflow command of old begins, anywhere in a line."""


def as_github(report: Report) -> str:
    """Return workflow commands for what GitHub shows, errors first, and plain lines for the rest."""
    shown = list(_shown(report.diagnostics))
    rest = sorted(set(report.diagnostics).difference(shown))
    return "\n".join([*map(_annotation, shown), *map(_harmless, rest), summarise(report)])


def _shown(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    for level in _LEVELS:
        yield from islice((found for found in diagnostics if found.severity is level), MAX_ANNOTATIONS)


def _escape(text: str, extra: str = "") -> str:
    """Escape what GitHub reads as the end of a workflow command or of one of its properties."""
    for char in "%\r\n" + extra:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def _annotation(found: Diagnostic) -> str:
    place = (
        f"file={_escape(found.path, ',:')},line={found.position.line},"
        f"col={found.position.column},title={_escape(found.code, ',:')}"
    )
    return f"::{_LEVELS[found.severity]} {place}::{_escape(f'{found.message} Saran: {found.hint}')}"


def _harmless(found: Diagnostic) -> str:
    """Return the finding's line for the log, in which a file's name or text can be no workflow command."""
    line = " ".join(str(found).split()).replace(_OLD_COMMAND, "## [")
    return f" {line}" if line.startswith("::") else line


def as_summary(report: Report) -> str:
    """Return all findings as a Markdown table, or the closing line alone when there are none."""
    closing = f"{escape_markdown(summarise(report))}\n"
    if not report.diagnostics:
        return closing
    site = report.hub.situs if report.hub else ""
    ordered = sorted(report.diagnostics, key=lambda found: (found.severity is not Severity.ERROR, found))
    return f"{closing}\n{_TABLE}{_rows(ordered, site)}"


def _rows(diagnostics: Sequence[Diagnostic], site: str) -> str:
    """Return the rows that fit, and how many do not."""
    rows = list(_fitting(_row(found, site) for found in diagnostics))
    left = len(diagnostics) - len(rows)
    return "".join(rows) + (f"\nMasih ada {left} temuan lain; lihat catatan jalannya langkah ini.\n" if left else "")


def _fitting(rows: Iterable[str]) -> Iterator[str]:
    size = 0
    for row in rows:
        size += len(row.encode())
        if size > MAX_SUMMARY_BYTES:
            return
        yield row


def _row(found: Diagnostic, site: str) -> str:
    code = escape_markdown(found.code)
    if site:
        address = f"{site.rstrip('/')}/{rule_uri(found.code)}"
        code = f'<a href="{escape_markdown(address)}">{code}</a>'
    place = f"{found.path}:{found.position.line}:{found.position.column}"
    cells = [escape_markdown(place), code, *map(escape_markdown, (found.severity, found.message, found.hint))]
    return f"| {' | '.join(cells)} |\n"


def escape_markdown(text: str) -> str:
    """Return text that Markdown and HTML print as it stands: every mark becomes a character reference."""
    return _MARKS.sub(lambda match: f"&#{ord(match.group())};", " ".join(text.split()))
