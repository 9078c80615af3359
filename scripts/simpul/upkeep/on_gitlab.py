"""Hand on to GitLab what upkeep found: a question per overdue case, and the one report of outside links.

What is there already is told as GitHub's command line tells it, so that whom to ask and what is dead is decided
in one place. Standard library only, for the jobs that hold the token install nothing.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from simpul.gitlab import Gitlab
from simpul.upkeep.papers import BODY_FILE, LIMIT, LINKS_LABEL, LINKS_TITLE, QUESTION_LABEL, QUESTION_MARK, TITLE_FILE

KNOWN, EARLIER = "sudah.json", "lama.md"
"""What was asked before, and the last report of links; read by the job that decides."""
QUESTIONS, LINKS = "kabar", "tautan.md"
"""What that job writes: the folder of questions, and the new report."""


def write_known(gitlab: Gitlab | None, folder: Path) -> None:
    """Write into `folder` what GitLab has already: nothing where there is no token.

    Of a question only its mark, for the folder can be read by more people than a confidential issue.

    Raises:
        GitlabError: it cannot be read; then nothing is written, and nobody is asked twice.
        OSError: the folder cannot be written.
    """
    questions = _issues(gitlab, QUESTION_LABEL, "all") if gitlab else []
    report = _own_report(gitlab) if gitlab else None
    known = [{"body": _mark(one["description"] or ""), "state": _STATES[one["state"]]} for one in questions]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / KNOWN).write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
    (folder / EARLIER).write_text((report or {}).get("description") or "", encoding="utf-8")


def _mark(text: str) -> str:
    return next((line for line in text.splitlines() if line.startswith(QUESTION_MARK)), "")


_STATES = {"opened": "OPEN", "closed": "CLOSED"}


def publish(gitlab: Gitlab, folder: Path) -> Iterator[str]:
    """Open the issues that `folder` asks for, and bring the report of links up to date; yield what was done.

    A run that broke off may be run again: a question that is there is not asked twice.

    Raises:
        GitlabError: GitLab refuses.
        OSError: the folder cannot be read.
    """
    home = f"projects/{gitlab.project}/issues"
    there = [one["description"] or "" for one in _issues(gitlab, QUESTION_LABEL, "all")]
    for question in sorted((folder / QUESTIONS).glob(f"*/{BODY_FILE}"))[:LIMIT]:
        title, body = question.with_name(TITLE_FILE).read_text("utf-8"), question.read_text("utf-8")
        if any(_mark(body) == _mark(text) for text in there):
            yield f"Sudah ditanyakan: {title}"
        else:
            made = gitlab.send("POST", home, title=title, description=body, labels=QUESTION_LABEL)
            yield f"Ditanyakan: {title} ({made['web_url']})"
    yield _publish_links(gitlab, home, (folder / LINKS).read_text("utf-8"))


def _publish_links(gitlab: Gitlab, home: str, text: str) -> str:
    report = _own_report(gitlab)
    if report:
        made = gitlab.send("PUT", f"{home}/{report['iid']}", description=text)
        return f"Laporan tautan diperbarui: {made['web_url']}"
    made = gitlab.send("POST", home, title=LINKS_TITLE, description=text, labels=LINKS_LABEL)
    return f"Laporan tautan ditulis: {made['web_url']}"


def _issues(gitlab: Gitlab, label: str, state: str) -> list[dict[str, Any]]:
    return list(gitlab.pages(f"projects/{gitlab.project}/issues", labels=label, state=state, scope="all"))


def _own_report(gitlab: Gitlab) -> dict[str, Any] | None:
    """Return the newest open report that we wrote ourselves; nobody else's is written over."""
    us = gitlab.get("user")["id"]
    ours = [one for one in _issues(gitlab, LINKS_LABEL, "opened") if one["author"]["id"] == us]
    return max(ours, key=lambda one: int(one["iid"]), default=None)
