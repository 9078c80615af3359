"""Like cases: near in what they do and for whom, whatever their place; the same every time, at any size."""

import time

import pytest

from simpul.case.reading import find_cases, load_case
from simpul.catalogue import Catalogue
from simpul.similar import COUNT, LEAST, Index, nearest
from tests.conftest import REPOSITORY
from tests.pages.samples import case_file, catalogue

BOATS = "kelompok_sasaran: [ibu-hamil]\nkata_kunci: [posyandu apung]\nurusan: ['1.02']\n"
SEEDS = "kelompok_sasaran: [petani]\nkata_kunci: [benih padi]\nurusan: ['3.27']\n"


@pytest.fixture(scope="module")
def real() -> Index:
    """Return the index of the repository's own cases."""
    return Index(catalogue(*(load_case(path, REPOSITORY) for path in find_cases(REPOSITORY))))


def names(index: Index, identifier: str) -> list[str]:
    """Return the ids of the cases most like one."""
    found = nearest(index, index.catalogue.by_id[identifier].case)
    return [neighbour.record.case.id for neighbour in found]


def small() -> Catalogue:
    """Return four cases: two of boats, two of seeds."""
    return catalogue(
        case_file("perahu-satu", "Perahu", BOATS),
        case_file("perahu-dua", "Kapal", BOATS),
        case_file("benih-satu", "Benih", SEEDS),
        case_file("benih-dua", "Lumbung", SEEDS),
    )


def test_case_of_the_same_matter_is_near_and_of_another_is_not() -> None:
    index = Index(small())
    assert names(index, "perahu-satu") == ["perahu-dua"]
    assert names(index, "benih-dua") == ["benih-satu"]


def test_reason_tells_what_is_shared() -> None:
    index = Index(small())
    (found,) = nearest(index, index.catalogue.by_id["benih-satu"].case)
    assert found.reason == "Sama-sama tentang benih padi, untuk petani."
    assert LEAST <= found.likeness <= 1


def test_excluded_case_is_not_shown() -> None:
    index = Index(small())
    assert nearest(index, index.catalogue.by_id["perahu-satu"].case, without={"perahu-dua"}) == []


def test_proposal_is_compared_without_being_in_the_catalogue() -> None:
    proposal = case_file("usulan", "Usulan Perahu", BOATS).case
    assert proposal is not None
    found = nearest(Index(small()), proposal, 1)
    assert [neighbour.record.case.id for neighbour in found] == ["perahu-dua"]


def test_changed_case_is_never_like_itself() -> None:
    changed = case_file("perahu-satu", "Perahu Baru", BOATS).case
    assert changed is not None
    assert "perahu-satu" not in [found.record.case.id for found in nearest(Index(small()), changed)]


def test_being_in_one_place_makes_no_two_cases_alike() -> None:
    found = catalogue(
        case_file("satu", "Pajak Palembang", "kata_kunci: [pajak Palembang]\n"),
        case_file("dua", "Sampah Palembang", "kata_kunci: [sampah Palembang]\n"),
        case_file("tiga", "Lain"),
    )
    assert nearest(Index(found), found.by_id["satu"].case) == []


def test_keyword_alone_must_be_a_strong_tie() -> None:
    shared = "kata_kunci: [dana desa, %s]\nurusan: ['%s']\nkelompok_sasaran: [%s]\n"
    cases = [
        case_file("satu", "Satu", shared % ("gizi balita, posyandu, timbang", "1.02", "balita")),
        case_file("dua", "Dua", shared % ("antikorupsi, audit, lapor", "2.13", "anak")),
        case_file("tiga", "Tiga", "kata_kunci: [gizi balita, posyandu, timbang, antikorupsi, audit, lapor]\n"),
    ]
    found = catalogue(*cases, *(case_file(f"lain-{number}", f"Lain {number}") for number in range(5)))
    assert "dua" not in names(Index(found), "satu")


@pytest.mark.parametrize("audience", ["masyarakat-umum", "pemerintah-daerah"])
def test_everyone_is_no_common_audience(audience: str) -> None:
    everyone = f"kelompok_sasaran: [{audience}]\n"
    found = catalogue(case_file("satu", "Satu", everyone), case_file("dua", "Dua", everyone), case_file("tiga", "Tiga"))
    assert nearest(Index(found), found.by_id["satu"].case) == []


def test_empty_and_lonely_catalogues_have_none() -> None:
    alone = catalogue(case_file("satu", "Satu", BOATS))
    assert nearest(Index(alone), alone.records[0].case) == []
    assert nearest(Index(catalogue()), alone.records[0].case) == []


def test_same_cases_in_any_order_give_the_same_neighbours() -> None:
    files = [load_case(path, REPOSITORY) for path in find_cases(REPOSITORY)]
    told = []
    for order in (files, list(reversed(files))):
        index = Index(catalogue(*order))
        told.append(
            [
                (record.case.id, [(n.record.case.id, n.likeness, n.reason) for n in nearest(index, record.case)])
                for record in index.catalogue.records
            ]
        )
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("identifier", "other"),
    [
        ("bedah-rumah-infak-asn-prabumulih", "program-rumah-sejahtera-hss"),
        ("lapor-hendi-semarang", "sp4n-lapor-sumsel"),
        ("jamsoskes-sumsel-semesta", "sumsel-berkat"),
        ("kelas-perahu-pangkep", "sms-sapa-masyarakat-sekitar-jeneponto"),
    ],
)
def test_real_reader_is_led_to_the_case_one_would_name(real: Index, identifier: str, other: str) -> None:
    assert names(real, identifier)[0] == other


def test_most_real_cases_have_neighbours_and_none_too_many(real: Index) -> None:
    counts = [len(names(real, record.case.id)) for record in real.catalogue.records]
    assert max(counts) <= COUNT
    assert sum(count > 0 for count in counts) / len(counts) > 0.9


def test_case_with_no_like_shows_none_rather_than_a_poor_one(real: Index) -> None:
    assert names(real, "e-tax-palembang") == []


def test_time_grows_with_the_cases_not_their_square() -> None:
    cases = [
        case_file(f"kasus-{number}", f"Kasus {number}", BOATS + f"tpb: ['{number % 17 + 1}']\n") for number in range(60)
    ]
    spent = []
    for copies in (5, 40):
        found = catalogue(*cases * copies)
        began = time.process_time()
        index = Index(found)
        for record in found.records:
            nearest(index, record.case)
        spent.append((time.process_time() - began) / len(found.records))
    assert spent[1] < 4 * spent[0]
