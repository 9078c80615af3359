"""The architecture holds: imports go down only, types and style are clean, nothing grows beyond what one reads at once."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

ASSETS = sorted(
    path
    for top in ("overrides", "scripts/simpul/export/editor/assets")
    for path in (REPOSITORY / top).rglob("*")
    if path.suffix in {".css", ".html", ".js"} and "vendor" not in path.parts
)
MODULES = sorted(path for top in ("scripts", "tests") for path in (REPOSITORY / top).rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 300, 50
LONG = {
    "overrides/assets/simpul.css": "one style sheet is one request of a first visit",
    "overrides/assets/temukan.js": "the search, which the header and four pages share; a part of its own would be a request more",
    "tests/browser/test_like_mine.py": "one page, tried in every way a reader uses it",
    "tests/browser/test_offline.py": "one worker, tried with every failure of a network",
    "tests/browser/test_search.py": "one search, tried in every way a reader uses it",
    "tests/contribute/test_importing.py": "one importer, fed with every kind of Word file",
    "tests/contribute/test_importing_pdf.py": "one importer, fed with every kind of PDF",
    "tests/hostile_files.py": "a catalogue of hostile texts",
    "tests/review/test_on_gitlab.py": "one conversation with a forge, step by step",
    "tests/export/test_api.py::test_catalogue_tells_of_each_case_in_brief": "a row of the catalogue, compared whole",
}
"""What is longer, and why it may be."""
UNGIVEN = re.compile(r"# (?:noqa(?!: [A-Z0-9, ]+ - \S)|type: ignore(?!\[[^]]+\]  # \S))")
"""An exception from a rule, without a reason beside it."""


@pytest.mark.parametrize(
    "command",
    [
        ["importlinter.cli", "lint_imports_command"],
    ],
)
def test_imports_go_down_only(command: list[str]) -> None:
    module, function = command
    code = f"import sys; sys.argv = ['lint-imports', '--no-cache']; from {module} import {function}; {function}()"
    done = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_types_are_clean() -> None:
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [["check"], ["format", "--check"]])
def test_style_is_clean(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "ruff", *arguments, "scripts", "tests"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _too_long(path: Path) -> list[str]:
    """Return the names of a module, or of functions in it, that are too long to be read at once."""
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(REPOSITORY).as_posix()
    nodes = ast.walk(ast.parse(text)) if path.suffix == ".py" else ()
    functions = (node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    long = (node for node in functions if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION)
    return [name] * (text.count("\n") > LONGEST_MODULE) + [f"{name}::{node.name}" for node in long]


def test_modules_and_functions_are_short_or_say_why_not() -> None:
    assert {name for path in (*MODULES, *ASSETS) for name in _too_long(path)} - LONG.keys() == set(), (
        "shorten it, or say why not"
    )


def test_every_exception_from_a_rule_has_its_reason_beside_it() -> None:
    lines = ((path, line) for path in MODULES for line in path.read_text(encoding="utf-8").split("\n"))
    assert [f"{path.name}: {line.strip()}" for path, line in lines if UNGIVEN.search(line)] == []


def test_every_rule_that_is_ignored_has_its_reason_beside_it() -> None:
    settings = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    lint = settings.partition("[tool.ruff.lint]")[2].partition("[tool.ruff.lint.pydocstyle]")[0]
    lines = [line for line in lint.split("\n") if re.search(r'"[A-Z]+[0-9]+"', line)]
    assert len(lines) > 20
    assert [line for line in lines if "#" not in line] == []
