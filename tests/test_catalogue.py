"""The catalogue: order, groups, replications told from either side."""

from pathlib import Path

from simpul.case.entries import ReplicationStage
from simpul.case.reading import CaseFile, parse_case
from simpul.catalogue import Catalogue, build_catalogue, count_done, walk_regions
from simpul.facets import FACETS, group_by
from simpul.settings import Hub
from simpul.vocabulary import load_vocabularies
from tests.conftest import GOOD_CASE, REPOSITORY


def case_file(identifier: str, title: str, extra: str = "") -> CaseFile:
    """Return a good case of another id and title, with extra front matter."""
    text = GOOD_CASE.replace("contoh-baik-palembang", identifier).replace("Contoh Baik", title)
    text = text.replace("\n---\n\n##", f"\n{extra}---\n\n##")
    return parse_case(text, f"innovations/sumatera-selatan/{identifier}/index.md", Path(identifier))


def catalogue(*files: CaseFile) -> Catalogue:
    """Return the catalogue of the given files."""
    hub = Hub(nama="Hub", provinsi=("16",))
    return build_catalogue(files, load_vocabularies(REPOSITORY), hub)


TAKEN = """direplikasi_oleh:
  - {kasus: kedua, instansi: Kota Dua, tahap: terlaksana, tahun: 2020, sumber: [s1]}
"""
COMING = """replikasi_dari:
  - {kasus: pertama, instansi: Kota Satu, tahap: rencana, sumber: [s1]}
"""


def test_records_stand_by_title_whatever_the_case() -> None:
    found = catalogue(case_file("ccc", "beta"), case_file("bbb", "Alfa"), case_file("aaa", "Gama"))
    assert [record.case.judul for record in found.records] == ["Alfa", "beta", "Gama"]


def test_invalid_case_is_left_out() -> None:
    broken = parse_case("---\nid: x\n---\n", "x", Path("x"))
    assert broken.case is None
    assert catalogue(broken).records == ()


def test_replication_told_by_the_origin_shows_on_both() -> None:
    found = catalogue(case_file("pertama", "Satu", TAKEN), case_file("kedua", "Dua"))
    first, second = found.by_id["pertama"], found.by_id["kedua"]
    assert [link.other for link in found.replicas(first)] == ["kedua"]
    assert [(link.other, link.told_by) for link in found.origins(second)] == [("pertama", "pertama")]
    assert count_done(found, first) == 1


def test_replication_told_by_both_is_one_link() -> None:
    found = catalogue(case_file("pertama", "Satu", TAKEN), case_file("kedua", "Dua", COMING))
    (link,) = found.replicas(found.by_id["pertama"])
    assert link.entry.tahap is ReplicationStage.DONE
    assert len(found.origins(found.by_id["kedua"])) == 1


def test_only_done_replications_count() -> None:
    found = catalogue(case_file("pertama", "Satu"), case_file("kedua", "Dua", COMING))
    assert [link.entry.tahap for link in found.replicas(found.by_id["pertama"])] == [ReplicationStage.PLAN]
    assert count_done(found, found.by_id["pertama"]) == 0


def test_case_is_found_by_region_and_its_province() -> None:
    found = catalogue(case_file("pertama", "Satu", 'lokus:\n  - {wilayah: "73.03"}\n'))
    assert list(walk_regions(found.records[0])) == ["16.71", "16", "73.03", "73"]
    regions = next(facet for facet in FACETS if facet.key == "wilayah")
    assert sorted(group_by(found, regions)) == ["16", "16.71", "73", "73.03"]


def test_year_is_that_of_adoption_else_of_the_trial() -> None:
    found = catalogue(
        case_file("satu", "Aaa", "mulai_uji_coba: 2016\nmulai_penerapan: 2017-06-05\n"),
        case_file("dua", "Bbb", "mulai_uji_coba: 2016-02\n"),
        case_file("tiga", "Ccc"),
    )
    assert [record.year for record in found.records] == ["2017", "2016", None]
