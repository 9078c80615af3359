"""Reports for tests: recorded bodies, and events around them."""

import json
from pathlib import Path
from typing import Any

from simpul.contribute.importing.completing import Desk
from simpul.contribute.intake.form import questions
from simpul.contribute.intake.issue import Issue
from simpul.contribute.intake.outcome import Outcome, take_in
from simpul.settings import load_hub
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY, TODAY

FIXTURES = REPOSITORY / "tests/fixtures/issues"
VOCABULARIES = load_vocabularies(REPOSITORY)
HUB, _ = load_hub(REPOSITORY, VOCABULARIES.wilayah)
LABELS = {question.name: question.label for question in questions(VOCABULARIES, HUB)}
GOOD = "rumah-tunggu.md"


def recorded(name: str) -> str:
    """Return a recorded body."""
    return (FIXTURES / name).read_text(encoding="utf-8")


def answered(body: str, **answers: str) -> str:
    """Return a body with some of its answers replaced, by the name of the question ("_" for a blank)."""
    headings = [f"### {label}\n\n" for label in LABELS.values()]
    for name, answer in answers.items():
        heading = f"### {LABELS[name.replace('__', ' ')]}\n\n"
        begin = body.index(heading) + len(heading)
        ends = [body.find(f"\n\n{other}", begin) for other in headings]
        end = min((end for end in ends if end >= 0), default=len(body))
        body = body[:begin] + answer + body[end:]
    return body


def event(body: str | None, title: str = "Kasus baru: Rumah Tunggu", **changes: Any) -> bytes:  # noqa: ANN401 - JSON
    """Return an event as GitHub writes it, as far as it is read."""
    person = {"login": "petugas", "type": "User"}
    issue = {"number": 12, "title": title, "body": body, "state": "open", "user": person}
    return json.dumps({"action": "opened", "issue": issue, "sender": person, **changes}).encode()


def desk(root: Path) -> Desk:
    """Return a desk of the hub at `root`."""
    return Desk(root, root, VOCABULARIES, HUB, TODAY)


def outcome(root: Path, body: str, title: str = "Kasus baru: Rumah Tunggu", **changes: bool) -> Outcome:
    """Return what becomes of a report."""
    return take_in(Issue(12, title, body, **changes), desk(root))
