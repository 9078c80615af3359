"""Read addresses as a browser does, and tell where inside the site they lead."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from urllib.parse import unquote

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_HARMLESS = frozenset({"mailto:", "tel:", "sms:"})
_HOSTS = frozenset({"ftp:", "http:", "https:", "ws:", "wss:"})
_AROUND = "".join(map(chr, range(0x21)))
_BROWSERS_WAY = str.maketrans({"\\": "/", "\n": None, "\r": None, "\t": None})
"""What every browser does to an address before anything else, besides cutting off the blanks `_AROUND` it."""
_PASSAGE = ":~:"
"""Begins what a browser looks for in the text, beside the place that the fragment names."""


class Reach(Enum):
    """Where an address counts from, or why it leads to no place in the site."""

    HERE = auto()
    """The very page: no path at all."""
    RELATIVE = auto()
    """The page's folder."""
    SITE = auto()
    """The site's own address."""
    HOST = auto()
    """The top of the host ("/x/"), wherever the site stands."""
    FOREIGN = auto()
    """Another host."""
    OTHER = auto()
    """No host: a letter, a call."""
    DATA = auto()
    """No host: the address is the file itself. Browsers load such, but do not go there."""
    STRANGE = auto()
    """A scheme that has no business on a page, such as `javascript:`."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address, read."""

    reach: Reach
    climb: int = 0
    """How many folders up from where it counts."""
    path: str = ""
    """Then down, without "." and "..", percent signs read."""
    fragment: str = ""


@lru_cache(maxsize=1 << 10)
def _folders(uri: str) -> list[str]:
    """Return the folder of a file and all folders above it: "a/b/c" gives "a/b/", "a/", ""."""
    parts = uri.split("/")
    return ["/".join(parts[:length]) + "/" if length else "" for length in range(len(parts) - 1, -1, -1)]


def locate(address: Address, uri: str) -> str | None:
    """Return the "/"-path inside the site that an address in the file `uri` leads to; None when it leaves."""
    folders = _folders(uri) if address.reach is Reach.RELATIVE else [""]
    return None if address.climb >= len(folders) else folders[address.climb] + address.path


def _normalise(path: str) -> tuple[int, str]:
    """Return how far a path climbs, and what follows."""
    climb = 0
    down: list[str] = []
    *folders, name = path.split("/")
    if name in {".", ".."}:
        folders, name = [*folders, name], ""
    for part in folders:
        if part == ".." and down:
            down.pop()
        elif part == "..":
            climb += 1
        elif part != ".":
            down.append(part)
    return climb, "/".join([*down, name])


@lru_cache(maxsize=1 << 16)
def read_address(text: str, site: str) -> Address:
    """Return what an address says; `site` is the site's own, ending in "/", or ""."""
    text = text.strip(_AROUND).translate(_BROWSERS_WAY)
    reach = Reach.RELATIVE
    if site and f"{text}/".startswith(site):
        reach, text = Reach.SITE, text[len(site) :]
    elif text.startswith("//"):
        return Address(Reach.FOREIGN)
    elif scheme := _SCHEME.match(text):
        return Address(_reach_of(scheme[0].lower()))
    elif text.startswith("/"):
        reach, text = Reach.HOST, text[1:]
    elif not text or text[0] in "#?":
        reach = Reach.HERE
    path, _, fragment = text.partition("#")
    climb, path = _normalise(unquote(path.partition("?")[0]))
    return Address(reach, climb, path, unquote(fragment.partition(_PASSAGE)[0]))


def _reach_of(scheme: str) -> Reach:
    if scheme in _HOSTS:
        return Reach.FOREIGN
    return Reach.OTHER if scheme in _HARMLESS else Reach.DATA if scheme == "data:" else Reach.STRANGE
