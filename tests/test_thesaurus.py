"""The words that mean the same to a reader: what the real table holds, how it is read, and what is wrong with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.text import fold_words
from simpul.thesaurus import FILE, MAX_WORDS, Thesaurus, load_thesaurus, read_thesaurus, with_abbreviations
from simpul.vocabulary import Term, Vocabulary, load_vocabularies
from tests.conftest import REPOSITORY


def abbreviations(**names: str) -> Vocabulary:
    """Return a vocabulary of abbreviations."""
    return Vocabulary("singkatan", {code: Term(code, name, code.lower()) for code, name in names.items()})


def test_real_table_has_no_faults() -> None:
    thesaurus, faults = load_thesaurus(REPOSITORY)
    assert faults == []
    assert ("izin", "ijin", "perizinan", "perijinan") in thesaurus.groups
    assert "yang" in thesaurus.ignored


def test_no_word_of_the_real_table_is_both_a_synonym_and_ignored() -> None:
    thesaurus, _ = load_thesaurus(REPOSITORY)
    full = with_abbreviations(thesaurus, load_vocabularies(REPOSITORY).singkatan)
    assert {name for group in full.groups for name in group} & set(full.ignored) == set()


def test_words_are_compared_in_small_letters_without_signs() -> None:
    thesaurus, faults = read_thesaurus("kelompok:\n  - [KTP-el, e‑KTP, KTP  Elektronik]\n")
    assert faults == []
    assert thesaurus.groups == (("ktp el", "e ktp", "ktp elektronik"),)


@pytest.mark.parametrize(
    ("source", "position", "said"),
    [
        ("kelompok:\n  - [satu]\n", (2, 5), "sedikitnya dua kata"),
        ("kelompok:\n  - kata\n", (2, 5), "sedikitnya dua kata"),
        ("kelompok: kata\n", (1, 11), "harus berupa daftar"),
        ("kelompok:\n  - [a, b]\n  - [c, A]\n", (3, 9), "tertulis dua kali"),
        ("kelompok:\n  - [a, satu dua tiga empat lima]\n", (2, 9), "satu sampai 4 kata"),
        ("kelompok:\n  - [a, '…']\n", (2, 9), "satu sampai 4 kata"),
        ("kelompok:\n  - [a, [b]]\n", (2, 9), "satu sampai 4 kata"),
        ("abaikan: [yang, tidak ada]\n", (1, 17), "satu sampai 1 kata"),
        ("kelompk: []\n", (1, 10), "tidak dikenal"),
        ("kelompok: [\n", (2, 1), "YAML tidak terbaca"),
        ("kelompok: &a [[a, b]]\n", (1, 11), "YAML tidak terbaca"),
    ],
)
def test_fault_is_a_diagnostic_in_its_place(source: str, position: tuple[int, int], said: str) -> None:
    _, faults = read_thesaurus(source)
    (fault, *_) = faults
    assert (fault.code, fault.path) == ("SP393", FILE)
    assert (fault.position.line, fault.position.column) == position
    assert said in fault.message


def test_faulty_group_is_left_out_and_the_others_stay() -> None:
    thesaurus, faults = read_thesaurus("kelompok:\n  - [a]\n  - [b, c]\nabaikan: [di, di]\n")
    assert len(faults) == 2
    assert thesaurus == Thesaurus((("b", "c"),), ("di",))


def test_hub_may_do_without_the_table(tmp_path: Path) -> None:
    assert load_thesaurus(tmp_path) == (Thesaurus(), [])


@pytest.mark.parametrize("spoil", [lambda path: path.write_bytes(b"\xff\xfe"), lambda path: path.mkdir()])
def test_unreadable_table_is_a_diagnostic(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    (tmp_path / FILE).parent.mkdir()
    spoil(tmp_path / FILE)
    thesaurus, (fault,) = load_thesaurus(tmp_path)
    assert thesaurus == Thesaurus()
    assert fault.code == "SP393"


def test_abbreviation_stands_beside_what_it_means() -> None:
    full = with_abbreviations(Thesaurus(), abbreviations(KK="Kartu Keluarga"))
    assert full.groups == (("kk", "kartu keluarga"),)


def test_abbreviation_joins_the_group_that_has_its_meaning() -> None:
    full = with_abbreviations(Thesaurus((("asi", "menyusui"),)), abbreviations(ASI="air susu ibu"))
    assert full.groups == (("asi", "menyusui", "air susu ibu"),)


def test_abbreviation_may_mean_two_things() -> None:
    full = with_abbreviations(Thesaurus(), abbreviations(KIA="kesehatan ibu dan anak; juga Kartu Identitas Anak"))
    assert full.groups == (("kia", "kesehatan ibu dan anak", "kartu identitas anak"),)


@pytest.mark.parametrize("name", ["nama yayasan", "format berkas peta", "satu dua tiga empat lima"])
def test_remark_or_long_name_is_no_synonym(name: str) -> None:
    assert with_abbreviations(Thesaurus(), abbreviations(XYZ=name)).groups == ()


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_exception(source: str) -> None:
    thesaurus, _ = read_thesaurus(source)
    for group in thesaurus.groups:
        assert all(name == fold_words(name) and 0 < len(name.split()) <= MAX_WORDS for name in group)


@given(st.lists(st.lists(st.text(max_size=12), max_size=4), max_size=4))
def test_what_is_read_without_faults_names_every_word_once(groups: list[list[str]]) -> None:
    lines = "".join(f"  - [{', '.join(repr(fold_words(name)) for name in group)}]\n" for group in groups)
    thesaurus, faults = read_thesaurus(f"kelompok:\n{lines}")
    names = [name for group in thesaurus.groups for name in group]
    if not faults:
        assert len(names) == len(set(names))
