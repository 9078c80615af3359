"""The short template: what a first submission needs, in the words of the long one, and no more."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest

from simpul import cli
from simpul.case.model import Case
from simpul.documents.layout import MARK, Form, Grid, contact, grids, identity, short_identity, writings
from simpul.documents.template import FILE_NAME, SHORT_FILE_NAME, write_short_for, write_template
from simpul.settings import Contact, Hub
from tests.documents.test_template import FILLED_BY_THE_HUB, VOCABULARIES

CONTENT = write_template(VOCABULARIES, None, is_short=True)
DOCUMENT = docx.Document(io.BytesIO(CONTENT))
TEXTS = [paragraph.text for paragraph in DOCUMENT.paragraphs]
CELLS = {cell.text for table in DOCUMENT.tables for row in table.rows for cell in row.cells}
LAYOUTS: list[Form | Grid] = [short_identity(), *grids(is_short=True)]


def first_page(hub: Hub | None = None) -> str:
    """Return what the first page says above its form."""
    document = docx.Document(io.BytesIO(write_template(VOCABULARIES, hub, is_short=True)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    return "\n".join(texts[: texts.index(short_identity().title)])


def test_same_model_gives_same_bytes() -> None:
    write_short_for.cache_clear()
    assert write_template(VOCABULARIES, None, is_short=True) == CONTENT
    with zipfile.ZipFile(io.BytesIO(CONTENT)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("key", [key for key, field in Case.model_fields.items() if field.is_required()])
def test_every_required_key_is_asked_for_or_filled_by_the_hub(key: str) -> None:
    asked = {question.key for question in short_identity().questions} | {grid.name for grid in grids(is_short=True)}
    assert key in asked | FILLED_BY_THE_HUB


def test_every_question_is_one_of_the_long_template_and_stands_in_its_table() -> None:
    whole: list[Form | Grid] = [identity(), contact(), *grids()]
    asked_at_length = {question.place: question.hint for layout in whole for question in layout.questions}
    for layout in LAYOUTS:
        for question in layout.questions:
            assert asked_at_length[question.place] == question.hint
            assert question.label in CELLS | {cell.removesuffix(" *") for cell in CELLS}


def test_problem_steps_means_results_sources_and_contact_are_asked_for() -> None:
    assert [writing.title for writing in writings(is_short=True)] == ["Latar Belakang dan Tujuan", "Signifikansi"]
    assert [grid.name for grid in grids(is_short=True)] == ["langkah", "prasyarat", "dampak", "sumber"]
    assert "kontak" in {question.place[0] for question in short_identity().questions}


def test_required_columns_of_every_entry_are_there() -> None:
    """An entry written in a short table has all that the check demands, and so has the status."""
    assert {"status", "status_sumber"} <= {question.key for question in short_identity().questions}
    required = {
        "langkah": {"tahap", "uraian", "sumber"},
        "prasyarat": {"jenis", "uraian", "sumber"},
        "dampak": {"indikator", "sesudah", "periode", "sumber"},
        "sumber": {"id", "judul", "penerbit"},
    }
    asked = {grid.name: {question.key for question in grid.questions} for grid in grids(is_short=True)}
    assert all(required[name] <= asked[name] for name in required)


def test_every_table_has_its_own_mark_and_a_place_for_each_story() -> None:
    with zipfile.ZipFile(io.BytesIO(CONTENT)) as archive:
        text = archive.read("word/document.xml").decode()
    assert re.findall(f'w:name="{MARK}([a-z_]+)"', text) == [layout.name for layout in LAYOUTS]
    boxes = [table for table in DOCUMENT.tables if len(table.columns) == 1]
    assert [box.cell(0, 0).text for box in boxes] == ["Tulis di sini."] * len(list(writings(is_short=True)))
    assert text.count("<w:pageBreakBefore/>") == 1


def test_first_page_tells_what_may_be_sent_to_whom_and_that_unknown_may_stay_empty() -> None:
    told = first_page()
    for said in (".docx", ".odt", "PDF yang memuat teks", "hub inovasi di provinsi Anda", "Biro Organisasi"):
        assert said in told
    assert "Yang belum diketahui boleh kosong" in told
    assert "Jangan menulis data pribadi" in told
    assert "CC BY 4.0" in told


def test_address_of_the_hub_is_told_when_known() -> None:
    hub = Hub(nama="Hub Contoh", provinsi=("16",), kontak=Contact(unit="Bagian Tata Laksana", surel="biro@hub.example"))
    told = first_page(hub)
    assert "Alamat hub: Bagian Tata Laksana, biro@hub.example." in told
    assert "Belum kenal hubnya?" not in told


def test_command_writes_either_template_under_its_name(
    good_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["template", "--root", str(good_root), "--docx", "--short"]) == 0
    assert cli.main(["template", "--root", str(good_root), "--docx"]) == 0
    short, whole = (tmp_path / name for name in (SHORT_FILE_NAME, FILE_NAME))
    assert docx.Document(str(short)).core_properties.title == "Templat Singkat Kasus Inovasi"
    assert docx.Document(str(whole)).core_properties.title == "Templat Kasus Inovasi"


def test_site_offers_the_short_one_first(good_root: Path) -> None:
    assert cli.main(["pages", "--root", str(good_root)]) == 0
    folder = good_root / "build/pages/kontribusi"
    assert (folder / SHORT_FILE_NAME).read_bytes().startswith(b"PK")
    page = (folder / "index.md").read_text(encoding="utf-8")
    assert f"[templat singkat]({SHORT_FILE_NAME}): dua halaman, cukup untuk mulai" in page
    assert page.index(SHORT_FILE_NAME) < page.index(FILE_NAME)
