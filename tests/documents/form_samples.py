"""Filled forms for the tests of their documents, and a reader of what was written."""

import io

import docx
from docx.document import Document

from simpul.catalogue import Record
from simpul.documents.form_document import write_forms
from simpul.forms.filling import FilledForm, fill
from simpul.forms.table import FORMS
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY
from tests.pages.samples import HUB, case_file

VOCABULARIES = load_vocabularies(REPOSITORY)


def sample(extra: str = "", body: str = "", title: str = "Contoh") -> tuple[Record, list[FilledForm], bytes]:
    """Return a case, the forms it fills, and their document."""
    file = case_file("contoh", title, extra, body)
    assert file.case is not None
    record = Record(file)
    filled = fill(FORMS.values(), record, VOCABULARIES)
    return record, filled, write_forms(filled, record, HUB)


def read(content: bytes) -> Document:
    """Return a document as python-docx reads it."""
    return docx.Document(io.BytesIO(content))
