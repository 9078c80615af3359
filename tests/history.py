"""Real Git repositories for tests: what stands in a folder, committed; branches; clones."""

import os
import subprocess
from pathlib import Path

_ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_DATE": "2026-11-24T08:00:00Z",
    "GIT_COMMITTER_DATE": "2026-11-24T08:00:00Z",
}
_IDENTITY = ("-c", "user.name=Penguji", "-c", "user.email=penguji@hub.example")


def git(root: Path, *arguments: str | Path) -> str:
    """Return what a Git command says that must succeed."""
    command = ["git", "-C", str(root), *_IDENTITY, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, **_ALONE})
    return done.stdout.strip()


def begin(root: Path) -> Path:
    """Make a folder a repository whose branch `main` holds what stands there."""
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root, "Mulai")
    return root


def commit(root: Path, message: str) -> str:
    """Commit everything that stands in a repository; return the commit."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(root, "rev-parse", "HEAD")
