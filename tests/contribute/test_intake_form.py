"""The issue form is what the model generates, and what GitHub accepts."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from simpul import cli
from simpul.case.body import SECTIONS
from simpul.case.entries import Status
from simpul.case.model import Case
from simpul.contribute.intake.form import CONFIG_FILE, FORM_FILE, STORIES, config_text, form_text, questions
from tests.conftest import REPOSITORY
from tests.contribute.issues import HUB, VOCABULARIES

FORM: dict[str, Any] = yaml.safe_load(form_text(VOCABULARIES, HUB))


def test_committed_form_is_in_step_with_the_model() -> None:
    assert (REPOSITORY / FORM_FILE).read_text(encoding="utf-8") == form_text(VOCABULARIES, HUB), "run: simpul schema"
    assert (REPOSITORY / CONFIG_FILE).read_text(encoding="utf-8") == config_text(HUB), "run: simpul schema"


def test_every_question_is_a_key_or_a_section_of_a_case() -> None:
    names = [question.name for question in questions(VOCABULARIES, HUB)]
    assert set(names) - set(Case.model_fields) - set(SECTIONS) == {"provinsi", "setuju"}
    assert [name for name in names if name in SECTIONS] == list(STORIES)


def test_every_key_that_a_machine_cannot_fill_is_asked_for() -> None:
    required = {name for name, field in Case.model_fields.items() if field.is_required()}
    asked = {question.name for question in questions(VOCABULARIES, HUB) if question.is_required}
    assert required - asked == {"id", "wilayah", "verifikasi", "diperbarui", "lisensi"}


def test_choices_come_from_the_vocabularies_the_hub_and_the_model() -> None:
    choices = {item["id"]: item["attributes"].get("options") for item in FORM["body"][1:]}
    assert choices["kategori"] == [term.name for term in VOCABULARIES.kategori]
    assert choices["status"] == [str(member.value).replace("-", " ") for member in Status]
    assert choices["provinsi"][:3] == ["Sumatera Selatan", "Sulawesi Selatan", "Aceh"]
    assert len(choices["provinsi"]) == 39


def test_github_accepts_the_form() -> None:
    """Hold the form against the rules of GitHub's form schema."""
    assert {"name", "description", "body"} <= set(FORM)
    items = FORM["body"]
    assert {item["type"] for item in items} <= {"markdown", "input", "textarea", "dropdown", "checkboxes"}
    asked = [item for item in items if item["type"] != "markdown"]
    for key in ("id", "label"):
        values = [item["attributes"][key] if key == "label" else item[key] for item in asked]
        assert len({value.casefold() for value in values}) == len(values)
    for item in asked:
        assert set(item) <= {"type", "id", "attributes", "validations"}
        assert all(char.isalnum() or char in "-_" for char in item["id"])
        options = item["attributes"].get("options", [])
        labels = [option["label"] if isinstance(option, dict) else option for option in options]
        assert len(set(labels)) == len(labels)
        assert all(isinstance(label, str) and label.casefold() != "none" for label in labels)


def test_choice_of_several_is_not_parted_wrongly() -> None:
    assert not any("," in term.name for term in VOCABULARIES.kategori)


def test_contact_link_appears_when_the_hub_knows_it() -> None:
    assert HUB is not None
    assert yaml.safe_load(config_text(HUB)) == {"blank_issues_enabled": False}
    contact = HUB.kontak.model_copy(update={"laman": "https://contoh.go.id/hub"})
    (link,) = yaml.safe_load(config_text(HUB.model_copy(update={"kontak": contact})))["contact_links"]
    assert link["url"] == "https://contoh.go.id/hub"
    assert set(link) == {"name", "url", "about"}


def test_command_writes_the_form_once(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema", "--root", str(good_root)]) == 0
    assert FORM_FILE in capsys.readouterr().out
    assert cli.main(["schema", "--root", str(good_root)]) == 0
    assert capsys.readouterr().out == "Skema dan formulir sudah sama dengan model.\n"
