"""Run the rules over the case files of a root."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from simpul.case.files import FILE, FOLDER, FileFault, find_cases, uri_of, walk
from simpul.case.reading import CaseFile
from simpul.case.retirement import FILE as RETIRED_LIST
from simpul.case.retirement import Retired, load_retired
from simpul.check.registry import COLLECTION_RULES, FILE_RULES
from simpul.check.retirement import retirement_faults
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
    retired: tuple[Retired, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Tell whether anything stands in the way of publication."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


_SOURCE_FAMILIES = ("SP1",)
_TEXT_FAMILIES = ("SP1", "SP5", "SP6")
"""Families that judge what is written, not what is missing; the others wait until the front matter can be read."""


def _rules_for(file: CaseFile) -> Iterable[Rule]:
    """Return the rules a file is ready for: what could not be read is reported once, not guessed about."""
    if file.is_whole:
        return FILE_RULES
    families = _TEXT_FAMILIES if file.text else _SOURCE_FAMILIES
    return [rule for rule in FILE_RULES if rule.code.startswith(families)]


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


def _strays(walked: Iterable[tuple[Path, FileFault | None]], root: Path, paths: Sequence[Path]) -> Iterator[CaseFile]:
    """Yield what is no case file, below `root` or `paths`, as files that have only a fault."""
    for found, fault in walked:
        if fault is not None and (not paths or any(_is_below(found, path) for path in paths)):
            yield CaseFile(uri_of(found, root), found, faults=(fault,))


def context_of(root: Path, today: datetime.date) -> Context:
    """Return what rules may know about the hub at `root`."""
    vocabularies = load_vocabularies(root)
    hub, _ = load_hub(root, vocabularies.wilayah)
    known = frozenset(path.parent.name for path in find_cases(root))
    return Context(root, vocabularies, hub, today, known, load_retired(root).by_id)


def _judge(context: Context, paths: Sequence[Path]) -> list[Verdict]:
    return [reach_verdict(path, context, check_file) for path in paths]


def _remembered(paths: Iterable[Path], context: Context, memory: Memory) -> Iterator[tuple[Path, Verdict]]:
    """Yield the verdicts of an earlier run that still hold."""
    for path in paths:
        known = memory.recall(uri_of(path, context.root))
        if known is not None and known.basis == basis_of(path, context, known.asked):
            yield path, known


def _verdicts(paths: Sequence[Path], context: Context, jobs: int, memory: Memory | None) -> list[Verdict]:
    """Return the verdict on each file: what is remembered and still holds, everything else judged anew."""
    verdicts = dict(_remembered(paths, context, memory) if memory else ())
    unknown = [path for path in paths if path not in verdicts]
    judged = chain.from_iterable(spread(_judge, context, parts(unknown, PIECE), jobs))
    verdicts |= zip(unknown, judged, strict=True)
    if memory:
        for path in paths:
            memory.keep(uri_of(path, context.root), verdicts[path])
    return [verdicts[path] for path in paths]


def _in_all(
    files: Sequence[CaseFile], verdicts: Sequence[Verdict], context: Context, memory: Memory | None
) -> tuple[Diagnostic, ...]:
    """Return what the collection rules find, or found when nothing was different."""
    bases = [verdict.basis for verdict in verdicts]
    if memory is None or "" in bases:
        return tuple(check_collection(files, context))
    told = "\n".join([str(context.today), *(f"{file.uri} {basis}" for file, basis in zip(files, bases, strict=True))])
    basis = blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    known = memory.recall_all(basis)
    found = tuple(check_collection(files, context)) if known is None else known
    memory.keep_all(basis, found)
    return found


def check_root(
    root: Path, today: datetime.date, paths: Sequence[Path] = (), jobs: int = 1, memory: Memory | None = None
) -> Report:
    """Check all cases below `root`, or those that `paths` mean (then without collection rules)."""
    vocabularies = load_vocabularies(root)
    hub, hub_faults = load_hub(root, vocabularies.wilayah)
    walked = list(walk(root))
    everything = [path for path, fault in walked if fault is None]
    known, retired = frozenset(path.parent.name for path in everything), load_retired(root)
    context = Context(root, vocabularies, hub, today, known, retired.by_id)
    wanted = select(root, paths) if paths else everything
    memory = None if paths else memory
    verdicts = _verdicts(wanted, context, jobs, memory)
    files = tuple(verdict.recall(path, root) for path, verdict in zip(wanted, verdicts, strict=True))
    found = [*vocabularies.faults, *load_thesaurus(root)[1], *hub_faults, *retirement_faults(retired, known)]
    found += chain.from_iterable(verdict.diagnostics for verdict in verdicts)
    found += _personal_data(CaseFile(RETIRED_LIST, root / FOLDER, text=retired.text), context)
    strays = tuple(_strays(walked, root, paths))
    found += chain.from_iterable(check_file(file, context) for file in strays)
    if not paths:
        found += _in_all(files, verdicts, context, memory)
        if not files and not strays:
            found.append(_nothing_there())
    return Report(tuple(sorted(set(found))), files, vocabularies, hub, retired.entries)


def _personal_data(file: CaseFile, context: Context) -> Iterator[Diagnostic]:
    """Yield what may not be published of any text, whatever its form."""
    rules = (rule for rule in FILE_RULES if rule.code.startswith(_TEXT_FAMILIES[-1]))
    return (rule.report(file.uri, finding) for rule in rules for finding in rule.check(file, context))


def _nothing_there() -> Diagnostic:
    return Diagnostic(
        FOLDER,
        START,
        "SP710",
        Severity.ERROR,
        "tidak ada satu pun kasus.",
        f"tambahkan {FOLDER}/<provinsi>/<id>/{FILE}; contohnya di CONTRIBUTING.md.",
    )
