"""What a case gives to a form: its own words, where from, how long, and what is missing."""

import pytest

from simpul.case.reading import CaseFile
from simpul.catalogue import Record
from simpul.forms.filling import Answer, fill
from simpul.forms.plain import as_plain_text
from simpul.forms.table import FORMS
from tests.pages.samples import FULL, HOSTILE, case_file, vocabularies


def record_of(file: CaseFile) -> Record:
    """Return the record of a valid file."""
    assert file.case is not None
    return Record(file)


def answers(extra: str = "", body: str = "") -> dict[str, Answer]:
    """Return the answers of both forms, by form and field."""
    filled = fill(FORMS.values(), record_of(case_file("contoh", "Contoh", extra, body)), vocabularies())
    return {f"{form.form.id}.{answer.field.id}": answer for form in filled for answer in form.answers}


def test_field_takes_its_section_and_says_so() -> None:
    found = answers(body="\n## Sumber Daya\n\nTiga petugas. [^s1]\n")["sinovik.sumber-daya"]
    assert found.text == "Tiga petugas."
    assert found.remark == "2 kata; batasnya tidak kami ketahui. Dari bagian Sumber Daya. Sumber 1."


def test_keys_stand_in_for_a_missing_section() -> None:
    extra = (
        "sdm: [{peran: Bidan, jumlah: 12 orang, sumber: [s1]}]\n"
        'biaya: {dari: "Rp91 miliar", untuk: Setahun, sumber: [s1]}\n'
    )
    found = answers(extra)["sinovik.sumber-daya"]
    assert found.text == "- Bidan: 12 orang\n\n- Rp91 miliar: Setahun"
    assert found.origin == "Dari isian Sumber daya manusia dan isian Biaya."
    assert found.lack == "Belum ada di kasus: bagian Sumber Daya, isian Teknologi, dan isian Mitra."


def test_section_that_is_there_needs_no_stand_in() -> None:
    extra = "sdm: [{peran: Bidan, sumber: [s1]}]\n"
    found = answers(extra, "\n## Sumber Daya\n\nTiga petugas.\n")["sinovik.sumber-daya"]
    assert (found.text, found.lack) == ("Tiga petugas.", "")


def test_figures_stand_exactly_as_in_the_case() -> None:
    extra = (
        "dampak:\n"
        '  - {indikator: Persalinan, satuan: persen, sebelum: "42,3", sesudah: "100", periode: 2017 ke 2018, sumber: [s1]}\n'
        '  - {indikator: Loket, sesudah: "Rp1.200.000.000", sumber: [s1]}\n'
    )
    assert answers(extra)["iga.hasil"].text == (
        "- Persalinan: sebelum 42,3 persen; sesudah 100 persen; 2017 ke 2018.\n- Loket: Rp1.200.000.000."
    )


def test_summary_is_counted_against_two_hundred_words() -> None:
    found = answers()["sinovik.ringkasan"]
    assert found.length == "14 dari paling banyak 200 kata."


def test_design_that_is_too_short_says_by_how_much() -> None:
    found = answers()["iga.rancang-bangun"]
    assert found.length == "7 dari paling sedikit 300 kata, kurang 293."


def test_design_that_is_long_enough_is_not_scolded() -> None:
    found = answers(body="\n## Kebaruan\n\n" + "kata " * 293 + "\n")["iga.rancang-bangun"]
    assert found.length == "300 dari paling sedikit 300 kata."


def test_what_a_case_never_holds_is_left_empty_and_said() -> None:
    found = answers(FULL)
    empty = {key for key, answer in found.items() if not answer.text}
    foreign = {"sinovik.inovator", "sinovik.spbe", "iga.bimtek", "iga.rkpd", "iga.kecepatan"}
    assert foreign <= empty
    assert all(found[key].lack == "Tidak ada padanannya di kasus; isi sendiri." for key in foreign)


def test_closed_sets_and_codes_are_told_in_words() -> None:
    found = answers(FULL)
    told = {key: found[f"iga.{key}"].text for key in ("tahapan", "inisiator", "jenis", "bentuk", "urusan", "penerapan")}
    assert told == {
        "tahapan": "Penerapan",
        "inisiator": "Aparatur sipil negara",
        "jenis": "Digital",
        "bentuk": "Pelayanan publik",
        "urusan": "Kesehatan",
        "penerapan": "5 Juni 2017",
    }


def test_only_replications_that_were_carried_out_count() -> None:
    found = answers(FULL)["iga.replikasi"]
    assert found.text.startswith(f"- Jadi {HOSTILE} (tahun tidak disebut sumber).")
    assert "Niat" not in found.text


def test_sources_are_those_of_the_texts_alone() -> None:
    extra = "mitra: [{nama: Desa, sumber: [s2]}]\n"
    file = case_file("contoh", "Contoh", extra)
    filled = fill(FORMS.values(), record_of(file), vocabularies())
    assert {form.form.id: form.sources for form in filled}["sinovik"] == (1,)


@pytest.mark.parametrize("form", FORMS)
def test_plain_text_says_everything(form: str) -> None:
    record = record_of(case_file("contoh", "Contoh", FULL))
    (filled,) = fill([FORMS[form]], record, vocabularies())
    text = as_plain_text(filled, record)
    for answer in filled.answers:
        assert f"# {answer.heading}\n" in text
        assert answer.text in text
        assert answer.remark in text
    assert "1. Berita Contoh. Kabar Contoh, 23 Juni 2022. https://kabar.example/berita\n" in text
