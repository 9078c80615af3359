"""Tell what a change does to each case: new or changed, what it answers, what it resembles."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from simpul.case.reading import CaseFile
from simpul.check.resemblance import alike_summaries, same_names
from simpul.grades import Subject
from simpul.review.addresses import former_ids
from simpul.review.comparison import Comparison, Side


class Kind(StrEnum):
    """What happened to a case, in words for the reader."""

    NEW = "baru"
    CHANGED = "diubah"
    RENAMED = "ganti id"
    REMOVED = "dihapus"


@dataclass(frozen=True, slots=True)
class CaseChange:
    """One case that a change touches."""

    file: CaseFile
    """As it stands now; as it stood, when it is gone."""
    kind: Kind
    before: tuple[str, ...] | None
    """What was not known about it; None when it was not there or could not be read."""
    after: tuple[str, ...] | None
    """What is not known now; None when it is gone or cannot be read."""
    alike: tuple[tuple[str, CaseFile], ...] = ()
    """Cases it may be one with, and in what they are alike."""


def case_changes(comparison: Comparison) -> tuple[CaseChange, ...]:
    """Return the cases a change touches, sorted by path, those that are gone last."""
    before, after = comparison.before, comparison.after
    touched = [file for file in after.files if comparison.changes.touch(file.uri)]
    alike = dict(_alike(after, touched))
    return (*(_change(file, comparison, alike.get(file.uri, ())) for file in touched), *_removed(before, after))


def _change(file: CaseFile, comparison: Comparison, alike: tuple[tuple[str, CaseFile], ...]) -> CaseChange:
    earlier = comparison.before.by_folder
    former = next((name for name in former_ids(file) if name in earlier), None)
    origin = earlier.get(file.folder_name) or (earlier[former] if former else None)
    kind = Kind.NEW if origin is None else Kind.CHANGED if origin.folder_name == file.folder_name else Kind.RENAMED
    before = _gaps(origin, comparison.before) if origin else None
    return CaseChange(file, kind, before, _gaps(file, comparison.after), alike)


def _removed(before: Side, after: Side) -> Iterator[CaseChange]:
    kept = {name for file in after.files for name in (file.folder_name, *former_ids(file))}
    for file in before.files:
        if file.folder_name not in kept:
            yield CaseChange(file, Kind.REMOVED, _gaps(file, before), None)


def _gaps(file: CaseFile, side: Side) -> tuple[str, ...] | None:
    record = side.catalogue.by_id.get(file.string("id")) if side.catalogue else None
    if side.catalogue is None or record is None:
        return None
    return tuple(question.text for question in Subject(record, side.catalogue).unknown)


def _alike(after: Side, touched: list[CaseFile]) -> Iterator[tuple[str, tuple[tuple[str, CaseFile], ...]]]:
    """Yield for each touched case what it may be one with; it comes last, so that it is the one that resembles."""
    paths = {file.uri for file in touched}
    files = [*(file for file in after.files if file.uri not in paths), *touched]
    found: dict[str, dict[str, tuple[str, CaseFile]]] = {}
    for file, other, key in (*same_names(files), *alike_summaries(files)):
        if file.uri in paths:
            found.setdefault(file.uri, {}).setdefault(other.uri, (key, other))
    yield from ((uri, tuple(others.values())) for uri, others in found.items())
