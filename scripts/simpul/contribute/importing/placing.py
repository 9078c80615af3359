"""Find each block of a document its place in the case; keep in hand whatever has none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from simpul.case.body import SECTIONS
from simpul.case.names import SUMMARY, bare, key_named
from simpul.contribute.importing.answers import Answers, as_date, find_layout
from simpul.contribute.importing.blocks import Block, Cell, Paragraph, Table, pictures_of, plain_of
from simpul.contribute.importing.headings import section_of
from simpul.contribute.importing.inline import cite
from simpul.contribute.importing.unanswered import is_unknown
from simpul.documents.layout import WRITE_HERE, Form, identity
from simpul.documents.sheet import HINT_STYLE
from simpul.vocabulary import Vocabularies

_SECTIONS_OF_A_FORM = 2
"""A table with as many headings of sections is a form, not data."""

_TOLD_IN = MappingProxyType(
    {
        "Langkah": "Implementasi",
        "Prasyarat": "Sumber Daya",
        "Dampak": "Signifikansi",
        "Pelajaran": "Pembelajaran",
    }
)
"""Sections that take what was written beside a table of ours instead of in it, by the heading above."""


@dataclass(slots=True)
class Placed:
    """Where everything went."""

    answers: Answers
    sections: dict[str, list[Block]] = field(default_factory=dict)
    left: list[Block] = field(default_factory=list)
    """What found no place, in order."""
    replaced: list[str] = field(default_factory=list)
    """Headings and labels of the document for which the case has its own words."""


class Placer:
    """Walks a document and places its blocks."""

    def __init__(self, vocabularies: Vocabularies, own: Counter[tuple[str, int]]) -> None:
        """Take the hub's terms, and the template's own paragraphs with their rank: each is dropped once."""
        self.own = own
        self.placed = Placed(Answers(vocabularies, frozenset(text for text, _ in own)))
        self.data = self.placed.answers.data
        self._section = ""
        self._rank = 0
        self._heading = ""

    def place(self, blocks: Iterable[Block]) -> Placed:
        """Place the blocks one after the other."""
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
            else:
                self._paragraph(block)
        return self.placed

    def _open(self, section: str, paragraph: Paragraph) -> None:
        self._section, self._rank = section, paragraph.rank
        if paragraph.plain != section:
            self.placed.replaced.append(paragraph.plain)

    def _paragraph(self, paragraph: Paragraph) -> None:
        is_own = (
            bool(paragraph.plain) and self.own[paragraph.plain, paragraph.rank] > 0 and paragraph.plain not in SECTIONS
        )
        section = "" if is_own else section_of(paragraph, self._section, self._rank)
        if paragraph.rank:
            self._heading = paragraph.plain
        if section:
            self._open(section, paragraph)
        elif is_own:
            self.own[paragraph.plain, paragraph.rank] -= 1
            if paragraph.rank:
                self._section, self._rank = _TOLD_IN.get(paragraph.plain, ""), paragraph.rank
        elif paragraph.style == HINT_STYLE:
            self.placed.left.append(paragraph)
        elif not self._section and self._is_known_label(paragraph):
            return
        elif paragraph.rank and self._rank and paragraph.rank <= self._rank:
            self._section = ""
            self.placed.left.append(paragraph)
        else:
            self._put(_without_prompt(paragraph))

    def _is_known_label(self, paragraph: Paragraph) -> bool:
        """Take "Judul Inovasi: Bendera SASKIA", and the title of the document."""
        if paragraph.style == "Title" and "judul" not in self.data and not paragraph.pictures:
            self.data["judul"] = " ".join(paragraph.plain.split())
            return True
        label, colon, value = paragraph.plain.partition(":")
        key = key_named(label) if colon else ""
        if not key or not value.strip() or "\n" in paragraph.plain.strip() or paragraph.pictures:
            return False
        self._label(key, label, value)
        return True

    def _label(self, key: str, label: str, value: str) -> None:
        self.placed.replaced.append(label.strip())
        text = " ".join(value.split()).lstrip(": ")
        earlier = self.data.get(key)
        if key == "instansi" and isinstance(earlier, str) and text not in earlier:
            self.data[key] = f"{earlier}, {text}"
        elif earlier is not None:
            if earlier != text:
                self.placed.left.append(Paragraph(f"{label.strip()}: {text}", f"{label.strip()}: {text}"))
        elif key == "wilayah":
            question = next(question for question in identity().questions if question.key == key)
            self.data[key] = self.placed.answers.value(question, text)
        else:
            self.data[key] = self._dated(text) if key.startswith("mulai") else text

    def _dated(self, text: str) -> str:
        date = as_date(text)
        if date != text:
            self.placed.answers.rewritten.append(f"{text} → {date}")
        return date

    def _put(self, block: Block) -> None:
        """Add a block to the open section, or keep it in hand."""
        if self._section == SUMMARY:
            self._add_to_summary(block)
        elif self._section:
            if isinstance(block, Paragraph) and block.rank:
                block = replace(block, rank=3)
            self.placed.sections.setdefault(self._section, []).append(block)
        else:
            self.placed.left.append(block)

    def _add_to_summary(self, block: Block) -> None:
        """The summary is plain text: words go in, tables and images are kept in hand."""
        if not isinstance(block, Paragraph) or block.pictures:
            self.placed.left.append(block)
            return
        earlier = self.data.get(SUMMARY, "")
        text = cite(" ".join(block.plain.split()))
        self.data[SUMMARY] = f"{earlier} {text}".strip() if isinstance(earlier, str) else text

    def _table(self, table: Table) -> None:
        layout = find_layout(table, self._heading)
        if layout is not None:
            self._keep_pictures(table)
            answers = self.placed.answers
            taken = answers.take_form(layout, table) if isinstance(layout, Form) else answers.take_grid(layout, table)
            for cell in taken:
                self.placed.left += cell.blocks
        elif len(table.rows) == 1 and len(table.rows[0]) == 1:
            self.place(table.rows[0][0].blocks)
        elif self._is_form(table):
            for row in table.rows:
                self._form_row(row)
        else:
            self._put(table)

    def _keep_pictures(self, table: Table) -> None:
        marks = list(pictures_of(table))
        if marks:
            self.placed.left += [
                replace(block, plain="") for row in table.rows for cell in row for block in cell.blocks
                if isinstance(block, Paragraph) and block.pictures
            ]  # fmt: skip

    def _is_form(self, table: Table) -> bool:
        """Tell whether a proposal's form was written as a table: labels on the left, answers on the right."""
        heads = [
            cell.blocks[0]
            for row in table.rows
            for cell in row[:2]
            if len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph)
        ]
        sections = {section for head in heads if isinstance(head, Paragraph) and (section := section_of(head, "", 0))}
        labels = {label for head in heads if isinstance(head, Paragraph) and (label := key_named(head.plain))}
        return len(sections) >= _SECTIONS_OF_A_FORM or (not self._section and bool(labels or sections))

    def _form_row(self, row: Sequence[Cell]) -> None:
        for index, cell in enumerate(row[:2]):
            head = cell.blocks[0] if cell.blocks else None
            rest = [
                other for other in row[index + 1 :] if other.plain.strip(" :") or list(pictures_of(Table(((other,),))))
            ]
            if not isinstance(head, Paragraph):
                continue
            section = section_of(head, "", 0)
            key = key_named(head.plain) if len(cell.blocks) == 1 else ""
            if section or (key and rest):
                for other in row[:index]:
                    self._keep_number(other)
                if section:
                    self._open(section, replace(head, rank=0))
                    self.place([*cell.blocks[1:], *(block for other in rest for block in other.blocks)])
                else:
                    self._label(key, head.plain, " ".join(other.plain for other in rest))
                return
        filled = [cell for cell in row if cell.blocks]
        if self._section and len(filled) <= 1:
            self.place(block for cell in filled for block in cell.blocks)
        elif filled:
            self.placed.left.append(Table((tuple(row),)))

    def _keep_number(self, cell: Cell) -> None:
        if cell.plain and bare(cell.plain):
            self.placed.replaced.append(cell.plain)


def _without_prompt(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without the words that asked to write here."""
    if not paragraph.plain.startswith(WRITE_HERE):
        return paragraph
    plain = paragraph.plain.removeprefix(WRITE_HERE).lstrip()
    return replace(paragraph, plain=plain, markdown=paragraph.markdown.replace(WRITE_HERE, "", 1).lstrip())


def drop_unanswered(placed: Placed) -> None:
    """Leave out the sections that only say that nothing is known."""
    for title, blocks in list(placed.sections.items()):
        text = " ".join(map(plain_of, blocks)).strip()
        if text and is_unknown(text) and not any(list(pictures_of(block)) for block in blocks):
            del placed.sections[title]
            placed.answers.rewritten.append(f"{title}: {text} → dikosongkan")
