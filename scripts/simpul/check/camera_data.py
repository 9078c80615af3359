"""Tell whether an image says where it was taken: in its EXIF data, or in Adobe's XMP."""

import io
import warnings
from pathlib import Path

from PIL import Image

from simpul.check.images import MAX_LOOKED_AT

_GPS = 0x8825
"""EXIF's pointer to the place."""
_LATITUDE, _LONGITUDE = 2, 4
_IN_XMP = b"GPSLatitude"


def tells_place(path: Path) -> bool:
    """Tell whether the image at `path` says where it was taken; a damaged one says nothing."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_LOOKED_AT)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _IN_XMP in content or _has_gps(content)
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError, TypeError, Image.DecompressionBombError):
        # Whatever Pillow's readers say of damaged files.
        return False


def _has_gps(content: bytes) -> bool:
    with Image.open(io.BytesIO(content), formats=["PNG", "JPEG", "WEBP", "AVIF"]) as image:
        place = image.getexif().get_ifd(_GPS)
    return _LATITUDE in place or _LONGITUDE in place
