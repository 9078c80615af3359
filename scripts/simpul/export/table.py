"""The catalogue as a table for spreadsheets: CSV that opens with its letters right and runs nothing."""

import csv
import io
import re
from collections.abc import Iterable

from simpul.catalogue import Catalogue, Record
from simpul.export.summary import SUMMARIES, summarise
from simpul.notes import noted

LIST_SEPARATOR = "; "
"""Between the items of a cell that holds a list."""

_FORMULA = re.compile(r"\t|\s*[=+\-@＝＋－＠]")
"""What a spreadsheet may take for the beginning of a formula."""
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")


def as_table(lines: Iterable[str]) -> bytes:
    """Return the lines of cases as CSV: a byte-order mark for Excel, a header."""
    return "".join((_line(columns()), *lines)).encode("utf-8-sig")


@noted
def table_line(catalogue: Catalogue, record: Record) -> str:
    """Return the line of a case, lists joined."""
    row = SUMMARIES.dump_python(summarise(catalogue, record), mode="json", by_alias=True)
    return _line(_cell(value) for value in row.values())


def _line(cells: Iterable[str | int]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()


def columns() -> list[str]:
    """Return the names of the columns, in order."""
    properties = SUMMARIES.json_schema(mode="serialization")["properties"]
    return list(properties)


def _cell(value: str | int | list[str] | None) -> str | int:
    """Return what stands in a cell: text that no spreadsheet takes for a formula."""
    if isinstance(value, int):
        return value
    text = LIST_SEPARATOR.join(value) if isinstance(value, list) else value or ""
    if not text.isprintable():
        text = _CONTROLS.sub(" ", text)
    return f"'{text}" if _FORMULA.match(text) else text
