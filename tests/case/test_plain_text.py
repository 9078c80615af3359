"""Sections as plain text: every word kept, nothing but marks added."""

import re
from html.parser import HTMLParser

import pytest

from simpul.case.markdown import parse_markdown, render_tokens
from simpul.case.plain_text import plain_text, references_in
from simpul.case.reading import find_cases, load_case
from tests.conftest import REPOSITORY


def told(markdown: str) -> str:
    """Return Markdown as it is printed, told as plain text."""
    return plain_text(render_tokens(parse_markdown(markdown), {"s1": 1, "s2": 2}))


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Satu\ndua. [^s1] Tiga [^s1][^s2].", "Satu dua. Tiga."),
        ("Satu **dua** *tiga* `empat`.\n\nLima.", "Satu dua tiga empat.\n\nLima."),
        ("### Judul [^s1]\n\nIsi.", "Judul\n\nIsi."),
        ("Daftar:\n\n- satu [^s1]\n- dua\n\nAkhir.", "Daftar:\n\n- satu\n- dua\n\nAkhir."),
        ("3. tiga\n4. empat\n   - dalam\n", "3. tiga\n4. empat\n  - dalam"),
        ("- longgar\n\n- lagi\n\n  alinea", "- longgar\n- lagi\nalinea"),
        ("| a | b |\n|--|--|\n| 1 | 2 [^s2] |\n| 3 | |\n", "a | b\n1 | 2\n3 |"),
        ("> kutip\n> lagi", "kutip lagi"),
        ("    kode\n      menjorok", "kode\n  menjorok"),
        ("satu  \ndua", "satu\ndua"),
        ("[situs](https://x.example/?a=1&b=2)", "situs (https://x.example/?a=1&b=2)"),
        ("<https://x.example/>", "https://x.example/"),
        ("[kasus lain](../lain/)", "kasus lain"),
        ('![foto "x" > y](foto.png)', '[Gambar: foto "x" > y]'),
        ("a < b & c > d <b>e</b>", "a < b & c > d <b>e</b>"),
        ("[^s9] tidak dikenal", "[^s9] tidak dikenal"),
        ("", ""),
    ],
)
def test_markdown_is_told_plainly(markdown: str, expected: str) -> None:
    assert told(markdown) == expected


def test_numbers_of_sources_are_found_whatever_stands_around() -> None:
    html = render_tokens(parse_markdown("Satu [^s2]. [lain](https://x.example/#rujukan-9) 1"), {"s1": 1, "s2": 2})
    assert references_in(html) == {2}


class _Letters(HTMLParser):
    """Gathers what a reader sees, save reference numbers and blanks."""

    def __init__(self) -> None:
        super().__init__()
        self.found = ""
        self._is_reference = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._is_reference |= tag == "sup"
        if tag == "img":
            self.found += f"[Gambar:{dict(attrs)['alt']}]".replace(" ", "")

    def handle_endtag(self, tag: str) -> None:
        self._is_reference &= tag != "sup"

    def handle_data(self, data: str) -> None:
        if not self._is_reference:
            self.found += "".join(data.split())


def test_no_letter_of_a_real_case_is_lost_or_added() -> None:
    passages = [passage for path in find_cases(REPOSITORY) for passage in load_case(path, REPOSITORY).passages]
    assert len(passages) > 400
    for passage in passages:
        letters = _Letters()
        letters.feed(passage.html)
        without_marks = re.sub(r"(?m)^ *(-|[0-9]+\.) | \|", "", plain_text(passage.html))
        assert "".join(without_marks.split()) == letters.found, passage.title
