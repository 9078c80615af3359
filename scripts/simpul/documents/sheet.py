"""Set type in Word: paragraphs, shaded cells, tables with fixed widths, in the colours of the site.

python-docx has no words for shading, bookmarks, repeated heads or theme fonts, so some XML is written by hand here
and nowhere else.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

FONT = "Calibri"
HINT_STYLE = "Petunjuk Simpul"
"""Style of everything that advises; the importer never takes such text for the officer's."""
PRIMARY, INK, MUTED = RGBColor(0x0C, 0x4A, 0x46), RGBColor(0x1B, 0x27, 0x25), RGBColor(0x53, 0x60, 0x5B)
HEAD_SHADE, HINT_SHADE, LINE = "0C4A46", "F0F3EE", "9AA8A2"

_PAGE = (Mm(210), Mm(297))
_MARGIN, _CLOSE_MARGIN = Mm(18), Mm(12)
_CELL_MARGIN = 85
"""Twentieths of a point between a cell's edge and its text."""


@dataclass(frozen=True, slots=True)
class CellText:
    """What a cell of ours says, and how it looks."""

    text: str = ""
    is_hint: bool = False
    is_head: bool = False
    is_label: bool = False


class Sheet:
    """A Word document being written."""

    def __init__(self, *, is_compact: bool = False) -> None:
        """Begin with an empty portrait page in the house's type, set closely where every line counts."""
        self.document: Document = docx.Document()
        self._bookmarks = 0
        self._margin, self._lead_style = (_CLOSE_MARGIN, HINT_STYLE) if is_compact else (_MARGIN, "Normal")
        _set_type(self.document)
        if is_compact:
            _set_closely(self.document)
        self._turn(is_wide=False)

    def _turn(self, *, is_wide: bool) -> None:
        section = self.document.sections[-1]
        section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = _PAGE[::-1] if is_wide else _PAGE
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = self._margin
        section.footer_distance = section.header_distance = self._margin // 2

    def begin_part(self, *, is_wide: bool) -> None:
        """Go to a new page, wide or tall."""
        self.document.add_section(WD_SECTION.NEW_PAGE)
        self._turn(is_wide=is_wide)

    def foot(self, text: str) -> None:
        """Say `text` at the foot of every page."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.style = self.document.styles[HINT_STYLE]
        paragraph.add_run(text)

    def write(self, text: str, style: str = "Normal") -> Paragraph:
        """Add a paragraph."""
        return self.document.add_paragraph(text, style)

    def lead(self, text: str) -> None:
        """Add the sentence above a table, never parted from it."""
        self.write(text, self._lead_style).paragraph_format.keep_with_next = True

    def advise(self, text: str) -> None:
        """Add guidance that stays with the place to write."""
        self.write(text, HINT_STYLE).paragraph_format.keep_with_next = True

    def room(self, text: str) -> None:
        """Add a paragraph to write over, with room below it."""
        self.write(text).paragraph_format.space_after = Pt(20)

    def heading(self, text: str, level: int, *, on_new_page: bool = False) -> None:
        """Add a heading that stays with what follows; level 0 is the title."""
        self.document.add_heading(text, level).paragraph_format.page_break_before = on_new_page or None

    def table(self, mark: str, rows: Iterable[Sequence[CellText]], shares: Sequence[int], tall: int) -> None:
        """Add a table named `mark`, its first row the head, empty rows at least `tall` points high."""
        listed = list(rows)
        table = self.document.add_table(len(listed), len(shares), "Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        self._fit(table, shares)
        for row, texts in zip(table.rows, listed, strict=True):
            if not texts[-1].text:
                row.height = Pt(tall)
            for cell, text in zip(row.cells, texts, strict=True):
                _fill(cell, text, self.document)
                cell.paragraphs[0].paragraph_format.keep_with_next = text.is_head or (text.is_hint and texts[0].is_hint)
            _set_row(row._tr, is_head=texts[0].is_head)  # noqa: SLF001 - python-docx has no word for it
        self._mark(table, mark)
        self.gap()

    def box(self, text: str, tall: int) -> None:
        """Add a frame to write in, at least `tall` points high; what is long goes on over the page."""
        table = self.document.add_table(1, 1, "Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        self._fit(table, (1,))
        table.rows[0].height = Pt(tall)
        _fill(table.cell(0, 0), CellText(text), self.document)
        self.gap()

    def gap(self) -> None:
        """Part a table from what follows, so that one can write between them."""
        self.write("").paragraph_format.space_after = Pt(0)

    def _fit(self, table: Table, shares: Sequence[int]) -> None:
        section = self.document.sections[-1]
        room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        table.autofit = False
        for column, share in zip(table.columns, shares, strict=True):
            width = Emu(room * share // sum(shares))
            column.width = width
            for cell in column.cells:
                cell.width = width
        properties = table._tbl.tblPr  # noqa: SLF001 - python-docx offers no other way to the element
        margins = OxmlElement("w:tblCellMar")
        for side in ("top", "left", "bottom", "right"):
            margin = OxmlElement(f"w:{side}")
            margin.set(qn("w:w"), str(_CELL_MARGIN if side in {"left", "right"} else _CELL_MARGIN // 2))
            margin.set(qn("w:type"), "dxa")
            margins.append(margin)
        borders = OxmlElement("w:tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            border = OxmlElement(f"w:{side}")
            for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE)):
                border.set(qn(f"w:{name}"), value)
            borders.append(border)
        look = properties.find(qn("w:tblLook"))
        for element in (borders, _first(properties, "w:tblLayout"), margins, look):
            if element is not None:
                properties.append(element)

    def _mark(self, table: Table, mark: str) -> None:
        """Bookmark the first cell, so that a filled table is known whatever its head has become."""
        paragraph = table.cell(0, 0).paragraphs[0]._p  # noqa: SLF001 - python-docx offers no other way to the element
        self._bookmarks += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(self._bookmarks))
        start.set(qn("w:name"), mark)
        paragraph.insert(1 if paragraph.pPr is not None else 0, start)
        paragraph.append(end)


def _first(parent: object, tag: str) -> object | None:
    found: object | None = parent.find(qn(tag))  # type: ignore[attr-defined]  # python-docx's elements have no types
    return found


def _fill(cell: _Cell, text: CellText, document: Document) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text.text)
    if text.is_hint:
        paragraph.style = document.styles[HINT_STYLE]
    run.font.size = Pt(8.5 if text.is_hint else 10)
    paragraph.paragraph_format.space_after = Pt(0)
    if text.is_head or text.is_label:
        run.bold = True
        run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF) if text.is_head else PRIMARY
    shade = HEAD_SHADE if text.is_head else HINT_SHADE if text.is_hint or text.is_label else ""
    if shade:
        element = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", shade)):
            element.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(element)  # noqa: SLF001 - python-docx offers no other way to the element


def _set_row(row: object, *, is_head: bool) -> None:
    """Keep a row on one page; repeat a head on every page the table reaches."""
    properties = row.get_or_add_trPr()  # type: ignore[attr-defined]  # python-docx's elements have no types
    properties.insert(0, OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))


def _set_closely(document: Document) -> None:
    """Bring lines and headings nearer, so that two pages hold what they should."""
    looks = (
        ("Normal", 10, 0, 3),
        ("List Bullet", 10, 0, 6),
        ("Title", 20, 0, 0),
        ("Subtitle", 11, 0, 2),
        ("Heading 2", 11.5, 1, 1),
        (HINT_STYLE, 9, 0, 2),
    )
    for name, size, before, after in looks:
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 - for the type checker
        style.font.size = Pt(size)
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1


def _set_type(document: Document) -> None:
    """Dress the styles: one font, Indonesian for the spelling check, the site's colours."""
    styles = document.styles
    hint = styles.add_style(HINT_STYLE, 1)
    looks = (
        ("Normal", 11, INK, False, 6),
        ("List Bullet", 11, INK, False, 3),
        ("Subtitle", 12, MUTED, False, 8),
        ("Title", 26, PRIMARY, True, 2),
        ("Heading 1", 17, PRIMARY, True, 4),
        ("Heading 2", 13, PRIMARY, True, 3),
        ("Heading 3", 11, PRIMARY, True, 2),
        (HINT_STYLE, 10, MUTED, False, 4),
    )
    for name, size, colour, is_bold, after in looks:
        style = styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101 - for the type checker
        style.font.size, style.font.bold, style.font.color.rgb = Pt(size), is_bold, colour
        style.paragraph_format.space_after = Pt(after)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), FONT)
    assert isinstance(hint, ParagraphStyle)  # noqa: S101 - tells the type checker what the template holds
    hint.font.italic = True
    # Whoever presses Enter after the guidance writes text of their own.
    hint.next_paragraph_style = styles["Normal"]
    for border in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "id-ID")
