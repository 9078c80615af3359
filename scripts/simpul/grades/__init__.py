"""Grade cases by published rules: four scales side by side, never one number, never typed by an author."""

import datetime
from typing import Any

from simpul.grades.completeness import COMPLETENESS
from simpul.grades.evidence import EVIDENCE
from simpul.grades.freshness import FRESHNESS, Reviewed
from simpul.grades.questions import Subject
from simpul.grades.readiness import READINESS
from simpul.grades.scale import Grade, Scale

__all__ = ["EVIDENCE", "LASTING", "READINESS", "SCALES", "Grade", "Scale", "Subject", "grade"]

LASTING: tuple[Scale[Any, Subject], ...] = (EVIDENCE, READINESS, COMPLETENESS)
"""The scales that do not change with the day."""
SCALES: tuple[Scale[Any, Any], ...] = (*LASTING, FRESHNESS)
"""All scales, in the order shown."""


def grade(subject: Subject, today: datetime.date) -> list[Grade[Any]]:
    """Return all grades of a case on a day."""
    return [*(scale.grade(subject) for scale in LASTING), FRESHNESS.grade(Reviewed(subject.case, today))]
