"""Ctrl+C in the first instants: quiet, exit code 130, and nothing wrong is remembered; real errors still show."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import environment, simpul
from tests.conftest import REPOSITORY

IMPORTED = """\
import sys


class _Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "{module}":
            {deed}


sys.meta_path.insert(0, _Finder())
"""
"""Does something when a module is about to be loaded (as `sitecustomize.py`)."""
PRESS = "__import__('os').kill(__import__('os').getpid(), 2)"
SWALLOW = f"""\
try:
                {PRESS}
            except BaseException:
                pass"""
"""Presses Ctrl+C where the exception is swallowed, as pydantic swallows it while compiling a pattern."""


def _run(root: Path, folder: Path, custom: str) -> subprocess.CompletedProcess[str]:
    (folder / "sitecustomize.py").write_text(custom, encoding="utf-8")
    variables = environment(PYTHONPATH=str(folder))
    command = simpul("check", "--root", root)
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("module", ["simpul.cli", "argparse", "simpul.cli.checking", "simpul.case.model", "pydantic"])
def test_who_stops_while_modules_are_loaded_is_let_go_without_a_word(
    module: str, good_root: Path, tmp_path: Path
) -> None:
    done = _run(good_root, tmp_path, IMPORTED.format(module=module, deed=PRESS))
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_model_that_swallowed_the_interruption_judges_no_case(good_root: Path, tmp_path: Path) -> None:
    done = _run(good_root, tmp_path, IMPORTED.format(module="simpul.case.model", deed=SWALLOW))
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
    assert not (good_root / "build").exists(), "a verdict would be remembered"


@pytest.mark.parametrize("module", ["simpul.cli", "simpul.cli.checking"])
def test_error_of_ours_while_loading_still_shows(module: str, good_root: Path, tmp_path: Path) -> None:
    done = _run(good_root, tmp_path, IMPORTED.format(module=module, deed="raise RuntimeError('rusak')"))
    assert done.returncode == 1
    assert "RuntimeError: rusak" in done.stderr


def test_signal_that_is_ignored_stays_ignored(good_root: Path, tmp_path: Path) -> None:
    ignore = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    custom = ignore + IMPORTED.format(module="simpul.case.model", deed=PRESS)
    assert _run(good_root, tmp_path, custom).returncode == 0


def test_scripts_of_the_readme_end_quietly_too(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(IMPORTED.format(module="ensurepip", deed=PRESS), encoding="utf-8")
    variables = environment(PYTHONPATH=str(tmp_path))
    for script in ("build.py", "test.py"):
        command = [sys.executable, str(REPOSITORY / "scripts" / script)]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (130, "")
