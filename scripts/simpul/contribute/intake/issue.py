"""Read the report that an event of GitHub is about."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simpul.contribute.scaffold import ContributionError

MAX_EVENT_BYTES = 20_000_000
"""GitHub never sends as much."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One report, as its submitter left it."""

    number: int
    title: str
    body: str
    is_open: bool = True
    is_by_machine: bool = False
    """Whether a program made the report or the edit; it must not answer itself."""


def read_event(path: Path) -> Issue:
    """Return the report of the event file at `path`.

    Raises:
        ContributionError: the file is no event about a report.
    """
    try:
        if path.stat().st_size > MAX_EVENT_BYTES:
            message = f"{path.name} terlalu besar untuk sebuah kejadian GitHub."
            raise ContributionError(message)
        event = json.loads(path.read_bytes())
    except OSError as error:
        message = f"{path.name} tidak terbaca ({error.strerror})."
        raise ContributionError(message) from error
    except (ValueError, RecursionError) as error:
        message = f"{path.name} bukan JSON yang utuh."
        raise ContributionError(message) from error
    issue = _part(event, "issue")
    number = issue.get("number")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        message = f"{path.name} bukan kejadian tentang sebuah laporan: nomornya tidak ada."
        raise ContributionError(message)
    people = (_part(event, "sender"), _part(issue, "user"))
    is_by_machine = any(person.get("type") == "Bot" for person in people)
    is_open = issue.get("state", "open") == "open"
    return Issue(number, _text(issue, "title"), _text(issue, "body"), is_open=is_open, is_by_machine=is_by_machine)


def _part(value: Any, key: str) -> dict[str, Any]:  # noqa: ANN401 - whatever the file holds
    part = value.get(key) if isinstance(value, dict) else None
    return part if isinstance(part, dict) else {}


def _text(part: dict[str, Any], key: str) -> str:
    value = part.get(key)
    # Half a character, which JSON can hold, can be written to no file.
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""
