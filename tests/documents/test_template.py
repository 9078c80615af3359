"""The Word template: asks for what the model has, says it kindly, and is the same bytes every time."""

import io
import zipfile
from pathlib import Path

import docx
import pytest

from simpul import cli
from simpul.case.body import SECTIONS
from simpul.case.model import Case
from simpul.check.fields import field_at
from simpul.documents.layout import MARK, Form, Grid, forms, grids, identity
from simpul.documents.template import FILE_NAME, write_for, write_template
from simpul.settings import Contact, Hub
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY

VOCABULARIES = load_vocabularies(REPOSITORY)
CONTENT = write_template(VOCABULARIES, None)
DOCUMENT = docx.Document(io.BytesIO(CONTENT))
LAYOUTS: list[Form | Grid] = [*forms(), *grids()]
TEXTS = [paragraph.text for paragraph in DOCUMENT.paragraphs]
CELLS = {cell.text for table in DOCUMENT.tables for row in table.rows for cell in row.cells}
FILLED_BY_THE_HUB = {"id", "verifikasi", "diperbarui", "lisensi"}


def test_same_model_gives_same_bytes() -> None:
    write_for.cache_clear()
    assert write_template(VOCABULARIES, None) == CONTENT


def test_no_clock_is_in_the_file() -> None:
    with zipfile.ZipFile(io.BytesIO(CONTENT)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_template_is_small_enough_for_a_phone() -> None:
    assert len(CONTENT) < 60_000


@pytest.mark.parametrize("key", [key for key, field in Case.model_fields.items() if field.is_required()])
def test_every_required_key_is_asked_for_or_filled_by_the_hub(key: str) -> None:
    asked = {question.key for question in identity().questions} | {grid.name for grid in grids()}
    assert key in asked | FILLED_BY_THE_HUB


def test_every_question_is_a_key_of_the_model_and_stands_in_its_table() -> None:
    for layout in LAYOUTS:
        for question in layout.questions:
            assert field_at(question.place) is not None, question
            assert question.label in CELLS | {cell.removesuffix(" *") for cell in CELLS}
            assert question.hint, question


def test_every_table_has_its_own_mark() -> None:
    marks = [f'w:name="{MARK}{layout.name}"' for layout in LAYOUTS]
    with zipfile.ZipFile(io.BytesIO(CONTENT)) as archive:
        text = archive.read("word/document.xml").decode()
    assert [text.count(mark) for mark in marks] == [1] * len(DOCUMENT.tables)


def test_eight_headings_stand_in_order_with_guidance() -> None:
    places = [TEXTS.index(title) for title in SECTIONS]
    assert places == sorted(places)
    assert all(len(TEXTS[place + 1]) > 40 for place in places)


def test_cover_forbids_personal_data_and_demands_sources() -> None:
    cover = " ".join(TEXTS[:20])
    for words in ("Data pribadi", "NIK", "Setiap angka", "perlu sumber", "[s1]", "WhatsApp"):
        assert words in cover


def test_categories_of_the_hub_are_named() -> None:
    (hint,) = (cell for cell in CELLS if cell.startswith("Satu sampai tiga"))
    assert all(term.name in hint for term in VOCABULARIES.kategori)


def test_address_of_the_hub_is_told_when_known() -> None:
    hub = Hub(nama="Hub Contoh", provinsi=("16",), kontak=Contact(unit="Biro Organisasi", surel="biro@hub.example"))
    told = docx.Document(io.BytesIO(write_template(VOCABULARIES, hub)))
    assert "Alamat hub: Biro Organisasi, biro@hub.example." in [paragraph.text for paragraph in told.paragraphs]


def test_command_writes_the_template(tmp_path: Path, good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / FILE_NAME
    assert cli.main(["template", "--root", str(good_root), "--docx", "--out", str(path)]) == 0
    assert str(path) in capsys.readouterr().out
    assert path.read_bytes().startswith(b"PK")
    assert cli.main(["template", "--root", str(good_root), "--out", str(tmp_path / "tidak/ada.docx")]) == 2


def test_site_offers_the_template(good_root: Path) -> None:
    assert cli.main(["pages", "--root", str(good_root)]) == 0
    offered = (good_root / "build/pages/kontribusi" / FILE_NAME).read_bytes()
    assert len(offered) > 10_000
    assert f"({FILE_NAME})" in (good_root / "build/pages/kontribusi/index.md").read_text(encoding="utf-8")
