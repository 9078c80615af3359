"""The matrix: every kategori against every province, counted as the indexes count."""

from urllib.parse import parse_qs, urlsplit

from simpul.facets import FACETS, group_by
from simpul.pages.matrix import make_matrix
from tests.pages.samples import case_file, catalogue, read_page, render

FILES = (
    case_file("satu", "Satu"),
    case_file("dua", "Dua", 'lokus: [{wilayah: "73.03"}, {wilayah: "73.04"}]\n'),
    case_file("tiga", "Tiga", 'lokus: [{wilayah: "33.75"}]\n'),
)


def test_hub_provinces_come_first_then_others_with_a_case() -> None:
    matrix = make_matrix(catalogue(*FILES))
    counts = [(column.name, column.count) for column in matrix.columns]
    assert counts == [("Sumatera Selatan", 3), ("Sulawesi Selatan", 1), ("Jawa Tengah", 1)]


def test_case_counts_once_in_a_province() -> None:
    matrix = make_matrix(catalogue(*FILES))
    row = next(row for row in matrix.rows if row.name == "Tata kelola pemerintahan")
    assert (row.count, [cell.count for cell in row.cells]) == (3, [3, 1, 1])
    assert matrix.count == 3


def test_matrix_agrees_with_the_indexes() -> None:
    found = catalogue(*FILES)
    matrix = make_matrix(found)
    categories, regions = (group_by(found, facet) for facet in FACETS[:2])
    assert [row.count for row in matrix.rows] == [
        len(categories.get(term.code, ())) for term in found.vocabularies.kategori
    ]
    assert [column.count for column in matrix.columns] == [len(regions[code]) for code in ("16", "73", "33")]


def test_cell_leads_to_its_cases_and_zero_nowhere() -> None:
    page = read_page(render(*FILES)["matriks/index.md"])
    searches = [parse_qs(urlsplit(link).query) for link in page.values("href") if link.startswith("../cari/")]
    assert searches == [
        {"kategori": ["Tata kelola pemerintahan"], "wilayah": [province]}
        for province in ("Sumatera Selatan", "Sulawesi Selatan", "Jawa Tengah")
    ]
    assert page.count("th", scope="row") == 11
    assert page.count("span", **{"class": "unknown"}) == 27


def test_empty_hub_has_a_matrix_that_invites_the_first_case() -> None:
    page = read_page(render()["matriks/index.md"])
    assert "Tulis kasus pertama" in page.text
    assert page.count("span", **{"class": "unknown"}) == 20


def test_every_index_leads_to_the_matrix() -> None:
    found = render()
    for facet in FACETS:
        assert "../matriks/" in read_page(found[f"{facet.uri}index.md"]).values("href")
