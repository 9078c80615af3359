"""Put a finished site in its place, so that readers see the old one or the new one, never half.

The new site is built beside the old one and takes its place in one step where the system can
exchange two folders (Linux), else in two renames that the next build completes if interrupted. Of the old one is kept,
out of everyone's sight, what the new one has as well: linked files cost no room, and the next build need not lay
out thousands of folders again.
"""

import contextlib
import ctypes
import glob
import os
import shutil
import sys
import tempfile
from collections.abc import Set as AbstractSet
from pathlib import Path

MARK = ".simpul"
"""File that tells a site of ours from any other folder; nothing else is ever replaced."""
_NEW, _OLD, _SPARE = "baru", "lama", "cadangan"
"""Names in a workspace: the site to come; while it is put in its place, the one before; what is kept of that one."""
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
    """Return a folder to build into, after completing what an earlier build left undone.

    It holds what `publish` kept, if anything: see `take_spare`. Every build has a workspace of its own: the site
    generator of a build that was killed may still be writing into the old one.

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
    earlier = _workspaces(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=_prefix(output), dir=output.parent)) / _NEW
    for workspace in earlier:
        with contextlib.suppress(OSError):  # another build was faster, or there is none
            (workspace / _SPARE).rename(staging)
        shutil.rmtree(workspace, ignore_errors=True)
    # Not the workspace itself is published: it is for its owner's eyes only, whatever the umask says.
    staging.mkdir(exist_ok=True)
    return staging


def take_spare(staging: Path, mark: str) -> None:
    """Let `staging` hold what `publish` kept of an old site under that mark, or nothing."""
    kept = staging / MARK
    if mark and kept.is_file() and kept.read_bytes() == mark.encode():
        kept.unlink()
    else:
        empty(staging)


def empty(folder: Path) -> None:
    """Remove all that is in a folder."""
    shutil.rmtree(folder)
    folder.mkdir()


def publish(staging: Path, output: Path, shared: AbstractSet[str] = frozenset(), mark: str = "") -> None:
    """Let the site in `staging` take the place of `output`.

    `shared` are paths of files that stand in both, the one a link to the other: of the old site they are kept, under
    `mark`.
    """
    (staging / MARK).write_text("Situs ini ditulis oleh simpul; isi folder ini diganti setiap kali dibangun.\n")
    old = staging
    if not (output.exists() and _exchange(staging, output)):
        old = _swap(staging, output)
    if shared and old.exists():
        # The new site stands: a disk that refuses from here on costs only time, for without its mark nothing is taken.
        with contextlib.suppress(OSError):
            spare = old.rename(staging.with_name(_SPARE))
            _strip(spare, shared)
            (spare / MARK).write_bytes(mark.encode())
    else:
        shutil.rmtree(staging.parent, ignore_errors=True)


def _strip(site: Path, shared: AbstractSet[str]) -> None:
    """Remove from an old site all but `shared`: what was withdrawn from readers is not kept for them."""
    top = os.fspath(site)
    for folder, _, names in os.walk(top, topdown=False):
        below = folder[len(top) + 1 :].replace(os.sep, "/")
        for name in names:
            if (f"{below}/{name}" if below else name) not in shared:
                os.unlink(os.path.join(folder, name))  # noqa: PTH108, PTH118 - paths would take longer than the rest
        with contextlib.suppress(OSError):  # something stands there still
            os.rmdir(folder)  # noqa: PTH106 - as above


def _swap(staging: Path, output: Path) -> Path:
    """Replace `output` in two renames; should the second fail, the first is undone. Return where the old one is."""
    old = staging.with_name(_OLD)
    try:
        if output.exists():
            output.rename(old)
        staging.rename(output)
    finally:
        if old.exists() and not output.exists():
            old.rename(output)
    return old


def discard(staging: Path) -> None:
    """Remove the workspace of a build, unless it holds the only site there is, or what is kept of the old one."""
    if not staging.with_name(_OLD).exists() and not staging.with_name(_SPARE).exists():
        shutil.rmtree(staging.parent, ignore_errors=True)
