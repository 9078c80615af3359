"""Make the images of a document fit to publish: small, without the camera's data, with their alternative text."""

from dataclasses import dataclass, replace

from simpul.contribute.importing.blocks import Reading
from simpul.redrawing import TooManyPixelsError, UndrawableError, redraw


@dataclass(frozen=True, slots=True)
class Picture:
    """One image of the document."""

    name: str
    """Name of its file beside the case; "" when there is no image to show."""
    content: bytes = b""
    alternative: str = ""
    """What the document says it shows, when a person wrote it."""
    trouble: str = ""
    """Why it cannot be shown, in Indonesian."""


class Gallery:
    """Takes images out of a document, each file once."""

    def __init__(self, reading: Reading) -> None:
        """Take the images of a document; nothing is unpacked yet."""
        self._reading = reading
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
            drawing = self._reading.drawings[number]
            self.used[number] = replace(self._of_part(drawing.part), alternative=drawing.alternative)
        return self.used[number]

    def _of_part(self, part: str) -> Picture:
        if not part:
            return Picture("", trouble="gambar ini hanya tautan ke tempat lain, tidak ada di dalam dokumen")
        if part not in self._taken:
            number = sum(bool(picture.name) for picture in self._taken.values()) + 1
            self._taken[part] = _clean(self._reading.unpack(part), number, part)
        return self._taken[part]


def _clean(content: bytes, number: int, part: str) -> Picture:
    """Return the image drawn anew: no camera data, no place, no thumbnail goes along."""
    try:
        ending, written = redraw(content)
    except TooManyPixelsError:
        return Picture("", trouble="gambar ini terlalu besar; perkecil dulu")
    except UndrawableError:
        kind = part.rpartition(".")[2].upper()
        return Picture(
            "", trouble=f"gambar berformat {kind} tidak dapat dibaca; simpan sebagai PNG, lalu sisipkan lagi"
        )
    return Picture(f"gambar-{number}.{ending}", written)
