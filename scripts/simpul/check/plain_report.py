"""Tell findings in plain text, for people and editors, and as JSON, for other programs."""

import json

from simpul.check.engine import Report
from simpul.diagnostics import Severity


def summarise(report: Report) -> str:
    """Return the closing line: how much was checked and what was found."""
    checked = len(report.files)
    if not report.diagnostics:
        return f"{checked} kasus diperiksa, semuanya baik."
    errors = sum(found.severity is Severity.ERROR for found in report.diagnostics)
    return f"{checked} kasus diperiksa: {errors} galat, {len(report.diagnostics) - errors} peringatan."


def as_text(report: Report) -> str:
    """Return one line per finding and a closing line."""
    return "\n".join([*map(str, report.diagnostics), summarise(report)])


def as_json(report: Report) -> str:
    """Return a JSON object with every finding."""
    found = [
        {
            "berkas": found.path,
            "baris": found.position.line,
            "kolom": found.position.column,
            "kode": found.code,
            "tingkat": found.severity.value,
            "pesan": found.message,
            "saran": found.hint,
        }
        for found in report.diagnostics
    ]
    told = {"skema": 1, "diperiksa": len(report.files), "temuan": found}
    return json.dumps(told, ensure_ascii=False, indent=2)
