"""Put a finished site in its place, so that readers see the old one or the new one, never half.

The new site is built beside the old one and takes its place in one step where the system can
exchange two folders (Linux), else in two renames that the next build completes if interrupted.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path

MARK = ".simpul"
"""File that tells a site of ours from any other folder; nothing else is ever replaced."""
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class OutputError(Exception):
    """The output folder holds something that is not a site of ours."""


def _beside(output: Path, suffix: str) -> Path:
    return output.with_name(f".{output.name}.{suffix}")


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

    Raises:
        OutputError: `output` is in use for something else.
    """
    staging, old = _beside(output, "baru"), _beside(output, "lama")
    if old.is_dir() and not output.exists():
        old.rename(output)
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        message = f"{output} bukan folder."
        raise OutputError(message)
    if output.is_dir() and any(output.iterdir()) and not (output / MARK).is_file():
        message = f"folder {output} berisi hal lain dan bukan hasil simpul."
        raise OutputError(message)
    for leftover in (staging, old):
        if leftover.exists():
            shutil.rmtree(leftover)
    staging.mkdir(parents=True)
    return staging


def publish(staging: Path, output: Path) -> None:
    """Let the site in `staging` take the place of `output`."""
    (staging / MARK).write_text("Situs ini ditulis oleh simpul; isi folder ini diganti setiap kali dibangun.\n")
    old = _beside(output, "lama")
    if output.exists():
        if _exchange(staging, output):
            staging.rename(old)
        else:
            output.rename(old)
            staging.rename(output)
        shutil.rmtree(old)
    else:
        staging.rename(output)


def discard(staging: Path) -> None:
    """Remove what a failed build wrote."""
    shutil.rmtree(staging, ignore_errors=True)
