"""Tell which outside links are dead, as an issue that is written anew each week and keeps its own memory."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from urllib.parse import quote

from simpul.neutral import neutralise, plain
from simpul.text import format_date
from simpul.upkeep.fetching import Health
from simpul.upkeep.links import PATIENCE, Link

ARCHIVE = "https://web.archive.org/web/*/"
"""Where old copies of a page may be found."""
MAX_LIST = 8_000
"""Bytes of one list; GitHub takes 65,536 characters for the whole."""
MAX_MEMORY = 24_000
"""Bytes of what is remembered for the next time."""
_READ = "%/:=&?~+!$,;@#"
_MEMORY = "<!-- simpul:tautan-gagal"


def as_issue(links: Sequence[Link], today: datetime.date) -> str:
    """Return the report as Markdown."""
    failing = sorted((link for link in links if link.since), key=lambda link: (link.since or today, link.address))
    dead = [link for link in failing if link.is_dead(today)]
    fresh = [link for link in failing if not link.is_dead(today)]
    parts = (
        _opening(links, dead, fresh, today),
        _section("Mati", _DEAD, dead, _failing_line),
        _section("Baru gagal", _FRESH, fresh, _failing_line),
        _section("Pindah alamat", _MOVED, _of(links, Health.MOVED), _moved_line),
        _section("Tidak dapat diperiksa mesin", _REFUSED, _of(links, Health.REFUSED, Health.SKIPPED), _plain_line),
        _memory(failing),
    )
    return "\n".join(part for part in parts if part)


_DEAD = (
    f"Gagal dalam dua pemeriksaan berturut-turut, sedikitnya {PATIENCE.days} hari. Ganti dengan alamat barunya, atau "
    "dengan salinan di arsip; bila tidak ada, hapus `url` dan biarkan judul serta penerbitnya. "
    "Kasusnya tidak perlu ditarik."
)
_FRESH = "Diperiksa lagi pekan depan. Sering kali hanya servernya yang sedang tidak dapat dihubungi."
_MOVED = "Masih terbuka. Bila isinya sama, tulis alamat barunya di kasus."
_REFUSED = "Servernya menolak pemeriksaan otomatis, atau alamatnya tidak dapat diperiksa. Buka sendiri bila ragu."


def _of(links: Iterable[Link], *wanted: Health) -> list[Link]:
    return [link for link in links if link.answer.health in wanted]


def _opening(links: Sequence[Link], dead: Sequence[Link], fresh: Sequence[Link], today: datetime.date) -> str:
    answering = len(_of(links, Health.ALIVE, Health.MOVED))
    return (
        f"Diperiksa {format_date(today.isoformat())}: {len(links)} alamat luar yang disebut kasus. "
        f"{answering} menjawab, {len(dead)} mati, {len(fresh)} baru gagal. "
        "Tautan luar tidak pernah menghalangi usulan.\n"
    )


def _section(title: str, lead: str, links: Sequence[Link], line: Callable[[Link], str]) -> str:
    if not links:
        return ""
    lines = list(_within(map(line, links), MAX_LIST))
    left = len(links) - len(lines)
    more = f"\nDan {left} alamat lain.\n" if left else ""
    return f"## {title}\n\n{lead}\n\n{''.join(lines)}{more}"


def _within(lines: Iterable[str], limit: int) -> Iterator[str]:
    """Yield the lines that fit."""
    size = 0
    for line in lines:
        size += len(line.encode())
        if size > limit:
            return
        yield line


def _link(address: str) -> str:
    """Return an address as a link that Markdown cannot read otherwise."""
    return f"<{quote(address, safe=_READ)}>"


def _mentions(link: Link) -> str:
    told = (f"{mention.file.uri} ({mention.place})" for mention in link.mentions[:3])
    more = len(link.mentions) - 3
    return neutralise(plain("; ".join(told))) + (f"; dan {more} lagi" if more > 0 else "")


def _failing_line(link: Link) -> str:
    since = format_date(link.since.isoformat()) if link.since else ""
    archive = f"[salinan di arsip](<{ARCHIVE}{quote(link.address, safe=_READ)}>)"
    return f"- {_link(link.address)}: {link.answer.reason}, sejak {since}; {archive}. {_mentions(link)}\n"


def _moved_line(link: Link) -> str:
    return f"- {_link(link.address)}: {link.answer.reason}: {_link(link.answer.address)}. {_mentions(link)}\n"


def _plain_line(link: Link) -> str:
    return f"- {_link(link.address)}: {link.answer.reason}. {_mentions(link)}\n"


def _memory(failing: Iterable[Link]) -> str:
    """Return since when each address has failed, unseen; an address that could end the comment is not kept."""
    lines = (f"{link.since} {link.address}\n" for link in failing if "-->" not in link.address)
    return f"{_MEMORY}\n{''.join(_within(lines, MAX_MEMORY))}-->\n"
