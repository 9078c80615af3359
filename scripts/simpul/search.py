"""Make the search index of a finished site with Pagefind."""

import errno
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from simpul import urls

_HEAD = 1024
"""Bytes of a page in the index within which its address stands."""
_ROOM = 1 << 16
"""Bytes that are free on a disk that is not full."""
_GZIP = 31
"""What zlib calls gzip."""
_MARK = b'"url":"/'
COMMON = 500
COMMON_PART = 3
"""A word is common that so many cases have, and so great a part of them: a third."""
_PART = 2000
"""How much goes into a part of the index, in Pagefind's measure: places of words. Ten times less than it would take by
itself, for what a word is looked up in is loaded whole."""
_SIGN = b"pagefind_dcd"
"""What a file of the index begins with."""
_TEXT = 3
_SHORT = 24
"""What CBOR calls a text, and the least value that does not fit into the byte that says the kind."""
_LEAST = 5
"""Bytes that a page takes below a word, at least."""
_PAGE = re.compile(rb"[\x60-\x77](id_[0-9a-f]+)([\x00-\x17]|\x18.|\x19..|\x1a....)", re.DOTALL)
"""A page in Pagefind's list: its name as a text of CBOR, the length of that before it; then how many words it has."""
_STEP = 64
"""Words to which a page's length is rounded: it only weighs long against short, yet is a fifth of the list."""


class SearchError(Exception):
    """Pagefind could not index the site; the message is what it said."""


def index_site(site: Path) -> None:
    """Write `pagefind/` into `site`, stemming Indonesian.

    Raises:
        SearchError: Pagefind failed.
        OSError: the disk is full.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--force-language", "id"]
    environment = {**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(_PART)}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)  # noqa: S603 - our own command line
    said = (done.stdout + done.stderr).decode("utf-8", "replace").strip()
    if done.returncode != 0:
        raise SearchError(said or f"Pagefind berhenti dengan kode {done.returncode}.")
    if shutil.disk_usage(site).free < _ROOM:
        # Pagefind leaves parts of files on a full disk, and says that all is well.
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    _rename_pages(site / "pagefind")
    _write(site / urls.SEARCH_COMMON, sorted(_common_words(site / "pagefind")))


def _rename_pages(index: Path) -> None:
    """Call the pages by number, and round their lengths: both are most of the list that every first search loads.

    The numbers stand below one name drawn from all, so that no browser takes what it kept of an earlier index for this.
    """
    count = json.loads((index / "pagefind-entry.json").read_bytes())["languages"]["id"]["page_count"]
    (listing,) = index.glob("*.pf_meta")
    content = gzip.decompress(listing.read_bytes())
    names = [name.decode() for name, _ in _PAGE.findall(content)[:count]]
    folder = hashlib.sha256("".join(names).encode()).hexdigest()[:7]
    numbered = (f"{folder}/{number}" for number in range(count))
    content = _PAGE.sub(lambda page: _cbor_text(next(numbered)) + _rounded(page[2]), content, count)
    listing.write_bytes(gzip.compress(content, mtime=0))
    (index / "fragment" / folder).mkdir()
    for number, name in enumerate(names):
        (index / f"fragment/{name}.pf_fragment").rename(index / f"fragment/{folder}/{number}.pf_fragment")


def _rounded(length: bytes) -> bytes:
    """Return a number of words as CBOR writes it, to the nearest step that fits into two bytes, but never none."""
    words = length[0] if len(length) == 1 else int.from_bytes(length[1:], "big")
    steps = min(max(1, round(words / _STEP)), 0xFFFF // _STEP)
    return b"\x19" + (steps * _STEP).to_bytes(2, "big")


def _cbor_text(text: str) -> bytes:
    """Return a text of up to 23 letters as CBOR writes it (RFC 8949, 3.1)."""
    return bytes([0x60 + len(text)]) + text.encode()


def _common_words(index: Path) -> Iterator[str]:
    """Yield the words, as the index stems them, that are so common that they tell little, and are the most to load."""
    least = max(COMMON, sum(1 for _ in index.glob("fragment/*/*")) // COMMON_PART)
    for part in (index / "index").iterdir():
        content = gzip.decompress(part.read_bytes())
        if len(content) > least * _LEAST:
            yield from _words_on(least, content.removeprefix(_SIGN))


def _words_on(least: int, content: bytes) -> Iterator[str]:
    """Yield the words of a part of the index that stand on so many pages.

    A part is lists within lists of numbers; its texts are the words, each before the list of its pages.
    """
    place, word = 0, ""
    while place < len(content):
        kind, value, place = _cbor_head(content, place)
        if word.isalnum() and value >= least:
            yield word
            if value >= _PART:
                return  # It is the last: with it the part was full.
        word = content[place : place + value].decode() if kind == _TEXT else ""
        place += len(word.encode())


def _cbor_head(content: bytes, place: int) -> tuple[int, int, int]:
    """Return kind and value of what begins at `place`, and where that ends (RFC 8949, 3)."""
    kind, value = content[place] >> 5, content[place] & 31
    place += 1
    if value < _SHORT:
        return kind, value, place
    end = place + (1 << value - _SHORT)
    return kind, int.from_bytes(content[place:end], "big"), end


def number_cases(site: Path, uris: Iterable[str]) -> None:
    """Write down what the index calls the page at each of `uris`, in their order: so a case's number leads to it.

    Raises:
        SearchError: a page is not in the index.
    """
    (folder,) = (site / "pagefind/fragment").iterdir()
    pages = {_address(path): int(path.stem) for path in folder.iterdir()}
    try:
        numbers = {"bagian": folder.name, "nomor": [pages[uri] for uri in uris]}
    except KeyError as error:
        message = f"Halaman {error} tidak masuk indeks pencarian."
        raise SearchError(message) from error
    _write(site / urls.SEARCH_NUMBERS, numbers)


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")


def _address(fragment: Path) -> str:
    """Return the address of a page in the index; nothing but its beginning is unpacked."""
    with fragment.open("rb") as file:
        head = zlib.decompressobj(_GZIP).decompress(file.read(_HEAD), _HEAD)
    return head.partition(_MARK)[2].partition(b'"')[0].decode()
