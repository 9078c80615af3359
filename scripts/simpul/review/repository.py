"""Ask Git what stood at a base, and what has changed since; nothing is checked out or written by it."""

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from simpul.diagnostics import RefusedError

_PLAIN_FILES = frozenset({"100644", "100755"})
"""Modes of what is neither a link nor a repository of its own."""


class RepositoryError(RefusedError):
    """Git cannot tell what was asked, in words for the person at the keyboard."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One plain file of a commit."""

    path: str
    """Relative to the root, with "/"."""
    blob: str
    """Git's name for its content."""


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what Git says.

    Raises:
        RepositoryError: there is no Git, or it refuses.
    """
    command = ["git", "-C", str(root), "--no-pager", *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603 - no shell, and revisions are verified
    except OSError as error:
        message = "perintah git tidak ditemukan; pasang Git dulu."
        raise RepositoryError(message) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        message = f"git {arguments[0]} gagal: {said[-1] if said else done.returncode}"
        raise RepositoryError(message)
    return done.stdout


def _commit_of(root: Path, revision: str) -> str:
    try:
        found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except RepositoryError as error:
        message = f"{revision} tidak dikenal Git di {root}; ambil dulu dengan git fetch, atau sebut cabang lain."
        raise RepositoryError(message) from error
    return found.decode().strip()


def find_base(root: Path, revision: str) -> str:
    """Return the commit at which the work parted from `revision`, so that what others did since is no change of ours.

    Raises:
        RepositoryError: there is no such revision, or no common past.
    """
    commit = _commit_of(root, revision)
    try:
        return _git(root, "merge-base", commit, "HEAD").decode().split()[0]
    except RepositoryError as error:
        message = f"{revision} dan HEAD tidak punya asal yang sama; bila klonanya dangkal: git fetch --unshallow."
        raise RepositoryError(message) from error


def changed_paths(root: Path, commit: str) -> frozenset[str]:
    """Return the paths below `root` that differ between `commit` and the working tree, new and deleted ones too."""
    differing = _git(
        root, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative", commit, "--"
    )
    unknown = _git(root, "ls-files", "-z", "--others", "--exclude-standard")
    return frozenset(path for listed in (differing, unknown) for path in _names(listed))


def patch_of(root: Path, commit: str, path: str) -> str:
    """Return how a file below `root` differs from `commit`, without the lines around."""
    shown = ("diff", "--unified=0", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-color", "--relative")
    return _git(root, *shown, commit, "--", path).decode("utf-8", "replace")


def _names(listed: bytes) -> Iterator[str]:
    return (name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name)


def list_files(root: Path, commit: str) -> list[Entry]:
    """Return the plain files that `commit` has below `root`, sorted by path."""
    entries = []
    for line in _names(_git(root, "ls-tree", "-r", "-z", commit)):
        mode, _, rest = line.partition(" ")
        blob, _, path = rest.partition(" ")[2].partition("\t")
        if mode in _PLAIN_FILES and ".." not in PurePosixPath(path).parts:
            entries.append(Entry(path, blob))
    return sorted(entries, key=lambda entry: entry.path)


def restore(root: Path, entries: Sequence[Entry], folder: Path) -> None:
    """Write the content of `entries` into `folder`, each at its path."""
    asked = "".join(f"{entry.blob}\n" for entry in entries)
    told = _git(root, "cat-file", "--batch", given=asked.encode())
    start = 0
    for entry in entries:
        heading_end = told.index(b"\n", start)
        size = int(told[start:heading_end].split()[-1])
        content, start = told[heading_end + 1 : heading_end + 1 + size], heading_end + size + 2
        target = folder / entry.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
