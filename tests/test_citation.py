"""Citations: what a reader pastes into a paper, a BibTeX file, a reference manager."""

import re

import pytest

from simpul.catalogue import Record
from simpul.citation import Citation, cite
from tests.pages.samples import HOSTILE, HUB, case_file, catalogue, read_page, render


def _cited(title: str = "Contoh", extra: str = "", situs: str = HUB.situs) -> Citation:
    found = catalogue(case_file("contoh", title, extra), hub=HUB.model_copy(update={"situs": situs}))
    return cite(found, found.records[0])


def test_words_name_the_agency_the_year_of_the_review_and_the_address() -> None:
    expected = "Kelurahan Contoh (2026). Contoh. Hub Contoh. https://simpul.example/inovasi/contoh/"
    assert _cited().text == expected


def test_words_do_without_an_address() -> None:
    assert _cited(situs="").text == "Kelurahan Contoh (2026). Contoh. Hub Contoh."


def test_bibtex() -> None:
    assert _cited().bibtex == (
        "@misc{contoh,\n"
        "  author = {{Kelurahan Contoh}},\n"
        "  title = {{Contoh}},\n"
        "  year = {2026},\n"
        "  publisher = {Hub Contoh},\n"
        "  url = {https://simpul.example/inovasi/contoh/},\n"
        "  note = {Terakhir ditinjau 2026-11-23},\n"
        "}\n"
    )


def test_ris() -> None:
    assert _cited().ris.split("\r\n") == [
        "TY  - ELEC",
        "AU  - Kelurahan Contoh",
        "TI  - Contoh",
        "PY  - 2026",
        "DA  - 2026/11/23",
        "PB  - Hub Contoh",
        "UR  - https://simpul.example/inovasi/contoh/",
        "LA  - id",
        "ER  - ",
        "",
    ]


@pytest.mark.parametrize("title", ["a} b", "{{a", "\\} 50% & #1_2 ^~$", "@misc{x, title={y}}", "abc\\", HOSTILE])
def test_no_title_ends_its_field_of_bibtex(title: str) -> None:
    text = _cited(title).bibtex
    assert _fields(text)["title"]
    assert list(_fields(text)) == ["author", "title", "year", "publisher", "url", "note"]
    assert not re.search(r"(?<!\\)[$&#%_]", _fields(text)["title"])


def _fields(text: str) -> dict[str, str]:
    """Return the fields as BibTeX reads them: by counting braces, whatever stands before one."""
    found = {}
    depth, start, name = 0, 0, ""
    for place, letter in enumerate(text):
        if letter == "{":
            depth += 1
            if depth == 2:
                name, start = text[:place].rsplit(",\n", 1)[-1].strip(" =\n"), place + 1
        elif letter == "}":
            depth -= 1
            assert depth >= 0
            if depth == 1:
                found[name] = text[start:place]
    assert depth == 0
    return found


def test_a_title_of_many_lines_stays_on_one() -> None:
    citation = Citation("x", "Dinas A, Kota B", "Judul", "Hub", _cited().reviewed, "")
    assert "AU  - Dinas A – Kota B\r\n" in citation.ris
    found = catalogue(case_file())
    record = found.records[0]
    case = record.case.model_copy(update={"judul": "a\nER  - \r\nTY  - ELEC\t\u2028b"})
    text = cite(found, Record(record.file, case)).ris
    assert "TI  - a ER - TY - ELEC b\r\n" in text
    assert len(text.splitlines()) == 9


def test_page_shows_the_citation_and_leads_to_its_files() -> None:
    pages = render(case_file("contoh", HOSTILE))
    citation = _cited(HOSTILE)
    assert pages["inovasi/contoh/kutip.bib"].content.decode() == citation.bibtex
    assert pages["inovasi/contoh/kutip.ris"].content.decode() == citation.ris
    page = read_page(pages["inovasi/contoh/index.md"])
    assert {"kutip.bib", "kutip.ris"} <= set(page.values("href"))
    for words in (citation.text, citation.bibtex, citation.ris.replace("\r", "")):
        assert " ".join(words.split()) in " ".join(page.text.split())
