"""Review a change, from the comparison with its base to the papers a reviewer reads."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from simpul.check.engine import Report
from simpul.review.addresses import lost_addresses
from simpul.review.cases import Kind, case_changes
from simpul.review.comparison import compare
from simpul.review.judgement import judge, told
from simpul.review.posting import SUMMARY
from simpul.review.preview import FOLDER as PREVIEWS
from simpul.review.preview import write_previews
from simpul.review.summary import Review, as_summary


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a review hands to the door."""

    report: Report
    """The change's own findings first; old errors are warnings."""
    summary: str
    is_blocking: bool


def review(root: Path, revision: str, report: Report, today: datetime.date, output: Path | None = None) -> Outcome:
    """Review the working tree at `root`, as `report` found it, against `revision`; write summary and previews.

    Raises:
        RepositoryError: Git cannot tell.
        OSError: the folder cannot be written.
    """
    with compare(root, revision, report, today) as comparison:
        lost = lost_addresses(comparison)
        judgement = judge(comparison, lost.found)
        cases = case_changes(comparison)
        shown = [change.file.folder_name for change in cases if change.kind not in {Kind.WITHDRAWN, Kind.REMOVED}]
        previews = write_previews(comparison.after, shown, output / PREVIEWS) if output else False
        summary = as_summary(Review(judgement, cases, lost, previews))
        found = told(report, judgement)
    if output:
        output.mkdir(parents=True, exist_ok=True)
        (output / SUMMARY).write_text(summary, encoding="utf-8")
    return Outcome(found, summary, judgement.is_blocking)
