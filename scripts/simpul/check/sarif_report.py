"""Tell findings as SARIF 2.1.0, which code hosts and editors read."""

import json
import re
from typing import Any, TypeAlias
from urllib.parse import quote

from simpul import __version__
from simpul.check.engine import Report
from simpul.check.registry import RULES
from simpul.check.rule import Rule
from simpul.diagnostics import Diagnostic, Severity
from simpul.urls import rule_uri

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_Object: TypeAlias = dict[str, Any]
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_INDEX = {rule.code: index for index, rule in enumerate(RULES)}
_WHAT = re.compile(r"^## Apa\n+(.*?)\n\n?(?=## )", re.MULTILINE | re.DOTALL)


def as_sarif(report: Report) -> str:
    """Return a SARIF log with one run: every rule, every finding."""
    site = report.hub.situs if report.hub else ""
    driver: _Object = {
        "name": "Simpul",
        "version": __version__,
        "language": "id",
        "rules": [_rule(rule, site) for rule in RULES],
    }
    repository = report.hub.repositori if report.hub else ""
    if repository:
        driver["informationUri"] = repository
    run: _Object = {
        "tool": {"driver": driver},
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(found) for found in report.diagnostics],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule, site: str) -> _Object:
    """Return a rule's metadata: title, what it asks, its whole page."""
    what = _WHAT.search(rule.page)
    told: _Object = {
        "id": rule.code,
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": " ".join(what.group(1).split()) if what else rule.title},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }
    if site:
        told["helpUri"] = f"{site.rstrip('/')}/{rule_uri(rule.code)}"
    return told


def _result(found: Diagnostic) -> _Object:
    return {
        "ruleId": found.code,
        "ruleIndex": _INDEX[found.code],
        "level": _LEVELS[found.severity],
        "message": {"text": _unlinked(f"{found.message} Saran: {found.hint}")},
        "locations": [{"physicalLocation": _place(found)}],
    }


def _place(found: Diagnostic) -> _Object:
    return {
        "artifactLocation": {"uri": quote(found.path), "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": found.position.line, "startColumn": found.position.column},
    }


def _unlinked(text: str) -> str:
    """Return a message in which a case's text can make no link: SARIF reads `[words](address)` as one."""
    return text.replace("](", "] (")
