"""Words by which one may look for a case, though its text says them otherwise."""

from simpul.pages.synonyms import Synonyms
from tests.pages.samples import case_file, render, vocabularies


def missing(text: str) -> list[str]:
    """Return what a text might have said instead."""
    return list(Synonyms(vocabularies().singkatan).missing_from([text]))


def test_family_of_words_is_completed() -> None:
    assert missing("Layanan Kependudukan.") == ["penduduk"]


def test_abbreviation_brings_its_long_form_and_the_other_way_round() -> None:
    assert "JIPP" in missing("Jaringan inovasi pelayanan publik")
    assert "Jaringan Inovasi Pelayanan Publik" in missing("hub JIPP")


def test_abbreviation_counts_only_as_it_is_written() -> None:
    assert "Jaringan Inovasi Pelayanan Publik" not in missing("jipp")


def test_part_of_a_word_is_not_the_word() -> None:
    assert missing("membukakan, izinnya") == []


def test_nothing_is_added_that_is_there() -> None:
    assert missing("antre antrean antri antrian") == []


def test_page_gives_them_to_the_search_unseen() -> None:
    page = render(case_file(body="\n## Kebaruan\n\nAntrean hilang.\n"))["inovasi/contoh/index.md"].content.decode()
    assert 'hidden data-pagefind-weight=\\"0.5\\">antre, antri, antrian' in page
