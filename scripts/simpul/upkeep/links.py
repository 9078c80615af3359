"""Visit the outside addresses that cases name, host by host, and know since when each has failed."""

import datetime
import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from simpul import __version__
from simpul.case.reading import CaseFile, find_cases, load_case
from simpul.upkeep.fetching import Answer, Health, Manners, visit

AT_ONCE = 8
"""Hosts that are asked at the same time; each by one request after the other."""
PAUSE = 1.0
"""Seconds between two requests to one host."""
PATIENCE = datetime.timedelta(days=6)
"""How long an address must fail before it is called dead: in two weekly runs."""
_SINCE = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2}) (https?://\S+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a case names an address."""

    file: CaseFile
    place: str
    """In words: "sumber s1"."""


@dataclass(frozen=True, slots=True)
class Link:
    """One address, who names it, and how it answers."""

    address: str
    mentions: tuple[Mention, ...]
    answer: Answer
    since: datetime.date | None
    """First day of the failing that still goes on."""

    def is_dead(self, today: datetime.date) -> bool:
        """Tell whether it has failed long enough."""
        return self.since is not None and today - self.since >= PATIENCE


def agent_of(site: str) -> str:
    """Return how we introduce ourselves: what asks, and where one may read about it."""
    return f"Simpul-pemeriksa-tautan/{__version__}" + (f" (+{site})" if site else "")


def read_earlier(path: Path | None) -> str:
    """Return the last report, "" when there is none."""
    return path.read_text(encoding="utf-8", errors="replace") if path and path.is_file() else ""


def find_addresses(root: Path) -> dict[str, tuple[Mention, ...]]:
    """Return the addresses that the cases below `root` give for sources and documents, sorted."""
    found: dict[str, list[Mention]] = {}
    for path in find_cases(root):
        file = load_case(path, root)
        for address, place in _addresses(file):
            found.setdefault(address.partition("#")[0], []).append(Mention(file, place))
    return {address: tuple(found[address]) for address in sorted(found)}


def _addresses(file: CaseFile) -> Iterator[tuple[str, str]]:
    case = file.case
    if case is None:
        return
    yield from ((source.url, f"sumber {source.id}") for source in case.sumber if source.url)
    yield from ((document.url, "dokumen") for document in case.dokumen if document.url)
    if case.video:
        yield case.video, "video"
    if case.kontak and case.kontak.laman:
        yield case.kontak.laman, "kontak"


def visit_all(addresses: Iterable[str], manners: Manners, pause: float = PAUSE) -> dict[str, Answer]:
    """Return how each address answers; hosts at the same time, each host politely."""
    by_host: dict[str, list[str]] = {}
    for address in addresses:
        by_host.setdefault(urlsplit(address).netloc.lower(), []).append(address)
    with ThreadPoolExecutor(AT_ONCE) as crew:
        found = crew.map(lambda host: _visit_host(by_host[host], manners, pause), sorted(by_host))
        return {address: answer for answers in found for address, answer in answers}


def _visit_host(addresses: Sequence[str], manners: Manners, pause: float) -> list[tuple[str, Answer]]:
    answers = []
    for number, address in enumerate(addresses):
        if number:
            time.sleep(pause)
        answers.append((address, visit(address, manners)))
    return answers


def read_since(earlier: str) -> dict[str, datetime.date]:
    """Return since when addresses have failed, as the last report keeps it."""
    found = {}
    for day, address in _SINCE.findall(earlier):
        try:
            found[address] = datetime.date.fromisoformat(day)
        except ValueError:
            continue
    return found


def judge(
    addresses: Mapping[str, tuple[Mention, ...]], answers: Mapping[str, Answer], earlier: str, today: datetime.date
) -> tuple[Link, ...]:
    """Return the links with their state: one that fails keeps the day its failing began."""
    known = read_since(earlier)
    return tuple(
        Link(address, mentions, answer := answers[address], _since(address, answer, known, today))
        for address, mentions in addresses.items()
    )


def _since(
    address: str, answer: Answer, known: Mapping[str, datetime.date], today: datetime.date
) -> datetime.date | None:
    return min(known.get(address, today), today) if answer.health is Health.FAILING else None
