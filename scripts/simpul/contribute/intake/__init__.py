"""Take in cases from GitHub's issue form: the form, and what becomes of a report made with it.

A report passes through these steps: `issue` reads the event, `splitting` cuts the body into answers, `prose`, `sources`
and `region` read them, `drafting` makes a case of them, `judging` has the rules look at it, `comment` answers, and
`outcome` says what the workflow is to do. Nothing here speaks to GitHub.
"""

from simpul.contribute.intake.form import write_forms
from simpul.contribute.intake.issue import read_event
from simpul.contribute.intake.outcome import State, take_in, write

__all__ = ["State", "read_event", "take_in", "write", "write_forms"]
