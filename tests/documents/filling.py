"""Fill the Word template as an officer would, with the data of a case."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

import docx
from docx.document import Document
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from simpul.case.reading import CaseFile
from simpul.documents.layout import (
    Form,
    Grid,
    Question,
    contact,
    copying,
    forms,
    grids,
    identity,
    short_identity,
    writings,
)
from simpul.documents.template import write_template
from simpul.text import format_date
from simpul.vocabulary import Vocabularies

_PARTIAL_DATES = {"mulai_uji_coba", "mulai_penerapan", "status_per", "tanggal", "diakses"}


def layouts(*, is_short: bool = False) -> Iterator[Form | Grid]:
    """Yield the layouts in the order of the template's tables."""
    if is_short:
        yield short_identity()
        yield from grids(is_short=True)
        return
    listed = {grid.name: grid for grid in grids()}
    yield identity()
    yield listed.pop("sumber")
    yield listed.pop("dampak")
    yield listed.pop("langkah")
    yield copying()
    yield from listed.values()
    yield contact()


def spoken(key: str, value: Any, vocabularies: Vocabularies) -> str:  # noqa: ANN401 - whatever a case holds
    """Return a value as an officer writes it."""
    if isinstance(value, list):
        if key == "kategori":
            return "; ".join(vocabularies.kategori[code].name for code in value)
        glue = "\n" if key in {"inti", "dapat_disesuaikan"} else ", "
        return glue.join(spoken(key, item, vocabularies) for item in value)
    text = str(value)
    if key == "wilayah":
        return vocabularies.wilayah[text].name
    if key in _PARTIAL_DATES:
        return format_date(text)
    if key == "kelompok_sasaran":
        return text.replace("-", " ")
    return {"true": "ya", "false": "tidak"}.get(text, text).replace("[^", "[")


def fill(
    data: Mapping[str, Any], sections: Mapping[str, list[str]], vocabularies: Vocabularies, *, is_short: bool = False
) -> Document:
    """Return the template filled with front matter `data` and paragraphs by section."""
    document = docx.Document(io.BytesIO(write_template(vocabularies, None, is_short=is_short)))
    tables = [table for table in document.tables if len(table.columns) > 1]
    for layout, table in zip(layouts(is_short=is_short), tables, strict=True):
        if isinstance(layout, Form):
            _fill_form(layout, table, data, vocabularies)
        else:
            given = data.get(layout.name) or []
            _fill_grid(layout, table, [given] if isinstance(given, dict) else given, vocabularies)
    if is_short:
        _fill_boxes(document, sections)
        return document
    for title, paragraphs in sections.items():
        heading = next(found for found in document.paragraphs if (found.text, _style(found)) == (title, "Heading 2"))
        here = document.paragraphs[[found._p for found in document.paragraphs].index(heading._p) + 2]  # noqa: SLF001 - python-docx offers no other way to the element
        for text in paragraphs:
            here.insert_paragraph_before(text)
        here.text = ""
    return document


def box_of(document: Document, title: str) -> _Cell:
    """Return the box below a heading of the short template."""
    boxes = [table.cell(0, 0) for table in document.tables if len(table.columns) == 1]
    return boxes[[writing.title for writing in writings(is_short=True)].index(title)]


def _fill_boxes(document: Document, sections: Mapping[str, list[str]]) -> None:
    for title, paragraphs in sections.items():
        box = box_of(document, title)
        box.text = paragraphs[0]
        for text in paragraphs[1:]:
            box.add_paragraph(text)


def _style(paragraph: Paragraph) -> str | None:
    return paragraph.style.name if paragraph.style else None


def _fill_form(form: Form, table: Table, data: Mapping[str, Any], vocabularies: Vocabularies) -> None:
    for question, row in zip(form.questions, table.rows[1:], strict=True):
        value: Any = data
        for key in question.place:
            value = value.get(key) if isinstance(value, dict) else None
        if value:
            row.cells[2].text = spoken(question.key, value, vocabularies)


def _fill_grid(grid: Grid, table: Table, entries: list[dict[str, Any]], vocabularies: Vocabularies) -> None:
    while len(table.rows) < len(entries) + 2:
        table.add_row()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
    for entry, row in zip(entries, table.rows[2:], strict=False):
        for question, cell in zip(grid.questions, row.cells, strict=True):
            if question.key in entry:
                cell.text = spoken(question.key, entry[question.key], vocabularies)


def asked(data: Mapping[str, Any], *, is_short: bool = False) -> dict[str, Any]:
    """Return the part of front matter that the template asks for."""
    kept: dict[str, Any] = {}
    for form in (short_identity(),) if is_short else forms():
        for question in form.questions:
            _keep(kept, data, question)
    for grid in grids(is_short=is_short):
        keys = [question.key for question in grid.questions]
        given = data.get(grid.name)
        if isinstance(given, dict):
            kept[grid.name] = {key: given[key] for key in keys if key in given}
        elif given:
            kept[grid.name] = [{key: entry[key] for key in keys if key in entry} for entry in given]
    return kept


def _keep(kept: dict[str, Any], data: Mapping[str, Any], question: Question) -> None:
    top = str(question.place[0])
    if len(question.place) == 1 and top in data:
        kept[top] = data[top]
    elif isinstance(data.get(top), dict) and question.key in data[top]:
        kept.setdefault(top, {})[question.key] = data[top][question.key]


def paragraphs_by_section(file: CaseFile) -> dict[str, list[str]]:
    """Return the paragraphs of a case's body by heading, citations as an officer writes them."""
    found: dict[str, list[str]] = {}
    title = ""
    for piece in file.body.text.split("\n\n"):
        text = " ".join(piece.split())
        if text.startswith("## "):
            title = text[3:]
        elif text and title and "|" not in text and not text.startswith(("#", "-")):
            found.setdefault(title, []).append(text.replace("[^", "["))
    return found
