"""From the short template to a case: the same as from the long one, however it was filled in."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document
from docx.shared import Mm
from docx.table import _Row

from simpul import cli
from simpul.contribute.importing.refusal import RefusedError
from simpul.contribute.importing.writing import import_document
from simpul.documents.template import write_template
from simpul.grades.questions import Subject
from simpul.grades.readiness import READINESS, Readiness
from tests.contribute.test_importing import SAMPLE_CASE, imported, leftovers, lost_words
from tests.contribute.word_files import VOCABULARIES, add_picture, desk, photograph, save, words_of
from tests.documents.filling import asked, box_of, fill, paragraphs_by_section
from tests.pages.samples import catalogue

DATA = asked(SAMPLE_CASE.data, is_short=True)
STORIES = {
    "Latar Belakang dan Tujuan": paragraphs_by_section(SAMPLE_CASE)["Latar Belakang dan Tujuan"],
    "Signifikansi": ["Ibu hamil kini diperiksa di pulaunya sendiri. [s1]", "Jadwal sering bergeser. [s2]"],
}


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a hub without cases."""
    return make_root()


def filled() -> Document:
    """Return the short template with the answers of the sample."""
    return fill(DATA, STORIES, VOCABULARIES, is_short=True)


def own_words(folder: Path) -> Counter[str]:
    """Return the words of the empty template, which are ours and not repeated."""
    path = folder / "kosong.docx"
    path.write_bytes(write_template(VOCABULARIES, None, is_short=True))
    return words_of(path) + Counter(("templat", "singkat", "kasus", "inovasi", "simpul"))


def test_short_template_gives_the_case_of_the_long_one(root: Path, tmp_path: Path) -> None:
    short, long = save(filled(), tmp_path / "a.docx"), save(fill(DATA, STORIES, VOCABULARIES), tmp_path / "b.docx")
    done, file = imported(short, root)
    other, _ = imported(long, tmp_path / "lain")
    assert done.case_path.read_bytes() == other.case_path.read_bytes()
    assert done.remarks == other.remarks == ()
    assert asked(file.data, is_short=True) == DATA
    assert paragraphs_by_section(file) == STORIES
    assert lost_words(short, done, but=own_words(tmp_path)) == Counter()


def test_filled_short_template_passes_the_check(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", "--root", str(root), str(save(filled(), tmp_path / "terisi.docx"))]) == 0
    assert cli.main(["check", "--root", str(root)]) == 0
    assert "semuanya baik" in capsys.readouterr().out


def test_filled_short_template_is_enough_to_learn_from(root: Path, tmp_path: Path) -> None:
    _, file = imported(save(filled(), tmp_path / "terisi.docx"), root)
    cases = catalogue(file)
    assert READINESS.level(Subject(cases.records[0], cases)) is Readiness.OUTLINE


def test_empty_short_template_is_refused(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "kosong.docx"
    path.write_bytes(write_template(VOCABULARIES, None, is_short=True))
    with pytest.raises(RefusedError, match="templat yang belum diisi"):
        import_document(path, desk(root))


def test_tables_without_bookmarks_are_known_by_their_heads(root: Path, tmp_path: Path) -> None:
    document = filled()
    for mark in document.element.body.xpath(".//w:bookmarkStart"):
        mark.getparent().remove(mark)
    _, file = imported(save(document, tmp_path / "a.docx"), root)
    assert asked(file.data, is_short=True) == DATA


def test_text_below_a_box_or_above_it_belongs_to_its_story(root: Path, tmp_path: Path) -> None:
    document = fill(DATA, {}, VOCABULARIES, is_short=True)
    for title, texts in STORIES.items():
        box = box_of(document, title)._tc.getparent().getparent()  # noqa: SLF001 - the table itself
        before = document.add_paragraph(texts[0])._p  # noqa: SLF001 - python-docx offers no other way to the element
        box.addprevious(before)
        for text in reversed(texts[1:]):
            box.addnext(document.add_paragraph(text)._p)  # noqa: SLF001 - python-docx offers no other way to the element
    _, file = imported(save(document, tmp_path / "a.docx"), root)
    assert paragraphs_by_section(file) == STORIES


def test_table_and_photograph_in_a_box_come_along(root: Path, tmp_path: Path) -> None:
    document = filled()
    box = box_of(document, "Signifikansi")
    pasted = box.add_table(2, 2)
    for row, texts in zip(pasted.rows, (("Tahun", "Kunjungan"), ("2018", "140")), strict=True):
        row.cells[0].text, row.cells[1].text = texts
    add_picture(document, photograph(1200, 1600), "WhatsApp Image 2018-03-02 at 10.15.01.jpeg")
    picture = document.paragraphs[-1]
    assert document.inline_shapes[0].width == Mm(60)
    box._tc.append(picture._p)  # noqa: SLF001 - python-docx offers no other way to the element
    done, file = imported(save(document, tmp_path / "a.docx"), root)
    section = file.body.text.partition("## Signifikansi")[2].partition("\n## ")[0]
    assert "| Tahun | Kunjungan |" in section
    assert "![](gambar-1.jpg)" in section
    assert b"Ponsel" not in (done.case_path.parent / "gambar-1.jpg").read_bytes()


def test_half_filled_short_template_loses_nothing(root: Path, tmp_path: Path) -> None:
    few = {key: DATA[key] for key in ("judul", "wilayah")}
    path = save(fill(few, {"Signifikansi": ["Antrean hilang."]}, VOCABULARIES, is_short=True), tmp_path / "a.docx")
    done, file = imported(path, root)
    assert file.string("status") == "belum-diketahui"
    assert file.body.text.strip() == "## Signifikansi\n\nAntrean hilang."
    assert lost_words(path, done, but=own_words(tmp_path)) == Counter()


def row_of(document: Document, label: str) -> _Row:
    """Return the row of the form that asks for something."""
    rows: list[_Row] = list(document.tables[0].rows)
    return next(row for row in rows if row.cells[0].text.startswith(label))


def test_answer_below_its_label_or_in_place_of_its_hint_is_taken(root: Path, tmp_path: Path) -> None:
    document = fill({key: DATA[key] for key in ("kategori", "sumber")}, STORIES, VOCABULARIES, is_short=True)
    row_of(document, "Nama inovasi").cells[0].add_paragraph("Perahu Sehat")
    row_of(document, "Instansi").cells[1].add_paragraph("Puskesmas Contoh")
    hint = row_of(document, "Unit kontak").cells[1]
    hint.text += " Puskesmas Contoh Timur"
    row_of(document, "Kabupaten").cells[1].text = "Kabupaten Pangkajene dan Kepulauan"
    path = save(document, tmp_path / "a.docx")
    done, file = imported(path, root)
    assert (file.string("judul"), file.string("instansi")) == ("Perahu Sehat", "Puskesmas Contoh")
    assert (file.string("wilayah"), file.data["kontak"]) == ("73.10", {"unit": "Puskesmas Contoh Timur"})
    assert done.remarks == ()
    assert lost_words(path, done, but=own_words(tmp_path)) == Counter()


def test_answer_in_its_box_wins_and_what_stands_beside_it_is_kept(root: Path, tmp_path: Path) -> None:
    document = filled()
    row_of(document, "Nama inovasi").cells[0].add_paragraph("Perahu Lama")
    done, file = imported(save(document, tmp_path / "a.docx"), root)
    assert file.string("judul") == "Perahu Sehat"
    assert "Perahu Lama" in leftovers(done)
    assert "Nama inovasi" not in leftovers(done)


@pytest.mark.parametrize("said", ["belum diketahui", "Belum diketahui.", "-", "tidak tahu"])
def test_answer_that_says_nothing_is_left_out_and_told(said: str, root: Path, tmp_path: Path) -> None:
    document = fill(DATA, STORIES | {"Signifikansi": [said]}, VOCABULARIES, is_short=True)
    row_of(document, "Mulai penerapan").cells[2].text = said
    row_of(document, "Telepon kontak").cells[2].text = said
    document.tables[2].rows[2].cells[2].text = said
    done, file = imported(save(document, tmp_path / "a.docx"), root)
    assert "mulai_penerapan" not in file.data
    assert file.data["kontak"] == {key: text for key, text in DATA["kontak"].items() if key != "telepon"}
    assert "pelaku" not in next(entry for _, entry in file.entries("langkah"))
    assert "## Signifikansi" not in file.body.text
    for label in ("Mulai penerapan", "Telepon kontak", "Pelaku", "Signifikansi"):
        assert f"- {label}: {said} → dikosongkan" in leftovers(done)


def test_unknown_stays_where_it_is_an_answer(root: Path, tmp_path: Path) -> None:
    document = filled()
    row_of(document, "Masih berjalan").cells[2].text = "belum diketahui"
    document.tables[5].rows[2].cells[4].text = "belum diketahui"
    _, file = imported(save(document, tmp_path / "a.docx"), root)
    assert file.string("status") == "belum-diketahui"
    assert next(entry for _, entry in file.entries("dampak"))["periode"] == "belum diketahui"


def test_only_source_carries_what_names_none(root: Path, tmp_path: Path) -> None:
    bare = {name: [without_sources(entry) for entry in DATA[name]] for name in ("langkah", "dampak")}
    data = {key: value for key, value in DATA.items() if key != "status_sumber"} | bare
    path = save(fill(data | {"sumber": DATA["sumber"][:1]}, STORIES, VOCABULARIES, is_short=True), tmp_path / "a.docx")
    done, file = imported(path, root)
    assert {tuple(entry["sumber"]) for name in bare for _, entry in file.entries(name)} == {("s1",)}
    assert file.data["status_sumber"] == ["s1"]
    assert done.remarks == ("5 isian tidak menyebut sumbernya; dicatat dari s1, satu-satunya sumber. Periksalah.",)
    several = save(fill(data, STORIES, VOCABULARIES, is_short=True), tmp_path / "b.docx")
    done, file = imported(several, tmp_path / "lain")
    assert not any("sumber" in entry for name in bare for _, entry in file.entries(name))
    assert "status_sumber" not in file.data


def without_sources(entry: dict[str, Any]) -> dict[str, Any]:
    """Return an entry that names no source."""
    return {key: value for key, value in entry.items() if key != "sumber"}


def test_steps_written_below_their_table_are_told_in_a_section(root: Path, tmp_path: Path) -> None:
    document = filled()
    table = document.tables[2]._tbl  # noqa: SLF001 - python-docx offers no other way to the element
    for text in ("Kader lalu mencatat setiap kunjungan. [s1]", "Bidan mendata pulau. [s1]"):
        table.addnext(document.add_paragraph(text)._p)  # noqa: SLF001 - python-docx offers no other way to the element
    done, file = imported(save(document, tmp_path / "a.docx"), root)
    assert done.remarks == ()
    assert paragraphs_by_section(file)["Implementasi"] == [
        *("Bidan mendata pulau. [s1]", "Kader lalu mencatat setiap kunjungan. [s1]")
    ]
