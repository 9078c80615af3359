"""The timeline of a case: dated moments in order, only when there are three."""

from simpul.case.model import Case
from simpul.pages.icons import icon
from simpul.pages.timeline import timeline
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY
from tests.test_catalogue import case_file

REPLICAS = """mulai_uji_coba: 2016
mulai_penerapan: 2017-06-05
direplikasi_oleh:
  - {instansi: Kota Dua, tahap: terlaksana, tahun: 2017, sumber: [s1]}
  - {instansi: Kota Tiga, tahap: rencana, tahun: 2018, sumber: [s1]}
  - {instansi: Kota Empat, tahap: terlaksana, tahun: belum-diketahui, sumber: [s1]}
"""


def _case(extra: str) -> Case:
    case = case_file("contoh", "Contoh", extra).case
    assert case is not None
    return case


def test_moments_stand_in_order_and_only_what_happened_counts() -> None:
    found = [(moment.date, moment.text) for moment in timeline(_case(REPLICAS))]
    assert found == [
        ("2016", "Uji coba dimulai"),
        ("2017-06-05", "Mulai diterapkan"),
        ("2017", "Direplikasi oleh Kota Dua"),
    ]


def test_two_dates_make_no_timeline() -> None:
    assert timeline(_case("mulai_uji_coba: 2016\nmulai_penerapan: 2017\n")) == []


def test_stopping_is_a_moment() -> None:
    stopped = "mulai_uji_coba: 2016\nmulai_penerapan: 2017\nstatus_per: 2020\nstatus_sumber: [s1]\n"
    case = Case.model_validate({**_case(stopped).model_dump(mode="json"), "status": "berhenti"})
    assert [moment.text for moment in timeline(case)] == ["Uji coba dimulai", "Mulai diterapkan", "Berhenti"]


def test_every_kategori_has_an_icon() -> None:
    assert [term.code for term in load_vocabularies(REPOSITORY).kategori if not icon(term.note)] == []


def test_unknown_icon_is_nothing() -> None:
    assert icon("tidak-ada") == ""
    assert icon("../../../etc/passwd") == ""
