"""Write the pictures that stand for pages where their links are shown, each drawn only once.

None while the hub has no address: such a picture is asked for by its full address.
"""

import contextlib
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from simpul import disk, urls
from simpul.catalogue import Catalogue, Record
from simpul.export import card_drawing
from simpul.export.card_drawing import draw_card
from simpul.export.files import ExportFile
from simpul.text import digest

FOLDER = "build/cache/kartu"
"""Where drawn pictures are kept, below the root."""

_BASIS = digest(version("pillow"), Path(card_drawing.__file__).read_text(encoding="utf-8"))
"""What all pictures rest on besides what they say."""


def site_card(catalogue: Catalogue, kept: Path) -> Iterator[ExportFile]:
    """Yield the picture of all pages that are not cases."""
    hub = catalogue.hub
    if hub.situs:
        yield ExportFile(urls.CARD, _drawn("situs", (hub.nama, hub.keterangan or hub.nama, "", ""), kept))


def case_cards(catalogue: Catalogue, records: Iterable[Record], kept: Path) -> Iterator[ExportFile]:
    """Yield the pictures of some cases."""
    if not catalogue.hub.situs:
        return
    known = catalogue.vocabularies
    for record in records:
        case = record.case
        kategori = ", ".join(known.kategori[code].name for code in case.kategori if code in known.kategori)
        said = (catalogue.hub.nama, case.judul, known.wilayah[case.wilayah].name, kategori)
        yield ExportFile(f"{urls.case_uri(case.id)}{urls.CARD}", _drawn(case.id, said, kept))


def _drawn(name: str, said: tuple[str, str, str, str], kept: Path) -> bytes:
    """Return a picture, from the folder of those drawn before when it is there."""
    path = kept / f"{name}.{digest(_BASIS, *said)}"
    with contextlib.suppress(OSError, ValueError):
        return disk.recall(path)
    picture = draw_card(*said)
    with contextlib.suppress(OSError):
        for old in kept.glob(f"{name}.*"):
            old.unlink()
    disk.keep(path, picture)
    return picture
