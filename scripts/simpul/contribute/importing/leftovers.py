"""Gather what a document says and its case does not: nothing of it may be lost."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from simpul.contribute.importing.blocks import Reading
from simpul.contribute.importing.inline import escape_alternative, picture_mark
from simpul.contribute.importing.markdown import render
from simpul.contribute.importing.pictures import Gallery
from simpul.contribute.importing.placing import Placed
from simpul.text import quote

FOLDER = "build/impor"
"""Folder of what found no place, below the output; never published."""
IMAGES = "gambar"
"""Folder of its images, below that."""

_PICTURE = re.compile("\ue000(\\d+)\ue001")
_UNPLACED = "Belum mendapat tempat"
_WHOLE = frozenset({_UNPLACED, "Kepala dan kaki halaman", "Kotak teks"})
"""Titles whose texts are paragraphs, not a list."""
_QUIET = frozenset({"Judul dan label yang diganti", "Isian yang ditulis ulang"})
"""Titles that lose nothing, so need no remark."""


def show_pictures(markdown: str, gallery: Gallery, folder: str = "") -> str:
    """Put images in place of their marks; one that cannot be shown is told of in the leftovers alone."""

    def shown(match: re.Match[str]) -> str:
        picture = gallery.take(int(match.group(1)))
        if not picture.name:
            return ""
        return f"![{escape_alternative(picture.alternative)}]({folder}{picture.name})"

    return _PICTURE.sub(shown, markdown)


def gather(reading: Reading, placed: Placed, gallery: Gallery) -> dict[str, list[str]]:
    """Return by title what found no place, once the case has taken its images."""
    body = show_pictures(render(placed.left), gallery, f"{IMAGES}/")
    unplaced = [number for number in range(len(reading.drawings)) if number not in gallery.used]
    images = [show_pictures(picture_mark(number), gallery, f"{IMAGES}/") for number in unplaced]
    titled = {
        _UNPLACED: [body] if body.strip() else [],
        "Gambar yang belum mendapat tempat": [image for image in images if image],
        "Gambar yang tidak dapat dipindahkan": [item.trouble for item in gallery.used.values() if item.trouble],
        "Gambar di luar isi dokumen": [Path(name).name for name in sorted(reading.images - gallery.parts)],
        "Judul dan label yang diganti": placed.replaced,
        "Isian yang ditulis ulang": placed.answers.rewritten,
        **reading.asides,
    }
    return {title: texts for title, texts in titled.items() if texts}


def as_text(name: str, leftovers: dict[str, list[str]]) -> str:
    """Return the leftovers of the document `name` as one Markdown text."""
    parts = [f"# Sisa impor: {name}\n\nYang ada di dokumen tetapi tidak di berkas kasus. Berkas ini tidak terbit.\n"]
    for title, texts in leftovers.items():
        lines = "\n\n".join(texts) if title in _WHOLE else "\n".join(_bullets(texts))
        parts.append(f"## {title}\n\n{lines}\n")
    return "\n".join(parts)


def _bullets(texts: Iterable[str]) -> Iterator[str]:
    return (f"- {' '.join(text.split())}" for text in texts)


def summary(leftovers: dict[str, list[str]]) -> Iterator[str]:
    """Yield in a line each what was left over and needs a look."""
    for title, texts in leftovers.items():
        if title not in _QUIET:
            count = f" ({len(texts)})" if len(texts) > 1 else ""
            yield f"{title.lower()}{count}: {quote(texts[0].strip(), 70)}"
