"""Set the working tree beside its base; cases that did not change are read once for both sides."""

import datetime
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path, PurePosixPath

from simpul.case.files import FILE, FOLDER
from simpul.case.reading import CaseFile, find_cases, load_case
from simpul.case.retirement import FILE as RETIRED
from simpul.case.retirement import Retirement, load_retired
from simpul.catalogue import Catalogue, build_catalogue
from simpul.check.engine import Report, check_file
from simpul.check.rule import Context
from simpul.diagnostics import Diagnostic, Severity
from simpul.pages.handwritten import FOLDER as DOCS
from simpul.review.repository import Entry, changed_paths, find_base, list_files, restore
from simpul.settings import FILE as HUB_FILE
from simpul.settings import load_hub
from simpul.text import printable
from simpul.vocabulary import FOLDER as VOCABULARIES
from simpul.vocabulary import load_vocabularies

_CASE_DEPTH = 3
"""Parts of the path of a case's folder: `innovations/<provinsi>/<id>`."""


def _folder_of(path: str) -> str:
    """Return the folder of the case a path belongs to, else the path itself: an image counts as its case."""
    parts = path.split("/")
    return "/".join(parts[:_CASE_DEPTH]) if parts[0] == FOLDER else path


@dataclass(frozen=True)
class Changes:
    """What differs between base and working tree."""

    paths: frozenset[str]

    @cached_property
    def _touched(self) -> frozenset[str]:
        above = {str(parent) for path in self.paths for parent in PurePosixPath(path).parents}
        return self.paths | above | {_folder_of(path) for path in self.paths}

    def touch(self, path: str) -> bool:
        """Tell whether a file, the case it belongs to, or something below it is different."""
        return path in self._touched or _folder_of(path) in self._touched


@dataclass(frozen=True)
class Side:
    """All cases as they stand on one side, and what rules may know of the hub there."""

    files: tuple[CaseFile, ...]
    context: Context
    documents: frozenset[str]
    """Paths of the hand-written pages and what lies beside them, below `docs/`."""
    unsound: frozenset[str]
    """Paths of the cases that have an error, and so no page."""

    @cached_property
    def by_folder(self) -> dict[str, CaseFile]:
        """The cases by the name of their folder, which is their id."""
        return {file.folder_name: file for file in self.files}

    @cached_property
    def catalogue(self) -> Catalogue | None:
        """The cases that have a page; None when the hub's settings cannot be read."""
        hub = self.context.hub
        sound = (file for file in self.files if file.uri not in self.unsound)
        return build_catalogue(sound, self.context.vocabularies, hub) if hub else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A change, seen from both sides."""

    report: Report
    changes: Changes
    before: Side
    after: Side


@contextmanager
def compare(root: Path, revision: str, report: Report, today: datetime.date) -> Iterator[Comparison]:
    """Give the comparison of the tree at `root`, as `report` found it, with what it grew from.

    Raises:
        RepositoryError: Git cannot tell.
    """
    commit = find_base(root, revision)
    changes = Changes(frozenset(map(printable, changed_paths(root, commit))))
    with tempfile.TemporaryDirectory(prefix="simpul-") as folder:
        entries = list_files(root, commit)
        restore(root, [entry for entry in entries if _is_needed(entry.path, changes)], Path(folder))
        before = _base(entries, changes, report, Path(folder), today)
        yield Comparison(report, changes, before, _working_tree(root, report, today))


def _working_tree(root: Path, report: Report, today: datetime.date) -> Side:
    known = frozenset(file.folder_name for file in report.files)
    retired = Retirement(report.retired).by_id
    context = Context(root, report.vocabularies, report.hub, today, known, retired)
    inside = (path for path in (root / DOCS).rglob("*") if path.is_file())
    documents = _documents(path.relative_to(root).as_posix() for path in inside)
    return Side(report.files, context, documents, _faulty(report.diagnostics))


def _faulty(found: Iterable[Diagnostic]) -> frozenset[str]:
    return frozenset(fault.path for fault in found if fault.severity is Severity.ERROR)


def _base(entries: Sequence[Entry], changes: Changes, report: Report, folder: Path, today: datetime.date) -> Side:
    """Return the base: what it has of its own was restored to `folder`, the rest is what stands here."""
    vocabularies = load_vocabularies(folder)
    hub, _ = load_hub(folder, vocabularies.wilayah)
    cases = (entry.path for entry in entries if entry.path.startswith(f"{FOLDER}/") and entry.path.endswith(f"/{FILE}"))
    known = frozenset(PurePosixPath(path).parent.name for path in cases)
    kept = [file for file in report.files if not changes.touch(file.uri)]
    own = [load_case(path, folder) for path in find_cases(folder)]
    context = Context(folder, vocabularies, hub, today, known, load_retired(folder).by_id)
    there = (found for found in report.diagnostics if not changes.touch(found.path))
    unsound = _faulty(chain(there, *(check_file(file, context) for file in own)))
    files = tuple(sorted((*kept, *own), key=lambda file: file.uri))
    return Side(files, context, _documents(entry.path for entry in entries), unsound)


def _is_needed(path: str, changes: Changes) -> bool:
    """Tell whether the base's own file is needed: its settings and pages always, its cases when they changed."""
    if path in {HUB_FILE, RETIRED} or path.startswith((f"{VOCABULARIES}/", f"{DOCS}/")):
        return True
    return path.startswith(f"{FOLDER}/") and changes.touch(printable(path))


def _documents(paths: Iterable[str]) -> frozenset[str]:
    inside = (path.removeprefix(f"{DOCS}/") for path in paths if path.startswith(f"{DOCS}/"))
    return frozenset(path for path in inside if not PurePosixPath(path).name.startswith("."))
