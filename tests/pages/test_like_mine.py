"""The finder for a region: its columns tell of each case what the case says, and stay small."""

import gzip
import json
from typing import Any

import pytest

from simpul.case.model import Case
from simpul.case.reading import find_cases, load_case
from simpul.catalogue import Catalogue, Record
from simpul.grades import EVIDENCE
from simpul.grades.evidence import Evidence
from simpul.pages.like_mine import cost_of, is_of_islands, like_mine_files, needs_network, people_of
from simpul.pages.search_data import numbered
from tests.conftest import REPOSITORY
from tests.pages.samples import FULL, case_file, catalogue, read_page, render

MANY = 10_000
LIMIT = 1_000_000
"""Bytes on the wire that the columns of that many cases may take."""


def columns(found: Catalogue) -> Any:  # noqa: ANN401 - a JSON text holds anything
    """Return the columns of the cases."""
    regions, cases = like_mine_files(found)
    assert regions.path == "daerah-saya/wilayah.json"
    assert cases.path == "daerah-saya/kasus.json"
    return json.loads(cases.content)


def case_of(extra: str) -> Case:
    """Return a case with extra front matter."""
    file = case_file(extra=extra)
    assert file.case is not None
    return file.case


def test_every_column_holds_every_case_in_the_order_of_the_search() -> None:
    found = catalogue(*(case_file(f"kasus-{number}", f"Judul {number}") for number in range(9)))
    data = columns(found)
    assert data["id"].split(" ") == [record.case.id for record in numbered(found)]
    assert data["judul"].split("\n") == [record.case.judul for record in numbered(found)]
    assert data["wilayah"] == " ".join(["16.71"] * 9)
    assert data["urusan"] == " ".join("-" * 9)
    assert {len(value) for name, value in data.items() if set(value) <= {"0", "1"} and isinstance(value, str)} == {9}


def test_title_of_several_lines_is_one_entry() -> None:
    assert columns(catalogue(case_file(title="Satu\n\n  dua")))["judul"] == "Satu dua"


def test_full_case_claims_what_it_says_and_a_plain_one_nothing() -> None:
    found = catalogue(case_file("penuh", extra=FULL), case_file("polos"))
    data = columns(found)
    full, plain = (data["id"].split(" ").index(name) for name in ("penuh", "polos"))
    said = {"digital", "menyebut_biaya", "menyebut_sdm", "menyebut_teknologi"}
    silent = {"nondigital", "berjalan", "berhenti", "awal", "pulau", "jaringan"}
    assert {data[name][full] for name in said} == {"1"}
    assert {data[name][plain] for name in said | silent} == {"0"}
    assert {data[name][full] for name in silent} == {"0"}
    assert data["urusan"].split(" ")[full] == "1.02"
    assert data["ditiru"] == {str(full): 1}
    names = data["tingkat"]["bukti"]
    assert names[int(data["bukti"][full])] == EVIDENCE.name(Evidence.REPEATED)
    assert names[int(data["bukti"][plain])] == EVIDENCE.name(Evidence.ACCOUNT)
    assert (data["kesiapan"][full], data["kesiapan"][plain]) == ("3", "0")


def test_no_cases_make_empty_columns() -> None:
    data = columns(catalogue())
    assert data["id"] == data["digital"] == ""


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("kata_kunci: [pulau kecil]\n", True),
        ("kelompok_sasaran: [masyarakat-kepulauan]\n", True),
        ('lokus: [{wilayah: "73.10", nama: Pulau Sabutung}]\n', True),
        ("prasyarat: [{jenis: kondisi-wilayah, uraian: Antarpulau dengan perahu ke pulau, sumber: [s1]}]\n", True),
        ("prasyarat: [{jenis: sarana, uraian: Perahu ke pulau, sumber: [s1]}]\n", False),
        ("kata_kunci: [pulau jawa]\n", False),
        ("kata_kunci: [memulai, pulaukan]\n", False),
        ("", False),
    ],
)
def test_case_is_of_islands_when_what_it_is_known_by_says_so(extra: str, *, expected: bool) -> None:
    assert is_of_islands(case_of(extra)) is expected


def test_region_named_for_islands_makes_its_cases_of_islands() -> None:
    file = case_file()
    assert file.case is not None
    moved = file.case.model_copy(update={"wilayah": "73.01"})
    found = catalogue(file)
    record = found.records[0]
    there = Catalogue((Record(record.file, moved),), found.vocabularies, found.hub)
    assert (columns(found)["pulau"], columns(there)["pulau"]) == ("0", "1")


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("teknologi: [{nama: WhatsApp, sumber: [s1]}]\n", True),
        ("teknologi: [{nama: Mesin cetak, sumber: [s1]}]\n", False),
        ("prasyarat: [{jenis: kondisi-wilayah, uraian: Jaringan seluler di desa, sumber: [s1]}]\n", True),
        ("prasyarat: [{jenis: kemitraan, uraian: Jaringan kader, sumber: [s1]}]\n", False),
        ("jenis: digital\n", False),
    ],
)
def test_network_counts_only_where_the_case_tells_of_it(extra: str, *, expected: bool) -> None:
    assert needs_network(case_of(extra)) is expected


@pytest.mark.parametrize(
    ("cost", "expected"),
    [
        (
            "dari: Rp150 ribu, sampai: Rp500 ribu per bulan, untuk: Honor",
            (150_000, "Rp150 ribu sampai Rp500 ribu per bulan"),
        ),
        ("dari: 'Rp1,25 miliar', untuk: Ongkos", (1_250_000_000, "Rp1,25 miliar")),
        ("dari: Rp750.000.000, untuk: Honor", (750_000_000, "Rp750.000.000")),
        ("sampai: sekitar Rp50 juta per hektare, untuk: Kebun", (50_000_000, "sekitar Rp50 juta per hektare")),
        ("untuk: Biayanya ditulis berbeda-beda", (0, "Biayanya ditulis berbeda-beda")),
        ("dari: Rp1.2.3, untuk: Salah tulis", (0, "Rp1.2.3")),
    ],
)
def test_cost_is_its_lowest_amount_and_its_own_words(cost: str, expected: tuple[int, str]) -> None:
    assert cost_of(case_of(f"biaya: {{{cost}, sumber: [s1]}}\n")) == expected


def test_people_are_the_largest_number_in_one_role() -> None:
    roles = (
        "{peran: Sopir, jumlah: satu tiap armada, sumber: [s1]}",
        "{peran: Penyuluh, jumlah: sekitar 1.400 orang, sumber: [s1]}",
        "{peran: Kader, jumlah: banyak, sumber: [s1]}",
        "{peran: Camat, sumber: [s1]}",
    )
    assert people_of(case_of(f"sdm: [{', '.join(roles)}]\n")) == (1400, "Penyuluh, sekitar 1.400 orang")
    assert people_of(case_of(f"sdm: [{', '.join(roles[2:])}]\n")) is None


def test_former_id_leads_to_the_number_of_the_case() -> None:
    found = catalogue(case_file("baru", extra="alamat_lama: [nama-dulu]\n"), case_file("lain"))
    data = columns(found)
    assert data["id"].split(" ")[data["lama"]["nama-dulu"]] == "baru"


def test_page_says_how_many_cases_are_silent() -> None:
    pages = render(case_file("penuh", extra=FULL), case_file("polos"), case_file("diam"))
    text = read_page(pages["daerah-saya/index.md"]).text
    assert "Dari 3 kasus, 2 tidak menyebut biayanya, 2 tidak menyebut orangnya, dan 2 tidak menyebut alatnya." in text


def test_page_without_a_script_offers_the_indexes_and_hides_its_form() -> None:
    page = read_page(render(case_file())["daerah-saya/index.md"])
    assert page.count("form", hidden="") == 1
    assert "memerlukan JavaScript" in page.text
    assert "../kategori/" in page.values("href")


def test_every_control_of_the_form_has_a_label() -> None:
    page = read_page(render(case_file())["daerah-saya/index.md"])
    named = [has for name, has in page.elements if name in {"select", "input"}]
    assert len(named) == 9
    assert {has["id"] for has in named if has.get("type") != "checkbox"} == set(page.values("for"))


def test_ten_thousand_cases_stay_small() -> None:
    found = catalogue(*(load_case(path, REPOSITORY) for path in find_cases(REPOSITORY)))
    regions = [term.code for term in found.vocabularies.wilayah]
    records = []
    for number in range(MANY):
        real = found.records[number % len(found.records)]
        words = {"id": f"{real.case.id}-{number * 7919:x}", "judul": f"{real.case.judul} {number * 7919:x}"}
        place = {"wilayah": regions[number * 37 % len(regions)]}
        records.append(Record(real.file, real.case.model_copy(update={**words, **place})))
    _, cases = like_mine_files(Catalogue(tuple(records), found.vocabularies, found.hub))
    assert len(gzip.compress(cases.content)) <= LIMIT
