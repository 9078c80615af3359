"""Run the rules over the case files of a root."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from simpul.case.reading import FILE, FOLDER, CaseFile, find_cases, load_case
from simpul.check.registry import COLLECTION_RULES, FILE_RULES
from simpul.check.rule import Context
from simpul.diagnostics import START, Diagnostic, Severity
from simpul.settings import Hub, load_hub
from simpul.vocabulary import Vocabularies, load_vocabularies


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, with everything it read on the way."""

    diagnostics: tuple[Diagnostic, ...]
    files: tuple[CaseFile, ...]
    vocabularies: Vocabularies
    hub: Hub | None

    @property
    def has_errors(self) -> bool:
        """Tell whether anything stands in the way of publication."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


def check_file(file: CaseFile, context: Context) -> Iterator[Diagnostic]:
    """Yield what the file rules find in one file."""
    for rule in FILE_RULES:
        for finding in rule.check(file, context):
            yield rule.report(file.uri, finding)


def check_collection(files: Sequence[CaseFile], context: Context) -> Iterator[Diagnostic]:
    """Yield what the collection rules find in all files together."""
    for rule in COLLECTION_RULES:
        for file, finding in rule.check(files, context):
            yield rule.report(file.uri, finding)


def select(root: Path, paths: Iterable[Path]) -> list[Path]:
    """Return the case files that `paths` mean: files themselves, folders everything below."""
    wanted: set[Path] = set()
    for path in paths:
        if path.is_dir():
            top = path.resolve()
            wanted.update(found for found in find_cases(root) if found.resolve().is_relative_to(top))
        else:
            wanted.add(path)
    return sorted(wanted)


def check_root(root: Path, today: datetime.date, paths: Sequence[Path] = ()) -> Report:
    """Check all cases below `root`, or those that `paths` mean (then without collection rules)."""
    vocabularies = load_vocabularies(root)
    hub, hub_faults = load_hub(root, vocabularies.wilayah)
    everything = list(find_cases(root))
    context = Context(root, vocabularies, hub, today, frozenset(path.parent.name for path in everything))
    files = tuple(load_case(path, root) for path in (select(root, paths) if paths else everything))
    found = [*vocabularies.faults, *hub_faults]
    for file in files:
        found += check_file(file, context)
    if not paths:
        found += check_collection(files, context)
        if not files:
            found.append(_nothing_there())
    return Report(tuple(sorted(found)), files, vocabularies, hub)


def _nothing_there() -> Diagnostic:
    return Diagnostic(
        FOLDER,
        START,
        "SP710",
        Severity.ERROR,
        "tidak ada satu pun kasus.",
        f"tambahkan {FOLDER}/<provinsi>/<id>/{FILE}; contohnya di CONTRIBUTING.md.",
    )
