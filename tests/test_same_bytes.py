"""Same input, same bytes: whatever the path, the seed, the zone, the day, the mask, the order of writing."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands import digests, environment, simpul
from tests.conftest import GOOD_CASE, HUB_PARTS, REPOSITORY

CLOCK = """\
import datetime
import time

_real, _shift = time.time, 400 * 86400


class _Meta(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__base__)


class _Day(datetime.date, metaclass=_Meta):
    @classmethod
    def today(cls):
        return datetime.datetime.now().date()


class _Moment(datetime.datetime, metaclass=_Meta):
    @classmethod
    def now(cls, tz=None):
        return cls.__base__.fromtimestamp(time.time(), tz)

    today = utcnow = now


time.time = lambda: _real() + _shift
datetime.date, datetime.datetime = _Day, _Moment
"""
"""Sets the clock of every Python of a run 400 days ahead (as `sitecustomize.py`)."""


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """How and where a build takes place."""

    path: str
    variables: dict[str, str]
    mask: int
    is_reversed: bool
    """Whether files are written in reverse order, with old dates, and the clock is ahead."""
    jobs: int


HERE = Circumstances(
    path="hub",
    variables={"PYTHONHASHSEED": "0", "TZ": "Asia/Jakarta", "LC_ALL": "C.UTF-8"},
    mask=0o022,
    is_reversed=False,
    jobs=1,
)
THERE = Circumstances(
    path="di tempat/lain sama sekali/é",
    variables={"PYTHONHASHSEED": "42", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "HOME": "/nonexistent"},
    mask=0o077,
    is_reversed=True,
    jobs=4,
)
Files = dict[str, bytes]


def _files(*parts: str) -> Files:
    """Return the files of some parts of the repository."""
    tops = [REPOSITORY / part for part in parts]
    paths = [path for top in tops for path in ([top] if top.is_file() else top.rglob("*")) if path.is_file()]
    return {path.relative_to(REPOSITORY).as_posix(): path.read_bytes() for path in paths}


def _cases(*identifiers: str) -> Files:
    """Return some good cases."""
    found = {}
    for name in identifiers:
        text = GOOD_CASE.replace("contoh-baik-palembang", name).replace("Contoh Baik", f"Judul {name}")
        text = text.replace("Warga menunggu lama di loket", f"Cerita {name}")
        found[f"innovations/sumatera-selatan/{name}/index.md"] = text.encode()
    return found


def _lay_out(root: Path, files: Files, *, is_reversed: bool = False) -> Path:
    for name, content in sorted(files.items(), reverse=is_reversed):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if is_reversed:
            os.utime(path, (1, 1))
    return root


def _build(root: Path, here: Circumstances, options: Sequence[str], clock: Path) -> Path:
    """Build the hub at `root` under the given circumstances; return its site."""
    command = simpul("build", "--root", root, "--jobs", str(here.jobs), *options)
    # With an address there are also a feed, a map, and pictures for shared links.
    variables = environment(
        **here.variables, SIMPUL_SITUS="https://simpul.example/", PYTHONPATH=str(clock) if here.is_reversed else ""
    )
    done = subprocess.run(command, env=variables, umask=here.mask, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return root / "site"


@pytest.fixture
def clock(tmp_path: Path) -> Path:
    """Return a folder that, on the path of a Python, sets its clock ahead."""
    folder = tmp_path / "jam"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(CLOCK, encoding="utf-8")
    return folder


def test_clock_can_be_set_ahead(clock: Path) -> None:
    ask = "import datetime, time; print(datetime.date.today(), datetime.datetime.now().date(), int(time.time()))"
    variables = environment(PYTHONPATH=str(clock))
    done = subprocess.run([sys.executable, "-c", ask], env=variables, capture_output=True, check=True)
    day, moment, seconds = done.stdout.decode().split()
    assert day == moment
    assert int(seconds) > time.time() + 399 * 86400


def _far_apart(cases: Files, options: Sequence[str], top: Path, clock: Path) -> list[Path]:
    """Build the same hub twice, in circumstances that differ in all they can."""
    files = _files(*HUB_PARTS) | cases
    return [
        _build(_lay_out(top / here.path, files, is_reversed=here.is_reversed), here, options, clock)
        for here in (HERE, THERE)
    ]


def test_real_builds_far_apart_are_byte_for_byte_the_same(tmp_path: Path, clock: Path) -> None:
    first, second = _far_apart(_files("innovations"), [], tmp_path, clock)
    # Pagefind would list orders to sort by as they come (its issue 638); the site asks for none.
    assert digests(first) == digests(second)


def test_builds_by_zensical_far_apart_are_byte_for_byte_the_same(tmp_path: Path, clock: Path) -> None:
    cases = _cases("contoh-baik-palembang", "kedua-palembang")
    first, second = _far_apart(cases, ["--no-search", "--engine", "zensical"], tmp_path, clock)
    assert digests(first) == digests(second)


def test_building_over_an_older_state_is_the_same_as_building_anew(tmp_path: Path, clock: Path) -> None:
    parts, cases = _files(*HUB_PARTS), _cases("contoh-baik-palembang", "kedua-palembang")
    anew = _build(_lay_out(tmp_path / "a", parts | cases), HERE, ["--no-search"], clock)
    root = _lay_out(tmp_path / "b", parts | _cases("contoh-baik-palembang", "lama-palembang"))
    _build(root, HERE, ["--no-search"], clock)
    shutil.rmtree(root / "innovations")
    again = _build(_lay_out(root, cases), HERE, ["--no-search"], clock)
    assert digests(again) == digests(anew)
