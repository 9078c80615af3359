"""Run simpul as a process of its own, and look at what it leaves behind."""

import hashlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.conftest import REPOSITORY

EPOCH = "1795478400"
"""Moment of every such run: the morning of the day on which tests take place."""


def simpul(*arguments: str | Path) -> list[str]:
    """Return the command line of a simpul command."""
    return [sys.executable, "-m", "simpul", *map(str, arguments)]


def environment(**changes: str) -> dict[str, str]:
    """Return the environment of such a run, with changes."""
    paths = [changes.pop("PYTHONPATH", ""), str(REPOSITORY / "scripts"), os.environ.get("PYTHONPATH", "")]
    path = os.pathsep.join(filter(None, paths))
    return {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": path, **changes}


def digests(folder: Path) -> Mapping[str, str]:
    """Return what stands below a folder: a digest of each file, a word for whatever is none."""
    found = {}
    for top, folders, names in os.walk(folder):
        for name in [*names, *folders]:
            path = Path(top, name)
            is_file = path.is_file() and not path.is_symlink()
            content = hashlib.sha256(path.read_bytes()).hexdigest() if is_file else "bukan berkas biasa"
            found[path.relative_to(folder).as_posix()] = "folder" if name in folders else content
    return found


def leftovers(root: Path) -> list[Path]:
    """Return what builds left beside the site, save what is kept of the site before, of which there is one."""
    kept = [path for path in root.glob(".site.*") if [below.name for below in path.iterdir()] == ["cadangan"]]
    return [path for path in root.glob(".site.*") if path not in kept[:1]]
