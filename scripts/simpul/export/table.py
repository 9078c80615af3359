"""The catalogue as a table for spreadsheets: CSV that opens with its letters right and runs nothing."""

import csv
import io
import re
from collections.abc import Iterable

from simpul.export.summary import SUMMARIES, Summary

LIST_SEPARATOR = "; "
"""Between the items of a cell that holds a list."""

_FORMULA = re.compile(r"\t|\s*[=+\-@＝＋－＠]")
"""What a spreadsheet may take for the beginning of a formula."""
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f]")


def as_table(summaries: Iterable[Summary]) -> bytes:
    """Return the rows as CSV: a byte-order mark for Excel, a header, lists joined."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns())
    for summary in summaries:
        row = SUMMARIES.dump_python(summary, mode="json", by_alias=True)
        writer.writerow([_cell(value) for value in row.values()])
    return text.getvalue().encode("utf-8-sig")


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
