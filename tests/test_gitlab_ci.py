"""The jobs on GitLab are whole, and the token is seen by none but those that write."""

import re
from typing import Any

import pytest
import yaml

from simpul.gitlab import TOKEN
from tests.conftest import REPOSITORY

TEXT = (REPOSITORY / ".gitlab-ci.yml").read_text(encoding="utf-8")
WHOLE: dict[str, Any] = yaml.safe_load(TEXT)
JOBS = {name: job for name, job in WHOLE.items() if name not in {"workflow", "default"}}
WRITING = ("komentar", "sudah-ada", "kabar")
SCHEDULED = '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == "schedule" && $SIMPUL_TUGAS '


def test_there_are_jobs() -> None:
    assert list(JOBS) == ["kasus", "uji", "pages", "komentar", "sudah-ada", "perawatan", "kabar"]
    assert JOBS["pages"]["artifacts"]["paths"] == ["public"]


@pytest.mark.parametrize("name", JOBS)
def test_job_is_whole(name: str) -> None:
    job = JOBS[name]
    assert job["rules"]
    assert all(isinstance(line, str) for line in job["script"])
    files = [REPOSITORY / path for line in job["script"] for path in re.findall(r"scripts/\w+\.py", line)]
    assert files
    assert all(path.is_file() for path in files)
    assert set(job.get("needs", ())) <= JOBS.keys()


def test_token_is_in_the_environment_of_the_writing_jobs_alone() -> None:
    robots = {name: job["environment"] for name, job in JOBS.items() if "environment" in job}
    assert robots == {name: {"name": "robot", "action": "access"} for name in WRITING}
    assert TOKEN not in str(WHOLE)
    assert "secrets" not in str(WHOLE)


@pytest.mark.parametrize("name", WRITING)
def test_writing_job_runs_on_schedule_on_the_default_branch_and_installs_nothing(name: str) -> None:
    job = JOBS[name]
    assert [rule["if"].startswith(SCHEDULED) for rule in job["rules"]] == [True]
    (line,) = job["script"]
    assert re.fullmatch(r"python3 scripts/(comment|gitlab_issues)\.py( (known|publish) laporan)?", line)
    assert not {"before_script", "after_script", "cache"} & job.keys()


@pytest.mark.parametrize("name", ["kasus", "uji"])
def test_checks_of_a_strangers_code_run_for_merge_requests_alone(name: str) -> None:
    assert JOBS[name]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]


def test_the_two_schedules_do_not_run_each_others_jobs() -> None:
    ends = {name: JOBS[name]["rules"][0]["if"].removeprefix(SCHEDULED) for name in (*WRITING, "perawatan")}
    weekly = '!= "komentar"'
    assert ends == {"komentar": '== "komentar"', "sudah-ada": weekly, "perawatan": weekly, "kabar": weekly}
    assert 'PIPELINE_SOURCE != "schedule"' in JOBS["pages"]["rules"][0]["if"]


def test_two_runs_do_not_write_at_the_same_time() -> None:
    for name in ("komentar", "kabar"):
        assert (JOBS[name]["resource_group"], JOBS[name]["interruptible"]) == (name, False)


def test_token_is_read_in_one_place() -> None:
    readers = [
        path.name for path in (REPOSITORY / "scripts").rglob("*.py") if TOKEN in path.read_text(encoding="utf-8")
    ]
    assert readers == ["gitlab.py"]


def test_hub_is_told_how_to_set_it() -> None:
    guide = (REPOSITORY / "docs/kontribusi/hub.md").read_text(encoding="utf-8")
    for told in (f"`{TOKEN}`", "`api`", "`robot`", "`SIMPUL_TUGAS`", "`komentar`", "*Protected*", "*Masked*"):
        assert told in guide
