"""Tell what a change does to each case: new or changed, what it answers, what it may be one with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from simpul.case.reading import CaseFile
from simpul.check.resemblance import alike_summaries, same_names
from simpul.grades import Subject
from simpul.grades.completeness import COMPLETENESS
from simpul.review.addresses import former_ids
from simpul.review.comparison import Comparison, Side
from simpul.similar import Index, nearest
from simpul.traits import profile_of

NEAREST = 3
"""Cases named that a new case is most like."""


class Kind(StrEnum):
    """What happened to a case, in words for the reader."""

    NEW = "baru"
    CHANGED = "diubah"
    RENAMED = "ganti id"
    WITHDRAWN = "ditarik"
    REMOVED = "dihapus"


@dataclass(frozen=True, slots=True)
class Known:
    """How much is known of a case on one side."""

    gaps: tuple[str, ...]
    """What no source tells."""
    level: str
    """Its completeness, in words."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A case that another may be one with, and why."""

    other: CaseFile
    reason: str


@dataclass(frozen=True, slots=True)
class CaseChange:
    """One case that a change touches."""

    file: CaseFile
    """As it stands now; as it stood, when it is gone."""
    kind: Kind
    before: Known | None
    """None when it was not there or had an error."""
    after: Known | None
    """None when it is gone or has an error."""
    alike: tuple[Likeness, ...] = ()


def case_changes(comparison: Comparison) -> tuple[CaseChange, ...]:
    """Return the cases a change touches, sorted by path, those that are gone last."""
    before, after = comparison.before, comparison.after
    touched = [file for file in after.files if comparison.changes.touch(file.uri)]
    twins = _twins(after, touched)
    index = cache(lambda: Index(after.catalogue) if after.catalogue else None)
    found = []
    for file in touched:
        origin = _origin(file, before)
        kind = _kind(file, origin)
        alike = twins.get(file.uri, {})
        if kind is Kind.NEW:
            alike |= {key: like for key, like in _neighbours(file, index()) if key not in alike}
        known = _known(origin, before) if origin else None
        found.append(CaseChange(file, kind, known, _known(file, after), tuple(alike.values())))
    return (*found, *_removed(before, after))


def _origin(file: CaseFile, before: Side) -> CaseFile | None:
    """Return what a case was at the base, under its id or a former one."""
    names = (file.folder_name, *former_ids(file))
    return next((before.by_folder[name] for name in names if name in before.by_folder), None)


def _kind(file: CaseFile, origin: CaseFile | None) -> Kind:
    if origin is None:
        return Kind.NEW
    return Kind.CHANGED if origin.folder_name == file.folder_name else Kind.RENAMED


def _removed(before: Side, after: Side) -> Iterator[CaseChange]:
    kept = {name for file in after.files for name in (file.folder_name, *former_ids(file))}
    for file in before.files:
        if file.folder_name not in kept:
            kind = Kind.WITHDRAWN if file.folder_name in after.context.retired else Kind.REMOVED
            yield CaseChange(file, kind, _known(file, before), None)


def _known(file: CaseFile, side: Side) -> Known | None:
    record = side.catalogue.by_id.get(file.string("id")) if side.catalogue else None
    if side.catalogue is None or record is None:
        return None
    subject = Subject(record, side.catalogue)
    return Known(tuple(question.text for question in subject.unknown), COMPLETENESS.grade(subject).name)


def _twins(after: Side, touched: Sequence[CaseFile]) -> Mapping[str, dict[str, Likeness]]:
    """Return by path the cases of one name or summary; touched ones come last, so that they are what resembles."""
    paths = {file.uri for file in touched}
    files = [*(file for file in after.files if file.uri not in paths), *touched]
    found: dict[str, dict[str, Likeness]] = {}
    for file, other, key in (*same_names(files), *alike_summaries(files)):
        if file.uri in paths:
            reason = f"{key.capitalize()} {'hampir sama' if key == 'ringkasan' else 'sama'}."
            found.setdefault(file.uri, {}).setdefault(other.uri, Likeness(other, reason))
    return found


def _neighbours(file: CaseFile, index: Index | None) -> Iterator[tuple[str, Likeness]]:
    """Yield the cases a new case is most like, wherever they are."""
    if index is not None and file.case is not None:
        for neighbour in nearest(index, profile_of(file.case, index.catalogue.vocabularies), NEAREST):
            yield neighbour.record.file.uri, Likeness(neighbour.record.file, neighbour.reason)
