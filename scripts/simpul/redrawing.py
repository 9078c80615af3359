"""Draw an image anew: small enough for a page, and without what the camera noted, such as where it was taken."""

import io
import warnings
from itertools import product

from PIL import Image, ImageOps

LONGEST_SIDE = 1600
"""Pixels; enough for a page, a fifth of a camera's."""
MAX_PIXELS = 120_000_000
"""Larger images are not unpacked; the largest phone cameras give 108 million."""
MAX_IMAGE_BYTES = 150_000
"""A picture that a phone on a slow network still loads; its reader pays for every byte."""
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
_SIDES = (LONGEST_SIDE, 1200, 900, 640)
_QUALITIES = (82, 70, 55)
_LOSSY = frozenset({"JPEG", "WEBP"})


class UndrawableError(Exception):
    """The image cannot be drawn anew."""


class TooManyPixelsError(UndrawableError):
    """The image is too large to be unpacked."""


def redraw(content: bytes) -> tuple[str, bytes]:
    """Return ending and bytes of the image drawn anew: drawings as PNG, photographs and what is too large as JPEG.

    Raises:
        UndrawableError: it is damaged, too large, or no image.
    """
    upright, kind = _open(content)
    if kind != "JPEG":
        drawn = _encode(upright, "PNG")
        if len(drawn) <= MAX_IMAGE_BYTES:
            return "png", drawn
    return "jpg", _encode(upright, "JPEG")


def redraw_alike(content: bytes) -> bytes:
    """Return the image drawn anew in its own format, so that its name can stay.

    Raises:
        UndrawableError: it is damaged, too large, or in a format that pages do not show.
    """
    upright, kind = _open(content)
    if kind not in {"PNG", *_LOSSY}:
        raise UndrawableError(kind)
    return _encode(upright, kind)


def _open(content: bytes) -> tuple[Image.Image, str]:
    """Return the image upright and no larger than a page needs, and its format."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(content), formats=_FORMATS)
            kind = image.format or ""
            if image.width * image.height > MAX_PIXELS:
                raise TooManyPixelsError
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        raise UndrawableError from error
    return upright, kind


def _encode(image: Image.Image, kind: str) -> bytes:
    """Return the pixels alone in a format, as small as it must be."""
    mode = "RGBA" if image.has_transparency_data and kind != "JPEG" else "RGB"
    bare = _bare(image if mode == "RGBA" else _on_white(image), mode)
    if kind not in _LOSSY:
        return _saved(bare, kind, {"optimize": True})
    extra = {"optimize": True, "progressive": True} if kind == "JPEG" else {}
    written = b""
    for side, quality in product(_SIDES, _QUALITIES):
        bare.thumbnail((side, side), Image.Resampling.LANCZOS)
        written = _saved(bare, kind, {"quality": quality, **extra})
        if len(written) <= MAX_IMAGE_BYTES:
            break
    return written


def _saved(image: Image.Image, kind: str, options: dict[str, int]) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    ground = Image.new("RGB", image.size, "white")
    coloured = image.convert("RGBA")
    ground.paste(coloured, mask=coloured.getchannel("A"))
    return ground


def _bare(image: Image.Image, mode: str) -> Image.Image:
    """Return the pixels alone; whatever was noted about the image stays behind."""
    converted = image.convert(mode)
    return Image.frombytes(mode, converted.size, converted.tobytes())
