"""What a case gives to the forms of SINOVIK and IGA: a plain page to copy from, and a Word document.

The plain page stands outside the engine's frame: it is opened by few, and one of it goes with each case.
"""

from collections.abc import Iterator

from simpul import urls
from simpul.documents.form_document import write_forms
from simpul.forms.parts import reference
from simpul.pages.case_view import CaseView
from simpul.pages.templating import render
from simpul.pages.tree import Page


def form_pages(view: CaseView) -> Iterator[Page]:
    """Yield the texts of a case for the forms; as a document where its agency files through this hub."""
    numbers = sorted({number for filled in view.forms for number in filled.sources})
    sources = [(number, reference(view.case.sumber[number - 1])) for number in numbers]
    uri = urls.forms_uri(view.case.id)
    page = render("forms.html", uri, view=view, case=view.case, sources=sources)
    yield Page(uri, page.encode())
    if view.forms_document_uri:
        yield Page(view.forms_document_uri, write_forms(view.forms, view.record, view.hub))
