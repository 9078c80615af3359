"""Findings for the tests of the reports."""

from simpul.check.engine import Report
from simpul.diagnostics import Diagnostic, Position, Severity
from simpul.settings import Hub
from tests.check.example import VOCABULARIES

PATH = "innovations/jawa-tengah/contoh/index.md"
SITE = "https://simpul.example/hub"


def finding(line: int, severity: Severity = Severity.ERROR, message: str = "salah.", path: str = PATH) -> Diagnostic:
    """Return a finding on a line."""
    return Diagnostic(path, Position(line, 3), "SP301", severity, message, "perbaiki.")


def report_of(*found: Diagnostic, site: str = "") -> Report:
    """Return a report of findings."""
    hub = Hub(nama="Hub Contoh", provinsi=("16",), situs=site, repositori=site and "https://git.example/simpul")
    return Report(tuple(sorted(found)), (), VOCABULARIES, hub)
