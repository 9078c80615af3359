"""Offer what the rules guess was meant; only a person may say that the guess is right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from simpul.case.reading import CaseFile
from simpul.check.engine import findings_of
from simpul.check.rule import Context
from simpul.diagnostics import Position
from simpul.fixing.edits import Draft, Edit, apply_edits
from simpul.fixing.faithfulness import is_sound


@dataclass(frozen=True, slots=True)
class Question:
    """One guess of a rule, to be confirmed."""

    uri: str
    position: Position
    code: str
    written: str
    meant: str


Ask = Callable[[Question], bool]
"""Asks the person at the keyboard whether a guess is right."""


def correct(file: CaseFile, context: Context, ask: Ask) -> CaseFile:
    """Return the file with every guess that was confirmed; what was declined is not asked again."""
    declined: set[tuple[str, str, str]] = set()
    while True:
        accepted: list[Edit] = []
        for question, edit in list(_guesses(Draft(file), context)):
            about = (question.code, question.written, question.meant)
            if about in declined:
                continue
            if ask(question):
                accepted.append(edit)
            else:
                declined.add(about)
        after = Draft(file).with_text(apply_edits(file.text, accepted)).file
        if not accepted or not is_sound(after):
            return file
        file = after


def _guesses(draft: Draft, context: Context) -> Iterator[tuple[Question, Edit]]:
    """Yield each guess whose words stand where the rule points, with the edit that it would be."""
    for rule, finding in findings_of(draft.file, context):
        guess = finding.correction
        if guess is None or guess.written == guess.meant:
            continue
        begin = draft.offset(finding.position)
        end = draft.line_starts[finding.position.line - 1] + len(draft.lines[finding.position.line - 1])
        start = draft.text.find(guess.written, begin, end)
        if start >= 0:
            question = Question(draft.file.uri, finding.position, rule.code, guess.written, guess.meant)
            yield question, Edit(start, start + len(guess.written), guess.meant)
