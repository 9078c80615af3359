"""What GitHub and GitLab put before a contributor agrees with the program, and with each other."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from simpul import words
from simpul.case.entries import ReplicationStage
from simpul.cli import make_parser
from simpul.facets import STATUS_NAMES
from simpul.pages.news import FORMS
from simpul.review.checklist import CHECKLIST, REVIEWER, TIES
from tests.conftest import REPOSITORY

GITHUB = REPOSITORY / ".github/PULL_REQUEST_TEMPLATE"
GITLAB = REPOSITORY / ".gitlab/merge_request_templates"
DEFAULT = REPOSITORY / ".github/pull_request_template.md"
KINDS = ("berhenti", "kasus-baru", "pemutakhiran", "replikasi")
EVERY = sorted((*GITHUB.glob("*.md"), *GITLAB.glob("*.md"), DEFAULT))
COMMAND = re.compile(r"\.venv/bin/simpul ([^|>;&\n]+)")


def test_there_is_one_for_each_kind_on_both() -> None:
    assert [path.stem for path in sorted(GITHUB.iterdir())] == list(KINDS)
    assert [path.stem for path in sorted(GITLAB.iterdir())] == ["Default", *KINDS]
    for kind in KINDS:
        assert (GITHUB / f"{kind}.md").read_bytes() == (GITLAB / f"{kind}.md").read_bytes()


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_each_ends_with_the_reviewers_list(path: Path) -> None:
    items = "".join(f"- [ ] {item}\n" for item in CHECKLIST)
    assert path.read_text(encoding="utf-8").endswith(f"\n\n{items}\n- {REVIEWER}\n- {TIES}\n")


def test_default_leads_to_each() -> None:
    found = re.findall(r"\(\?expand=1&template=([a-z-]+)\.md\)", DEFAULT.read_text(encoding="utf-8"))
    assert sorted(found) == list(KINDS)


@pytest.mark.parametrize("name", [".gitlab-ci.yml", ".github/workflows/check.yml", ".github/workflows/upkeep.yml"])
def test_commands_in_it_are_commands(name: str) -> None:
    commands = COMMAND.findall((REPOSITORY / name).read_text(encoding="utf-8"))
    assert commands
    for command in commands:
        make_parser().parse_args(command.replace('"', "").split())


def _form(name: str) -> dict[str, dict[str, Any]]:
    form = yaml.safe_load((REPOSITORY / f".github/ISSUE_TEMPLATE/{name}.yml").read_text(encoding="utf-8"))
    return {part["id"]: part for part in form["body"] if "id" in part}


def test_forms_for_news_offer_what_the_vocabularies_know() -> None:
    status, stages = _form("kabar-kasus")["status"], _form("replikasi")["tahap"]
    assert status["attributes"]["options"] == list(STATUS_NAMES.values())
    assert stages["attributes"]["options"] == [
        words.REPLICATION[stage] for stage in ReplicationStage if stage is not ReplicationStage.CLAIM
    ]


@pytest.mark.parametrize(("name", "begins"), [(name, begins) for name, _, begins in FORMS])
def test_form_for_news_asks_for_case_source_and_ties(name: str, begins: str) -> None:
    parts = _form(name)
    assert all(parts[key]["validations"]["required"] for key in ("kasus", "sumber", "hubungan"))
    assert parts["persetujuan"]["attributes"]["options"][0]["required"] is True
    text = (REPOSITORY / f".github/ISSUE_TEMPLATE/{name}.yml").read_text(encoding="utf-8")
    assert f"title: '{begins}: '" in text


@pytest.mark.parametrize("name", [name for name, _, _ in FORMS])
def test_gitlab_asks_the_same(name: str) -> None:
    text = (REPOSITORY / f".gitlab/issue_templates/{name}.md").read_text(encoding="utf-8")
    for part in _form(name).values():
        asked = part["attributes"]
        options = asked.get("options", [])
        if part["type"] == "checkboxes":
            assert f"- [ ] {options[0]['label']}\n" in text
        else:
            choices = f" ({' / '.join(options)})" if options else ""
            assert f"- {asked['label'].rstrip('?')}{choices}:\n" in text
