"""Write filled forms as a Word document: small and quickly made, because a site may hold one for each case.

Type and page come from the same `Sheet` as the template, laid out once; only the paragraphs are written for each case,
by hand, because python-docx takes a hundred times as long. Texts stay plain, so that what is copied from Word into a
form is what is copied from the page.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from xml.sax.saxutils import escape

from docx.oxml.ns import qn
from lxml import etree

from simpul import urls
from simpul.catalogue import Record
from simpul.documents.package import Pressed, pack, press
from simpul.documents.sheet import HINT_STYLE, Sheet
from simpul.forms.filling import Answer, FilledForm
from simpul.forms.parts import reference
from simpul.forms.wording import ADVICE, DROPPED
from simpul.settings import Hub

_LEVEL = 3
"""Of compression: what more would save is not worth its time."""
_STYLES = {
    "": "Normal",
    "title": "Title",
    "1": "Heading 1",
    "page": "Heading 1",
    "2": "Heading 2",
    "3": "Heading 3",
    "hint": HINT_STYLE,
}
"""Style of each kind of paragraph; "page" is a first heading on a new page."""
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 refuses."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = f"{_PACKAGE}/metadata/core-properties"
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_TOP_LINKS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)
_LINKS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
_PROPERTIES = (
    f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:creator>Simpul</dc:creator><dc:language>id-ID</dc:language></cp:coreProperties>"
)


def write_forms(filled: Iterable[FilledForm], record: Record, hub: Hub) -> bytes:
    """Return filled forms as the bytes of a .docx file."""
    before, after, same = _frame()
    body = "".join(_paragraph(text, kind) for kind, text in _paragraphs(list(filled), record, hub))
    title = escape(_clean(record.case.judul))
    properties = press("docProps/core.xml", _PROPERTIES.replace("{title}", title).encode(), _LEVEL)
    return pack((*same, properties, press("word/document.xml", f"{before}{body}{after}".encode(), _LEVEL)))


def _paragraphs(filled: list[FilledForm], record: Record, hub: Hub) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of the document, each with its kind."""
    yield "title", record.case.judul
    yield "hint", ADVICE
    for number, form in enumerate(filled):
        yield ("page" if number else "1"), form.form.name
        yield "hint", form.form.lead
        for group, answers in form.groups:
            yield "2", group.title
            if group.note:
                yield "hint", group.note
            for answer in answers:
                yield from _answer(answer)
    yield from _sources(filled, record, hub)


def _answer(answer: Answer) -> Iterator[tuple[str, str]]:
    yield "3", answer.heading
    yield "hint", answer.remark
    for line in answer.text.split("\n"):
        if line:
            yield "", line
    if not answer.text:
        yield "", ""


def _sources(filled: list[FilledForm], record: Record, hub: Hub) -> Iterator[tuple[str, str]]:
    yield "1", "Sumber"
    yield "hint", DROPPED
    for number in sorted({number for form in filled for number in form.sources}):
        yield "", f"{number}. {reference(record.case.sumber[number - 1])}"
    address = urls.full_address(hub.situs, urls.case_uri(record.case.id))
    yield "hint", f"{hub.nama}: {address}" if address else hub.nama


def _clean(text: str) -> str:
    return text if text.isprintable() else _FORBIDDEN.sub("", text)


def _paragraph(text: str, kind: str) -> str:
    return f'{_opening(kind)}<w:r><w:t xml:space="preserve">{escape(_clean(text))}</w:t></w:r></w:p>'


@cache
def _opening(kind: str) -> str:
    identifier = Sheet().document.styles[_STYLES[kind]].style_id
    before = "<w:pageBreakBefore/>" if kind == "page" else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{identifier}"/>{before}</w:pPr>'


@cache
def _frame() -> tuple[str, str, tuple[Pressed, ...]]:
    """Return what stands before and after the paragraphs of any document of ours, and the parts that never vary."""
    sheet = Sheet()
    sheet.write("")
    document = etree.tostring(sheet.document.element, encoding="unicode")
    before, _, after = document.partition("<w:p>")
    same = (
        press("[Content_Types].xml", _TYPES.encode()),
        press("_rels/.rels", _TOP_LINKS.encode()),
        press("word/_rels/document.xml.rels", _LINKS.encode()),
        press("word/styles.xml", _styles_of(sheet)),
    )
    return _HEAD + before, after.partition("</w:p>")[2], same


def _styles_of(sheet: Sheet) -> bytes:
    """Return the styles in use, without the hundred others that Word offers."""
    styles = etree.fromstring(etree.tostring(sheet.document.styles.element), etree.XMLParser(remove_blank_text=True))
    used = {sheet.document.styles[name].style_id for name in _STYLES.values()}
    for style in styles.findall(qn("w:style")):
        is_default = style.get(qn("w:default")) == "1"
        if style.get(qn("w:styleId")) not in used and not is_default:
            styles.remove(style)
    styles.remove(styles.find(qn("w:latentStyles")))
    for style in styles.iter(qn("w:link"), qn("w:next")):
        if style.get(qn("w:val")) not in used:
            style.getparent().remove(style)
    content: bytes = etree.tostring(styles, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content
