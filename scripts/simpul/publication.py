"""Put a finished site in its place, so that readers see the old one or the new one, never half.

The new site is built beside the old one and takes its place in one step where the system can
exchange two folders (Linux), else in two renames that the next build completes if interrupted.
"""

import ctypes
import glob
import os
import shutil
import sys
import tempfile
from pathlib import Path

MARK = ".simpul"
"""File that tells a site of ours from any other folder; nothing else is ever replaced."""
_NEW, _OLD = "baru", "lama"
"""Names in a workspace: the site to come, and, while it is being put in its place, the one before."""
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class OutputError(Exception):
    """The output folder holds something that is not a site of ours."""


def _prefix(output: Path) -> str:
    return f".{output.name}.baru."


def _workspaces(output: Path) -> list[Path]:
    """Return what earlier builds left beside `output`."""
    return sorted(output.parent.glob(f"{glob.escape(_prefix(output))}*"))


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; return False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)


def prepare(output: Path) -> Path:
    """Return an empty folder to build into, after completing what an earlier build left undone.

    Every build has a workspace of its own: the site generator of a build that was killed may still
    be writing into the old one.

    Raises:
        OutputError: `output` is in use for something else.
    """
    for workspace in _workspaces(output):
        if (workspace / _OLD).is_dir() and not output.exists():
            (workspace / _OLD).rename(output)
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        message = f"{output} bukan folder."
        raise OutputError(message)
    if output.is_dir() and any(output.iterdir()) and not (output / MARK).is_file():
        message = f"folder {output} berisi hal lain dan bukan hasil simpul."
        raise OutputError(message)
    for workspace in _workspaces(output):
        shutil.rmtree(workspace, ignore_errors=True)
    output.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=_prefix(output), dir=output.parent)) / _NEW
    # Not the workspace itself is published: it is for its owner's eyes only, whatever the umask says.
    staging.mkdir()
    return staging


def publish(staging: Path, output: Path) -> None:
    """Let the site in `staging` take the place of `output`."""
    (staging / MARK).write_text("Situs ini ditulis oleh simpul; isi folder ini diganti setiap kali dibangun.\n")
    if not (output.exists() and _exchange(staging, output)):
        _swap(staging, output)
    shutil.rmtree(staging.parent, ignore_errors=True)


def _swap(staging: Path, output: Path) -> None:
    """Replace `output` in two renames; should the second fail, the first is undone."""
    old = staging.with_name(_OLD)
    try:
        if output.exists():
            output.rename(old)
        staging.rename(output)
    finally:
        if old.exists() and not output.exists():
            old.rename(output)


def discard(staging: Path) -> None:
    """Remove the workspace of a build that failed, unless it holds the only site there is."""
    if not staging.with_name(_OLD).exists():
        shutil.rmtree(staging.parent, ignore_errors=True)
