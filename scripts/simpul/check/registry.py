"""The registry of rules: what is listed here is run, published and tested."""

from types import ModuleType

from simpul.check.rule import Rule, rule_of
from simpul.check.rules import (
    sp301_unknown_category,
    sp406_unresolved_citation,
    sp703_duplicate_id,
)

_FILE_MODULES: tuple[ModuleType, ...] = (
    sp301_unknown_category,
    sp406_unresolved_citation,
)
_COLLECTION_MODULES: tuple[ModuleType, ...] = (sp703_duplicate_id,)

FILE_RULES: tuple[Rule, ...] = tuple(rule_of(module) for module in _FILE_MODULES)
"""Rules that look at one file."""
COLLECTION_RULES: tuple[Rule, ...] = tuple(rule_of(module) for module in _COLLECTION_MODULES)
"""Rules that look at all files together."""
RULES: tuple[Rule, ...] = tuple(sorted(FILE_RULES + COLLECTION_RULES, key=lambda rule: rule.code))
"""All rules, by code."""
