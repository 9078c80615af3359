"""Read a Word document as a list of blocks: paragraphs with their rank, list items, tables."""

from collections.abc import Iterator
from typing import Any

from simpul.contribute.importing.archive import attribute, local_name, number_of
from simpul.contribute.importing.blocks import Block, Cell, Found, Item, Paragraph, Reading, Table, plain_of
from simpul.contribute.importing.inline import markdown_text, plain_text
from simpul.contribute.importing.spans import tidy
from simpul.contribute.importing.word.companions import Style, children, read_lists, read_notes, read_styles
from simpul.contribute.importing.word.package import WordPackage
from simpul.contribute.importing.word.words import WordReader, all_text, chosen_content
from simpul.text import normalise

_MAX_NESTING = 30


class BlockReader:
    """Reads the paragraphs and tables of one document."""

    def __init__(self, package: WordPackage) -> None:
        """Read what the whole document shares: styles, lists, notes, links."""
        self.found = Found()
        self.styles = read_styles(package)
        self.lists = read_lists(package)
        self._counts: dict[tuple[str, int], int] = {}
        self.words = WordReader(package, read_notes(package), self.found)

    def blocks(self, parent: Any, nesting: int = 0) -> Iterator[Block]:
        """Yield the blocks below an element, wrappers looked through."""
        for element in parent:
            name = local_name(element)
            if name == "p":
                paragraph = self._paragraph(element)
                if paragraph.plain or paragraph.pictures:
                    yield paragraph
            elif name == "tbl" and nesting < _MAX_NESTING:
                table = self._table(element, nesting)
                if table.rows:
                    yield table
            elif name == "altChunk":
                self.found.objects.append("dokumen lain yang ditanam di dalam dokumen ini")
            elif name == "AlternateContent":
                for chosen in chosen_content(element):
                    yield from self.blocks(chosen, nesting)
            elif name not in {"sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "del"}:
                yield from self.blocks(element, nesting)

    def _paragraph(self, element: Any) -> Paragraph:
        properties = next((child for child in element if local_name(child) == "pPr"), ())
        given = {local_name(child): child for child in properties}
        style = self.styles.get(attribute(given["pStyle"], "val") if "pStyle" in given else "", Style())
        rank = number_of(attribute(given["outlineLvl"], "val"), -1) + 1 if "outlineLvl" in given else style.rank
        spans = self.words.spans(element)
        shown = [span for span in spans if span.text.strip()]
        return Paragraph(
            plain_text(spans),
            markdown_text(spans),
            rank if rank < 10 else 0,  # noqa: PLR2004 - Word's level 10 is running text
            style.name,
            self._item(given.get("numPr"), style),
            tuple(span.picture for span in spans if span.picture is not None),
            is_bold=bool(shown) and all(span.is_bold for span in shown),
        )

    def _item(self, numbering: Any, style: Style) -> Item | None:
        given = {local_name(child): attribute(child, "val") for child in numbering} if numbering is not None else {}
        list_id = given.get("numId", style.list_id)
        if list_id in {"", "0"}:
            return None
        depth = min(number_of(given.get("ilvl", "0"), 0), 8)
        if self.lists.get((list_id, depth), "bullet") in {"bullet", "none"}:
            return Item(depth, 0)
        key = (list_id, depth)
        self._counts[key] = self._counts.get(key, 0) + 1
        for deeper in range(depth + 1, 9):
            self._counts.pop((list_id, deeper), None)
        return Item(depth, self._counts[key])

    def _table(self, element: Any, nesting: int) -> Table:
        rows: list[tuple[Cell, ...]] = []
        mark = ""
        for row in children(element, "tr"):
            if any(local_name(child) == "del" for properties in children(row, "trPr") for child in properties):
                self.found.deleted.append(tidy(normalise(all_text(row))))
                continue
            cells: list[Cell] = []
            for cell in children(row, "tc"):
                cells.append(Cell(tuple(self.blocks(cell, nesting + 1))))
                cells += [Cell()] * (_span_of(cell) - 1)
            rows.append(tuple(cells))
        for child in element.iter():
            name = attribute(child, "name") if local_name(child) == "bookmarkStart" else ""
            if name.startswith("simpul_"):
                mark = name
                break
        return Table(tuple(rows), mark)


def read_word(content: bytes) -> Reading:
    """Return everything a reader of the document can see, and what is kept beside its text.

    Raises:
        RefusedError: it is no Word document, must not be opened, or a part is broken.
    """
    package = WordPackage(content)
    reader = BlockReader(package)
    blocks = tuple(reader.blocks(package.xml(package.main)))
    found = reader.found
    # A box may hold a box: the list grows while it is read.
    for box in reader.words.boxes:
        found.boxes += [plain for block in reader.blocks(box) if (plain := plain_of(block))]
    found.margins += _margins(package)
    found.comments += _comments(package)
    found.charts += _drawn_words(package)
    images = frozenset(name for name in package.names if "/media/" in name)
    return Reading("Word", blocks, found.asides(), found.drawings, images, package.read)


def _span_of(cell: Any) -> int:
    spans = [child for properties in children(cell, "tcPr") for child in properties if local_name(child) == "gridSpan"]
    return max(1, min(number_of(attribute(spans[0], "val"), 1), 60)) if spans else 1


def _margins(package: WordPackage) -> list[str]:
    relations = package.relations(package.main).values()
    parts = sorted(
        {item.target for item in relations if item.kind in {"header", "footer"} and item.target in package.names}
    )
    return [tidy(normalise(all_text(package.xml(part)))) for part in parts]


def _comments(package: WordPackage) -> list[str]:
    part = package.part_of_kind("comments")
    return [
        f"{normalise(attribute(comment, 'author'))}: {tidy(normalise(all_text(comment)))}"
        for comment in (package.xml(part) if part else ())
    ]


def _drawn_words(package: WordPackage) -> list[str]:
    """Return the words inside charts and SmartArt, which are parts of their own."""
    found: list[str] = []
    for name in sorted(package.names):
        if name.startswith(("word/charts/chart", "word/diagrams/data")) and name.endswith(".xml"):
            root = package.xml(name)
            words = [child.text or "" for child in root.iter() if local_name(child) in {"t", "v"}]
            found.append(tidy(normalise(" ".join(words))))
    return found
