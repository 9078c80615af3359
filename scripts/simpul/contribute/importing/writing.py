"""Write an imported document: the case with its images, and beside it whatever found no place."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from simpul.case.body import SECTIONS
from simpul.case.model import Case
from simpul.case.reading import FILE, FOLDER
from simpul.contribute.importing.answers import Data
from simpul.contribute.importing.blocks import Reading, Table, plain_of, read_document
from simpul.contribute.importing.container import Container, RefusedError, open_document
from simpul.contribute.importing.markdown import render
from simpul.contribute.importing.pictures import Gallery, Picture
from simpul.contribute.importing.placing import Placed, Placer
from simpul.contribute.importing.inline import escape_alternative
from simpul.contribute.scaffold import propose_id
from simpul.documents.template import write_template
from simpul.settings import Hub
from simpul.text import quote, slugify
from simpul.vocabulary import Vocabularies

LEFTOVERS = "build/impor"
"""Folder of what found no place, below the output; never published."""

_WIDTH = 116
_SHORT_LIST = 90
_PICTURE = re.compile("\ue000(\\d+)\ue001")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote."""

    case_path: Path
    leftover_path: Path | None
    """Where the rest stands; None when everything found its place."""
    remarks: tuple[str, ...]
    """What a person should look at, in Indonesian."""


@dataclass(slots=True)
class _Papers:
    """The texts about to be written."""

    case: str = ""
    leftovers: dict[str, list[str]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def import_document(path: Path, desk: Desk) -> Imported:
    """Turn the document at `path` into a case below the desk's output.

    Raises:
        RefusedError: it cannot be taken, or a case of its id is there already.
    """
    container = open_document(path)
    reading = read_document(container)
    template = read_document(Container(write_template(desk.vocabularies, desk.hub)))
    reading.asides = _without(reading.asides, template.asides)
    placed = Placer(desk.vocabularies, Counter(_paragraphs(template))).place(reading.blocks)
    if not (placed.answers.data or placed.sections or placed.left or reading.asides or reading.drawings):
        message = "dokumen ini kosong, atau templat yang belum diisi."
        raise RefusedError(message)
    data, remarks = complete(placed, path, desk)
    gallery = Gallery(container, reading.drawings)
    body = _show(_body(placed), gallery)
    shown = set(gallery.used.values())
    papers = _Papers(_case_text(data, body), _leftovers(reading, placed, gallery, shown), remarks)
    papers.leftovers |= _unseen_images(container, gallery)
    return _write(data, papers, gallery, shown, desk, path)


def _without(asides: dict[str, list[str]], own: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the texts beside a document less those that the template prints itself."""
    kept = {title: [text for text in texts if text not in own.get(title, ())] for title, texts in asides.items()}
    return {title: texts for title, texts in kept.items() if texts}


def _paragraphs(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of the template with their styles, the texts of its tables without."""
    for block in reading.blocks:
        if isinstance(block, Table):
            yield from ((cell.plain, "") for row in block.rows for cell in row)
        else:
            yield block.plain, block.style


def _body(placed: Placed) -> str:
    parts = [f"## {title}\n\n{render(placed.sections[title])}\n" for title in SECTIONS if placed.sections.get(title)]
    return "\n".join(parts) or f"## {SECTIONS[0]}\n"


def _show(markdown: str, gallery: Gallery, folder: str = "") -> str:
    """Put images in place of their marks."""

    def shown(match: re.Match[str]) -> str:
        picture = gallery.take(int(match.group(1)))
        if not picture.name:
            return f"\\[{picture.trouble}\\]" if folder else ""
        return f"![{escape_alternative(picture.alternative)}]({folder}{picture.name})"

    return _PICTURE.sub(shown, markdown)


class _Dumper(yaml.SafeDumper):
    """Writes lists of words on one line."""


def _represent_list(dumper: yaml.SafeDumper, items: list[object]) -> yaml.Node:
    words = [item for item in items if isinstance(item, str)]
    is_short = len(words) == len(items) and sum(map(len, words)) < _SHORT_LIST
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=is_short)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = '"' if re.fullmatch(r"[\d.,]+", text) and not text.isdigit() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(list, _represent_list)
_Dumper.add_representer(str, _represent_text)


def _case_text(data: Data, body: str) -> str:
    front = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return f"---\n{front}---\n\n{body}"


def _leftovers(reading: Reading, placed: Placed, gallery: Gallery, shown: set[Picture]) -> dict[str, list[str]]:
    """Return by heading what found no place in the case."""
    del shown
    body = _show(render(placed.left), gallery, "gambar/")
    unplaced = [number for number in range(len(reading.drawings)) if number not in gallery.used]
    images = [_show(f"\ue000{number}\ue001", gallery, "gambar/") for number in unplaced]
    troubles = [picture.trouble for picture in gallery.used.values() if picture.trouble]
    titled = {
        "Belum mendapat tempat": [body] if body else [],
        "Gambar yang belum mendapat tempat": images,
        "Gambar yang tidak dapat dipindahkan": troubles,
        "Judul dan label yang diganti": placed.replaced,
        "Isian yang ditulis ulang": placed.answers.rewritten,
        **reading.asides,
    }
    return {title: texts for title, texts in titled.items() if texts}


def _unseen_images(container: Container, gallery: Gallery) -> dict[str, list[str]]:
    """Tell of images that only headers, footers or notes show."""
    media = {name for name in container.names if "/media/" in name}
    missed = sorted(media - gallery.parts)
    return {"Gambar di luar isi dokumen": [name.rpartition("/")[2] for name in missed]} if missed else {}


def _write(data: Data, papers: _Papers, gallery: Gallery, shown: set[Picture], desk: Desk, path: Path) -> Imported:
    identifier = str(data["id"])
    taken = sorted((desk.output / FOLDER).glob(f"*/{identifier}"))
    if taken:
        place = taken[0].relative_to(desk.output).as_posix()
        message = (
            f"id {quote(identifier)} sudah dipakai {place}. Tulislah ke folder lain dengan --out, lalu bandingkan."
        )
        raise RefusedError(message)
    folder = desk.output / FOLDER / _province(str(data["wilayah"]), desk) / identifier
    _put(folder / FILE, papers.case.encode())
    for picture in shown:
        if picture.name:
            _put(folder / picture.name, picture.content)
    leftover = desk.output / LEFTOVERS / f"{identifier}-sisa.md"
    aside = {picture for picture in gallery.used.values() if picture.name} - shown
    for picture in aside:
        _put(leftover.parent / "gambar" / picture.name, picture.content)
    if papers.leftovers:
        _put(leftover, _leftover_text(path, papers.leftovers).encode())
    remarks = (*papers.remarks, *_summary(papers.leftovers))
    return Imported(folder / FILE, leftover if papers.leftovers else None, remarks)


def _province(region: str, desk: Desk) -> str:
    regions = desk.vocabularies.wilayah
    if region not in regions:
        region = desk.hub.provinsi[0] if desk.hub else "00"
    return regions.province_of(region).slug


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _leftover_text(path: Path, leftovers: dict[str, list[str]]) -> str:
    parts = [
        f"# Sisa impor: {path.name}\n\nYang ada di dokumen tetapi tidak di berkas kasus. Berkas ini tidak terbit.\n"
    ]
    for title, texts in leftovers.items():
        lines = "\n\n".join(texts) if title in _WHOLE else "\n".join(_bullets(texts))
        parts.append(f"## {title}\n\n{lines}\n")
    return "\n".join(parts)


_WHOLE = frozenset({"Belum mendapat tempat", "Kepala dan kaki halaman", "Kotak teks"})
"""Titles whose texts are paragraphs, not a list."""
_QUIET = frozenset({"Judul dan label yang diganti", "Isian yang ditulis ulang"})
"""Titles that lose nothing, so need no remark."""


def _bullets(texts: Iterable[str]) -> Iterator[str]:
    return (f"- {' '.join(text.split())}" for text in texts)


def _summary(leftovers: dict[str, Sequence[str]] | dict[str, list[str]]) -> Iterator[str]:
    """Say in one line each what was left over."""
    for title, texts in leftovers.items():
        if title in _QUIET:
            continue
        said = " ".join(_PICTURE.sub("", texts[0]).split())
        count = f" ({len(texts)})" if len(texts) > 1 else ""
        yield f"{title.lower()}{count}: {quote(said, 70)}"
