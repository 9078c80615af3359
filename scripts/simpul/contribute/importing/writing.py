"""Write an imported document: the case with its images, and beside it whatever found no place."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import or_
from pathlib import Path

import yaml

from simpul.case.body import SECTIONS
from simpul.case.reading import FILE, FOLDER
from simpul.contribute.importing import leftovers
from simpul.contribute.importing.answers import Data
from simpul.contribute.importing.blocks import Block, Reading, Table
from simpul.contribute.importing.completing import Desk, complete, province_folder
from simpul.contribute.importing.markdown import render
from simpul.contribute.importing.opening import read_file
from simpul.contribute.importing.pdf.dressing import dressed_as
from simpul.contribute.importing.pictures import Gallery
from simpul.contribute.importing.placing import Placer, drop_unanswered
from simpul.contribute.importing.refusal import RefusedError
from simpul.contribute.importing.word.document import read_word
from simpul.documents.template import write_template
from simpul.text import quote

_WIDTH = 116
_SHORT_LIST = 90
_FOLDED_FROM = 300


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote."""

    case_path: Path
    leftover_path: Path | None
    """Where the rest stands; None when everything found its place."""
    remarks: tuple[str, ...]
    """What a person should look at, in Indonesian."""


def import_document(path: Path, desk: Desk) -> Imported:
    """Turn the document at `path` into a case below the desk's output.

    Raises:
        RefusedError: it cannot be taken, or a case of its id is there already.
    """
    reading = read_file(path)
    templates = _templates(desk)
    if reading.kind == "PDF":
        ours = chain.from_iterable(template.blocks for template in templates)
        reading.blocks = tuple(dressed_as(ours, reading.blocks))
    for template in templates:
        reading.asides = _without(reading.asides, template.asides)
    own = reduce(or_, (Counter(_paragraphs(template)) for template in templates))
    placed = Placer(desk.vocabularies, own).place(reading.blocks)
    drop_unanswered(placed)
    if not (placed.answers.data or placed.sections or placed.left or reading.asides or reading.drawings):
        message = "dokumen ini kosong, atau templat yang belum diisi."
        raise RefusedError(message)
    data, remarks = complete(placed, path, desk, reading.kind)
    gallery = Gallery(reading)
    body = leftovers.show_pictures(body_text(placed.sections), gallery)
    folder = _free_folder(data, desk)
    _put(folder / FILE, case_text(data, body).encode())
    _put_pictures(folder, gallery, shown := set(gallery.used))
    rest = leftovers.gather(reading, placed, gallery)
    rest_path = desk.output / leftovers.FOLDER / f"{data['id']}-sisa.md"
    _put_pictures(rest_path.parent / leftovers.IMAGES, gallery, set(gallery.used) - shown)
    if rest:
        _put(rest_path, leftovers.as_text(path.name, rest).encode())
    return Imported(folder / FILE, rest_path if rest else None, (*remarks, *leftovers.summary(rest)))


def _templates(desk: Desk) -> tuple[Reading, ...]:
    """Return our templates, the whole one and the short one, as they are before anyone fills them."""
    writings = (write_template(desk.vocabularies, desk.hub, is_short=is_short) for is_short in (False, True))
    return tuple(map(read_word, writings))


def _without(asides: dict[str, list[str]], own: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the texts beside a document less those that the template prints itself."""
    kept = {title: [text for text in texts if text not in own.get(title, ())] for title, texts in asides.items()}
    return {title: texts for title, texts in kept.items() if texts}


def _paragraphs(reading: Reading) -> Iterator[tuple[str, int]]:
    """Yield the paragraphs of the template with their rank, the texts of its tables with none."""
    for block in reading.blocks:
        if isinstance(block, Table):
            yield from ((cell.plain, 0) for row in block.rows for cell in row)
        else:
            yield block.plain, block.rank


def body_text(sections: Mapping[str, Sequence[Block]]) -> str:
    """Return the body of a case, its sections in order; images are still marks."""
    parts = [f"## {title}\n\n{render(sections[title])}\n" for title in SECTIONS if sections.get(title)]
    return "\n".join(parts) or f"## {SECTIONS[0]}\n"


class _Dumper(yaml.SafeDumper):
    """Writes lists of words on one line."""


def _represent_list(dumper: yaml.SafeDumper, items: list[object]) -> yaml.Node:
    words = [item for item in items if isinstance(item, str)]
    is_short = len(words) == len(items) and sum(map(len, words)) < _SHORT_LIST
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=is_short)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    """Write text as a person would: years, dates and flags bare, figures and codes quoted, long texts folded."""
    for kind, form in (("int", r"(?:19|20)\d{2}"), ("timestamp", r"\d{4}-\d{2}-\d{2}"), ("bool", "true|false")):
        if re.fullmatch(form, text):
            return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)
    style = '"' if re.fullmatch(r"[\d.,]+", text) else ">" if len(text) > _FOLDED_FROM else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(list, _represent_list)
_Dumper.add_representer(str, _represent_text)


def case_text(data: Data, body: str) -> str:
    """Return the text of a case file."""
    front = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return f"---\n{front}---\n\n{body}"


def _free_folder(data: Data, desk: Desk) -> Path:
    """Return the case's folder, which must not be there yet."""
    identifier, region = str(data["id"]), str(data["wilayah"])
    taken = sorted((desk.output / FOLDER).glob(f"*/{identifier}"))
    if taken:
        place = taken[0].relative_to(desk.output).as_posix()
        message = (
            f"id {quote(identifier)} sudah dipakai {place}. Tulislah ke folder lain dengan --out, lalu bandingkan."
        )
        raise RefusedError(message)
    return desk.output / FOLDER / province_folder(region, desk) / identifier


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _put_pictures(folder: Path, gallery: Gallery, numbers: set[int]) -> None:
    for number in sorted(numbers):
        picture = gallery.used[number]
        if picture.name:
            _put(folder / picture.name, picture.content)
