"""The forms in which findings are told."""

from collections.abc import Callable, Mapping

from simpul.check.engine import Report
from simpul.check.github_report import as_github
from simpul.check.gitlab_report import as_gitlab
from simpul.check.plain_report import as_json, as_text
from simpul.check.sarif_report import as_sarif

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": as_text,
    "github": as_github,
    "gitlab": as_gitlab,
    "json": as_json,
    "sarif": as_sarif,
}
"""Each form, by the name of the option."""
