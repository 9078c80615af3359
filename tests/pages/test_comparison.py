"""The page for two cases side by side: it knows every word of the data, and leads on without a script."""

import json

from simpul.case.entries import Form, Kind, PrerequisiteKind, ReplicationStage, Stage, Status, StepPhase, Verification
from simpul.grades import EVIDENCE, READINESS
from simpul.urls import compare_uri
from tests.pages.samples import case_file, read_page, render


def test_page_tells_every_value_of_a_closed_set_in_words() -> None:
    page = read_page(render(case_file())["banding/index.md"])
    (said,) = (json.loads(text) for text in page.values("data-said"))
    sets = {
        "status": Status,
        "verifikasi": Verification,
        "bentuk": Form,
        "jenis": Kind,
        "tahapan": Stage,
        "prasyarat": PrerequisiteKind,
        "tahap": StepPhase,
        "replikasi": ReplicationStage,
    }
    for name, values in sets.items():
        assert set(said[name]) == {str(value) for value in values}, name
    for scale in (EVIDENCE, READINESS):
        assert said[scale.key] == {str(rung.level): rung.name for rung in scale.rungs}


def test_page_without_a_script_offers_the_indexes_and_hides_its_choosers() -> None:
    page = read_page(render(case_file())["banding/index.md"])
    assert page.count("div", **{"class": "compare", "hidden": ""}) == 1
    assert "memerlukan JavaScript" in page.text
    assert "../kategori/" in page.values("href")


def test_every_chooser_has_a_label() -> None:
    page = read_page(render(case_file())["banding/index.md"])
    assert {has["id"] for name, has in page.elements if name == "input"} == set(page.values("for"))


def test_case_leads_to_its_comparison_alone_and_with_each_like_case() -> None:
    extra = "kata_kunci: [loket, antrean]\nkelompok_sasaran: [lansia]\n"
    pages = render(case_file("satu", "Loket satu", extra), case_file("dua", "Loket dua", extra))
    links = read_page(pages["inovasi/satu/index.md"]).values("href")
    assert f"../../{compare_uri('satu')}" in links
    assert f"../../{compare_uri('satu', 'dua')}" in links
