"""Tell findings as GitLab's code quality report, which marks them on the lines of a merge request."""

import json
from hashlib import sha256

from simpul.check.engine import Report
from simpul.diagnostics import Diagnostic, Severity

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def as_gitlab(report: Report) -> str:
    """Return a JSON list with every finding, in the form of GitLab's documentation of code quality."""
    return json.dumps([_issue(found) for found in report.diagnostics], ensure_ascii=False, indent=2)


def _issue(found: Diagnostic) -> dict[str, object]:
    """Return one finding; its fingerprint does not move with the line, so that GitLab knows it again."""
    told = f"{found.message} Saran: {found.hint}"
    same = f"{found.path}\n{found.code}\n{found.message}"
    return {
        "description": told,
        "check_name": found.code,
        "fingerprint": sha256(same.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": _LEVELS[found.severity],
        "location": {"path": found.path, "lines": {"begin": found.position.line}},
    }
