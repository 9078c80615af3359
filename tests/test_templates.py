"""What GitHub and GitLab put before a contributor agrees with the program, and with each other."""

import re
from pathlib import Path

import pytest
import yaml

from simpul.cli import make_parser
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


def test_gitlab_jobs_are_whole() -> None:
    jobs = yaml.safe_load((REPOSITORY / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert [name for name in jobs if name not in {"workflow", "default"}] == ["kasus", "uji", "pages", "perawatan"]
    for name in ("kasus", "uji", "pages", "perawatan"):
        assert jobs[name]["rules"]
        assert all(isinstance(line, str) for line in jobs[name]["script"])
        files = [REPOSITORY / path for line in jobs[name]["script"] for path in re.findall(r"scripts/\w+\.py", line)]
        assert all(path.is_file() for path in files)
    assert jobs["pages"]["artifacts"]["paths"] == ["public"]
    assert "SIMPUL_TOKEN" not in str(jobs)
