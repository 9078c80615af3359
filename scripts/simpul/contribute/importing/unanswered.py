"""Know an answer that says nothing, and an answer that was not written in its box."""

from collections.abc import Sequence

from simpul.case.values import UNKNOWN
from simpul.check.fields import field_at
from simpul.contribute.importing.blocks import Cell, Paragraph
from simpul.documents.layout import FORM_HEAD, Question, choices_at
from simpul.text import slugify

_SAYS_NOTHING = frozenset({UNKNOWN, "tidak-diketahui", "belum-tahu", "tidak-tahu", "belum-ada-data"})
_DASHES = " \n-\u2013\u2014_.\u2026"
_ALSO_UNKNOWN = frozenset({"tahun", "periode"})
"""Keys for which "belum diketahui" is an answer, besides those whose closed set has it."""
_LONG = 20
"""Characters from which a text that begins as one of ours does not do so by chance."""


def is_unknown(text: str) -> bool:
    """Tell whether a text, as "-" or "Belum diketahui.", only says that nothing is known."""
    return not text.strip(_DASHES) or slugify(text) in _SAYS_NOTHING


def says_nothing(question: Question, text: str) -> bool:
    """Tell whether an answer may as well stay empty; what every case must have is left to the check."""
    field = field_at(question.place)
    is_optional = field is not None and not field.is_required()
    has_unknown = question.key in _ALSO_UNKNOWN or UNKNOWN in choices_at(question.place)
    return is_optional and not has_unknown and is_unknown(text)


def label_of_row(row: Sequence[Cell]) -> str:
    """Return the label of a form's row, without what was written below it."""
    return row[0].plain.partition("\n")[0] if row else ""


def answer_of_row(row: Sequence[Cell], question: Question, own: frozenset[str]) -> tuple[str, list[Cell]]:
    """Return the answer of a form's row and the cells that answer nothing.

    Where the box is empty, what was added below the label or in place of the hint is the answer.
    """
    box = row[-1].plain if len(row) > 1 else ""
    if box in {question.hint, FORM_HEAD[-1]}:
        box = ""
    beside = [text for cell in row[: max(1, len(row) - 1)] if (text := _added(cell.plain, own | {label_of_row(row)}))]
    return (box, [Cell((Paragraph(text, text),)) for text in beside]) if box else ("\n".join(beside), [])


def _added(text: str, own: frozenset[str]) -> str:
    """Return what a person added to a cell of ours."""
    if text in own:
        return ""
    begun = (ours for ours in own if ours and text.startswith(ours))
    ours = max((ours for ours in begun if len(ours) >= _LONG or text[len(ours)] == "\n"), key=len, default="")
    return text[len(ours) :].strip()
