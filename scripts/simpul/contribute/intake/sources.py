"""Read the list of sources as officers write it: a line each, parted by strokes, or not."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from simpul.contribute.importing.answers import Entry, as_date

_MARK = re.compile(r"^\s*(?:[-*•]|\[?\(?[sS]?\d{1,2}[.):\]]+)\s+")
_ADDRESS = re.compile(r"<?((?:https?://|www\.)[^\s<>|]+)>?", re.IGNORECASE)
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\(\s*((?:https?://|www\.)[^\s()]+)\s*\)", re.IGNORECASE)
_PARTS = re.compile(r"\s*[|;\t]\s*")
_DASHED = re.compile(r"(.*\S)\s+[-–—]\s+([^,|]{3,60}?)(?:,\s*([^,|]{4,20}))?\Z")
"""Title - publisher, date: how many write a source without being asked."""
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}\Z")


def read_sources(text: str) -> list[Entry]:
    """Return the sources, numbered s1, s2, … in their order."""
    return [{"id": f"s{number}", **entry} for number, entry in enumerate(map(_source, _lines(text)), 1)]


def _lines(text: str) -> Iterator[str]:
    """Yield the lines; an address alone on its line belongs to the line above."""
    held = ""
    for line in text.split("\n"):
        plain = _MARK.sub("", line, count=1).strip()
        if not re.search(r"\w", plain) or set(plain) <= set("|-: "):
            continue
        if held and _ADDRESS.fullmatch(plain) and not _ADDRESS.search(held):
            held = f"{held} | {plain}"
            continue
        if held:
            yield held
        held = plain
    if held:
        yield held


def _source(line: str) -> Entry:
    line = _LINK.sub(r"\1 | \2", line)
    address = _ADDRESS.search(line)
    url = address.group(1).rstrip(".,") if address else ""
    rest = _ADDRESS.sub(" | ", line, count=1) if address else line
    parts = [part for part in _PARTS.split(" ".join(rest.replace("\t", "|").split())) if re.search(r"\w", part)]
    dashed = _DASHED.match(parts[0]) if len(parts) == 1 else None
    if dashed and (dashed.group(3) is None or _DATE.match(as_date(dashed.group(3)))):
        parts = [part for part in dashed.groups() if part]
    date = next((part for part in parts if _DATE.match(as_date(part))), "")
    words = [part.strip(" ,") for part in parts if part != date]
    entry: Entry = {}
    if words:
        entry["judul"] = words[0]
    publisher = words[1] if len(words) > 1 else _host(url)
    if publisher:
        entry["penerbit"] = publisher
    if date:
        entry["tanggal"] = as_date(date)
    if url:
        entry["url"] = url if url.lower().startswith("http") else f"https://{url}"
    if words[2:]:
        entry["keterangan"] = ", ".join(words[2:])
    return entry


def _host(url: str) -> str:
    """Return the site an address belongs to, which stands for its publisher until someone names it."""
    try:
        host = urlsplit(url if "//" in url else f"https://{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
