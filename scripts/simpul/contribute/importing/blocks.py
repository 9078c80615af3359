"""Hold a document as read, whatever program wrote it: blocks of text, images, and what stands beside the text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias


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


@dataclass(frozen=True, slots=True)
class Drawing:
    """An image of the document; a paragraph names it by its number."""

    part: str
    """Name of its file inside the document; "" when it is not there."""
    alternative: str = ""
    """What the document says it shows, as it stands."""


@dataclass(slots=True)
class Found:
    """What is met on the way and has no place in running text."""

    margins: list[str] = field(default_factory=list)
    """Texts at the head and foot of pages."""
    comments: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    """Texts in boxes."""
    charts: list[str] = field(default_factory=list)
    """Words in charts and diagrams."""
    hidden: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """Addresses that cannot be links of a case."""
    objects: list[str] = field(default_factory=list)
    """Embedded things that are neither text nor image."""
    drawings: list[Drawing] = field(default_factory=list)
    """Images; a span's `picture` is an index of this list."""

    def asides(self) -> dict[str, list[str]]:
        """Return the texts by what they are, each once."""
        titled = {
            "Kepala dan kaki halaman": self.margins,
            "Komentar": self.comments,
            "Kotak teks": self.boxes,
            "Teks di dalam bagan dan grafik": self.charts,
            "Teks tersembunyi": self.hidden,
            "Teks yang dihapus dengan Lacak Perubahan": self.deleted,
            "Tautan yang tidak dapat dipindahkan": self.links,
            "Benda tertanam yang tidak dapat dipindahkan": self.objects,
        }
        kept = {title: list(dict.fromkeys(filter(str.strip, texts))) for title, texts in titled.items()}
        return {title: texts for title, texts in kept.items() if texts}


@dataclass(slots=True)
class Reading:
    """A document as read."""

    kind: str
    """What it is, as a person says it: "Word", "ODT"."""
    blocks: tuple[Block, ...]
    asides: dict[str, list[str]]
    """Texts outside the running text, by what they are."""
    drawings: list[Drawing]
    images: frozenset[str]
    """Names of all image files inside the document, shown or not."""
    unpack: Callable[[str], bytes]
    """Gives the bytes of an image file; raises RefusedError when it is broken."""
