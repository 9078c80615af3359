"""Set a filled form as plain text, for a terminal or a text file."""

from collections.abc import Iterator

from simpul.catalogue import Record
from simpul.forms.filling import FilledForm
from simpul.forms.parts import reference
from simpul.forms.wording import ADVICE, DROPPED


def as_plain_text(filled: FilledForm, record: Record) -> str:
    """Return a filled form with what is to be said about each field."""
    return "\n".join(_lines(filled, record)) + "\n"


def _lines(filled: FilledForm, record: Record) -> Iterator[str]:
    title = f"{filled.form.name}: {record.case.judul}"
    yield from (title, "=" * len(title), "", ADVICE, "", filled.form.lead)
    for group, answers in filled.groups:
        yield from ("", "", group.title, "-" * len(group.title))
        if group.note:
            yield group.note
        for answer in answers:
            yield from ("", f"# {answer.heading}")
            if answer.remark:
                yield f"({answer.remark})"
            if answer.text:
                yield from ("", answer.text)
    yield from ("", "", "Sumber", "------", DROPPED)
    yield from (f"{number}. {reference(record.case.sumber[number - 1])}" for number in filled.sources)
