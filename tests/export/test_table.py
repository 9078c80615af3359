"""The table: opens with its letters right, runs nothing, says what the JSON says."""

import csv
import io

import pytest

from simpul.catalogue import Record
from simpul.export.table import as_table, table_line
from tests.export.samples import export, read_json
from tests.pages.samples import FULL, case_file, catalogue


def _rows(content: bytes) -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_table_begins_with_a_byte_order_mark_and_ends_lines_as_the_standard_says() -> None:
    content = export(case_file())["api/v1/katalog.csv"]
    assert content.startswith(b"\xef\xbb\xbfid,judul,")
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_table_says_what_the_catalogue_says() -> None:
    found = export(case_file("satu", "Satu", FULL), case_file("dua", 'Dua, "dalam kutip"; é'))
    rows = _rows(found["api/v1/katalog.csv"])
    cases = read_json(found["api/v1/katalog.json"])["kasus"]
    assert [list(row) for row in rows] == [list(case) for case in cases]
    for row, case in zip(rows, cases, strict=True):
        told = {key: "; ".join(value) if isinstance(value, list) else value for key, value in case.items()}
        assert row == {key: "" if value is None else str(value) for key, value in told.items()}


def _table_of(title: str) -> str:
    """Return the table of a case whose title got past every rule."""
    found = catalogue(case_file())
    record = Record(found.records[0].file, found.records[0].case.model_copy(update={"judul": title}))
    return as_table([table_line(found, record)]).decode("utf-8-sig")


@pytest.mark.parametrize(
    "title",
    ["=cmd|' /C calc'!A0", "+62 800", "-2+3", "@SUM(A1)", '=HYPERLINK("https://jahat.example","klik")', "＝1+1"],
)
def test_cell_that_looks_like_a_formula_is_text(title: str) -> None:
    (row,) = _rows(export(case_file("contoh", title))["api/v1/katalog.csv"])
    assert row["judul"] == f"'{title}"


@pytest.mark.parametrize("start", ["\t", "\r", "\n", "\x00", "\u00a0", "\t "])
def test_nothing_before_a_formula_hides_it(start: str) -> None:
    (_, cell) = csv.reader(io.StringIO(_table_of(f"{start}=1+1"), newline=""))
    assert cell[1].startswith("'")
    assert cell[1].endswith("=1+1")


def test_list_that_begins_like_a_formula_is_text() -> None:
    found = export(case_file(extra="kata_kunci: ['=1+1', '=2']\n"))
    assert _rows(found["api/v1/katalog.csv"])[0]["kata_kunci"] == "'=1+1; =2"


def test_cell_holds_one_line() -> None:
    found = export(case_file(extra='kepanjangan: "dua\\nbaris"\n'))
    assert _rows(found["api/v1/katalog.csv"])[0]["kepanjangan"] == "dua baris"
