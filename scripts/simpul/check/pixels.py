"""Open an image to its end, without letting it fill the memory."""

import warnings
from enum import Enum, auto
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from simpul.check.images import MAX_IMAGE_BYTES, format_of, read_head

MAX_PIXELS = 30_000_000
"""Each takes up to four bytes of memory; a page needs two million."""
_EIGHTH = 8
"""JPEG can be opened at an eighth of its size, all of the file being read."""


class ImageFault(Enum):
    """What can be wrong inside an image."""

    BROKEN = auto()
    TOO_WIDE = auto()


def fault_of(path: Path) -> ImageFault | None:
    """Return what is wrong inside the image at `path`; None also when its size or format already is."""
    kind = format_of(read_head(path))
    try:
        if kind not in {"PNG", "JPEG", "WebP"} or path.stat().st_size > MAX_IMAGE_BYTES:
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _open(path, kind.upper())
    except Image.DecompressionBombError:
        return ImageFault.TOO_WIDE
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError, UnidentifiedImageError):
        # Whatever Pillow's decoders say of damaged files.
        return ImageFault.BROKEN


def _open(path: Path, kind: str) -> ImageFault | None:
    with Image.open(path, formats=[kind]) as image:
        width, height = image.size
        if width * height > MAX_PIXELS:
            return ImageFault.TOO_WIDE
        image.draft(None, (width // _EIGHTH, height // _EIGHTH))
        image.load()
    return None
