"""Put the photographs beside cases right: no place in them, no larger than a page needs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from simpul.case.files import find_cases, uri_of
from simpul.check.camera_data import tells_place
from simpul.check.engine import select
from simpul.check.images import MAX_IMAGE_BYTES, MAX_LOOKED_AT
from simpul.fixing.outcome import put_in_place
from simpul.redrawing import UndrawableError, redraw_alike

_ENDINGS = frozenset({".jpeg", ".jpg", ".png", ".webp"})


@dataclass(frozen=True, slots=True)
class Photo:
    """One photograph that should be drawn anew."""

    uri: str
    path: Path
    content: bytes
    """What it would be; empty when it cannot be drawn."""
    told: str
    """What would be put right, or why it is not, in Indonesian."""

    @property
    def is_left_alone(self) -> bool:
        """Tell whether it cannot be put right."""
        return not self.content


def photos_to_mend(root: Path, paths: Sequence[Path]) -> Iterator[Photo]:
    """Yield the photographs beside the cases below `root`, or beside those that `paths` mean, that need it."""
    for case in select(root, paths) if paths else find_cases(root):
        for path in sorted(case.parent.iterdir()) if case.parent.is_dir() else ():
            if path.suffix.lower() in _ENDINGS and path.is_file() and not path.is_symlink():
                yield from _look_at(path, root)


def _look_at(path: Path, root: Path) -> Iterator[Photo]:
    size = path.stat().st_size
    has_place, is_large = tells_place(path), size > MAX_IMAGE_BYTES
    if not (has_place or is_large):
        return
    uri = uri_of(path, root)
    try:
        content = redraw_alike(path.read_bytes()) if size <= MAX_LOOKED_AT else b""
    except UndrawableError:
        content = b""
    if not content or len(content) > MAX_IMAGE_BYTES:
        yield Photo(uri, path, b"", "dibiarkan, karena tidak dapat digambar ulang. Saran: simpan ulang sebagai JPEG.")
        return
    done = (["letak GPS dan data kamera dibuang"] if has_place else []) + (
        [f"diperkecil dari {_kilobytes(size)} menjadi {_kilobytes(len(content))}"] if is_large else []
    )
    yield Photo(uri, path, content, f"{', '.join(done)}.")


def _kilobytes(size: int) -> str:
    """Return a size in kilobytes, rounded up."""
    return f"{-(-size // 1000)} KB"


def write_photo(photo: Photo) -> None:
    """Put the photograph drawn anew in the place of the old one.

    Raises:
        OSError: the folder cannot be written; the file is as it was.
    """
    put_in_place(photo.path, photo.content)
