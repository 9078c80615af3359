"""A folder of hostile files is checked in one run: nothing crashes, nothing hangs, nothing is passed over."""

import json
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from simpul.check.engine import Report, check_root
from simpul.check.reports import FORMATS
from simpul.text import printable
from tests.commands import environment, simpul
from tests.conftest import TODAY, write_root
from tests.hostile_files import make

SEED = 20261124
PATIENCE = 120
"""Seconds after which a run is held to hang; it took 10 when written."""
LINE = re.compile(r"(.+?):(\d+):(\d+): (SP\d{3}) (galat|peringatan): .+ Saran: .+")
COMMAND = re.compile(r"::(error|warning) file=([^,:]+),line=\d+,col=\d+,title=SP\d{3}::.+")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a hub without cases."""
    return write_root(tmp_path_factory.mktemp("musuh") / "hub", {})


@pytest.fixture(scope="module")
def made(root: Path) -> list[str]:
    """Return the paths of the hostile files in it."""
    return make(root, SEED)


@pytest.fixture(scope="module")
def report(root: Path, made: list[str]) -> Report:
    """Return what a check finds in them."""
    assert made
    return check_root(root, TODAY)


def test_there_are_two_hundred_and_more(made: list[str]) -> None:
    assert len(set(made)) == len(made) > 200


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_one_run_ends_with_faults_and_nothing_worse(root: Path, made: list[str], encoding: str) -> None:
    assert made
    began = time.perf_counter()
    variables = environment(PYTHONIOENCODING=f"{encoding}:strict")
    done = subprocess.run(
        simpul("check", "--root", root), env=variables, capture_output=True, timeout=PATIENCE, check=False
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert re.search(rb"\d+ kasus diperiksa: \d+ galat, \d+ peringatan\.\n\Z", done.stdout)
    assert b"Traceback" not in done.stdout
    assert time.perf_counter() - began < PATIENCE


def test_every_file_is_mentioned(report: Report, made: list[str]) -> None:
    told = {found.path for found in report.diagnostics}
    messages = "\n".join(found.message for found in report.diagnostics)
    for path in map(printable, made):
        # An image is named by the case that shows it; a file deep down by the folder that should not be there.
        *above, _, _, _ = map(str, PurePosixPath(path).parents)
        is_named = f'"{path.rpartition("/")[2]}"' in messages and "gambar" in path
        assert is_named or told.intersection([path, *above]), path


def test_no_finding_carries_what_a_terminal_would_obey(report: Report) -> None:
    for found in report.diagnostics:
        assert str(found).isprintable(), ascii(str(found))
        assert found.position.line >= 1
        assert found.position.column >= 1


def _read_text(told: str) -> int:
    *lines, _closing = told.split("\n")
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    return len(lines)


def _read_github(told: str) -> int:
    *lines, _closing = told.split("\n")
    commands = [line for line in lines if line.startswith("::")]
    assert [line for line in commands if not COMMAND.fullmatch(line)] == []
    assert [line for line in lines if line not in commands and not LINE.fullmatch(line.strip())] == []
    return len(lines)


def _read_json(told: str) -> int:
    found = json.loads(told)["temuan"]
    assert all(set(item) == {"berkas", "baris", "kolom", "kode", "tingkat", "pesan", "saran"} for item in found)
    return len(found)


def _read_sarif(told: str) -> int:
    (run,) = json.loads(told)["runs"]
    return len(run["results"])


@pytest.mark.parametrize(
    ("form", "read"),
    [("text", _read_text), ("github", _read_github), ("json", _read_json), ("sarif", _read_sarif)],
)
def test_every_form_of_report_holds(report: Report, form: str, read: Callable[[str], int]) -> None:
    told = FORMATS[form](report)
    told.encode("utf-8")
    assert read(told) == len(report.diagnostics)


def test_nothing_was_run_or_fetched(root: Path, report: Report) -> None:
    assert report.has_errors
    assert [*root.rglob("dibobol"), *Path.cwd().glob("dibobol")] == []
