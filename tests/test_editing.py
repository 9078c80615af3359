"""What runs the check in an editor and before a commit fits what the check prints and takes."""

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from simpul import cli
from simpul.case.files import find_cases
from simpul.check.plain_report import as_text
from simpul.diagnostics import Severity
from tests.check.report_samples import finding, report_of
from tests.conftest import GOOD_CASE, REPOSITORY

TASKS: list[dict[str, Any]] = json.loads((REPOSITORY / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
LOCAL: list[dict[str, Any]] = yaml.safe_load((REPOSITORY / ".pre-commit-config.yaml").read_text(encoding="utf-8"))[
    "repos"
][0]["hooks"]
SHARED: list[dict[str, Any]] = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PLACE = "sumatera-selatan/contoh-baik-palembang"


def _matchers() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = TASKS[0]["problemMatcher"]
    return found


def _read(line: str) -> list[tuple[str, dict[str, str]]]:
    """Return what the editor understands of a line: severity, and the parts of the match by name."""
    understood = []
    for matcher in _matchers():
        pattern = matcher["pattern"]
        match = re.search(pattern["regexp"], line)
        if match:
            parts = {name: match.group(number) for name, number in pattern.items() if isinstance(number, int)}
            understood.append((matcher["severity"], parts))
    return understood


@pytest.mark.parametrize(("severity", "word"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning")])
def test_editor_understands_a_finding(severity: Severity, word: str) -> None:
    line, closing = as_text(report_of(finding(12, severity, "a:1:2: SP999 galat: b."))).split("\n")
    assert _read(line) == [
        (
            word,
            {
                "file": "innovations/jawa-tengah/contoh/index.md",
                "line": "12",
                "column": "3",
                "code": "SP301",
                "message": "a:1:2: SP999 galat: b. Saran: perbaiki.",
            },
        )
    ]
    assert _read(closing) == []


def test_editor_understands_all_that_the_rules_say() -> None:
    lines = [
        line
        for path in sorted((REPOSITORY / "tests/fixtures/rules").glob("*/expected.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if " kasus diperiksa" not in line
    ]
    assert len(lines) > 70
    assert [line for line in lines if len(_read(line)) != 1] == []


def test_tasks_are_commands_of_ours() -> None:
    for task in TASKS:
        cli.make_parser().parse_args(["x" if argument == "${file}" else argument for argument in task["args"]])


@pytest.mark.parametrize("hook", [*LOCAL, *SHARED], ids=lambda hook: hook["id"])
def test_hook_finds_what_is_wrong(
    hook: dict[str, Any],
    make_root: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = make_root({PLACE: GOOD_CASE.replace("[tata-kelola]", "[tata-kelolaa]")})
    monkeypatch.chdir(root)
    changed = ["hub.yml", f"innovations/{PLACE}/index.md", "vocabularies/tpb.csv", "docs/tentang.md"]
    given = [path for path in changed if re.search(hook["files"], path)]
    program, *arguments = shlex.split(hook["entry"])
    assert given
    assert Path(program).name == "simpul"
    assert cli.main([*arguments, *(given if hook.get("pass_filenames", True) else [])]) == 1
    assert "SP301" in capsys.readouterr().out


def test_hooks_for_others_are_those_used_here() -> None:
    told = ("id", "files", "name")
    assert [[hook[key] for key in told] for hook in LOCAL] == [[hook[key] for key in told] for hook in SHARED]


def test_hook_is_for_every_case() -> None:
    paths = [path.relative_to(REPOSITORY).as_posix() for path in find_cases(REPOSITORY)]
    assert all(re.search(SHARED[0]["files"], path) for path in paths)
