"""The files that search in the browser reads: words and filters, small, true and the same every time."""

import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from simpul.case.reading import parse_case
from simpul.pages import Page, numbered
from simpul.pages.search_words import WORDS_LIMIT, search_words_pages
from simpul.thesaurus import Thesaurus, load_thesaurus
from tests.conftest import REPOSITORY
from tests.pages.samples import FULL, case_file, case_text, catalogue, render

SYNONYMS_LIMIT = 15_000
SCRIPTS_LIMIT = 30 * 1024
TOOLS_LIMIT = 32 * 1024


def content(page: Page) -> Any:  # noqa: ANN401 - a JSON text holds anything
    """Return what a JSON page holds."""
    return json.loads(page.content)


def cases_of(pages: dict[str, Page], group: str) -> dict[str, int]:
    """Return how many cases stand under each value of a group."""
    return {value: len(steps) for value, steps in content(pages[f"cari/saring/{group}.json"])}


def test_filters_name_the_groups_of_a_full_case() -> None:
    pages = render(case_file(extra=FULL))
    assert cases_of(pages, "tpb") == {"3. Kehidupan Sehat dan Sejahtera": 1}
    assert cases_of(pages, "tahun") == {"2017": 1}
    assert cases_of(pages, "jenis") == {"Digital": 1}
    assert cases_of(pages, "langkah") == {"Ada langkah-langkahnya": 1}
    assert cases_of(pages, "bukti") == {"Ada hasil di tempat lain": 1}
    assert "Sulawesi Selatan/Kabupaten Bantaeng" in cases_of(pages, "wilayah")


def test_case_that_says_little_stands_under_what_it_says() -> None:
    pages = render(case_file())
    assert cases_of(pages, "tahun") == {"Belum diketahui": 1}
    assert cases_of(pages, "langkah") == {}


def test_every_case_is_numbered_once() -> None:
    pages = render(*(case_file(f"kasus-{number}") for number in range(9)))
    ((_, steps),) = content(pages["cari/saring/status.json"])
    numbers = [sum(steps[: place + 1]) for place in range(len(steps))]
    assert numbers == list(range(9))


def test_cases_reviewed_last_have_the_first_numbers_and_the_most_copied_come_first() -> None:
    copied = (
        "direplikasi_oleh:\n  - {instansi: Dinas A, wilayah: '73.01', tahap: terlaksana, tahun: 2019, sumber: [s1]}\n"
    )
    old = parse_case(case_text("abad-lalu", "Lama", "", "").replace("2026-11-23", "2026-01-02"), "x", Path("abad-lalu"))
    cases = old, case_file("baru"), case_file("ditiru", extra=copied)
    assert [record.case.id for record in numbered(catalogue(*cases))] == ["baru", "ditiru", "abad-lalu"]
    assert content(render(*cases)["cari/urutan.json"]) == {"replikasi": [1]}


def test_years_come_newest_first_and_the_unknown_last() -> None:
    years = (f"mulai_penerapan: {year}\n" for year in (2016, 2021, 2019))
    pages = render(case_file("tanpa"), *(case_file(f"kasus-{number}", extra=year) for number, year in enumerate(years)))
    assert list(cases_of(pages, "tahun")) == ["2021", "2019", "2016", "Belum diketahui"]


def test_strongest_evidence_comes_first() -> None:
    figures = "dampak:\n  - {indikator: I, sebelum: '2', sesudah: '1', sumber: [s1]}\n"
    pages = render(case_file("satu"), case_file("dua", extra=figures), case_file("tiga", extra=FULL))
    assert list(cases_of(pages, "bukti")) == [
        "Ada hasil di tempat lain",
        "Angka sebelum dan sesudah",
        "Baru keterangan",
    ]


def test_words_are_those_of_the_cases_and_the_synonyms() -> None:
    found = catalogue(case_file(title="Perahu Sehat"))
    words, known = map(content, search_words_pages(found, Thesaurus((("antre", "antri"),), ("di",))))
    assert "antre|antri" in words["sama"]
    assert words["abaikan"] == "di"
    assert {"perahu", "sehat", "antri"} <= set(known.split())


def test_words_of_most_cases_come_first_and_short_ones_not_at_all() -> None:
    titles = ("Zamrud Perahu abc", "Zamrud", "Zamrud abc")
    cases = [case_file(f"kasus-{number}", title) for number, title in enumerate(titles)]
    words = content(list(search_words_pages(catalogue(*cases), Thesaurus()))[1]).split()
    assert words.index("zamrud") < words.index("perahu")
    assert "abc" not in words


def test_words_of_many_cases_stay_small() -> None:
    words = ["".join(letters) for letters in itertools.islice(itertools.product("abcdefghij", repeat=5), 6_000)]
    cases = [case_file(f"kasus-{start}", " ".join(words[start : start + 15])) for start in range(0, len(words), 15)]
    kata = content(list(search_words_pages(catalogue(*cases), Thesaurus()))[1])
    assert WORDS_LIMIT - 20 < len(kata.encode()) <= WORDS_LIMIT


def test_real_synonyms_are_small() -> None:
    words = content(next(search_words_pages(catalogue(case_file()), load_thesaurus(REPOSITORY)[0])))
    assert len(json.dumps(words["sama"])) <= SYNONYMS_LIMIT


@pytest.mark.parametrize(
    "name", ["cari", "kotak", "temukan", "ejaan", "kembali", "tersimpan", "daerah", "timbang", "kasus", "banding"]
)
def test_scripts_put_nothing_in_as_html(name: str) -> None:
    text = (REPOSITORY / f"overrides/assets/{name}.js").read_text(encoding="utf-8")
    assert "HTML(" not in text.replace("parseFromString(", "")
    assert "innerHTML" not in text


def test_scripts_are_small() -> None:
    scripts = (REPOSITORY / "overrides/assets" / f"{name}.js" for name in ("simpul", "temukan", "cari", "kotak"))
    assert sum(script.stat().st_size for script in scripts) <= SCRIPTS_LIMIT


def test_scripts_of_the_tools_are_small() -> None:
    scripts = (REPOSITORY / "overrides/assets" / f"{name}.js" for name in ("daerah", "timbang", "kasus", "banding"))
    assert sum(script.stat().st_size for script in scripts) <= TOOLS_LIMIT
