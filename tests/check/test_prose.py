"""Sentences of a case, and where they stand in its file."""

import pytest

from simpul.case.reading import parse_case
from simpul.check.prose import count_words, passages, sentences, told, without_quotes
from simpul.diagnostics import Position
from tests.check.example import URI
from tests.conftest import REPOSITORY


@pytest.mark.parametrize(
    ("source", "position"),
    [
        ("ringkasan: Satu dua. Tiga KATA empat.", Position(2, 27)),
        ('ringkasan: "Satu dua. Tiga KATA empat."', Position(2, 28)),
        ("ringkasan: 'KATA empat.'", Position(2, 13)),
        ("ringkasan: >-\n  Satu dua.\n  Tiga KATA empat.", Position(4, 8)),
        ("ringkasan: |\n    Satu dua. [^s1]\n\n    KATA", Position(5, 5)),
        ("ringkasan: Satu dua.\n  Tiga (KATA) empat.", Position(3, 9)),
    ],
)
def test_word_of_the_summary_is_placed_where_it_is_written(source: str, position: Position) -> None:
    file = parse_case(f"---\n{source}\nid: x\n---\n", URI, REPOSITORY)
    summary, _ = passages(file)
    assert summary.where(summary.text.index("KATA")) == position


def test_told_are_the_summary_paragraphs_and_items_but_no_headings_or_rows() -> None:
    text = "---\nringkasan: Ringkas.\n---\n\n## Judul\n\nAlinea. [^s1]\n\n- Butir.\n\n| Sel |\n|---|\n| Sel |\n"
    found = [passage.text.split() for passage in told(parse_case(text, URI, REPOSITORY))]
    assert found == [["Ringkas."], ["Alinea."], ["-", "Butir."]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Satu dua. Tiga! Empat?", ["Satu dua.", "Tiga!", "Empat?"]),
        ("Biaya Rp1.200.000 per desa. Lalu", ["Biaya Rp1.200.000 per desa.", "Lalu"]),
        ("Oleh dr. Budi di Jl. Merdeka No. 5.", ["Oleh dr. Budi di Jl. Merdeka No. 5."]),
        ('Ia berkata "ya." Lalu pergi.', ['Ia berkata "ya.', "Lalu pergi."]),
        ("- butir tanpa titik", ["butir tanpa titik"]),
        ("", []),
        ("  * ", []),
    ],
)
def test_sentences_end_where_a_reader_would_stop(text: str, parts: list[str]) -> None:
    found = list(sentences(text))
    assert [sentence for _, sentence in found] == parts
    assert all(text.startswith(sentence, offset) for offset, sentence in found)


def test_marks_alone_are_no_words() -> None:
    assert count_words("satu – dua | ** tiga, (empat)") == 4


def test_quotes_are_blanked_in_place() -> None:
    assert without_quotes('a "b c" d “e” f') == "a " + " " * 5 + " d " + " " * 3 + " f"
