"""What a rule guesses is changed only when a person says so."""

import dataclasses

import pytest

from simpul.case.reading import parse_case
from simpul.fixing.corrections import Question, correct
from tests.check.example import CONTEXT
from tests.conftest import GOOD_CASE, REPOSITORY
from tests.fixing.samples import URI, read, with_line

GUESSES = [
    ("judul: Contoh", "jdul: Contoh", ("SP202", "jdul", "judul")),
    ("penerbit: Kabar", "penerbt: Kabar", ("SP202", "penerbt", "penerbit")),
    ("status: belum-diketahui", "status: belum diketahui", ("SP207", "belum diketahui", "belum-diketahui")),
    ("[tata-kelola]", "[tata-kelolaa]", ("SP301", "tata-kelolaa", "tata-kelola")),
    ('"16.71"', '"16.719"', None),
    ("## Implementasi", "## Implementasinya", ("SP401", "## Implementasinya", "## Implementasi")),
    ("## Implementasi", "# Implementasi", ("SP401", "# Implementasi", "## Implementasi")),
    ("pekan. [^s1]", "pekan. [^S1]", ("SP406", "[^S1]", "[^s1]")),
]
MORE = [
    ("wilayah", 'lokus: [{wilayah: "16.711"}]', None),
    ("urusan", "urusan: [kesehatan]", ("SP303", "kesehatan", "1.02")),
    ("tpb", 'tpb: ["03"]', ("SP304", "03", "3")),
    ("sumber", "sdm: [{peran: Bidan, sumber: [bukuu]}]", None),
]


def _run(text: str, *, answer: bool) -> tuple[str, list[Question]]:
    asked: list[Question] = []

    def ask(question: Question) -> bool:
        asked.append(question)
        return answer

    return correct(read(text), CONTEXT, ask).text, asked


@pytest.mark.parametrize(("good", "bad", "guess"), GUESSES)
def test_a_guess_is_asked_and_made(good: str, bad: str, guess: tuple[str, str, str] | None) -> None:
    text = GOOD_CASE.replace(good, bad)
    after, asked = _run(text, answer=True)
    told = [(question.code, question.written, question.meant) for question in asked]
    assert told == ([guess] if guess else [])
    assert after == (GOOD_CASE if guess else text)


@pytest.mark.parametrize(("key", "line", "guess"), MORE)
def test_terms_and_sources_are_asked(key: str, line: str, guess: tuple[str, str, str] | None) -> None:
    after, asked = _run(with_line(line), answer=True)
    if guess is None:
        assert asked == []
        return
    code, written, meant = guess
    assert [(question.code, question.written) for question in asked] == [(code, written)], key
    assert asked[0].meant == meant
    assert after == with_line(line.replace(written, meant, 1))


@pytest.mark.parametrize(("good", "bad", "guess"), GUESSES)
def test_a_declined_guess_changes_nothing(good: str, bad: str, guess: tuple[str, str, str] | None) -> None:
    text = GOOD_CASE.replace(good, bad)
    after, asked = _run(text, answer=False)
    assert after == text
    assert len(asked) == (1 if guess else 0)


def test_one_of_two_guesses_can_be_declined() -> None:
    text = GOOD_CASE.replace("judul", "jdul", 1).replace("[tata-kelola]", "[tata-kelolaa]")
    file = correct(read(text), CONTEXT, lambda question: question.code == "SP301")
    assert file.text == text.replace("[tata-kelolaa]", "[tata-kelola]")


def test_a_guess_that_shows_after_another_is_asked_too() -> None:
    text = GOOD_CASE.replace("status: belum-diketahui", "statuss: belum_diketahui")
    after, asked = _run(text, answer=True)
    assert [question.code for question in asked] == ["SP202", "SP207"]
    assert after == GOOD_CASE


def test_a_guess_that_would_break_the_data_is_not_made() -> None:
    text = GOOD_CASE.replace("judul: Contoh", "judull: Contoh").replace("lisensi: ", "lisensii: ")
    after, asked = _run(text, answer=True)
    assert len(asked) == 2
    assert after == GOOD_CASE


def test_a_question_says_where() -> None:
    _, (question,) = _run(GOOD_CASE.replace("[tata-kelola]", "[tata-kelolaa]"), answer=False)
    assert dataclasses.astuple(question) == (URI, (7, 12), "SP301", "tata-kelolaa", "tata-kelola")


def test_a_good_case_asks_nothing() -> None:
    assert _run(GOOD_CASE, answer=True) == (GOOD_CASE, [])
    assert correct(parse_case("", URI, REPOSITORY), CONTEXT, lambda _question: True).text == ""
