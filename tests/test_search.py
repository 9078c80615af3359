"""The index is laid out so that a first search loads little of it."""

import gzip
import json
from pathlib import Path

import pytest

from simpul.search import SearchError, index_site, number_cases

COUNT = 600
WORDS = [f"{first}{second}{third}u" for first in "bdg" for second in "aio" for third in "klmnprst"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of many pages with its index."""
    made = tmp_path_factory.mktemp("indeks")
    for number in range(COUNT):
        said = " ".join(WORDS[number % 7 :: 2])
        page = made / f"inovasi/kasus-{number}/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f"<html lang=id><body data-pagefind-body><h1>Kasus {number}</h1><p>{said}</p></body></html>")
    index_site(made)
    return made


def listing(site: Path) -> bytes:
    """Return Pagefind's list of pages and parts."""
    (path,) = site.glob("pagefind/*.pf_meta")
    return gzip.decompress(path.read_bytes())


def test_pages_are_called_by_number_below_one_name(site: Path) -> None:
    (folder,) = (site / "pagefind/fragment").iterdir()
    assert {path.name for path in folder.iterdir()} == {f"{number}.pf_fragment" for number in range(COUNT)}
    said = listing(site)
    places = [said.index(f"{folder.name}/{number}".encode()) for number in range(COUNT)]
    assert places == sorted(places)
    assert said.count(f"{folder.name}/".encode()) == COUNT


def test_list_of_pages_costs_little_for_each(site: Path) -> None:
    (path,) = site.glob("pagefind/*.pf_meta")
    assert path.stat().st_size / COUNT < 6


def test_index_is_in_small_parts(site: Path) -> None:
    parts = list((site / "pagefind/index").iterdir())
    assert len(parts) > 10
    assert max(part.stat().st_size for part in parts) < 4000


def test_words_of_a_third_of_very_many_pages_are_common(site: Path) -> None:
    assert json.loads((site / "cari/umum.json").read_text()) == ["kasus"]


def test_few_pages_have_no_common_words(tmp_path: Path) -> None:
    for number in range(20):
        page = tmp_path / f"{number}/index.html"
        page.parent.mkdir()
        page.write_text("<html lang=id><body data-pagefind-body><h1>Kasus</h1></body></html>")
    index_site(tmp_path)
    assert json.loads((tmp_path / "cari/umum.json").read_text()) == []


def test_other_content_has_other_names(site: Path, tmp_path: Path) -> None:
    page = tmp_path / "inovasi/kasus-0/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<html lang=id><body data-pagefind-body><h1>Kasus 0</h1><p>lain</p></body></html>")
    index_site(tmp_path)
    (former,), (folder,) = ((root / "pagefind/fragment").iterdir() for root in (site, tmp_path))
    assert folder.name != former.name


def test_number_of_a_case_leads_to_its_page_in_the_index(site: Path) -> None:
    uris = [f"inovasi/kasus-{number}/" for number in (7, 0, COUNT - 1)]
    number_cases(site, uris)
    said = json.loads((site / "cari/nomor.json").read_text())
    for uri, number in zip(uris, said["nomor"], strict=True):
        page = gzip.decompress((site / f"pagefind/fragment/{said['bagian']}/{number}.pf_fragment").read_bytes())
        assert f'"url":"/{uri}"'.encode() in page
    with pytest.raises(SearchError, match="tiga"):
        number_cases(site, ["inovasi/tiga/"])


@pytest.mark.parametrize(
    ("words", "length"), [(3, 64), (70, 64), (700, 704), (70_000, 65_472)], ids=["few", "some", "many", "very many"]
)
def test_length_of_a_page_is_rounded_whatever_it_is(words: int, length: int, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        f"<html lang=id><body data-pagefind-body><p>{'kata ' * words}</p></body></html>", encoding="utf-8"
    )
    index_site(tmp_path)
    (folder,) = (tmp_path / "pagefind/fragment").iterdir()
    after = listing(tmp_path).partition(f"{folder.name}/0".encode())[2]
    assert after[0] == 0x19
    assert int.from_bytes(after[1:3], "big") == length
