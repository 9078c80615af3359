"""What a rule is: a module with a docstring that is its published page, and a `check`.

A module without `check` documents a fault that is found elsewhere: in the hub's own files, or in the finished site.
"""

import datetime
import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from simpul.case.reading import CaseFile
from simpul.case.retirement import Retired
from simpul.check.dates import is_future
from simpul.diagnostics import START, Diagnostic, Position, Severity
from simpul.settings import Hub
from simpul.vocabulary import Vocabularies

PAGE_SECTIONS = ("Apa", "Mengapa", "Contoh salah", "Contoh benar", "Cara memperbaiki")
"""Sections every rule's docstring has, in order."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the file it looks at."""

    root: Path
    vocabularies: Vocabularies
    hub: Hub | None
    today: datetime.date
    known_ids: frozenset[str]
    """Names of all case folders of the hub, also those not being checked."""
    retired: Mapping[str, Retired] = field(default_factory=dict)
    """Withdrawn cases by every id that leads to them."""

    def has_come(self, value: object) -> bool:
        """Tell whether a date may have come; asked this way, the answer need not be sought again every day."""
        return not is_future(value, self.today)


@dataclass(frozen=True, slots=True)
class Correction:
    """A guess: the words that stand at a finding's place, and those that seem to be meant."""

    written: str
    meant: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says: where, what is wrong with which value, what to do."""

    message: str
    hint: str
    position: Position = START
    correction: Correction | None = None
    """What `simpul fix --interactive` offers; only its author knows whether it is right."""


FileCheck = Callable[[CaseFile, Context], Iterator[Finding]]
CollectionCheck = Callable[[Sequence[CaseFile], Context], Iterator[tuple[CaseFile, Finding]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as registered."""

    code: str
    title: str
    severity: Severity
    page: str
    """Its documentation, Markdown."""
    check: Any
    """A FileCheck or a CollectionCheck; None for a fault that is found while a file of the hub is read."""

    def report(self, uri: str, finding: Finding) -> Diagnostic:
        """Return the finding as a diagnostic about the file at `uri`."""
        return Diagnostic(uri, finding.position, self.code, self.severity, finding.message, finding.hint)


def rule_of(module: ModuleType) -> Rule:
    """Return the rule of a module `spNNN_name`: code from its name, page from its docstring."""
    code = re.sub(r"^.*\.(sp\d{3})_.*$", r"\1", module.__name__).upper()
    page = inspect.cleandoc(module.__doc__ or "")
    title = page.partition("\n")[0].rstrip(".")
    return Rule(code, title, module.SEVERITY, page, getattr(module, "check", None))
