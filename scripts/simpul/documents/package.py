"""Pack the parts of a Word document the same way each time: same parts, same bytes.

Parts that stand in many documents are compressed once.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_DATE = 0x21
"""1 January 1980, as a zip file writes it."""
_DEFLATED = 8
_VERSION = 20
_LOCAL = struct.Struct("<4s5H3L2H")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True, slots=True)
class Pressed:
    """A part, compressed."""

    name: bytes
    content: bytes
    checksum: int
    size: int
    """Bytes before compression."""


def press(name: str, content: bytes, level: int = 9) -> Pressed:
    """Compress a part; `level` is zlib's."""
    squeeze = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Pressed(name.encode("ascii"), squeeze.compress(content) + squeeze.flush(), zlib.crc32(content), len(content))


def pack(parts: Iterable[Pressed]) -> bytes:
    """Return compressed parts as the bytes of a .docx file."""
    body, directory, count = bytearray(), bytearray(), 0
    for part in parts:
        shared = (0, _DEFLATED, 0, _DATE, part.checksum, len(part.content), part.size, len(part.name), 0)
        directory += _ENTRY.pack(b"PK\1\2", _VERSION, _VERSION, *shared, 0, 0, 0, 0, len(body)) + part.name
        body += _LOCAL.pack(b"PK\3\4", _VERSION, *shared) + part.name + part.content
        count += 1
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)
