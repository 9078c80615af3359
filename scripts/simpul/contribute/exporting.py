"""Give a case's text in the order of a form, to paste or to pass on."""

from pathlib import Path

from simpul.catalogue import Record
from simpul.contribute.finding import find_case
from simpul.contribute.scaffold import ContributionError
from simpul.documents.form_document import write_forms
from simpul.forms.filling import fill
from simpul.forms.plain import as_plain_text
from simpul.forms.table import FORMS
from simpul.settings import load_hub
from simpul.vocabulary import load_vocabularies

FORMATS = ("text", "docx")
"""What a form is written as."""


def export_form(root: Path, form: str, identifier: str, shape: str) -> bytes:
    """Return the form named `form`, filled from a case, as one of `FORMATS`.

    Raises:
        ContributionError: there is no such case, it is at fault, or the hub's settings are.
    """
    file = find_case(root, identifier)
    vocabularies = load_vocabularies(root)
    hub, faults = load_hub(root, vocabularies.wilayah)
    if hub is None or file.case is None:
        message = f"hub.yml masih bermasalah: {faults[0].message}"
        raise ContributionError(message)
    record = Record(file)
    filled = fill((FORMS[form],), record, vocabularies)
    if shape == "docx":
        return write_forms(filled, record, hub)
    return as_plain_text(filled[0], record).encode()
