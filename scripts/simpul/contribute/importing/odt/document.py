"""Read an OpenDocument text as a list of blocks: paragraphs with their rank, list items, tables."""

from collections.abc import Iterator
from typing import Any

from simpul.contribute.importing.archive import attribute, local_name, number_of
from simpul.contribute.importing.blocks import Block, Cell, Found, Item, Paragraph, Reading, Table, plain_of
from simpul.contribute.importing.inline import markdown_text, plain_text
from simpul.contribute.importing.odt.elements import all_text
from simpul.contribute.importing.odt.lists import Counter, Place
from simpul.contribute.importing.odt.package import OdtPackage
from simpul.contribute.importing.odt.styles import Styles
from simpul.contribute.importing.odt.words import SHAPES, WordReader
from simpul.contribute.importing.spans import tidy
from simpul.text import normalise

_MAX_NESTING = 30
_MAX_REPEATED = 60
"""An empty cell may say that it stands there many times over."""
_ROWS = frozenset({"table-header-rows", "table-rows", "table-row-group"})
_MARGINS = ("header", "footer")
_DECLARED = frozenset(
    {
        *("sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls", "calculation-settings"),
        *("alphabetical-index-auto-mark-file", "table-of-content-source", "illustration-index-source"),
        *("table-index-source", "object-index-source", "user-index-source", "alphabetical-index-source"),
        *("bibliography-source", "section-source", "note-citation", "change-info", "title", "desc"),
    }
)
"""Elements that hold no text of the document."""


class BlockReader:
    """Reads the paragraphs, lists and tables of one document."""

    def __init__(self, package: OdtPackage, styles: Styles) -> None:
        """Take the document and its styles."""
        self.found = Found()
        self.styles = styles
        self.words = WordReader(package, styles, self.found)
        self._lists = Counter(styles)

    def blocks(self, parent: Any, nesting: int = 0) -> Iterator[Block]:
        """Yield the blocks below an element, wrappers looked through."""
        for element in parent:
            name = local_name(element)
            if name in {"p", "h"}:
                yield from self._with_boxes(element, nesting, None)
            elif name in {"list", "numbered-paragraph"}:
                yield from self._list(element, nesting, Place())
            elif name == "table" and nesting < _MAX_NESTING:
                table = self._table(element, nesting)
                if table.rows:
                    yield table
            elif name in SHAPES or name == "a":
                yield from self._drawing(element, nesting)
            elif not self._set_aside(element):
                yield from self.blocks(element, nesting)

    def _set_aside(self, element: Any) -> bool:
        """Note what is no block of the text; tell whether the element was such."""
        name = local_name(element)
        if name == "tracked-changes":
            self.found.deleted += _deleted(element)
        elif name == "forms":
            self.found.objects += _form_texts(element)
        elif name == "section" and attribute(element, "display") == "none":
            self.found.hidden.append(tidy(normalise(all_text(element))))
        else:
            return name in _DECLARED
        return True

    def _with_boxes(self, element: Any, nesting: int, item: Item | None) -> Iterator[Block]:
        """Yield a paragraph, and after it the boxes in it that only hold a picture with its caption."""
        known = len(self.words.boxes)
        paragraph = self._paragraph(element, item)
        if paragraph.plain or paragraph.pictures:
            yield paragraph
        yield from self._captioned(known, nesting)

    def _captioned(self, known: int, nesting: int) -> Iterator[Block]:
        new = self.words.boxes[known:]
        pictured = [box for box in new if any(local_name(child) == "image" for child in box.iter())]
        if nesting < _MAX_NESTING:
            self.words.boxes[known:] = [box for box in new if box not in pictured]
            for box in pictured:
                yield from self.blocks(box, nesting + 1)

    def _drawing(self, element: Any, nesting: int) -> Iterator[Block]:
        """Yield the images of a drawing that stands between paragraphs."""
        known = len(self.words.boxes)
        spans = list(self.words.drawing(element))
        pictures = tuple(span.picture for span in spans if span.picture is not None)
        if pictures or plain_text(spans):
            yield Paragraph(plain_text(spans), markdown_text(spans), pictures=pictures)
        yield from self._captioned(known, nesting)

    def _paragraph(self, element: Any, item: Item | None) -> Paragraph:
        spans = self.words.spans(element)
        shown = [span for span in spans if span.text.strip()]
        is_heading = local_name(element) == "h"
        return Paragraph(
            plain_text(spans),
            markdown_text(spans),
            number_of(attribute(element, "outline-level"), 1) if is_heading else 0,
            self.styles.name_of(attribute(element, "style-name")),
            item,
            tuple(span.picture for span in spans if span.picture is not None),
            is_bold=bool(shown) and all(span.is_bold for span in shown),
        )

    def _list(self, element: Any, nesting: int, outer: Place) -> Iterator[Block]:
        """Yield the blocks of a list; only the first paragraph of an item carries its number."""
        place = self._lists.enter(element, outer)
        entries = [element] if local_name(element) == "numbered-paragraph" else list(element)
        for entry in entries:
            is_item = local_name(entry) in {"list-item", "numbered-paragraph"}
            is_known = is_item or local_name(entry) == "list-header"
            for child in entry if is_known else [entry]:
                name = local_name(child)
                if name in {"p", "h"}:
                    item = self._lists.count(entry, place) if is_item else None
                    is_item = False
                    yield from self._with_boxes(child, nesting, item)
                elif name == "list":
                    yield from self._list(child, nesting, place)
                else:
                    yield from self.blocks([child], nesting)

    def _table(self, element: Any, nesting: int) -> Table:
        rows: list[tuple[Cell, ...]] = []
        for row in _rows_of(element):
            cells: list[Cell] = []
            for cell in row:
                is_cell = local_name(cell) in {"table-cell", "covered-table-cell"}
                read = Cell(tuple(self.blocks(cell if is_cell else [cell], nesting + 1)))
                repeated = 1 if read.blocks else number_of(attribute(cell, "number-columns-repeated"), 1)
                cells += [read] * (max(1, min(repeated, _MAX_REPEATED)) if is_cell else len(read.blocks[:1]))
            if cells:
                rows.append(tuple(cells))
        marks = (attribute(child, "name") for child in element.iter() if local_name(child).startswith("bookmark"))
        return Table(tuple(rows), next((mark for mark in marks if mark.startswith("simpul_")), ""))


def _rows_of(table: Any) -> Iterator[Any]:
    for child in table:
        name = local_name(child)
        if name in _ROWS:
            yield from _rows_of(child)
        elif name == "table-row":
            yield child
        elif name not in _DECLARED and all_text(child).strip():
            yield [child]


def read_odt(content: bytes) -> Reading:
    """Return everything a reader of the document can see, and what is kept beside its text.

    Raises:
        RefusedError: it is no OpenDocument text, must not be opened, or a part is broken.
    """
    package = OdtPackage(content)
    text, root = package.text()
    named = package.styles()
    reader = BlockReader(package, Styles(named, root))
    blocks = tuple(reader.blocks(text))
    found = reader.found
    # A box may hold a box: the list grows while it is read.
    for box in reader.words.boxes:
        found.boxes += [plain for block in reader.blocks(box) if (plain := plain_of(block))]
    found.margins += _margins(named)
    images = frozenset(name for name in package.names if name.startswith("Pictures/") and not name.endswith("/"))
    return Reading("ODT", blocks, found.asides(), found.drawings, images, package.read)


def _deleted(changes: Any) -> Iterator[str]:
    """Yield what was deleted while changes were tracked; what was inserted stands in the text."""
    for element in changes.iter():
        if local_name(element) == "deletion":
            texts = (all_text(child) for child in element if local_name(child) != "change-info")
            yield tidy(normalise(" ".join(texts)))


def _form_texts(forms: Any) -> Iterator[str]:
    """Yield what stands in the fields and on the buttons of a form."""
    for element in forms.iter():
        said = (attribute(element, name) for name in ("label", "current-value", "value"))
        yield normalise(": ".join(dict.fromkeys(filter(None, said))))


def _margins(styles: Any) -> list[str]:
    """Return the texts at the head and foot of pages."""
    return [
        tidy(normalise(all_text(part)))
        for group in styles
        if local_name(group) == "master-styles"
        for page in group
        for part in page
        if local_name(part).startswith(_MARGINS)
    ]
