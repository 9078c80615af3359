"""The tree as a whole: every page is complete, every link leads somewhere, lists are paged."""

import posixpath
import shutil
from pathlib import Path

import pytest

from simpul.facets import FACETS
from simpul.pages import Page, render_pages, write_tree
from tests.conftest import REPOSITORY, TODAY
from tests.pages.samples import FULL, HUB, case_file, catalogue, framed, front_matter, outline, read_page, render


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    """Return the pages of a hub with a full case, a plain one, and one in another province."""
    other = case_file("ketiga", "Ketiga", 'lokus: [{wilayah: "33.75"}]\n')
    return render(case_file("pertama", "Pertama", FULL), case_file("kedua", "Kedua"), other)


def _address(path: str) -> str:
    """Return the address a generator gives to a file of the tree."""
    if not path.endswith(".md"):
        return path
    plain = path.removesuffix(".md")
    return plain.removesuffix("index") if plain.rpartition("/")[2] == "index" else f"{plain}/"


def test_every_page_has_a_title_and_a_description(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        if path.endswith(".md"):
            head = front_matter(page)
            assert head["title"], path
            assert head["description"], path


def test_every_heading_of_the_outline_stands_on_the_page(pages: dict[str, Page]) -> None:
    for page in framed(pages.values()):
        ids = [has["id"] for name, has in read_page(page).elements if name in {"h2", "h3"} and "id" in has]
        if page.path != "index.md":
            assert outline(page) == ids, page.path


def test_no_id_stands_twice_on_a_page(pages: dict[str, Page]) -> None:
    for page in framed(pages.values()):
        ids = read_page(page).values("id")
        assert len(ids) == len(set(ids)), page.path


def test_every_link_leads_to_a_page_or_a_place_on_it(pages: dict[str, Page]) -> None:
    known = {_address(path) for path in pages} | {
        f"assets/{name}" for name in ("cari.js", "daerah.js", "banding.js", "alat.css")
    }
    for page in framed(pages.values()):
        html, here = read_page(page), _address(page.path)
        for link in html.values("href") + html.values("src") + html.values("action"):
            if link.startswith(("https://", "mailto:")):
                continue
            if link.startswith("#"):
                assert link[1:] in html.values("id"), (page.path, link)
                continue
            target = posixpath.normpath(posixpath.join("/", here, link.partition("?")[0])).strip("/")
            assert {target, f"{target}/"} & known or target == "", (page.path, link)


def test_pages_come_in_the_same_order_with_the_same_bytes() -> None:
    found = catalogue(case_file("pertama", "Pertama", FULL), case_file("kedua", "Kedua"))
    assert list(render_pages(found, REPOSITORY, TODAY)) == list(render_pages(found, REPOSITORY, TODAY))


def test_every_facet_has_an_index_and_a_page_for_each_term(pages: dict[str, Page]) -> None:
    found = catalogue(case_file("pertama", "Pertama", FULL), case_file("kedua", "Kedua"))
    for facet in FACETS:
        assert f"{facet.uri}index.md" in pages
        for term in facet.terms(found):
            assert f"{facet.term_uri(found.vocabularies, term)}index.md" in pages


def test_regions_of_the_hub_have_pages_even_without_cases(pages: dict[str, Page]) -> None:
    assert "wilayah/sumatera-selatan/kabupaten-empat-lawang/index.md" in pages
    assert "wilayah/jawa-tengah/kota-pekalongan/index.md" in pages
    assert "wilayah/jawa-tengah/kabupaten-pekalongan/index.md" not in pages


def test_empty_kategori_invites_the_first_case(pages: dict[str, Page]) -> None:
    html = read_page(pages["kategori/penegakan-hukum/index.md"])
    assert "Belum ada kasus di sini." in html.text
    assert "../../kontribusi/" in html.values("href")


def test_case_without_a_year_stands_under_its_own_heading(pages: dict[str, Page]) -> None:
    assert "Kedua" in read_page(pages["tahun/tanpa-tahun/index.md"]).text


def test_long_list_is_cut_into_pages_of_fifty() -> None:
    found = render(*(case_file(f"kasus-{number:03}", f"Kasus {number:03}") for number in range(101)))
    cards = [
        read_page(found[f"inovasi/{part}index.md"]).count("li", **{"class": "card"})
        for part in ("", "halaman/2/", "halaman/3/")
    ]
    assert cards == [50, 50, 1]
    assert "inovasi/halaman/4/index.md" not in found
    assert "kategori/tata-kelola/halaman/3/index.md" in found
    second = read_page(found["inovasi/halaman/2/index.md"])
    assert {"../../../inovasi/", "../../../inovasi/halaman/3/"} <= set(second.values("href"))
    assert front_matter(found["inovasi/halaman/2/index.md"])["title"] == "Inovasi, halaman 2"


def test_hub_without_cases_still_has_all_its_pages() -> None:
    found = render()
    assert "0 kasus" in read_page(found["inovasi/index.md"]).text
    assert "Belum ada kasus di sini." in read_page(found["tahun/index.md"]).text


def test_handwritten_pages_carry_the_words_of_the_hub(tmp_path: Path) -> None:
    (tmp_path / "docs" / "gambar").mkdir(parents=True)
    (tmp_path / "docs" / "koreksi.md").write_text("{{ hub.hari_kerja_koreksi }} hari, {{ hub.provinsi_teks }}\n")
    (tmp_path / "docs" / "gambar" / "a.png").write_bytes(b"\x89PNG {{ x }}")
    found = render(root=tmp_path)
    assert found["koreksi.md"].content == b"10 hari, Sumatera Selatan dan Sulawesi Selatan\n"
    assert found["gambar/a.png"].content == b"\x89PNG {{ x }}"


def test_handwritten_page_may_not_take_a_place_that_is_taken(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "docs", tmp_path / "docs")
    (tmp_path / "docs" / "index.md").write_text("# Lain\n")
    with pytest.raises(ValueError, match=r"two pages want index\.md"):
        write_tree(render_pages(catalogue(), tmp_path, TODAY), tmp_path / "tree")


def test_repository_and_site_are_not_invented() -> None:
    bare = HUB.model_copy(update={"situs": "", "repositori": "", "lapor": HUB.lapor.model_copy(update={"tautan": ""})})
    text = read_page(render(case_file(), hub=bare)["inovasi/contoh/index.md"]).text
    assert "Ubah kasus ini" not in text
    assert "Alamat halaman ini" not in text
    assert "lewat LAPOR!" not in text
