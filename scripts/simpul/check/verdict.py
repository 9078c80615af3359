"""Judge one case file, and say what that judgement rests on, so that it may be kept until that changes."""

import os
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol

from simpul.case.reading import MAX_FILE_BYTES, CaseFile, load_case
from simpul.case.recall import Kept, RecalledCase, keep_data, keep_outline, keep_text
from simpul.check.dates import is_future, span_of
from simpul.check.images import MAX_LOOKED_AT
from simpul.check.rule import Context
from simpul.diagnostics import Diagnostic

VARYING = frozenset({"known_ids", "today"})
"""What rules may ask of the context that changes while vocabularies, settings and code do not."""
_DIGEST = 16

Judge = Callable[[CaseFile, Context], Iterable[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What judging one case file came to."""

    basis: str
    """What it rests on, in short; "" when the file must be judged anew each time."""
    asked: tuple[str, ...]
    """What of the varying the rules asked for, and the last of the dates of which they asked whether they have come."""
    diagnostics: tuple[Diagnostic, ...]
    kept: Kept | None = None
    """Outline and front matter as kept; None unless the case is valid."""
    text: str | None = None
    """The text as kept; never longer than one run."""

    @property
    def content(self) -> str:
        """What the file and the images beside it came to, in short; "" when it cannot be told."""
        return self.basis.partition(" ")[0]

    def recall(self, path: Path, root: Path) -> CaseFile:
        """Return the file that was judged."""
        if self.kept is None:
            return load_case(path, root)
        return RecalledCase(path, root, self.content, self.kept, self.text)


class Memory(Protocol):
    """Keeps verdicts from one run to the next."""

    def recall(self, uri: str) -> Verdict | None:
        """Return what was last judged of the file at `uri`."""

    def keep(self, uri: str, verdict: Verdict) -> None:
        """Keep what was judged of it now."""

    def recall_all(self, basis: str) -> tuple[Diagnostic, ...] | None:
        """Return what was found in all files together, when it rested on the same."""

    def keep_all(self, basis: str, found: tuple[Diagnostic, ...]) -> None:
        """Keep what was found in all files together."""


class _Watched(Context):
    """A context that notes what is asked of it."""

    __slots__ = ("asked", "latest")
    asked: set[str]
    latest: str
    """Of the dates that have come the last, year first; "" as long as none was asked for."""

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401 - whatever the attribute holds
        if name in VARYING:
            object.__getattribute__(self, "asked").add(name)
        return object.__getattribute__(self, name)

    def has_come(self, value: object) -> bool:
        """Tell whether a date may have come: once it has, it has on every later day."""
        if is_future(value, object.__getattribute__(self, "today")):
            self.asked.add("today")
            return False
        if span := span_of(value):
            object.__setattr__(self, "latest", max(self.latest, span[0].isoformat()))
        return True


def _watch(context: Context) -> _Watched:
    watched = _Watched(*(getattr(context, field.name) for field in fields(context)))
    object.__setattr__(watched, "asked", set())
    object.__setattr__(watched, "latest", "")
    return watched


@cache
def _digest_of(ids: frozenset[str]) -> str:
    return blake2b("\n".join(sorted(ids)).encode("utf-8", "surrogatepass"), digest_size=_DIGEST).hexdigest()


def basis_of(path: Path, context: Context, asked: Iterable[str]) -> str:
    """Return in short what a judgement on the case file at `path` rests on; "" when it cannot be told."""
    found = _fingerprint(path)
    return " ".join((found, *(_answer(name, context) for name in sorted(asked)))) if found else ""


def _answer(name: str, context: Context) -> str:
    """Return in short what the context says to what was asked: one of the varying, or whether a date has come."""
    if name == "known_ids":
        return _digest_of(context.known_ids)
    return str(context.today) if name == "today" else str(context.has_come(name))


def _fingerprint(path: Path) -> str:
    """Return a digest of a case file with what stands beside it; "" when it cannot be told."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > MAX_FILE_BYTES:
            return ""
        digest = blake2b(path.read_bytes(), digest_size=_DIGEST)
        for name in sorted(os.listdir(path.parent)):  # noqa: PTH208 - a path for each name takes twice the time
            if name != path.name:
                digest.update(_describe(path.with_name(name)).encode("utf-8", "surrogatepass"))
    except OSError:
        return ""
    return digest.hexdigest()


def _describe(path: Path) -> str:
    """Return what the rules look at in a file beside a case: its name, size and content, and where it really is."""
    found = path.stat()
    content = b""
    if stat.S_ISREG(found.st_mode):
        with path.open("rb") as stream:
            content = stream.read(MAX_LOOKED_AT)
    digest = blake2b(content, digest_size=_DIGEST).hexdigest()
    return f"\n{path.name}\t{found.st_mode}\t{found.st_size}\t{digest}\t{path.resolve() if path.is_symlink() else ''}"


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """Return what changes when a file is written."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def reach_verdict(path: Path, context: Context, judge: Judge) -> Verdict:
    """Judge the case file at `path`."""
    watched = _watch(context)
    before = _stamp(path)
    file = load_case(path, context.root)
    diagnostics = tuple(judge(file, watched))
    asked = tuple(sorted({*watched.asked, watched.latest} - {""}))
    basis = basis_of(path, context, asked)
    if before != _stamp(path):  # An editor has saved the file in the meantime.
        basis = ""
    if file.case is None or file.faults:
        return Verdict(basis, asked, diagnostics)
    return Verdict(basis, asked, diagnostics, Kept(keep_outline(file), keep_data(file)), keep_text(file))
