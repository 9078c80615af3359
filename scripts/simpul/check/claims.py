"""List every claim of a case with the sources that carry it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simpul.case.blocks import Block, BlockKind
from simpul.case.body import Body
from simpul.case.reading import CaseFile
from simpul.case.values import UNKNOWN
from simpul.check.figures import TOLD, figures_of
from simpul.check.prose import sentences
from simpul.diagnostics import Position
from simpul.positioned_yaml import Place, Value

SOURCED_KEYS = (
    "dampak",
    "evaluasi",
    "prasyarat",
    "langkah",
    "biaya",
    "sdm",
    "teknologi",
    "mitra",
    "dasar_hukum",
    "pelajaran",
    "replikasi_dari",
    "direplikasi_oleh",
    "kipp",
    "penghargaan",
    "lapor",
)
"""Keys whose entries each make a claim and name their `sumber`."""

_KINDS = {BlockKind.ROW: "baris tabel", BlockKind.ITEM: "butir", BlockKind.QUOTE: "kutipan"}
_WON = r"penghargaan|juara|terbaik|finalis|top\s\d+|peringkat|predikat|pemenang|meraih"
_COPIED = r"(?<!kasus\s)(?:me|di)?replikasi\w*|meniru|ditiru|peniru\w*|diadopsi|mengadopsi"
_TELLING = re.compile(rf"\b(?:{_WON}|{_COPIED})\b", re.IGNORECASE)
"""Words of awards and of replications, which count as claims even without a figure."""
_ADMITTING = re.compile(r"\bkami (?:tidak|belum)\b|\b(?:tidak|belum)\b.*\bkami\b", re.IGNORECASE | re.DOTALL)
"""The editors' own word that something is not known, for which there can be no source."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing a case says that a reader may want to verify."""

    position: Position
    kind: str
    """Its key, or the kind of its block."""
    text: str
    sources: tuple[str, ...]
    """Ids of its sources, as far as the case's `sumber` has them."""


def claims_of(file: CaseFile) -> Iterator[Claim]:
    """Yield the claims of a case in the order of its file."""
    found = [*_status(file), *_entries(file), *_blocks(file)]
    yield from sorted(found, key=lambda claim: claim.position)


def _known(file: CaseFile, names: Value | Sequence[str] | None) -> tuple[str, ...]:
    """Return the ids that `sumber` really has, in order, each once."""
    listed = names if isinstance(names, Sequence) and not isinstance(names, str) else ()
    return tuple(dict.fromkeys(name for name in listed if isinstance(name, str) and name in file.source_numbers))


def _status(file: CaseFile) -> Iterator[Claim]:
    """Yield the status when it says something."""
    status = file.string("status")
    if status and status != UNKNOWN:
        where = file.front_matter.where(("status",))
        yield Claim(where, "status", status, _known(file, file.data.get("status_sumber")))


def _entries(file: CaseFile) -> Iterator[Claim]:
    for key in SOURCED_KEYS:
        value = file.data.get(key)
        listed = enumerate(value) if isinstance(value, list) else ((None, value),) if value else ()
        for index, entry in listed:
            place: Place = (key,) if index is None else (key, index)
            sources = _known(file, entry.get("sumber")) if isinstance(entry, dict) else ()
            yield Claim(file.front_matter.where(place), key, _told_by(entry), sources)


def _told_by(entry: Value | None) -> str:
    """Return the texts of an entry on one line, without its sources."""
    if not isinstance(entry, dict):
        return str(entry)
    return ", ".join(value for key, value in entry.items() if key != "sumber" and isinstance(value, str))


def _blocks(file: CaseFile) -> Iterator[Claim]:
    body = file.body
    header: tuple[str, ...] = ()
    for block in body.blocks:
        cited = _cited(body, block)
        if block.kind is BlockKind.HEADER_ROW:
            header = cited
        elif block.kind in TOLD and _claims(body, block):
            sources = cited + header if block.kind is BlockKind.ROW else cited
            start = _first_letter(body, block)
            text = " ".join(body.prose[start : block.end].split())
            yield Claim(body.position(start), _KINDS.get(block.kind, "alinea"), text, _known(file, sources))


def _claims(body: Body, block: Block) -> bool:
    """Tell whether a block gives a figure or a year, an award, or a replication."""
    if any(figures_of(body, block)):
        return True
    told = (sentence for _, sentence in sentences(body.prose[block.start : block.end]))
    return any(_TELLING.search(sentence) and not _ADMITTING.search(sentence) for sentence in told)


def _cited(body: Body, block: Block) -> tuple[str, ...]:
    return tuple(mention.target for mention in body.citations() if block.start <= mention.offset < block.end)


def _first_letter(body: Body, block: Block) -> int:
    blank = len(body.text[block.start : block.end]) - len(body.text[block.start : block.end].lstrip())
    return block.start + blank
