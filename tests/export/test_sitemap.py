"""The map of the site: every page, with the date of its newest case."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

from simpul.case.reading import parse_case
from simpul.export.sitemap import sitemap_files
from tests.export.samples import export
from tests.pages.samples import HUB, case_file, case_text, catalogue

SITEMAP = "sitemap.xml"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
PAGES = (
    "",
    "cari/",
    "inovasi/",
    "inovasi/baru/",
    "inovasi/halaman/2/",
    "inovasi/lama/",
    "kategori/kesehatan/",
    "kategori/tata-kelola/",
    "kategori/tata-kelola/halaman/2/",
    "tpb/3/",
    "wilayah/sumatera-selatan/kota-palembang/",
)


def _entries(content: bytes) -> dict[str, str | None]:
    root = fromstring(content)  # noqa: S314 - our own
    return {entry.findtext("s:loc", "", NAMES): entry.findtext("s:lastmod", None, NAMES) for entry in root}


def _exported() -> dict[str, bytes]:
    old = case_text("lama", "Lama", "tpb: ['3']\n").replace("2026-11-23", "2020-01-31")
    return export(parse_case(old, "x", Path("lama")), case_file("baru", "Baru"), pages=PAGES)


def test_every_page_has_the_date_of_its_newest_case() -> None:
    assert _entries(_exported()[SITEMAP]) == {
        "https://simpul.example/": "2026-11-23",
        "https://simpul.example/cari/": None,
        "https://simpul.example/inovasi/": "2026-11-23",
        "https://simpul.example/inovasi/baru/": "2026-11-23",
        "https://simpul.example/inovasi/halaman/2/": "2026-11-23",
        "https://simpul.example/inovasi/lama/": "2020-01-31",
        "https://simpul.example/kategori/kesehatan/": None,
        "https://simpul.example/kategori/tata-kelola/": "2026-11-23",
        "https://simpul.example/kategori/tata-kelola/halaman/2/": "2026-11-23",
        "https://simpul.example/tpb/3/": "2020-01-31",
        "https://simpul.example/wilayah/sumatera-selatan/kota-palembang/": "2026-11-23",
    }


def test_robots_are_told_where_the_map_is() -> None:
    assert _exported()["robots.txt"].decode().splitlines()[-1] == "Sitemap: https://simpul.example/sitemap.xml"


def test_long_map_comes_in_parts() -> None:
    found = {file.uri: file.content for file in sitemap_files(catalogue(case_file(), hub=HUB), PAGES, limit=4)}
    parts = [f"https://simpul.example/sitemap-{number}.xml" for number in (1, 2, 3)]
    assert list(_entries(found[SITEMAP])) == parts
    entries = [_entries(found[part.rpartition("/")[2]]) for part in parts]
    assert [len(part) for part in entries] == [4, 4, 3]


def test_address_with_odd_letters_is_written_as_addresses_are() -> None:
    found = export(case_file(), pages=("catatan rapat & é/",))
    assert list(_entries(found[SITEMAP])) == ["https://simpul.example/catatan%20rapat%20%26%20%C3%A9/"]
