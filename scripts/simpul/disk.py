"""Keep on disk what can be made again, written whole or not at all; tell why a disk refused.

What is kept bears a seal that only the same user can make: a tree may come from a stranger, and what lies in it
must not pass for what was judged, or made, here.
"""

import contextlib
import os
import re
import secrets
import tempfile
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path

_DIGEST = 16
_LENGTH = 8
"""Bytes that tell how long a piece is."""
_KEY = "simpul/kunci"
"""Where the secret of this user's seals is kept, below the folder of the user's caches."""
_KEY_LENGTH = 32
_CAUSES = {
    r"No space left on device|os error 28\b": "Cakram penuh. Kosongkan ruang, lalu jalankan lagi.",
    r"quota exceeded|os error 122\b": "Jatah cakram habis. Kosongkan ruang, lalu jalankan lagi.",
    r"File too large|os error 27\b": "Sistem tidak mengizinkan berkas sebesar itu.",
    r"Read-only file system|os error 30\b": "Cakram itu hanya dapat dibaca.",
    r"Permission denied|os error 13\b": "Tidak ada izin menulis di sana.",
}
"""What the system says when it refuses, whichever program it says it to."""


def keep(path: Path, content: bytes) -> None:
    """Write `content` under seal in one step; a disk that refuses costs only time."""
    with contextlib.suppress(OSError):
        _replace(path, _sealed(content))


def extend(path: Path, content: bytes) -> None:
    """Write a piece more behind what was kept; a disk that refuses costs only time."""
    with contextlib.suppress(OSError), path.open("ab", buffering=0) as stream:
        stream.write(b"".join(_sealed(content)))


def recall(path: Path) -> bytes:
    """Return what was kept.

    Raises:
        OSError: nothing can be read there.
        ValueError: it is not what was written, or not by this user.
    """
    return b"".join(pieces(path))


def pieces(path: Path) -> list[bytes]:
    """Return what was kept, and each piece that was written behind it.

    Raises:
        OSError, ValueError: as `recall`.
    """
    content, end = path.read_bytes(), 0
    found: list[bytes] = []
    while end < len(content) or not found:
        told = end + _DIGEST
        begin = told + _LENGTH
        end = begin + int.from_bytes(content[told:begin])
        piece = content[begin:end]
        if content[told - _DIGEST : begin] != _head(piece):
            raise ValueError(path)
        found.append(piece)
    return found


def _replace(path: Path, content: Iterable[bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as stream:
        stream.writelines(content)
    Path(stream.name).replace(path)


def _sealed(content: bytes) -> tuple[bytes, bytes]:
    return _head(content), content


def _head(content: bytes) -> bytes:
    """Return what stands before a piece: its seal, and its length."""
    length = len(content).to_bytes(_LENGTH)
    seal = blake2b(length, digest_size=_DIGEST, key=_key())
    seal.update(content)
    return seal.digest() + length


@cache
def _key() -> bytes:
    """Return the secret of this user's seals, made when first needed; where none can be kept it lasts for one run."""
    made = secrets.token_bytes(_KEY_LENGTH)
    with contextlib.suppress(OSError, RuntimeError):  # the latter where the user has no home
        told = Path(os.environ.get("XDG_CACHE_HOME", ""))
        # One that is not absolute would be looked for in the tree.
        path = (told if told.is_absolute() else Path.home() / ".cache") / _KEY
        if not path.exists():
            _replace(path, [made])
        kept = path.read_bytes()
        if len(kept) == _KEY_LENGTH:
            return kept
    return made


def explain(error: Exception) -> str:
    """Return why a step failed: what the system refused, in a word, else all that the step said."""
    said = str(error).strip()
    cause = next((words for pattern, words in _CAUSES.items() if re.search(pattern, said)), "")
    return f"{cause}\n{said.splitlines()[-1]}" if cause else said
