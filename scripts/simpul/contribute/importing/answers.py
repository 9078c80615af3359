"""Read the answers in the tables of our own template, each as the case wants it written."""

import contextlib
import re
from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import TypeAlias

from simpul.case.values import UNKNOWN
from simpul.contribute.importing.blocks import Cell, Paragraph, Table
from simpul.contribute.importing.inline import CITATION, cite
from simpul.contribute.importing.unanswered import answer_of_row, label_of_row, says_nothing
from simpul.contribute.region import UnclearRegionError, find_region
from simpul.contribute.scaffold import ContributionError, find_term
from simpul.documents.layout import FORM_HEAD, MARK, Form, Grid, Question, choices_at, forms, grids, short_identity
from simpul.text import MONTHS, slugify
from simpul.vocabulary import Vocabularies

Entry: TypeAlias = dict[str, str | list[str]]
Answer: TypeAlias = str | list[str] | list[Entry] | Entry
Data: TypeAlias = dict[str, Answer]

_DATE = re.compile(r"(?:(\d{1,2})[\s./-]+)?([A-Za-z]+|\d{1,2})[\s./-]+(\d{4})\Z")
_ISO = re.compile(r"\d{4}(-\d{2}){0,2}\Z")
_SHORT_MONTHS = 3


def key_of(text: str) -> str:
    """Return a label as it is compared: without case, marks and doubled blanks."""
    return " ".join(re.sub(r"[*:]", " ", text).casefold().split())


def find_layout(table: Table, heading: str) -> Form | Grid | None:
    """Return which of our tables this is: by its bookmark and width, else by its head and the heading above."""
    known: list[Form | Grid] = [*forms(), short_identity(), *grids(), *grids(is_short=True)]
    head = [key_of(cell.plain) for cell in table.rows[0]]
    named = [layout for layout in known if f"{MARK}{layout.name}" == table.mark]
    if named:
        return min(named, key=lambda layout: len(_head_of(layout)) != len(head))
    likely = [layout for layout in known if _head_of(layout) == head]
    titled = [layout for layout in likely if key_of(layout.title) == key_of(heading)]
    if not titled and head == [key_of(text) for text in FORM_HEAD]:
        labels = {key_of(row[0].plain) for row in table.rows}
        titled = [form for form in forms() if labels & {key_of(question.label) for question in form.questions}]
    return next(iter(titled), None) or (likely[0] if len(likely) == 1 else None)


def _head_of(layout: Form | Grid) -> list[str]:
    labels = FORM_HEAD if isinstance(layout, Form) else [question.label for question in layout.questions]
    return [key_of(label) for label in labels]


class Answers:
    """Takes answers out of tables and puts them into data; what it cannot use it hands back."""

    def __init__(self, vocabularies: Vocabularies, own: frozenset[str]) -> None:
        """Take the hub's terms, and the texts the template itself prints in its tables."""
        self.vocabularies = vocabularies
        self.own = own
        self.data: Data = {}
        self.rewritten: list[str] = []
        """Answers that the case says in other words: a date, the code of a region."""

    def take_form(self, form: Form, table: Table) -> Iterator[Cell]:
        """Take one answer a row; yield the cells that answer nothing."""
        questions = {key_of(question.label): question for question in form.questions}
        for row in table.rows:
            question = questions.get(key_of(label_of_row(row)))
            if question is None:
                yield from (cell for cell in row if cell.plain not in self.own)
                continue
            text, spare = answer_of_row(row, question, self.own)
            yield from spare
            if text and not self._is_blank(question, text):
                self._put(question, self.value(question, text))

    def _is_blank(self, question: Question, text: str) -> bool:
        """Tell whether an answer may as well stay empty, and keep in mind that it was there."""
        is_blank = says_nothing(question, text)
        if is_blank:
            self.rewritten.append(f"{question.label}: {' '.join(text.split())} → dikosongkan")
        return is_blank

    def _put(self, question: Question, value: str | list[str]) -> None:
        if len(question.place) == 1:
            self.data[question.key] = value
        else:
            entry = self.data.setdefault(str(question.place[0]), {})
            if isinstance(entry, dict):
                entry[question.key] = value

    def take_grid(self, grid: Grid, table: Table) -> Iterator[Cell]:
        """Take one entry a row; yield the cells that answer nothing."""
        columns = self._columns(grid, table.rows[0])
        if columns is None:
            yield from (cell for row in table.rows for cell in row if cell.plain not in self.own)
            return
        hints = {question.key: question.hint for question in grid.questions}
        found: list[Entry] = []
        for row in table.rows[1:]:
            entry: Entry = {}
            for question, cell in zip(columns, row, strict=False):
                if question is None:
                    yield cell
                elif cell.plain and cell.plain != hints[question.key] and not self._is_blank(question, cell.plain):
                    entry[question.key] = self.value(question, cell.plain)
            yield from row[len(columns) :]
            if set(entry) - {"id"}:
                if grid.name == "sumber":
                    entry.setdefault("id", f"s{len(found) + 1}")
                found.append(_with_citations(entry, grid))
        if grid.is_single and found:
            self.data[grid.name] = found[0]
            yield from (_as_cell(entry) for entry in found[1:])
        elif found:
            earlier = self.data.get(grid.name)
            self.data[grid.name] = [*(item for item in earlier or () if isinstance(item, dict)), *found]

    def _columns(self, grid: Grid, head: Sequence[Cell]) -> list[Question | None] | None:
        """Return the question of each column, by its label, else by its place when all are there."""
        by_label = {key_of(question.label): question for question in grid.questions}
        columns = [by_label.get(key_of(cell.plain)) for cell in head]
        if sum(column is not None for column in columns) * 2 > len(grid.questions):
            return columns
        return list(grid.questions) if len(head) == len(grid.questions) else None

    def value(self, question: Question, text: str) -> str | list[str]:
        """Return an answer as the case writes it."""
        value = self._written(question, text)
        said = " ".join(value) if isinstance(value, list) else value
        if set(re.findall(r"\w+", text.casefold())) - set(re.findall(r"\w+", said.casefold())):
            self.rewritten.append(f"{' '.join(text.split())} → {said}")
        return value

    def _written(self, question: Question, text: str) -> str | list[str]:
        special = _SPECIAL.get(question.key)
        if special and not (question.key == "kategori" and len(question.place) > 1):
            return special(text, self.vocabularies)
        line = " ".join(text.split())
        choices = choices_at(question.place)
        return slugify(line) if slugify(line) in choices else line


def _with_citations(entry: Entry, grid: Grid) -> Entry:
    """Move citations out of an entry's texts into its sources, where they belong."""
    if not any(question.key == "sumber" for question in grid.questions):
        return entry
    cited: list[str] = []
    for key, value in entry.items():
        if isinstance(value, str):
            cited += [
                name.lower() for match in CITATION.finditer(value) for name in re.findall(r"[sS]\d+", match.group())
            ]
            entry[key] = " ".join(CITATION.sub(" ", value).split()) or value
    sources = entry.pop("sumber", [])
    named = [*(sources if isinstance(sources, list) else [sources]), *cited]
    return {**entry, "sumber": list(dict.fromkeys(named))} if named else entry


def _as_cell(entry: Entry) -> Cell:
    text = ", ".join(value if isinstance(value, str) else ", ".join(value) for value in entry.values())
    return Cell((Paragraph(text, text),))


def as_date(text: str) -> str:
    """Return "5 Juni 2017", "Juni 2017" or "05/06/2017" as the case writes it; else the text itself."""
    line = " ".join(text.split())
    match = _DATE.match(line)
    if not match or _ISO.match(line):
        return line
    day, month, year = match.groups()
    number = int(month) if month.isdigit() else _month(month)
    if not 1 <= number <= len(MONTHS):
        return line
    return f"{year}-{number:02d}-{int(day):02d}" if day else f"{year}-{number:02d}"


def _month(name: str) -> int:
    begins = name.casefold()[:_SHORT_MONTHS]
    begins = {"aug": "agu", "agt": "agu", "oct": "okt", "dec": "des", "may": "mei", "nop": "nov", "peb": "feb"}.get(
        begins, begins
    )
    return next((number for number, month in enumerate(MONTHS, 1) if month.casefold().startswith(begins)), 0)


def _sources(text: str, _vocabularies: Vocabularies) -> list[str]:
    names = re.findall(r"[a-z0-9][a-z0-9-]*", re.sub(r"\b(?:dan|serta|sumber|no)\b", " ", text.casefold()))
    return list(dict.fromkeys(f"s{name}" if name.isdigit() else name for name in names))


def _split(text: str) -> list[str]:
    return [" ".join(part.split()) for part in re.split(r"[,;\n]", text) if part.strip()]


def _term(name: str, word: str, vocabularies: Vocabularies) -> str:
    try:
        return find_term(vocabularies.wilayah if name == "wilayah" else vocabularies.kategori, word)
    except ContributionError:
        return word


def _region(text: str, vocabularies: Vocabularies) -> str:
    line = re.sub(r"\bKab\.?\s+", "Kabupaten ", " ".join(text.split()), flags=re.IGNORECASE)
    line = re.sub(r"^(?:(?:Pemerintah|Daerah|Provinsi)\s+)+(?!Istimewa|Khusus)", "", line, flags=re.IGNORECASE)
    code = re.search(r"\b\d{2}(?:\.\d{2})?\b", line)
    if code and code.group() in vocabularies.wilayah:
        return code.group()
    found = _term("wilayah", line, vocabularies)
    if found in vocabularies.wilayah:
        return found
    with contextlib.suppress(UnclearRegionError):  # told by the one who completes the case
        return find_region(line, None, vocabularies).code
    return line


def _categories(text: str, vocabularies: Vocabularies) -> list[str]:
    parts = [" ".join(part.split()).rstrip(".") for part in re.split(r"[;,\n]", text) if part.strip()]
    return [_term("kategori", part, vocabularies) for part in parts]


def _address(text: str, _vocabularies: Vocabularies) -> str:
    joined = "".join(text.split())
    return f"https://{joined}" if joined.casefold().startswith("www.") else joined


def _year(text: str, _vocabularies: Vocabularies) -> str:
    line = " ".join(text.split())
    return UNKNOWN if slugify(line) in {UNKNOWN, "tidak-diketahui", "tidak-tahu"} else line


def _date(text: str, _vocabularies: Vocabularies) -> str:
    return as_date(text)


def _cited(text: str, _vocabularies: Vocabularies) -> str:
    return cite(" ".join(text.split()))


def _cited_lines(text: str, _vocabularies: Vocabularies) -> list[str]:
    return [cite(line) for line in text.split("\n")]


def _flag(text: str, _vocabularies: Vocabularies) -> str:
    return {"ya": "true", "tidak": "false"}.get(text.strip().casefold().rstrip("."), text)


_STATUS_SAID = MappingProxyType(
    dict.fromkeys(
        (
            *("ya", "iya", "masih", "ya masih", "berjalan", "masih berjalan", "ya masih berjalan", "masih jalan"),
            *("masih aktif", "aktif", "masih berlanjut", "ya berlanjut", "tetap berjalan"),
        ),
        "berlanjut",
    )
    | dict.fromkeys(("masih berkembang", "terus berkembang", "ya berkembang"), "berkembang")
    | dict.fromkeys(
        (
            *("tidak", "tidak lagi", "sudah tidak", "tidak berjalan", "tidak berjalan lagi", "sudah tidak berjalan"),
            *("sudah berhenti", "telah berhenti", "sudah tidak berjalan lagi", "tidak aktif", "sudah tidak aktif"),
        ),
        "berhenti",
    )
    | dict.fromkeys(
        ("tidak tahu", "belum tahu", "kurang tahu", "tidak diketahui", "belum jelas", "tidak yakin"), UNKNOWN
    )
)
"""What plain answers to "Masih berjalan?" can only mean; that it grows, nobody says who says that it runs."""


def _status(text: str, _vocabularies: Vocabularies) -> str:
    line = " ".join(text.split())
    said = " ".join(re.findall(r"\w+", line.casefold()))
    choices = choices_at(("status",))
    return _STATUS_SAID.get(said) or (slugify(line) if slugify(line) in choices else line)


_SPECIAL: MappingProxyType[str, Callable[[str, Vocabularies], str | list[str]]] = MappingProxyType(
    {
        "sumber": _sources,
        "status": _status,
        "status_sumber": _sources,
        "wilayah": _region,
        "kategori": _categories,
        "kelompok_sasaran": lambda text, _: [slugify(part) for part in _split(text)],
        "kata_kunci": lambda text, _: _split(text),
        "inti": _cited_lines,
        "dapat_disesuaikan": _cited_lines,
        "ringkasan": _cited,
        **dict.fromkeys(("tanggal", "diakses", "mulai_uji_coba", "mulai_penerapan", "status_per"), _date),
        **dict.fromkeys(("url", "laman", "video"), _address),
        "tahun": _year,
        "wajib": _flag,
    }
)
"""How the answers of certain keys are read; all others are plain text, or one of a closed set."""
