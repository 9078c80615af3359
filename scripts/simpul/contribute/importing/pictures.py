"""Make the images of a document fit to publish: small, without the camera's data, with their alternative text."""

import re
from dataclasses import dataclass
from typing import Any

from simpul.contribute.importing.container import Container, attribute, local_name
from simpul.redrawing import TooManyPixelsError, UndrawableError, redraw
from simpul.text import normalise

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
        ending, written = redraw(content)
    except TooManyPixelsError:
        return Picture("", trouble="gambar ini terlalu besar; perkecil dulu")
    except UndrawableError:
        kind = part.rpartition(".")[2].upper()
        return Picture(
            "", trouble=f"gambar berformat {kind} tidak dapat dibaca; simpan sebagai PNG di Word, lalu sisipkan lagi"
        )
    return Picture(f"gambar-{number}.{ending}", written)
