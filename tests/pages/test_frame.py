"""Front matter: what goes in comes out of a YAML reader, whatever it is."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from simpul.case.markdown import without_citations
from simpul.pages.frame import Heading, Sheet, frame, shorten
from tests.pages.samples import front_matter, outline


def test_outline_follows_the_front_matter() -> None:
    page = frame(Sheet("a/", "A", "B", "<h2>x</h2>", [Heading("satu", "Satu"), Heading("dua", "Dua", 3)]))
    assert page.path == "a/index.md"
    assert outline(page) == ["satu", "dua"]
    assert page.content.decode().endswith("\n## Satu { #satu }\n\n### Dua { #dua }\n")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_ready_html_survives_to_the_letter(html: str) -> None:
    found = front_matter(frame(Sheet("a/", "A", "B", f"<p>{html}</p>")))["isi"]
    blanks = dict.fromkeys((0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF), " ")
    assert found == f"<p>{html.translate(blanks)}</p>"


@given(st.text(), st.text())
def test_any_text_makes_readable_front_matter(title: str, isi: str) -> None:
    head = yaml.safe_load(frame(Sheet("a/", title, title, isi)).content.decode().split("---\n", 2)[1])
    assert set(head) == {"title", "description", "template", "hide", "isi"}


def test_description_is_cut_at_a_word() -> None:
    assert shorten("satu dua tiga", 10) == "satu dua…"
    assert shorten("satu\n dua", 10) == "satu dua"


def test_citations_go_where_there_are_no_sources() -> None:
    assert without_citations("Naik. [^s1] [^s2] Turun.") == "Naik. Turun."
