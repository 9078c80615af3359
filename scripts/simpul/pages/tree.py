"""The tree on disk: written in place, changed files only, stale ones removed."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the tree."""

    path: str
    """"/"-path in the tree, e.g. "inovasi/bendera-saskia-bantaeng/index.md"."""
    content: bytes


@dataclass(frozen=True, slots=True)
class TreeChanges:
    """How many files a writing touched."""

    written: int = 0
    kept: int = 0
    removed: int = 0


def write_tree(pages: Iterable[Page], folder: Path) -> TreeChanges:
    """Bring `folder` in line with `pages`; nothing outside it is touched.

    A live preview watches the folder, so a file that has not changed is left alone and the folder is
    never swapped.

    Raises:
        ValueError: two pages want one place, or one wants a place outside the folder.
        OSError: `folder` stands in a link: the tree may come from a stranger, and the link may lead anywhere.
    """
    _make_folder(folder)
    wanted: set[str] = set()
    written = 0
    for page in pages:
        if page.path in wanted:
            message = f"two pages want {page.path}"
            raise ValueError(message)
        wanted.add(page.path)
        written += _write(_place(folder, page.path), page.content, folder)
    return TreeChanges(written, len(wanted) - written, _remove_stale(folder, wanted))


def _make_folder(folder: Path) -> None:
    """Make the folder of the tree where none is yet; a link in its place goes."""
    if folder.parent.is_symlink():
        message = f"{folder.parent} adalah tautan (symlink). Hapus tautan itu, lalu jalankan lagi."
        raise OSError(message)
    if folder.is_symlink():
        folder.unlink()
    folder.mkdir(parents=True, exist_ok=True)


def _place(folder: Path, path: str) -> Path:
    parts = PurePosixPath(path)
    if not path or parts.is_absolute() or ".." in parts.parts or "\\" in path:
        message = f"{path!r} is no place in the tree"
        raise ValueError(message)
    return folder / parts


def _write(target: Path, content: bytes, folder: Path) -> bool:
    """Write `content` unless it is there already; tell whether it was written."""
    try:
        if not target.is_symlink() and target.read_bytes() == content and not _passes_link(target, folder):
            return False
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        pass
    _make_way(target, folder)
    target.write_bytes(content)
    return True


def _passes_link(target: Path, folder: Path) -> bool:
    return any(parent.is_symlink() for parent in _parents(target, folder))


def _parents(target: Path, folder: Path) -> list[Path]:
    """Return the folders between `folder` and `target`, outermost first."""
    depth = len(target.relative_to(folder).parts) - 1
    return list(reversed(target.parents[:depth]))


def _make_way(target: Path, folder: Path) -> None:
    """Make the folders of `target`; a link or file in the way, or a folder in its place, goes."""
    for parent in _parents(target, folder):
        if parent.is_symlink() or parent.is_file():
            parent.unlink()
        parent.mkdir(exist_ok=True)
    if target.is_symlink():
        target.unlink()
    elif target.is_dir():
        shutil.rmtree(target)


def _remove_stale(folder: Path, wanted: set[str]) -> int:
    """Remove what no page wants any more, and folders left empty; links are never followed."""
    removed = 0
    for top, folders, files in os.walk(folder, topdown=False):
        here = Path(top)
        for name in sorted(files + [name for name in folders if (here / name).is_symlink()]):
            found = here / name
            if found.relative_to(folder).as_posix() not in wanted:
                found.unlink()
                removed += 1
        if here != folder and not any(here.iterdir()):
            here.rmdir()
    return removed
