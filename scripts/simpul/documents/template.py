"""Write the Word template of a case, whole or short: the same bytes from the same model, vocabularies and hub."""

import datetime
import io
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType

from simpul import urls
from simpul.documents import wording
from simpul.documents.layout import (
    FORM_HEAD,
    MARK,
    WRITE_HERE,
    Form,
    Grid,
    Question,
    contact,
    copying,
    grids,
    identity,
    short_identity,
)
from simpul.documents.layout import writings as all_writings
from simpul.documents.package import pack, press
from simpul.documents.sheet import CellText, Sheet
from simpul.settings import Hub
from simpul.text import join_words
from simpul.vocabulary import Vocabularies

FILE_NAME = urls.TEMPLATE.rpartition("/")[2]
"""Name of the template, as downloaded."""
SHORT_FILE_NAME = urls.SHORT_TEMPLATE.rpartition("/")[2]
"""Name of the short one."""

_BIRTH = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
"""Date written into the document's properties, whatever the clock says."""
_TALL, _LOW, _LOWEST = 27, 22, 18
"""Height of an empty row of a form, of a grid, and of a grid of the short template, in points."""
_AFTER = MappingProxyType({"Latar Belakang dan Tujuan": ("langkah", "prasyarat"), "Signifikansi": ("dampak", "sumber")})
"""Tables of the short template that follow a box."""
_BOX = 36
"""Height of an empty box of the short template."""


def write_template(vocabularies: Vocabularies, hub: Hub | None, *, is_short: bool = False) -> bytes:
    """Return the template as the bytes of a .docx file."""
    write = write_short_for if is_short else write_for
    return write(tuple(term.name for term in vocabularies.kategori), hub.nama if hub else "Simpul", _address(hub))


@lru_cache(maxsize=8)
def write_for(categories: tuple[str, ...], name: str, address: str) -> bytes:
    """Return the template of a hub: written once for each, because that takes a third of a second."""
    sheet = Sheet()
    _cover(sheet, address)
    sheet.begin_part(is_wide=False)
    sheet.heading(wording.PART_FORMS, 1)
    _form(sheet, identity(), _choices(categories))
    tables = {grid.name: grid for grid in grids()}
    sheet.begin_part(is_wide=True)
    _grid(sheet, tables.pop("sumber"))
    sheet.begin_part(is_wide=False)
    _writings(sheet)
    sheet.begin_part(is_wide=True)
    sheet.heading(wording.PART_TABLES, 1)
    sheet.write(wording.PART_TABLES_LEAD)
    for grid_name in ("dampak", "langkah"):
        _grid(sheet, tables.pop(grid_name))
    _form(sheet, copying(), {})
    for grid in tables.values():
        _grid(sheet, grid)
    _form(sheet, contact(), {})
    return _pack(sheet, wording.TITLE, name)


@lru_cache(maxsize=8)
def write_short_for(categories: tuple[str, ...], name: str, address: str) -> bytes:
    """Return the short template of a hub: two pages with what a first submission needs; the rest comes later."""
    sheet = Sheet(is_compact=True)
    _short_cover(sheet, address)
    _form(sheet, short_identity(), _choices(categories))
    tables = {grid.name: grid for grid in grids(is_short=True)}
    for number, writing in enumerate(all_writings(is_short=True)):
        sheet.heading(writing.title, 2, on_new_page=not number)
        sheet.advise(writing.hint)
        sheet.box(WRITE_HERE, _BOX)
        for table in _AFTER[writing.title]:
            _grid(sheet, tables[table], _LOWEST)
    return _pack(sheet, wording.SHORT_TITLE, name)


def _address(hub: Hub | None) -> str:
    """Return the sentence that tells where to send it; empty when nothing is known."""
    if not (hub and any((hub.kontak.unit, hub.kontak.surel, hub.kontak.laman))):
        return ""
    known = (hub.kontak.unit, hub.kontak.surel, hub.kontak.telepon, hub.kontak.laman)
    return f"Alamat hub: {', '.join(filter(None, known))}."


def _choices(categories: tuple[str, ...]) -> dict[str, str]:
    """Return the hints that name the terms of a vocabulary."""
    names = join_words(categories).replace(", dan ", ", atau ")
    return {"kategori": f"Satu sampai tiga, dipisah titik koma: {names}."}


def _cover(sheet: Sheet, address: str) -> None:
    sheet.heading(wording.TITLE, 0)
    sheet.write(wording.SUBTITLE, "Subtitle")
    for heading, texts in wording.COVER:
        sheet.heading(heading, 2)
        for text in texts:
            sheet.write(text, "List Bullet" if len(texts) > 1 else "Normal")
    sheet.heading(wording.SENDING, 2)
    sheet.write(wording.SEND_TO_HUB)
    if address:
        sheet.write(address)
    sheet.write(wording.CONSENT)


def _short_cover(sheet: Sheet, address: str) -> None:
    sheet.heading(wording.SHORT_TITLE, 0)
    sheet.write(wording.SHORT_SUBTITLE, "Subtitle")
    sheet.heading(wording.FILLING, 2)
    for text in wording.SHORT_FILLING:
        sheet.write(text, "List Bullet")
    sheet.heading(wording.SENDING, 2)
    for text in (wording.SHORT_FILES, f"{wording.SHORT_RECIPIENT} {address or wording.HUB_UNKNOWN}", wording.CONSENT):
        sheet.write(text, "List Bullet")


def _form(sheet: Sheet, form: Form, hints: dict[str, str]) -> None:
    sheet.heading(form.title, 2)
    sheet.lead(form.lead)
    head = [CellText(text, is_head=True) for text in FORM_HEAD]

    def row(question: Question) -> list[CellText]:
        label = question.label + (" *" if question.is_required else "")
        hint = hints.get(question.key, question.hint)
        return [CellText(label, is_label=True), CellText(hint, is_hint=True), CellText()]

    sheet.table(f"{MARK}{form.name}", [head, *map(row, form.questions)], (19, 41, 40), _TALL)


def _grid(sheet: Sheet, grid: Grid, tall: int = _LOW) -> None:
    sheet.heading(grid.title, 2)
    sheet.lead(grid.lead)
    sheet.table(f"{MARK}{grid.name}", _grid_rows(grid), grid.widths, tall)


def _grid_rows(grid: Grid) -> Iterator[list[CellText]]:
    yield [CellText(question.label, is_head=True) for question in grid.questions]
    yield [CellText(question.hint, is_hint=True) for question in grid.questions]
    for number in range(1, grid.rows + 1):
        first = CellText(f"s{number}" if grid.name == "sumber" else "")
        yield [first, *(CellText() for _ in grid.questions[1:])]


def _writings(sheet: Sheet) -> None:
    sheet.heading(wording.PART_WRITING, 1)
    sheet.write(wording.PART_WRITING_LEAD)
    for writing in all_writings():
        sheet.heading(writing.title, 2)
        sheet.advise(writing.hint)
        sheet.room(WRITE_HERE)


def _pack(sheet: Sheet, title: str, name: str) -> bytes:
    """Save with a title and a foot, fixed dates and a fixed order, so that the same template is the same bytes."""
    sheet.foot(f"{title} | {name}")
    properties = sheet.document.core_properties
    properties.title, properties.author, properties.language = title, "Simpul", "id-ID"
    properties.comments = properties.last_modified_by = properties.keywords = ""
    properties.created = properties.modified = _BIRTH
    raw = io.BytesIO()
    sheet.document.save(raw)
    with zipfile.ZipFile(raw) as source:
        return pack(press(name, source.read(name)) for name in source.namelist())
