"""Like cases: near in what they do and for whom, whatever their place; the same every time, at any size."""

import random
import time

import pytest

from simpul.case.reading import find_cases, load_case
from simpul.catalogue import Catalogue
from simpul.similar import COUNT, LEAST, Index, nearest
from simpul.traits import Profile, profile_of
from tests.conftest import REPOSITORY
from tests.pages.samples import case_file, catalogue, vocabularies

BOATS = "kelompok_sasaran: [ibu-hamil]\nkata_kunci: [posyandu apung]\nurusan: ['1.02']\n"
SEEDS = "kelompok_sasaran: [petani]\nkata_kunci: [benih padi]\nurusan: ['3.27']\n"


@pytest.fixture(scope="module")
def real() -> Index:
    """Return the index of the repository's own cases."""
    return Index(catalogue(*(load_case(path, REPOSITORY) for path in find_cases(REPOSITORY))))


def names(index: Index, identifier: str) -> list[str]:
    """Return the ids of the cases most like one."""
    return [neighbour.record.id for neighbour in nearest(index, profile(index, identifier))]


def profile(index: Index, identifier: str) -> Profile:
    """Return the profile of a case of the catalogue."""
    return next(found for found in index.profiles if found.id == identifier)


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
    (found,) = nearest(index, profile(index, "benih-satu"))
    assert found.reason == "Sama-sama tentang benih padi, untuk petani."
    assert LEAST <= found.likeness <= 1


def test_excluded_case_is_not_shown() -> None:
    index = Index(small())
    assert nearest(index, profile(index, "perahu-satu"), without={"perahu-dua"}) == []


def test_proposal_is_compared_without_being_in_the_catalogue() -> None:
    proposal = case_file("usulan", "Usulan Perahu", BOATS).case
    assert proposal is not None
    found = nearest(Index(small()), profile_of(proposal, vocabularies()), 1)
    assert [neighbour.record.id for neighbour in found] == ["perahu-dua"]


def test_changed_case_is_never_like_itself() -> None:
    changed = case_file("perahu-satu", "Perahu Baru", BOATS).case
    assert changed is not None
    assert "perahu-satu" not in [
        found.record.id for found in nearest(Index(small()), profile_of(changed, vocabularies()))
    ]


def test_being_in_one_place_makes_no_two_cases_alike() -> None:
    found = catalogue(
        case_file("satu", "Pajak Palembang", "kata_kunci: [pajak Palembang]\n"),
        case_file("dua", "Sampah Palembang", "kata_kunci: [sampah Palembang]\n"),
        case_file("tiga", "Lain"),
    )
    assert names(Index(found), "satu") == []


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
    assert names(Index(found), "satu") == []


def test_empty_and_lonely_catalogues_have_none() -> None:
    alone = catalogue(case_file("satu", "Satu", BOATS))
    assert names(Index(alone), "satu") == []
    assert nearest(Index(catalogue()), profile_of(alone.records[0].case, vocabularies())) == []


def test_same_cases_in_any_order_give_the_same_neighbours() -> None:
    files = [load_case(path, REPOSITORY) for path in find_cases(REPOSITORY)]
    found = []
    for order in (files, list(reversed(files))):
        index = Index(catalogue(*order))
        found.append(
            [(told.id, [(n.record.id, n.likeness, n.reason) for n in nearest(index, told)]) for told in index.profiles]
        )
    assert found[0] == found[1]


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
    counts = [len(names(real, record.id)) for record in real.catalogue.records]
    assert max(counts) <= COUNT
    assert sum(count > 0 for count in counts) / len(counts) > 0.9


def test_case_with_no_like_shows_none_rather_than_a_poor_one(real: Index) -> None:
    assert names(real, "e-tax-palembang") == []


def test_neighbours_are_the_same_as_long_as_what_they_rest_on_is() -> None:
    chance = random.Random(1)  # noqa: S311 - the same cases every time
    matters = [
        "gizi",
        "pajak",
        "benih",
        "sampah",
        "sekolah",
        "jalan",
        "air",
        "pasar",
        "hutan",
        "laut",
        "listrik",
        "buku",
    ]

    def told() -> str:
        matter = chance.choice(matters)
        about = chance.sample(("satu", "dua", "tiga", "empat"), 2)
        return f"kata_kunci: [{', '.join(f'{matter} {part}{matter}' for part in about)}]\n"

    cases = {f"kasus-{number}": told() for number in range(60)}
    known: dict[tuple[str, str], list[tuple[str, str]]] = {}
    again = 0
    for step in range(25):
        index = Index(catalogue(*(case_file(name, name.title(), more) for name, more in cases.items())))
        for number, found in enumerate(index.profiles):
            without = ["kasus-7"] if step % 5 == 0 else []
            neighbours = [(like.record.id, like.reason) for like in nearest(index, found, without=without)]
            key = (found.id, index.rests_on(number, without))
            again += key in known
            assert known.setdefault(key, neighbours) == neighbours
        changed = chance.choice(sorted(cases))
        if step % 4 == 3:
            del cases[changed]
        else:
            cases[changed] = told()
    assert min(again, len(known) - len(cases)) > 200, "some rest on the same as before, some do not"
    assert len({tuple(found) for found in known.values()}) > 100


def test_time_grows_with_the_cases_not_their_square() -> None:
    cases = [
        case_file(f"kasus-{number}", f"Kasus {number}", BOATS + f"tpb: ['{number % 17 + 1}']\n") for number in range(60)
    ]
    spent = []
    for copies in (5, 40):
        found = catalogue(*cases * copies)
        began = time.process_time()
        index = Index(found)
        for told in index.profiles:
            nearest(index, told)
        spent.append((time.process_time() - began) / len(found.records))
    assert spent[1] < 4 * spent[0]
