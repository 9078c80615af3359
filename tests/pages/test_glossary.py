"""The glossary: every abbreviation, letter by letter."""

from dataclasses import replace

from simpul.catalogue import Catalogue
from simpul.pages.frame import frame
from simpul.pages.glossary import glossary_sheet
from simpul.vocabulary import Term, Vocabulary
from tests.pages.samples import HOSTILE, HUB, Html, outline, read_page, render, vocabularies


def _page(*terms: Term) -> Html:
    known = replace(vocabularies(), singkatan=Vocabulary("singkatan", {term.code: term for term in terms}))
    return read_page(frame(glossary_sheet(Catalogue((), known, HUB))))


def test_every_abbreviation_of_the_hub_is_explained() -> None:
    page = read_page(render()["singkatan/index.md"])
    terms = list(vocabularies().singkatan)
    assert page.count("dt") == len(terms) > 100
    assert [term.code for term in terms if f"{term.code} {term.name}" not in page.text] == []


def test_abbreviations_stand_by_letter_whatever_their_case() -> None:
    page = _page(Term("BB", "dua", "bb"), Term("aB", "satu", "ab"), Term("3R", "tiga", "3r"), Term("Aa", "nol", "aa"))
    assert "0–9 # 3R tiga A # Aa nol aB satu B # BB dua" in page.text
    assert [has["id"] for name, has in page.elements if name == "h2"] == ["huruf-09", "huruf-a", "huruf-b"]


def test_remark_is_shown_but_not_the_mark_for_editors() -> None:
    text = _page(
        Term("KK", "Kartu Keluarga", "kk", "bukan kepala keluarga"), Term("ASI", "air susu ibu", "asi", "umum")
    ).text
    assert "Kartu Keluarga (bukan kepala keluarga)" in text
    assert "umum" not in text


def test_hostile_abbreviation_is_text() -> None:
    page = _page(Term(HOSTILE, HOSTILE, "x", HOSTILE))
    assert page.count("img") == 0
    assert f"{HOSTILE} {HOSTILE} ({HOSTILE})" in page.text


def test_each_letter_is_reached_from_the_top() -> None:
    page = _page(Term("BB", "dua", "bb"), Term("3R", "tiga", "3r"))
    assert "0–9 B 0–9 # 3R tiga B # BB dua" in page.text
    assert _page().count("nav", **{"class": "letters"}) == 0


def test_letters_are_the_outline() -> None:
    assert outline(render()["singkatan/index.md"])[:2] == ["huruf-a", "huruf-b"]


def test_hub_without_abbreviations_says_so() -> None:
    assert "Belum ada singkatan" in _page().text
