"""Make the images of a document fit to publish: small, without the camera's data, with their alternative text."""

import io
import re
import warnings
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageOps

from simpul.contribute.importing.container import Container, attribute, local_name
from simpul.contribute.importing.words import normalise

LONGEST_SIDE = 1600
"""Pixels; enough for a page, a fifth of a camera's."""
MAX_PIXELS = 120_000_000
"""Larger images are not unpacked; the largest phone cameras give 108 million."""
MAX_IMAGE_BYTES = 900_000
_QUALITIES = (82, 70, 55)
_WRITTEN_BY_PROGRAM = re.compile(r"automatically generated|dibuat secara otomatis|dibuat otomatis", re.IGNORECASE)
_FILE_NAME = re.compile(
    r"[^\s]+\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf)\Z|(?:gambar|image|picture)\s*\d*\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Picture:
    """One image of the document."""

    name: str
    """Name of its file beside the case; "" when there is no image to show."""
    content: bytes = b""
    alternative: str = ""
    """What Word says it shows, when a person wrote it."""
    trouble: str = ""
    """Why it cannot be shown, in Indonesian."""


class Gallery:
    """Takes images out of a document, each file once."""

    def __init__(self, container: Container, drawings: list[Any]) -> None:
        """Take the elements that show an image; nothing is unpacked yet."""
        self._container = container
        self._drawings = drawings
        self._relations = container.relations(container.main)
        self._taken: dict[str, Picture] = {}
        self.used: dict[int, Picture] = {}
        """The images asked for, by number."""

    @property
    def parts(self) -> frozenset[str]:
        """The files of the document that were looked at."""
        return frozenset(self._taken)

    def take(self, number: int) -> Picture:
        """Return the image of a number, ready to publish."""
        if number not in self.used:
            drawing, image = self._drawings[number]
            key = attribute(image, "embed") or attribute(image, "id")
            picture = self._of_part(key)
            self.used[number] = Picture(picture.name, picture.content, _alternative(drawing), picture.trouble)
        return self.used[number]

    def _of_part(self, key: str) -> Picture:
        relation = self._relations.get(key)
        if relation is None or relation.is_external or relation.target not in self._container.names:
            return Picture("", trouble="gambar ini hanya tautan ke tempat lain, tidak ada di dalam dokumen")
        if relation.target not in self._taken:
            number = sum(bool(picture.name) for picture in self._taken.values()) + 1
            self._taken[relation.target] = _clean(self._container.read(relation.target), number, relation.target)
        return self._taken[relation.target]


def _alternative(drawing: Any) -> str:  # noqa: ANN401 - lxml has no types
    for element in drawing.iter():
        if local_name(element) in {"docPr", "shape", "cNvPr"}:
            text = " ".join(normalise(attribute(element, "descr") or attribute(element, "alt")).split())
            if text and not _WRITTEN_BY_PROGRAM.search(text) and not _FILE_NAME.match(text):
                return text
    return ""


def _clean(content: bytes, number: int, part: str) -> Picture:
    """Return the image drawn anew: no camera data, no place, no thumbnail goes along."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"))
            if image.width * image.height > MAX_PIXELS:
                return Picture("", trouble="gambar ini terlalu besar; perkecil dulu")
            is_photo = image.format == "JPEG"
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
            ending, written = _encode(upright, is_photo=is_photo)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        kind = part.rpartition(".")[2].upper()
        return Picture(
            "", trouble=f"gambar berformat {kind} tidak dapat dibaca; simpan sebagai PNG di Word, lalu sisipkan lagi"
        )
    return Picture(f"gambar-{number}.{ending}", written)


def _encode(image: Image.Image, *, is_photo: bool) -> tuple[str, bytes]:
    """Return ending and bytes: drawings as PNG, photographs and whatever is too large as JPEG."""
    if not is_photo:
        drawn = _bare(image, "RGBA" if image.has_transparency_data else "RGB")
        out = io.BytesIO()
        drawn.save(out, "PNG", optimize=True)
        if out.tell() <= MAX_IMAGE_BYTES:
            return "png", out.getvalue()
    ground = Image.new("RGB", image.size, "white")
    coloured = image.convert("RGBA")
    ground.paste(coloured, mask=coloured.getchannel("A"))
    for quality in _QUALITIES:
        out = io.BytesIO()
        ground.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        if out.tell() <= MAX_IMAGE_BYTES:
            break
    return "jpg", out.getvalue()


def _bare(image: Image.Image, mode: str) -> Image.Image:
    """Return the pixels alone; whatever was noted about the image stays behind."""
    converted = image.convert(mode)
    return Image.frombytes(mode, converted.size, converted.tobytes())
