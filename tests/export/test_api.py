"""The API: complete, typed, described by its schemas, and the same whatever the machine."""

from pathlib import Path

import jsonschema
import pytest

from simpul.case.model import Case
from simpul.case.reading import find_cases, load_case, parse_case
from simpul.export.api import CATALOGUES
from simpul.export.published import published_schema
from simpul.export.whole_case import WHOLE_CASES
from tests.conftest import REPOSITORY
from tests.export.samples import NO_SITE, export, read_json
from tests.pages.samples import FULL, case_file, case_text

GOLDEN = Path(__file__).parent / "golden"
PROMISED = {
    "katalog.schema.json": published_schema(CATALOGUES, "Katalog Simpul"),
    "kasus-lengkap.schema.json": published_schema(WHOLE_CASES, "Kasus Simpul, lengkap"),
}


@pytest.fixture(scope="module")
def real() -> dict[str, bytes]:
    """Return the exports of the repository's own cases."""
    return export(*(load_case(path, REPOSITORY) for path in find_cases(REPOSITORY)))


def _validator(schema: bytes) -> jsonschema.Draft202012Validator:
    described = read_json(schema)
    jsonschema.Draft202012Validator.check_schema(described)
    formats = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(described, format_checker=formats)


@pytest.mark.parametrize("name", PROMISED)
def test_shape_of_the_data_is_the_one_promised(name: str) -> None:
    golden = GOLDEN / name
    assert golden.read_bytes() == PROMISED[name], f"the API is a promise; if {name} only gained keys, renew the golden"


def test_catalogue_agrees_with_its_schema(real: dict[str, bytes]) -> None:
    _validator(real["api/v1/skema/katalog.schema.json"]).validate(read_json(real["api/v1/katalog.json"]))


def test_every_case_agrees_with_its_schemas(real: dict[str, bytes]) -> None:
    cases = [content for uri, content in real.items() if uri.startswith("api/v1/kasus/")]
    assert len(cases) == len(read_json(real["api/v1/katalog.json"])["kasus"]) > 80
    whole = _validator(real["api/v1/skema/kasus-lengkap.schema.json"])
    front_matter = _validator(real["api/v1/skema/kasus.schema.json"])
    for content in cases:
        data = read_json(content)
        whole.validate(data)
        front_matter.validate(data["kasus"])


def test_schema_of_a_case_is_the_one_of_the_repository(real: dict[str, bytes]) -> None:
    assert real["api/v1/skema/kasus.schema.json"] == (REPOSITORY / "schema/kasus.schema.json").read_bytes()


def test_published_keys_are_described(real: dict[str, bytes]) -> None:
    for name in PROMISED:
        schema = read_json(real[f"api/v1/skema/{name}"])
        for part in (schema, schema["$defs"]["Summary"]):
            assert [key for key, told in part["properties"].items() if not told.get("description")] == []


def test_catalogue_tells_of_each_case_in_brief() -> None:
    files = (case_file("satu", "Satu", "mulai_penerapan: 2017-06-05\ntpb: ['3']\n"), case_file("dua", "Dua"))
    found = read_json(export(*files)["api/v1/katalog.json"])
    head = {key: value for key, value in found.items() if key != "kasus"}
    assert head == {
        "skema": 1,
        "hub": "Hub Contoh",
        "lisensi": "CC-BY-4.0",
        "situs": "https://simpul.example",
        "diperbarui": "2026-11-23",
        "jumlah": 2,
        "ditarik": [],
    }
    assert [case["id"] for case in found["kasus"]] == ["dua", "satu"]
    assert found["kasus"][1] == {
        "id": "satu",
        "judul": "Satu",
        "kepanjangan": None,
        "ringkasan": "Warga menunggu lama di loket. Petugas kelurahan kini datang ke rumah warga setiap pekan.",
        "instansi": "Kelurahan Contoh",
        "wilayah": "16.71",
        "wilayah_nama": "Kota Palembang",
        "provinsi": "16",
        "provinsi_nama": "Sumatera Selatan",
        "kategori": ["tata-kelola"],
        "kategori_nama": ["Tata kelola pemerintahan"],
        "urusan": [],
        "tpb": ["3"],
        "bentuk": None,
        "jenis": None,
        "tahapan": None,
        "inisiator": None,
        "kelompok_sasaran": [],
        "kata_kunci": [],
        "tahun": 2017,
        "status": "belum-diketahui",
        "verifikasi": "terhimpun",
        "penghargaan": [],
        "replikasi_terlaksana": 0,
        "bukti": "keterangan",
        "kesiapan": "belum-cukup",
        "bahan_meniru": [],
        "kelengkapan": "sedikit",
        "jumlah_sumber": 1,
        "diperbarui": "2026-11-23",
        "tinjau_lagi": "2027-11-23",
        "lisensi": "CC-BY-4.0",
        "alamat": "inovasi/satu/",
        "data": "api/v1/kasus/satu.json",
        "url": "https://simpul.example/inovasi/satu/",
    }


def test_date_of_the_catalogue_is_that_of_its_newest_case() -> None:
    new = case_file("baru", "Baru")
    old = parse_case(case_text("lama", "Lama").replace("2026-11-23", "2020-01-31"), "x", Path("lama"))
    assert read_json(export(old, new)["api/v1/katalog.json"])["diperbarui"] == "2026-11-23"
    assert read_json(export(old)["api/v1/katalog.json"])["diperbarui"] == "2020-01-31"
    assert read_json(export()["api/v1/katalog.json"])["diperbarui"] is None


def test_hub_without_an_address_invents_none() -> None:
    found = export(case_file(), hub=NO_SITE)
    catalogue = read_json(found["api/v1/katalog.json"])
    assert (catalogue["situs"], catalogue["kasus"][0]["url"]) == (None, None)
    assert b"simpul.example" not in b"".join(found.values())


def test_whole_case_keeps_every_key_with_its_type() -> None:
    found = read_json(export(case_file("contoh", "Contoh", FULL))["api/v1/kasus/contoh.json"])
    case = found["kasus"]
    assert (case["status_per"], case["kipp"][0]["tahun"], case["prasyarat"][0]["wajib"]) == ("2024-10", 2020, False)
    assert case["direplikasi_oleh"][1]["tahun"] == "belum-diketahui"
    assert case["tinjau_bulan"] == 12
    plain = read_json(export(case_file())["api/v1/kasus/contoh.json"])["kasus"]
    assert plain.keys() == case.keys() == Case.model_fields.keys()
    assert (plain["video"], plain["dampak"]) == (None, [])
    assert found["ringkas"]["penghargaan"][0].startswith("KIPP Top 45")


def test_grades_come_with_their_reasons_save_the_one_that_changes_with_the_day() -> None:
    found = read_json(export(case_file("contoh", "Contoh", FULL))["api/v1/kasus/contoh.json"])
    assert [row["ukuran"] for row in found["penilaian"]] == ["bukti", "kesiapan", "kelengkapan"]
    assert [row["tingkat"] for row in found["penilaian"]] == [
        found["ringkas"][key] for key in ("bukti", "kesiapan", "kelengkapan")
    ]
    assert {"teks": "Prasyarat: ada.", "dihitung": True} in found["penilaian"][1]["alasan"]


def test_sections_come_as_written_and_as_safe_html() -> None:
    body = (
        "\nBaris kedua [tautan](javascript:alert(1))\n\nKebaruan\n--------\n\nBelum terdokumentasi.\n"
        "\n## Pembelajaran\n\n- satu\n- dua\n"
    )
    found = read_json(export(case_file("contoh", "Contoh", "", body))["api/v1/kasus/contoh.json"])
    first, second = found["bagian"]
    assert first["judul"] == "Implementasi"
    assert first["markdown"].startswith(
        "Petugas datang ke rumah warga setiap pekan. [^s1]\n\nBaris kedua [tautan](java"
    )
    assert 'href="#rujukan-1"' in first["html"]
    assert "javascript" not in first["html"]
    assert (second["judul"], second["jangkar"], second["markdown"]) == ("Pembelajaran", "pembelajaran", "- satu\n- dua")


def test_heading_of_two_lines_is_no_part_of_the_text() -> None:
    found = read_json(export(case_file(body="\nKebaruan\n--------\nIsi.\n"))["api/v1/kasus/contoh.json"])
    assert [(part["judul"], part["markdown"]) for part in found["bagian"]][1] == ("Kebaruan", "Isi.")


TAKEN = """direplikasi_oleh:
  - {kasus: kedua, instansi: Kota Dua, wilayah: "73.71", tahap: terlaksana, tahun: 2020, sumber: [s1]}
  - {instansi: Kota Tiga, tahap: rencana, sumber: [s1]}
"""


def test_replication_is_told_at_both_ends() -> None:
    found = export(case_file("pertama", "Satu", TAKEN), case_file("kedua", "Dua"))
    first, second = (read_json(found[f"api/v1/kasus/{name}.json"]) for name in ("pertama", "kedua"))
    assert first["ditiru_oleh"] == [
        {
            "kasus": "kedua",
            "judul": "Dua",
            "alamat": "inovasi/kedua/",
            "instansi": "Kota Dua",
            "wilayah": "73.71",
            "tahap": "terlaksana",
            "tahun": 2020,
            "diceritakan_oleh": "pertama",
        },
        {
            "kasus": None,
            "judul": None,
            "alamat": None,
            "instansi": "Kota Tiga",
            "wilayah": None,
            "tahap": "rencana",
            "tahun": None,
            "diceritakan_oleh": "pertama",
        },
    ]
    (origin,) = second["asal"]
    assert (origin["kasus"], origin["instansi"], origin["wilayah"]) == ("pertama", "Kelurahan Contoh", "16.71")
    assert (origin["tahap"], origin["diceritakan_oleh"]) == ("terlaksana", "pertama")
    assert first["ringkas"]["replikasi_terlaksana"] == 1


def test_case_answers_at_its_former_id() -> None:
    found = export(case_file("baru", "Baru", "alamat_lama: [lama, lebih-lama]\n"))
    assert found["api/v1/kasus/lama.json"] == found["api/v1/kasus/lebih-lama.json"] == found["api/v1/kasus/baru.json"]


def test_index_lists_what_there_is() -> None:
    for hub_files in (export(case_file()), export(case_file(), hub=NO_SITE)):
        listed = [entry["alamat"] for entry in read_json(hub_files["api/v1/index.json"])["isi"]]
        assert {uri.replace("{id}", "contoh") for uri in listed} <= hub_files.keys()
        schemas = {entry["skema"] for entry in read_json(hub_files["api/v1/index.json"])["isi"]} - {None}
        assert schemas < hub_files.keys()
        assert ("umpan/kasus-berubah.xml" in listed) is ("umpan/kasus-berubah.xml" in hub_files)


def test_same_cases_give_the_same_bytes_in_any_order() -> None:
    files = [case_file("satu", "Satu", FULL), case_file("dua", "Dua"), case_file("tiga", "Dua")]
    assert list(export(*files).items()) == list(export(*reversed(files)).items())


def test_page_about_the_data_tells_every_key_of_the_catalogue() -> None:
    page = (REPOSITORY / "docs/data/index.md").read_text(encoding="utf-8")
    (row,) = read_json(export(case_file())["api/v1/katalog.json"])["kasus"]
    assert [key for key in row if f"`{key}`" not in page] == []
    whole = read_json(export(case_file())["api/v1/kasus/contoh.json"])
    assert [key for key in whole.keys() - {"skema", "hub"} if f"`{key}`" not in page] == []
