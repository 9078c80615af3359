"""Part what a change must answer for from what was there before it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from simpul.check.engine import Report, check_collection, check_file
from simpul.diagnostics import Diagnostic, Severity
from simpul.review.comparison import Comparison, Side


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found, by whose doing it is."""

    own: tuple[Diagnostic, ...]
    """In what changed, or brought about by the change in what did not; errors first."""
    old: tuple[Diagnostic, ...]
    """There before, in what nobody touched: said as warnings, never in the way."""

    @property
    def is_blocking(self) -> bool:
        """Tell whether something must be mended before the change may be merged."""
        return any(found.severity is Severity.ERROR for found in self.own)


def judge(comparison: Comparison, lost: Iterable[Diagnostic]) -> Judgement:
    """Sort the findings of the report, with `lost` addresses among the change's own."""
    own = [*lost]
    elsewhere: list[Diagnostic] = []
    for found in comparison.report.diagnostics:
        (own if comparison.changes.touch(found.path) else elsewhere).append(found)
    caused = set(_caused(comparison, elsewhere))
    old = [replace(found, severity=Severity.WARNING) for found in elsewhere if found not in caused]
    return Judgement(tuple(sorted({*own, *caused}, key=_errors_first)), tuple(sorted(old)))


def _errors_first(found: Diagnostic) -> tuple[bool, Diagnostic]:
    return found.severity is not Severity.ERROR, found


def _caused(comparison: Comparison, elsewhere: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the errors in untouched cases that the base did not have, as when a term or a linked case is gone."""
    cases = {file.uri for file in comparison.after.files}
    errors = [found for found in elsewhere if found.severity is Severity.ERROR and found.path in cases]
    if errors:
        known = set(_known(comparison.before, {found.path for found in errors}))
        yield from (found for found in errors if found not in known)


def _known(before: Side, paths: set[str]) -> Iterator[Diagnostic]:
    """Yield what today's rules would have said of the base: of the files at `paths`, and of all together."""
    suspects = (file for file in before.files if file.uri in paths)
    single = (check_file(file, before.context) for file in suspects)
    return chain(chain.from_iterable(single), check_collection(before.files, before.context))


def told(report: Report, judgement: Judgement) -> Report:
    """Return the report as a review tells it: the change's own first, old errors as warnings."""
    return replace(report, diagnostics=(*judgement.own, *judgement.old))
