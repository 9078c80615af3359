"""Find the folders and files that a command line means."""

import argparse
import os
from collections.abc import Iterable
from pathlib import Path

from simpul.diagnostics import RefusedError
from simpul.settings import FILE as HUB_FILE


class WrongUsageError(RefusedError):
    """The command was given something it cannot work with."""


def find_root(start: Path) -> Path:
    """Return the nearest folder at or above `start` that holds hub.yml, else this repository.

    Raises:
        WrongUsageError: there is none.
    """
    repository = Path(__file__).resolve().parents[2]
    for folder in (start, *start.parents, repository):
        if (folder / HUB_FILE).is_file():
            return folder
    message = f"{HUB_FILE} tidak ditemukan; jalankan di dalam repositori atau pakai --root."
    raise WrongUsageError(message)


def root_of(arguments: argparse.Namespace) -> Path:
    """Return the root that `--root` names, else the nearest.

    Raises:
        WrongUsageError: there is none.
    """
    given: Path | None = arguments.root
    if given is None:
        return find_root(Path.cwd())
    if not given.is_dir():
        message = f"folder --root {given} tidak ada."
        raise WrongUsageError(message)
    return given.resolve()


def paths_inside(given_paths: Iterable[str | Path], root: Path) -> list[Path]:
    """Return the given paths, absolute; each must exist inside the root.

    Raises:
        WrongUsageError: one does not.
    """
    paths = []
    for given in given_paths:
        # Not resolved: a symbolic link must be judged as the link it is.
        path = Path(os.path.normpath(Path.cwd() / given))
        if not path.exists() and not path.is_symlink():
            message = f"{given} tidak ada."
            raise WrongUsageError(message)
        if not path.is_relative_to(root):
            message = f"{given} berada di luar {root}."
            raise WrongUsageError(message)
        paths.append(path)
    return paths
