"""Look at the images a body shows: whether they stand beside the case, and what they are."""

import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from urllib.parse import unquote

from simpul.case.blocks import Mention
from simpul.case.reading import CaseFile
from simpul.check.addresses import scheme_of

MAX_IMAGE_BYTES = 150_000
"""Larger ones keep readers on a phone waiting, and cost them."""

MAX_LOOKED_AT = 30_000_000
"""Of a larger file, only so much is read."""

_STILLS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis", b"\0\0\0\0"})
"""What still pictures call themselves in a container that also holds videos."""
_HEAD = 16
_ELSEWHERE = re.compile(r"[/\\]|^[A-Za-z]:")


class ImageState(Enum):
    """What is found where an image should be."""

    GOOD = auto()
    MISSING = auto()
    NOT_A_FILE = auto()
    """A folder, or a link that leads nowhere."""
    OUTSIDE = auto()
    """A link to a file outside the hub."""


@dataclass(frozen=True, slots=True)
class Image:
    """One image file a body shows."""

    mention: Mention
    """Its first mention."""
    name: str
    path: Path
    state: ImageState


def readable(address: str) -> str:
    """Return an address as its author wrote it, "%20" a blank again."""
    return unquote(address)


def is_beside(address: str) -> bool:
    """Tell whether an address names a file in the folder of the case itself."""
    name = readable(address).removeprefix("./")
    return not scheme_of(address) and not _ELSEWHERE.search(name) and name not in {".", ".."}


def names_beside(file: CaseFile) -> list[str]:
    """Return the names of all files beside the case file, sorted."""
    try:
        return sorted(path.name for path in file.folder.iterdir())
    except OSError:
        return []


def _state(path: Path, root: Path) -> ImageState:
    try:
        if not path.resolve(strict=True).is_relative_to(root.resolve()):
            return ImageState.OUTSIDE
        return ImageState.GOOD if stat.S_ISREG(path.stat().st_mode) else ImageState.NOT_A_FILE
    except (OSError, RuntimeError):
        return ImageState.NOT_A_FILE


def images(file: CaseFile, root: Path) -> Iterator[Image]:
    """Yield the images the body takes from the folder of the case, each name once."""
    shown = {readable(mention.target).removeprefix("./"): mention for mention in reversed(file.body.images())}
    if not shown:
        return
    # macOS may hand out names in decomposed form; the same letters must match.
    by_name = {unicodedata.normalize("NFC", name): name for name in names_beside(file)}
    for name, mention in sorted(shown.items(), key=lambda item: item[1].offset):
        if is_beside(mention.target):
            found = by_name.get(unicodedata.normalize("NFC", name))
            path = file.folder / (found or "-")
            yield Image(mention, name, path, _state(path, root) if found else ImageState.MISSING)


def good_images(file: CaseFile, root: Path) -> Iterator[Image]:
    """Yield those that can be opened."""
    return (image for image in images(file, root) if image.state is ImageState.GOOD)


def format_of(head: bytes) -> str:
    """Return the format a file's first bytes tell, "" when they tell none."""
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "WebP"
    if head[4:8] == b"ftyp":
        return "HEIC atau AVIF" if head[8:12] in _STILLS else "video"
    signs = {
        b"\x89PNG\r\n\x1a\n": "PNG",
        b"\xff\xd8\xff": "JPEG",
        b"GIF8": "GIF",
        b"BM": "BMP",
        b"II*\x00": "TIFF",
        b"MM\x00*": "TIFF",
        b"%PDF": "PDF",
        b"PK\x03\x04": "Word atau ZIP",
        b"<": "SVG atau HTML",
        b"\xef\xbb\xbf<": "SVG atau HTML",
    }
    return next((name for sign, name in signs.items() if head.startswith(sign)), "")


def read_head(path: Path) -> bytes:
    """Return the first bytes of a file, none when it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(_HEAD)
    except OSError:
        return b""
