"""The architecture holds: imports go down only, types and style are clean."""

import subprocess
import sys

import pytest

from tests.conftest import REPOSITORY


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
