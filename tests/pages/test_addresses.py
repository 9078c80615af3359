"""Every family of addresses that was promised has its pages, and every empty one invites."""

import pytest

from simpul.facets import FACETS, Facet, award_slug, group_by
from simpul.pages import Page
from tests.pages.samples import case_file, catalogue, read_page, render

AWARDED = """\
urusan: ["1.02"]
tpb: ["3"]
mulai_penerapan: 2017-06-05
kipp: [{tahun: 2020, capaian: Top 45, sumber: [s1]}, {tahun: 2021, capaian: Top 45, sumber: [s1]}]
penghargaan: [{ajang: Lomba Contoh, tahun: 2021, capaian: Juara, sumber: [s1]}]
lokus: [{wilayah: "00"}, {wilayah: "33.26"}]
"""
FILES = (
    case_file("contoh", "Contoh", AWARDED),
    *(case_file(f"kasus-{number}", f"Kasus {number}") for number in range(60)),
)
PROMISED = (
    "inovasi/",
    "inovasi/contoh/",
    "inovasi/halaman/2/",
    "kategori/tata-kelola/",
    "kategori/tata-kelola/halaman/2/",
    "wilayah/sumatera-selatan/",
    "wilayah/sumatera-selatan/kota-palembang/",
    "wilayah/sumatera-selatan/kabupaten-muara-enim/",
    "wilayah/jawa-tengah/kabupaten-pekalongan/",
    "wilayah/nasional/",
    "urusan/1.02/",
    "tpb/3/",
    "tahun/2017/",
    "tahun/tanpa-tahun/",
    "penghargaan/kipp-top-45/",
    "penghargaan/lomba-contoh/",
    "status/belum-diketahui/",
    "cari/",
    "kontribusi/",
    "data/",
    "singkatan/",
    "matriks/",
    "daerah-saya/",
    "banding/",
)


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    """Return the pages of a hub with more cases than one page of a list holds."""
    return render(*FILES)


@pytest.mark.parametrize("uri", PROMISED)
def test_promised_address_has_a_page(pages: dict[str, Page], uri: str) -> None:
    assert f"{uri}index.md" in pages


def test_award_of_two_years_has_one_page_and_lists_the_case_once(pages: dict[str, Page]) -> None:
    assert read_page(pages["penghargaan/kipp-top-45/index.md"]).count("li", **{"class": "card"}) == 1
    assert not [path for path in pages if path.startswith("penghargaan/kipp-top-45-")]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Lomba & Inovasi <A>", "lomba-inovasi-a"),
        ("🏆🏆", "lainnya-3a2537bd"),
        ("创新奖", "lainnya-4e7e8701"),
        ("A" * 90, "a" * 80),
        (f"{'kata ' * 20}akhir", "-".join(["kata"] * 16)),
    ],
)
def test_award_has_an_address_whatever_its_name(name: str, slug: str) -> None:
    assert award_slug(name) == slug


def test_awards_stand_by_name_and_numbers_by_their_value() -> None:
    won = ", ".join(f"{{tahun: 2020, capaian: Top {number}, sumber: [s1]}}" for number in (45, 5, 99, 15))
    hub = catalogue(
        case_file(
            "contoh",
            "Contoh",
            f"kipp: [{won}]\npenghargaan: [{{ajang: AAA, tahun: 2020, capaian: Juara, sumber: [s1]}}]\n",
        )
    )
    (facet,) = (facet for facet in FACETS if facet.key == "penghargaan")
    assert [term.name for term in facet.terms(hub)] == [*(f"KIPP Top {number}" for number in (5, 15, 45, 99)), "AAA"]


def test_goals_tell_their_number(pages: dict[str, Page]) -> None:
    assert "Ekosistem Lautan (TPB 14)" in read_page(pages["tpb/index.md"]).text
    assert "Ekosistem Lautan (TPB 14)" in read_page(pages["tpb/14/index.md"]).text


def test_no_award_of_a_case_is_lost() -> None:
    names = ["Lomba A", "LOMBA A", "🏆", "🏅", "创新奖", "A" * 90]
    given = ", ".join(f"{{ajang: '{name}', tahun: 2020, capaian: Juara, sumber: [s1]}}" for name in names)
    hub = catalogue(case_file("contoh", "Contoh", f"penghargaan: [{given}]\n"))
    (facet,) = (facet for facet in FACETS if facet.key == "penghargaan")
    assert len(list(facet.terms(hub))) == len(names) - 1, "names that differ in capitals alone are one"
    assert set(group_by(hub, facet)) == set(map(award_slug, names))


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.key)
def test_every_empty_term_invites_the_first_case(pages: dict[str, Page], facet: Facet) -> None:
    hub = catalogue(*FILES)
    groups = group_by(hub, facet)
    empty = [term for term in facet.terms(hub) if term.code not in groups]
    for term in empty:
        page = read_page(pages[f"{facet.term_uri(hub.vocabularies, term)}index.md"])
        assert "Belum ada kasus di sini." in page.text
        assert "Tulis kasus pertama" in page.text
    assert bool(empty) is (facet.key not in {"tahun", "penghargaan"})
