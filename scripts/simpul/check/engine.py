"""Run the rules over the case files of a root."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from simpul.case.files import FILE, FOLDER, find_cases, find_strays
from simpul.case.reading import CaseFile
from simpul.check.registry import COLLECTION_RULES, FILE_RULES
from simpul.check.rule import Context, Finding, Rule
from simpul.check.verdict import Memory, Verdict, basis_of, reach_verdict
from simpul.diagnostics import START, Diagnostic, Severity
from simpul.processes import parts, spread
from simpul.settings import Hub, load_hub
from simpul.thesaurus import load_thesaurus
from simpul.vocabulary import Vocabularies, load_vocabularies

PIECE = 50
"""Files that a process judges at a time."""


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


_SOURCE_FAMILIES = ("SP1",)
_TEXT_FAMILIES = ("SP1", "SP5", "SP6")
"""Families that judge what is written, not what is missing; the others wait until the front matter can be read."""


def _rules_for(file: CaseFile) -> Iterator[Rule]:
    """Yield the rules a file is ready for: what could not be read is reported once, not guessed about."""
    families = _TEXT_FAMILIES if file.text else _SOURCE_FAMILIES
    return (rule for rule in FILE_RULES if file.is_whole or rule.code.startswith(families))


def findings_of(file: CaseFile, context: Context) -> Iterator[tuple[Rule, Finding]]:
    """Yield what the file rules find in one file, each with its rule."""
    for rule in _rules_for(file):
        for finding in rule.check(file, context):
            yield rule, finding


def check_file(file: CaseFile, context: Context) -> Iterator[Diagnostic]:
    """Yield what the file rules find in one file."""
    return (rule.report(file.uri, finding) for rule, finding in findings_of(file, context))


def check_collection(files: Sequence[CaseFile], context: Context) -> Iterator[Diagnostic]:
    """Yield what the collection rules find in all files together, save those that could not be read."""
    whole = [file for file in files if file.is_whole]
    for rule in COLLECTION_RULES:
        for file, finding in rule.check(whole, context):
            yield rule.report(file.uri, finding)


def select(root: Path, paths: Iterable[Path]) -> list[Path]:
    """Return the case files that `paths` mean: folders everything below, an image the case beside it."""
    wanted: set[Path] = set()
    for path in paths:
        if path.is_dir():
            wanted.update(found for found in find_cases(root) if _is_below(found, path))
        elif path.name == FILE or not path.exists():
            wanted.add(path)
        elif (path.parent / FILE).exists():
            wanted.add(path.parent / FILE)
    return sorted(wanted)


def _is_below(found: Path, top: Path) -> bool:
    return found.parent.resolve().joinpath(found.name).is_relative_to(top.resolve())


def _strays(root: Path, paths: Sequence[Path]) -> Iterator[CaseFile]:
    """Yield what is no case file, below `root` or `paths`, as files that have only a fault."""
    for found, fault in find_strays(root):
        if not paths or any(_is_below(found, path) for path in paths):
            yield CaseFile(found.relative_to(root).as_posix(), found, faults=(fault,))


def context_of(root: Path, today: datetime.date) -> Context:
    """Return what rules may know about the hub at `root`."""
    vocabularies = load_vocabularies(root)
    hub, _ = load_hub(root, vocabularies.wilayah)
    return Context(root, vocabularies, hub, today, frozenset(path.parent.name for path in find_cases(root)))


def _judge(context: Context, paths: Sequence[Path]) -> list[Verdict]:
    return [reach_verdict(path, context, check_file) for path in paths]


def _verdicts(paths: Sequence[Path], context: Context, jobs: int, memory: Memory | None) -> dict[Path, Verdict]:
    """Return the verdict on each file: what is remembered and still holds, everything else judged anew."""
    verdicts: dict[Path, Verdict] = {}
    for path in paths if memory else ():
        known = memory.recall(path.relative_to(context.root).as_posix()) if memory else None
        if known is not None and known.basis == basis_of(path, context, known.asked):
            verdicts[path] = known
    unknown = [path for path in paths if path not in verdicts]
    pieces = parts(unknown, PIECE)
    for piece, judged in zip(pieces, spread(_judge, context, pieces, jobs), strict=True):
        verdicts.update(zip(piece, judged, strict=True))
    if memory:
        for path in paths:
            memory.keep(path.relative_to(context.root).as_posix(), verdicts[path])
    return verdicts


def check_root(
    root: Path, today: datetime.date, paths: Sequence[Path] = (), jobs: int = 1, memory: Memory | None = None
) -> Report:
    """Check all cases below `root`, or those that `paths` mean (then without collection rules)."""
    vocabularies = load_vocabularies(root)
    hub, hub_faults = load_hub(root, vocabularies.wilayah)
    everything = list(find_cases(root))
    context = Context(root, vocabularies, hub, today, frozenset(path.parent.name for path in everything))
    verdicts = _verdicts(select(root, paths) if paths else everything, context, jobs, None if paths else memory)
    files = tuple(verdict.recall(path, root) for path, verdict in verdicts.items())
    found = [*vocabularies.faults, *load_thesaurus(root)[1], *hub_faults]
    for verdict in verdicts.values():
        found += verdict.diagnostics
    strays = tuple(_strays(root, paths))
    for file in strays:
        found += check_file(file, context)
    if not paths:
        found += check_collection(files, context)
        if not files and not strays:
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
