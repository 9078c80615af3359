"""The SARIF log agrees with the standard's schema and says what the text says."""

import json
from typing import Any

import pytest
from jsonschema import Draft4Validator

from simpul import cli
from simpul.check.engine import Report
from simpul.check.registry import RULES
from simpul.check.sarif_report import as_sarif
from simpul.diagnostics import Severity
from tests.check.report_samples import PATH, SITE, finding, report_of
from tests.conftest import REPOSITORY

SCHEMA = json.loads((REPOSITORY / "tests/vendor/sarif/sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


def _log(report: Report) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(as_sarif(report))
    assert [error.message for error in Draft4Validator(SCHEMA).iter_errors(log)] == []
    return log


def test_schema_would_find_something() -> None:
    assert list(Draft4Validator(SCHEMA).iter_errors({"version": "2.1.0"}))


@pytest.mark.parametrize("site", ["", SITE])
def test_log_is_valid(site: str) -> None:
    _log(report_of(finding(1), finding(2, Severity.WARNING), site=site))


def test_log_without_findings_is_valid_and_says_that_it_ran() -> None:
    (run,) = _log(report_of())["runs"]
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_finding_says_where_and_what() -> None:
    (run,) = _log(report_of(finding(4, Severity.WARNING)))["runs"]
    (result,) = run["results"]
    assert result == {
        "ruleId": "SP301",
        "ruleIndex": result["ruleIndex"],
        "level": "warning",
        "message": {"text": "salah. Saran: perbaiki."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": PATH, "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 4, "startColumn": 3},
                }
            }
        ],
    }
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "SP301"


def test_every_rule_is_told_in_full() -> None:
    (run,) = _log(report_of(site=SITE))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    for told, rule in zip(rules, RULES, strict=True):
        assert told["helpUri"] == f"{SITE}/kontribusi/aturan/{rule.code}/"
        assert told["help"]["markdown"] == rule.page
        assert told["shortDescription"]["text"] == f"{rule.title}."
        assert told["fullDescription"]["text"] not in {"", rule.title}
        assert told["defaultConfiguration"] == {
            "level": {Severity.ERROR: "error", Severity.WARNING: "warning"}[rule.severity]
        }


def test_without_an_address_there_is_no_link() -> None:
    (run,) = _log(report_of())["runs"]
    assert not any("helpUri" in rule for rule in run["tool"]["driver"]["rules"])
    assert "informationUri" not in run["tool"]["driver"]


def test_odd_paths_become_addresses() -> None:
    (run,) = _log(report_of(finding(1, path="innovations/a b/ü%/index.md")))["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "innovations/a%20b/%C3%BC%25/index.md"


def test_a_case_makes_no_link_in_a_message() -> None:
    (run,) = _log(report_of(finding(1, message='"[x](https://jahat.example)"')))["runs"]
    assert "](" not in run["results"][0]["message"]["text"]


def test_command_prints_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(REPOSITORY), "--format", "sarif"]) == 0
    log = json.loads(capsys.readouterr().out)
    assert list(Draft4Validator(SCHEMA).iter_errors(log)) == []
