"""The list of withdrawn cases as it is read."""

import datetime
import json
from pathlib import Path

import jsonschema

from simpul.case.files import find_strays
from simpul.case.retirement import FILE, load_retired, read_retired
from simpul.case.schema import RETIRED_FILE, retired_schema
from tests.conftest import REPOSITORY

TEXT = """\
ditarik:
  - {id: nama-satu, alasan: "Ganda.", tanggal: 2026-11-25, pengganti: nama-dua, alamat_lama: [nama-nol]}
"""


def test_entry_is_found_by_each_id_that_leads_to_it() -> None:
    found = read_retired(TEXT).by_id
    assert set(found) == {"nama-satu", "nama-nol"}
    assert found["nama-nol"] is found["nama-satu"]
    assert found["nama-satu"].tanggal == datetime.date(2026, 11, 25)


def test_hub_may_do_without_a_list(tmp_path: Path) -> None:
    assert load_retired(tmp_path).entries == ()


def test_list_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "innovations").mkdir()
    (tmp_path / FILE).write_bytes(b"\xff\xfe")
    assert load_retired(tmp_path).reason == "bukan teks UTF-8"
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir()
    assert load_retired(tmp_path).reason == "bukan berkas biasa"


def test_list_is_no_stray_file_and_one_elsewhere_is(tmp_path: Path) -> None:
    place = tmp_path / "innovations/sumatera-selatan"
    place.mkdir(parents=True)
    (tmp_path / FILE).write_text(TEXT, encoding="utf-8")
    assert list(find_strays(tmp_path)) == []
    (place / "ditarik.yml").write_text(TEXT, encoding="utf-8")
    assert [path for path, _ in find_strays(tmp_path)] == [place / "ditarik.yml"]


def test_committed_schema_is_in_step_and_accepts_what_the_model_accepts() -> None:
    assert (REPOSITORY / RETIRED_FILE).read_text(encoding="utf-8") == retired_schema(), "run: simpul schema"
    schema = json.loads(retired_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(read_retired(TEXT).yaml.data, schema)
