"""Keep on disk what can be made again, written whole or not at all; tell why a disk refused."""

import contextlib
import re
import tempfile
from hashlib import blake2b
from pathlib import Path

_DIGEST = 16
_CAUSES = {
    r"No space left on device|os error 28\b": "Cakram penuh. Kosongkan ruang, lalu jalankan lagi.",
    r"quota exceeded|os error 122\b": "Jatah cakram habis. Kosongkan ruang, lalu jalankan lagi.",
    r"File too large|os error 27\b": "Sistem tidak mengizinkan berkas sebesar itu.",
    r"Read-only file system|os error 30\b": "Cakram itu hanya dapat dibaca.",
    r"Permission denied|os error 13\b": "Tidak ada izin menulis di sana.",
}
"""What the system says when it refuses, whichever program it says it to."""


def keep(path: Path, content: bytes) -> None:
    """Write `content` with its checksum in one step; a disk that refuses costs only time."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as stream:
            stream.write(_checksum(content) + content)
        Path(stream.name).replace(path)


def recall(path: Path) -> bytes:
    """Return what was kept.

    Raises:
        OSError: nothing can be read there.
        ValueError: it is not what was written.
    """
    content = path.read_bytes()
    checksum, rest = content[:_DIGEST], content[_DIGEST:]
    if checksum != _checksum(rest):
        raise ValueError(path)
    return rest


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST).digest()


def explain(error: Exception) -> str:
    """Return why a step failed: what the system refused, in a word, else all that the step said."""
    said = str(error).strip()
    cause = next((words for pattern, words in _CAUSES.items() if re.search(pattern, said)), "")
    return f"{cause}\n{said.splitlines()[-1]}" if cause else said
