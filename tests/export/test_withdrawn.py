"""Withdrawn cases as programs see them."""

from pathlib import Path

import jsonschema

from simpul.case.retirement import Retired
from simpul.catalogue import build_catalogue
from simpul.export import export_files
from tests.export.samples import read_json
from tests.pages.samples import HUB, case_file, vocabularies

GOLDEN = Path(__file__).parent / "golden/ditarik.schema.json"
ENTRY = {
    "id": "dulu",
    "judul": None,
    "alasan": "Ganda.",
    "tanggal": "2026-11-25",
    "pengganti": "contoh",
    "alamat": "inovasi/dulu/",
}


def made() -> dict[str, bytes]:
    """Return the exports of a hub with one case and one that was withdrawn."""
    told = {"id": "dulu", "alasan": "Ganda.", "tanggal": "2026-11-25", "pengganti": "contoh", "alamat_lama": ["purba"]}
    catalogue = build_catalogue([case_file()], vocabularies(), HUB, [Retired.model_validate(told)])
    return {file.uri: file.content for file in export_files(catalogue, ["inovasi/contoh/", "inovasi/dulu/"])}


def test_catalogue_tells_what_was_withdrawn_apart_from_the_cases() -> None:
    catalogue = read_json(made()["api/v1/katalog.json"])
    assert catalogue["ditarik"] == [ENTRY]
    assert [row["id"] for row in catalogue["kasus"]] == ["contoh"]
    assert catalogue["jumlah"] == 1


def test_address_of_its_data_answers_former_ones_too() -> None:
    files = made()
    content = files["api/v1/kasus/dulu.json"]
    assert read_json(content) == {"skema": 1, "hub": "Hub Contoh", "ditarik": ENTRY}
    assert files["api/v1/kasus/purba.json"] == content
    schema = read_json(files["api/v1/skema/ditarik.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(read_json(content), schema)


def test_shape_is_the_one_promised() -> None:
    assert made()["api/v1/skema/ditarik.schema.json"] == GOLDEN.read_bytes()


def test_former_address_leads_to_the_page() -> None:
    page = made()["inovasi/purba/index.html"].decode()
    assert 'content="0; url=../../inovasi/dulu/"' in page


def test_map_of_the_site_and_feed_leave_it_out() -> None:
    files = made()
    assert b"/inovasi/contoh/" in files["sitemap.xml"]
    assert b"dulu" not in files["sitemap.xml"] + files["umpan/kasus-berubah.xml"] + files["api/v1/katalog.csv"]
