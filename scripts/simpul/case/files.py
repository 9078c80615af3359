"""Know where case files stand, find them, and notice whatever stands there that is none."""

import errno
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from simpul.diagnostics import START, Position
from simpul.text import printable

FOLDER = "innovations"
"""Folder of the cases, below the root."""
FILE = "index.md"
"""Name of a case's file in its folder."""
RETIRED_FILE = "ditarik.yml"
"""Name of the list of withdrawn cases, in the folder of the cases."""
IMAGES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
"""Endings of the files that may stand beside a case file."""

_CASE_DEPTH = 2
"""Folders between `innovations` and a case file: province and case."""
_IGNORED = frozenset({"thumbs.db", "desktop.ini"})
_REASONS = {
    errno.ENOENT: "berkas tidak ada",
    errno.EACCES: "tidak ada izin membaca",
    errno.EPERM: "tidak ada izin membaca",
    errno.ELOOP: "tautan melingkar",
    errno.EISDIR: "bukan berkas biasa",
    errno.ENOTDIR: "bukan folder",
    errno.ENAMETOOLONG: "nama terlalu panjang",
    errno.EIO: "media penyimpanan rusak",
}


class Fault(Enum):
    """What can be wrong with a file before its content is looked at."""

    UNREADABLE = auto()
    OUTSIDE = auto()
    LINKED_FOLDER = auto()
    MISPLACED = auto()
    """A case file in the wrong folder; it is read all the same."""
    STRAY = auto()
    """A file that is neither a case file nor an image beside one."""
    NO_CASE = auto()
    """A folder without a case file."""
    TOO_LARGE = auto()
    FRONT_MATTER_TOO_LARGE = auto()
    NOT_UTF8 = auto()
    NO_FRONT_MATTER = auto()
    SPLIT_FRONT_MATTER = auto()
    """A line `---` among the keys, after which they go on."""


@dataclass(frozen=True, slots=True)
class FileFault:
    """One such fault."""

    fault: Fault
    position: Position = START
    detail: str = ""


def uri_of(path: Path, root: Path) -> str:
    """Return a path relative to the root, with "/" on every system, fit to be printed whatever the names."""
    # Text, not paths: every file is asked several times.
    return printable(path.as_posix().removeprefix(f"{root.as_posix().rstrip('/')}/"))


def reason_of(error: OSError | RuntimeError) -> str:
    """Return why the system refused a file, in Indonesian."""
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0) or error.strerror or "tidak terbaca"
    return _REASONS[errno.ELOOP]


def is_well_placed(uri: str) -> bool:
    """Tell whether `uri` has the form `innovations/<provinsi>/<id>/index.md`."""
    parts = uri.split("/")
    return parts[0] == FOLDER and len(parts) == _CASE_DEPTH + 2 and parts[-1] == FILE


def find_cases(root: Path) -> Iterator[Path]:
    """Yield the path of every case file below `root`, sorted; links to folders are not followed."""
    return (path for path, fault in walk(root) if fault is None)


def find_strays(root: Path) -> Iterator[tuple[Path, FileFault]]:
    """Yield what stands below `root` but is no case, so that nothing is skipped in silence."""
    return ((path, fault) for path, fault in walk(root) if fault is not None)


def walk(root: Path) -> Iterator[tuple[Path, FileFault | None]]:
    """Yield case files, and whatever is out of place with its fault, sorted."""
    top = root / FOLDER
    if top.is_symlink():
        yield top, FileFault(Fault.LINKED_FOLDER)
    elif top.is_dir():
        yield from _walk(top, 0)


def _is_ignored(name: str) -> bool:
    """Tell whether a name is hidden, a lock of an office program, or the file manager's own."""
    return name.startswith((".", "~$")) or name.lower() in _IGNORED


def _walk(folder: Path, depth: int) -> Iterator[tuple[Path, FileFault | None]]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted((entry for entry in listing if not _is_ignored(entry.name)), key=lambda entry: entry.name)
    except OSError as error:
        yield folder, FileFault(Fault.UNREADABLE, detail=reason_of(error))
        return
    inside = list(_inside(folder, entries, depth)) if depth <= _CASE_DEPTH else []
    if any(entry.name == FILE for entry in entries):
        yield folder / FILE, None
    elif depth >= _CASE_DEPTH and not inside:
        yield folder, FileFault(Fault.NO_CASE)
    yield from inside


def _inside(folder: Path, entries: Sequence["os.DirEntry[str]"], depth: int) -> Iterator[tuple[Path, FileFault | None]]:
    """Walk what stands in a folder besides its case file."""
    for entry in entries:
        if entry.name == FILE:
            continue
        path = folder / entry.name
        # A link that runs in a circle is no folder to `Path`, but an error to the listing.
        if path.is_dir() if entry.is_symlink() else entry.is_dir():
            if entry.is_symlink():
                yield path, FileFault(Fault.LINKED_FOLDER)
            else:
                yield from _walk(path, depth + 1)
        elif depth == 0 and entry.name == RETIRED_FILE:
            continue
        elif depth < _CASE_DEPTH or path.suffix.lower() not in IMAGES:
            yield path, FileFault(Fault.STRAY)
