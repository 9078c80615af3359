"""Read a Word document as a list of blocks: paragraphs with their rank, list items, tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from simpul.contribute.importing.companions import Style, children, number_of, read_lists, read_notes, read_styles
from simpul.contribute.importing.container import Container, attribute, local_name
from simpul.contribute.importing.inline import markdown_text, plain_text
from simpul.contribute.importing.words import Found, WordReader, all_text, chosen_content, tidy
from simpul.text import normalise

_MAX_NESTING = 30


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph's place in a list."""

    depth: int
    number: int
    """Its number; 0 in a list of bullets."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with something to see."""

    plain: str
    markdown: str
    rank: int = 0
    """Level of a heading from 1; 0 for running text."""
    style: str = ""
    item: Item | None = None
    pictures: tuple[int, ...] = ()
    is_bold: bool = False
    """Whether all of it is bold."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row."""

    rows: tuple[tuple["Cell", ...], ...]
    mark: str = ""
    """Name of our bookmark in it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds."""

    blocks: tuple["Block", ...] = ()

    @property
    def plain(self) -> str:
        """The words alone, a paragraph a line."""
        return "\n".join(text for block in self.blocks if (text := plain_of(block)))


Block: TypeAlias = Paragraph | Table


def plain_of(block: Block) -> str:
    """Return the words of a block alone."""
    if isinstance(block, Paragraph):
        return block.plain
    return "\n".join(cell.plain for row in block.rows for cell in row if cell.plain)


def pictures_of(block: Block) -> Iterator[int]:
    """Yield the numbers of the images in a block."""
    if isinstance(block, Paragraph):
        yield from block.pictures
    else:
        for row in block.rows:
            for cell in row:
                for inner in cell.blocks:
                    yield from pictures_of(inner)


@dataclass(slots=True)
class Reading:
    """A document as read."""

    blocks: tuple[Block, ...] = ()
    asides: dict[str, list[str]] = field(default_factory=dict)
    """Texts outside the running text, by what they are."""
    drawings: list[Any] = field(default_factory=list)


class BlockReader:
    """Reads the paragraphs and tables of one document."""

    def __init__(self, container: Container) -> None:
        """Read what the whole document shares: styles, lists, notes, links."""
        self.container = container
        self.found = Found()
        self.styles = read_styles(container)
        self.lists = read_lists(container)
        self._counts: dict[tuple[str, int], int] = {}
        links = {
            key: item.target for key, item in container.relations(container.main).items() if item.kind == "hyperlink"
        }
        self.words = WordReader(read_notes(container), links, self.found)

    def blocks(self, parent: Any, nesting: int = 0) -> Iterator[Block]:  # noqa: ANN401 - lxml has no types
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

    def _paragraph(self, element: Any) -> Paragraph:  # noqa: ANN401
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

    def _item(self, numbering: Any, style: Style) -> Item | None:  # noqa: ANN401
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

    def _table(self, element: Any, nesting: int) -> Table:  # noqa: ANN401
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


def read_document(container: Container) -> Reading:
    """Return everything a reader of the document can see, and what is kept beside its text.

    Raises:
        RefusedError: a part is broken.
    """
    reader = BlockReader(container)
    body = container.xml(container.main)
    blocks = tuple(reader.blocks(body))
    asides = {
        "Kepala dan kaki halaman": _margins(container),
        "Komentar": _comments(container),
        "Kotak teks": [],
        "Teks di dalam bagan dan grafik": _drawn_words(container),
        "Teks tersembunyi": reader.found.hidden,
        "Teks yang dihapus dengan Lacak Perubahan": reader.found.deleted,
        "Tautan yang tidak dapat dipindahkan": reader.found.links,
        "Benda tertanam yang tidak dapat dipindahkan": reader.found.objects,
    }
    # A box may hold a box: the list grows while it is read.
    for box in reader.found.boxes:
        asides["Kotak teks"] += [plain for block in reader.blocks(box) if (plain := plain_of(block))]
    return Reading(
        blocks, {title: _unlike(texts) for title, texts in asides.items() if any(texts)}, reader.found.drawings
    )


def _unlike(texts: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text.strip()))


def _span_of(cell: Any) -> int:  # noqa: ANN401
    spans = [child for properties in children(cell, "tcPr") for child in properties if local_name(child) == "gridSpan"]
    return max(1, min(number_of(attribute(spans[0], "val"), 1), 60)) if spans else 1


def _margins(container: Container) -> list[str]:
    relations = container.relations(container.main).values()
    parts = sorted(
        {item.target for item in relations if item.kind in {"header", "footer"} and item.target in container.names}
    )
    return [tidy(normalise(all_text(container.xml(part)))) for part in parts]


def _comments(container: Container) -> list[str]:
    part = container.part_of_kind("comments")
    return [
        f"{normalise(attribute(comment, 'author'))}: {tidy(normalise(all_text(comment)))}"
        for comment in (container.xml(part) if part else ())
    ]


def _drawn_words(container: Container) -> list[str]:
    """Return the words inside charts and SmartArt, which are parts of their own."""
    found: list[str] = []
    for name in sorted(container.names):
        if name.startswith(("word/charts/chart", "word/diagrams/data")) and name.endswith(".xml"):
            root = container.xml(name)
            words = [child.text or "" for child in root.iter() if local_name(child) in {"t", "v"}]
            found.append(tidy(normalise(" ".join(words))))
    return found
