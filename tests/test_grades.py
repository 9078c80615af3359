"""Grades follow the published rules, and the rules mislead nobody."""

import datetime

import pytest

from simpul.case.reading import CaseFile, find_cases, load_case
from simpul.catalogue import Catalogue
from simpul.grades import EVIDENCE, LASTING, SCALES, Subject, grade
from simpul.grades.completeness import COMPLETENESS, Completeness, counts
from simpul.grades.evidence import Evidence
from simpul.grades.freshness import FRESHNESS, Freshness, Reviewed, review_due
from simpul.grades.questions import QUESTIONS
from simpul.grades.readiness import INGREDIENTS, READINESS, Ingredient, Readiness, present
from simpul.grades.scale import Reason
from tests.conftest import REPOSITORY, TODAY
from tests.pages.samples import FULL, case_file, catalogue


def subject(extra: str = "", *others: CaseFile) -> Subject:
    """Return a case with extra front matter, among others."""
    found = catalogue(case_file("contoh", "Contoh", extra), *others)
    return Subject(found.by_id["contoh"], found)


def evidence(extra: str = "", *others: CaseFile) -> Evidence:
    """Return the level of its evidence."""
    return EVIDENCE.level(subject(extra, *others))


def impact(sebelum: str = "'42,3'", periode: str = "2017 ke 2018", sesudah: str = "'100'") -> str:
    """Return front matter with one indicator."""
    before = f"sebelum: {sebelum}, " if sebelum else ""
    return f"dampak:\n  - {{indikator: I, {before}sesudah: {sesudah}, periode: {periode}, sumber: [s1]}}\n"


def evaluated(kind: str, by: str = "Universitas") -> str:
    """Return front matter with one evaluation."""
    return f"evaluasi: [{{jenis: {kind}, oleh: {by}, hasil: Belum baik., sumber: [s1]}}]\n"


def copied(stage: str = "terlaksana", result: str = "", more: str = "") -> str:
    """Return front matter with one replication."""
    told = f"hasil: '{result}', " if result else ""
    return f"direplikasi_oleh: [{{instansi: Kota Dua, tahap: {stage}, {told}{more}sumber: [s1]}}]\n"


@pytest.mark.parametrize(
    ("extra", "level"),
    [
        ("", Evidence.ACCOUNT),
        (impact(), Evidence.COMPARED),
        (evaluated("internal"), Evidence.INTERNAL),
        (evaluated("eksternal"), Evidence.EXTERNAL),
        (evaluated("akademik"), Evidence.EXTERNAL),
        (impact() + evaluated("internal"), Evidence.INTERNAL),
        (copied(result="Antrean turun menjadi 5 menit."), Evidence.REPEATED),
        ("kipp: [{tahun: 2020, capaian: Top 45, sumber: [s1]}]\n", Evidence.ACCOUNT),
    ],
)
def test_evidence_is_the_highest_level_reached(extra: str, level: Evidence) -> None:
    assert evidence(extra) is level


@pytest.mark.parametrize(
    "extra",
    [
        impact(sebelum=""),
        impact(sebelum="rendah"),
        impact(sesudah="tinggi"),
        "mulai_penerapan: 2015\n" + impact(),
        "mulai_uji_coba: 2014\nmulai_penerapan: 2019\n" + impact(),
    ],
    ids=["no figure before", "word before", "word after", "begun before the first figure", "tried before it"],
)
def test_figures_that_compare_nothing_are_no_comparison(extra: str) -> None:
    assert evidence(extra) is Evidence.ACCOUNT
    (told,) = (reason for reason in EVIDENCE.grade(subject(extra)).reasons if "angka hasil" in reason.text)
    assert told.counts is False


@pytest.mark.parametrize("start", ["", "mulai_penerapan: 2017-06-05\n", "mulai_penerapan: 2018\n"])
def test_figure_from_the_year_it_began_is_one_from_before(start: str) -> None:
    assert evidence(start + impact()) is Evidence.COMPARED


def test_period_without_a_year_is_believed() -> None:
    assert evidence("mulai_penerapan: 2015\n" + impact(periode="sebelum dan sesudah")) is Evidence.COMPARED


@pytest.mark.parametrize("stage", ["inspirasi", "anjuran", "komitmen", "pelaksanaan", "berhenti", "klaim"])
def test_replication_not_carried_out_is_no_evidence(stage: str) -> None:
    assert evidence(copied(stage, "Antrean turun.")) is Evidence.ACCOUNT


@pytest.mark.parametrize("result", ["", "Terbaik I Kompetisi Replikasi 2021.", "Finalis lomba; juara 2"])
def test_prize_of_a_replica_is_no_result(result: str) -> None:
    assert evidence(copied(result=result)) is Evidence.ACCOUNT


def test_result_beside_a_prize_counts() -> None:
    assert evidence(copied(result="Persalinan naik menjadi 90 persen. Terbaik I lomba.")) is Evidence.REPEATED


def test_jury_of_a_contest_is_no_evaluation_and_that_is_said() -> None:
    judged = evaluated("eksternal", "Panelis Kompetisi Inovasi Pelayanan Publik")
    assert evidence(judged) is Evidence.ACCOUNT
    assert any("juri lomba" in reason.text for reason in EVIDENCE.grade(subject(judged)).reasons)


def test_replication_told_by_the_other_file_counts() -> None:
    taken = "replikasi_dari: [{kasus: contoh, instansi: X, tahap: terlaksana, hasil: Antrean turun., sumber: [s1]}]\n"
    assert evidence("", case_file("peniru", "Peniru", taken)) is Evidence.REPEATED


def test_replica_that_shows_figures_of_its_own_is_a_result_elsewhere() -> None:
    linked = copied(more="kasus: peniru, ")
    assert evidence(linked, case_file("peniru", "Peniru")) is Evidence.ACCOUNT
    assert evidence(linked, case_file("peniru", "Peniru", impact())) is Evidence.REPEATED


def test_reasons_quote_the_figures_and_name_the_evaluators() -> None:
    found = EVIDENCE.grade(subject(impact() + evaluated("akademik", "Universitas Contoh")))
    assert (
        Reason("Ada angka sebelum dan sesudah: I dari 42,3 menjadi 100 (2017 ke 2018).", counts=True) in found.reasons
    )
    assert Reason("Evaluasi akademik oleh Universitas Contoh.", counts=True) in found.reasons
    assert found.following.startswith("Ada hasil di tempat lain.")


STEPS = "prasyarat: [{jenis: sdm, uraian: Bidan, sumber: [s1]}]\nlangkah:\n  - {tahap: %s, uraian: Kerjakan, sumber: [s1]}\n"
COST = "biaya: {untuk: Rp2 juta sebulan, sumber: [s1]}\n"
LAW = "dasar_hukum: [{jenis: perbup, %ssumber: [s1]}]\n"
LAST = "dokumen: [{jenis: sop, judul: SOP, url: 'https://contoh.example/sop.pdf'}]\nkontak: {unit: Dinas%s}\n"
PHONE = ", telepon: '(0411) 453050'"


@pytest.mark.parametrize(
    ("extra", "level"),
    [
        ("", Readiness.THIN),
        (STEPS % "pelaksanaan", Readiness.THIN),
        (STEPS % "persiapan", Readiness.OUTLINE),
        (STEPS % "rencana" + COST, Readiness.OUTLINE),
        (STEPS % "persiapan" + COST + LAW % "", Readiness.OUTLINE),
        (STEPS % "persiapan" + COST + LAW % "nomor: '97', ", Readiness.PLANNABLE),
        (STEPS % "persiapan" + COST + LAW % "nomor: '97', " + LAST % "", Readiness.PLANNABLE),
        (STEPS % "persiapan" + COST + LAW % "nomor: '97', " + LAST % PHONE, Readiness.READY),
    ],
)
def test_readiness_asks_for_more_at_each_level(extra: str, level: Readiness) -> None:
    assert READINESS.level(subject(extra)) is level


def test_ingredients_are_told_one_by_one() -> None:
    found = subject(STEPS % "pelaksanaan" + COST)
    assert present(found) == (Ingredient.PREREQUISITES, Ingredient.COST)
    reasons = READINESS.grade(found).reasons
    assert len(reasons) == len(Ingredient)
    assert (
        Reason("Langkah: ada sebagian. Belum diketahui: langkah persiapan atau perencanaannya.", counts=False)
        in reasons
    )
    assert Reason("Kontak: belum diketahui.", counts=False) in reasons


def test_readiness_asks_nothing_that_the_box_does_not_know() -> None:
    known = {question.key for question in QUESTIONS}
    assert {key for _, keys in INGREDIENTS.values() for key in keys} <= known
    assert len(known) == len(QUESTIONS)


def test_question_that_does_not_fit_is_not_asked() -> None:
    assert "teknologi" not in {question.key for question in subject().asked}
    assert "teknologi" in {question.key for question in subject("jenis: digital\n").unknown}


def test_completeness_counts_the_questions_answered() -> None:
    bare, full = subject(), subject(FULL)
    assert counts(bare) == (0, len(bare.asked))
    assert COMPLETENESS.level(bare) is Completeness.LITTLE
    answered, questions = counts(full)
    assert (questions - answered, COMPLETENESS.level(full)) == (1, Completeness.MOST)
    assert [question.key for question in full.unknown] == ["status"]


@pytest.mark.parametrize(
    ("reviewed", "months", "due"),
    [
        ("2026-11-23", 12, "2027-11-23"),
        ("2026-08-31", 6, "2027-03-01"),
        ("2027-11-30", 3, "2028-03-01"),
        ("2026-01-31", 1, "2026-03-01"),
        ("2026-12-31", 12, "2027-12-31"),
        ("9999-12-31", 60, "9999-12-31"),
    ],
)
def test_review_is_due_after_so_many_months(reviewed: str, months: int, due: str) -> None:
    text = f"tinjau_bulan: {months}\n"
    case = subject(text).case.model_copy(update={"diperbarui": datetime.date.fromisoformat(reviewed)})
    assert review_due(case) == datetime.date.fromisoformat(due)


@pytest.mark.parametrize(
    ("today", "level"),
    [
        ("2026-11-23", Freshness.CURRENT),
        ("2027-11-22", Freshness.CURRENT),
        ("2027-11-23", Freshness.DUE),
        ("2028-11-22", Freshness.DUE),
        ("2028-11-23", Freshness.OLD),
    ],
)
def test_freshness_falls_with_each_interval(today: str, level: Freshness) -> None:
    assert FRESHNESS.level(Reviewed(subject().case, datetime.date.fromisoformat(today))) is level


def test_freshness_tells_how_old_the_sources_are() -> None:
    found = FRESHNESS.grade(Reviewed(subject().case, TODAY))
    assert Reason("Sumber terbarunya terbit 23 Juni 2022.", counts=None) in found.reasons
    assert found.following == ""


def test_only_freshness_changes_with_the_day() -> None:
    later = TODAY + datetime.timedelta(days=3000)
    now, then = grade(subject(FULL), TODAY), grade(subject(FULL), later)
    assert [one == other for one, other in zip(now, then, strict=True)] == [True] * len(LASTING) + [False]


@pytest.fixture(scope="module")
def real() -> Catalogue:
    """Return the repository's own cases."""
    return catalogue(*(load_case(path, REPOSITORY) for path in find_cases(REPOSITORY)))


def test_grades_of_real_cases_tell_them_apart(real: Catalogue) -> None:
    subjects = [Subject(record, real) for record in real.records]
    for scale in LASTING:
        assert len({scale.level(found) for found in subjects}) > 1, scale.key


@pytest.mark.parametrize(
    ("identifier", "level"),
    [
        ("bendera-saskia-bantaeng", Evidence.COMPARED),
        ("jamsoskes-sumsel-semesta", Evidence.EXTERNAL),
        ("getar-dilan-luwu-utara", Evidence.COMPARED),
        ("home-care-dottorota-makassar", Evidence.EXTERNAL),
        ("lapor-hendi-semarang", Evidence.ACCOUNT),
    ],
)
def test_evidence_of_real_cases_is_what_a_reader_would_say(real: Catalogue, identifier: str, level: Evidence) -> None:
    assert EVIDENCE.level(Subject(real.by_id[identifier], real)) is level


def test_every_level_has_a_name_and_a_rule_of_its_own() -> None:
    for scale in SCALES:
        names = [rung.name for rung in scale.rungs]
        rules = [rung.rule for rung in scale.rungs]
        assert len(set(names)) == len(set(rules)) == len(scale.rungs)
        assert [rung.level for rung in scale.rungs] == list(type(scale.rungs[0].level).__members__.values())
