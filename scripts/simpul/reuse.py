"""Take over from the published site what would come out the same.

A file below the root tells of each page of the site what it rests on, which files belong to it, and
how the disk describes them. A page that rests on the same as before is linked into the new site;
a file that anybody has touched since, or that cannot be linked, is made anew. So the file
may be deleted at any time.
"""

import contextlib
import json
import os
import stat
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias

from simpul import disk
from simpul.publication import publish, take_spare
from simpul.sitecheck.site import Change

FILE = "build/cache/situs.json"
"""Where it is kept, below the root."""

_Seal: TypeAlias = tuple[int, int]
"""Size of a file and the moment it was written, in nanoseconds."""
_Entry: TypeAlias = tuple[str, dict[str, _Seal]]
"""What a page rests on, and the seals of its files by path."""


def _seal(path: str) -> _Seal | None:
    """Return what changes when a file is written; None when it is no plain file."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


def _mark(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


class Earlier:
    """The published site, as far as it may be taken over, and the new one as it grows."""

    def __init__(self, root: Path, published: Path, staging: Path, basis: str) -> None:
        """Read what is known of `published`; `basis` tells in short all that every page rests on."""
        self._path = root / FILE
        self.basis = basis
        self.staging = staging
        self._published = published
        self._places: set[str] = set()
        self._known: dict[str, _Entry] = {}
        self._made: dict[str, _Entry] = {}
        self._changed: set[str] = set()
        mark = ""
        with contextlib.suppress(OSError, ValueError):
            content = disk.recall(self._path)
            kept = json.loads(content)
            if kept["basis"] == [basis, str(published)]:
                mark = _mark(content)
                self._known = {
                    uri: (rests_on, {path: (size, moment) for path, size, moment in files})
                    for uri, (rests_on, files) in kept["pages"].items()
                }
        take_spare(staging, mark)

    def take(self, uri: str, rests_on: str) -> bool:
        """Link a page with its files into the new site; False when they must be made."""
        known = self._known.get(uri)
        if not rests_on or known is None or known[0] != rests_on or not self._link(known[1]):
            return False
        self._claim(known[1])
        self._made[uri] = known
        return True

    def _claim(self, paths: Iterable[str]) -> None:
        for path in paths:
            if path in self._places:
                message = f"two pages want {path}"
                raise ValueError(message)
            self._places.add(path)

    def _link(self, files: dict[str, _Seal]) -> bool:
        """Let the files be in the new site as they are in the published one."""
        # Text, not paths: this runs for tens of thousands of files.
        top = f"{self.staging}/"
        missing = [path for path, seal in files.items() if _seal(top + path) != seal]
        if any(_seal(f"{self._published}/{path}") != files[path] for path in missing):
            return False
        with contextlib.suppress(OSError):
            for path in missing:
                target = self.staging / path
                target.unlink(missing_ok=True)
                target.parent.mkdir(parents=True, exist_ok=True)
                os.link(self._published / path, target)
            return True
        return False

    def clear(self) -> None:
        """Remove from the new site what no page has taken over."""
        for path in self._paths_before - self._places:
            gone = self.staging / path
            gone.unlink(missing_ok=True)
            with contextlib.suppress(OSError):  # something stands there still
                gone.parent.rmdir()

    @property
    def _paths_before(self) -> set[str]:
        return {path for _, files in self._known.values() for path in files}

    def made(self, uri: str, rests_on: str, paths: Iterable[str]) -> None:
        """Note a page that was made, with its files.

        Raises:
            ValueError: one of them stands on another page's place.
        """
        seals = {path: _seal(f"{self.staging}/{path}") for path in paths}
        self._claim(seals)
        self._changed.update(seals)
        if rests_on:
            self._made[uri] = (rests_on, {path: seal for path, seal in seals.items() if seal})

    @property
    def change(self) -> Change | None:
        """What is new, as long as nothing that was there is gone; None when that cannot be told."""
        before = self._paths_before
        return Change(self._published, frozenset(self._changed)) if before and before <= self._places else None

    def forget(self) -> None:
        """Begin anew with an empty site, of which nothing is known."""
        self._known, self._made, self._places, self._changed = {}, {}, set(), set()

    def publish(self) -> None:
        """Let the new site take the place of the old one, then write down what it is made of."""
        content = self._tell()
        publish(self.staging, self._published, frozenset(self._places - self._changed), _mark(content))
        disk.keep(self._path, content)

    def _tell(self) -> bytes:
        rows = {
            uri: (rests_on, [(path, *seal) for path, seal in sorted(files.items())])
            for uri, (rests_on, files) in sorted(self._made.items())
        }
        kept = {"basis": [self.basis, str(self._published)], "pages": rows}
        return json.dumps(kept, separators=(",", ":")).encode()
