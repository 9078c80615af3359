"""Remember from one run to the next what was judged of each case file.

A ledger below the root, resting on code, vocabularies and settings, with a row for each case. What does not match is
judged anew, so the file may be deleted at any time.
"""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

from simpul.case.recall import Kept
from simpul.case.retirement import FILE as RETIRED
from simpul.check.engine import Report, check_root
from simpul.check.verdict import Verdict
from simpul.diagnostics import Diagnostic, Position, Severity
from simpul.fingerprint import of_judgement
from simpul.ledger import Ledger

FILE = "build/cache/kasus.tsv"
"""Where it is kept, below the root."""
_ALL = "*"
"""Stands for all files together."""
_DAMAGED = f"Catatan: {FILE} rusak; semua kasus diperiksa dari awal."


class Cache:
    """The verdicts of the last run, and those of this one."""

    def __init__(self, root: Path) -> None:
        """Read what is remembered about the cases below `root`."""
        self._ledger = Ledger(root / FILE, of_judgement(root, RETIRED))
        self._bases: dict[str, str] = {}
        self._names: list[str] = []
        self._new: dict[str, bytes] = {}
        self.complaint = _DAMAGED if self._ledger.is_damaged else ""
        """What to tell the reader about the file itself."""

    def recall(self, uri: str) -> Verdict | None:
        """Return what was last judged of the file at `uri`."""
        row = self._ledger.row(uri)
        if row is None:
            return None
        basis, asked, diagnostics, outline, data = row.decode("utf-8", "surrogatepass").split("\t")
        self._bases[uri] = basis
        kept = Kept(outline, data) if data else None
        return Verdict(basis, tuple(asked.split()), _read_diagnostics(uri, diagnostics), kept)

    def keep(self, uri: str, verdict: Verdict) -> None:
        """Keep what was judged of it now."""
        if not verdict.basis or not uri.isprintable():
            return
        self._names.append(uri)
        if self._bases.get(uri) != verdict.basis:
            told = _write_diagnostics(uri, verdict.diagnostics)
            columns = (verdict.basis, " ".join(verdict.asked), told, *(verdict.kept or ("", "")))
            self._new[uri] = "\t".join(columns).encode("utf-8", "surrogatepass")

    def recall_all(self, basis: str) -> tuple[Diagnostic, ...] | None:
        """Return what was found in all files together, when it rested on the same."""
        known = self.recall(_ALL)
        return known.diagnostics if known is not None and known.basis == basis else None

    def keep_all(self, basis: str, found: tuple[Diagnostic, ...]) -> None:
        """Keep what was found in all files together."""
        self.keep(_ALL, Verdict(basis, (), found))

    def save(self) -> None:
        """Write what was kept, when it is not there already."""
        self._ledger.keep(self._names, self._new)


def _keep_quiet(_line: str) -> None:
    """Say nothing."""


def check(root: Path, today: datetime.date, jobs: int = 1, say: Callable[[str], None] = _keep_quiet) -> Report:
    """Check everything below `root`, remembering what was judged for the next time."""
    cache = Cache(root)
    if cache.complaint:
        say(cache.complaint)
    report = check_root(root, today, jobs=jobs, memory=cache)
    cache.save()
    return report


def _write_diagnostics(uri: str, found: tuple[Diagnostic, ...]) -> str:
    """Return findings on one line; the path of what stands elsewhere is told with it."""
    rows = [
        (item.position.line, item.position.column, item.code, item.severity, item.message, item.hint)
        + ((item.path,) if item.path != uri else ())
        for item in found
    ]
    return json.dumps(rows) if rows else ""


def _read_diagnostics(uri: str, told: str) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(path[0] if path else uri, Position(line, column), code, Severity(severity), message, hint)
        for line, column, code, severity, message, hint, *path in (json.loads(told) if told else ())
    )
