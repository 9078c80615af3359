"""GitLab reads the findings as a code quality report."""

import json

from simpul.check.gitlab_report import as_gitlab
from simpul.diagnostics import Severity
from tests.check.report_samples import PATH, finding, report_of


def test_every_finding_is_an_issue_with_its_place() -> None:
    issues = json.loads(as_gitlab(report_of(finding(4), finding(9, Severity.WARNING, "kurang."))))
    assert [issue | {"fingerprint": ""} for issue in issues] == [
        {
            "description": f"{message} Saran: perbaiki.",
            "check_name": "SP301",
            "fingerprint": "",
            "severity": severity,
            "location": {"path": PATH, "lines": {"begin": line}},
        }
        for message, severity, line in (("salah.", "major", 4), ("kurang.", "minor", 9))
    ]


def test_a_finding_is_known_again_when_its_line_moves() -> None:
    (here,), (there,) = json.loads(as_gitlab(report_of(finding(4)))), json.loads(as_gitlab(report_of(finding(7))))
    assert here["fingerprint"] == there["fingerprint"]
    (other,) = json.loads(as_gitlab(report_of(finding(4, message="lain."))))
    assert here["fingerprint"] != other["fingerprint"]


def test_nothing_found_is_an_empty_list() -> None:
    assert as_gitlab(report_of()) == "[]"
