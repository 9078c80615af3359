"""Complete the front matter of an imported case with what every case has, and say what had to be assumed."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from simpul.case.model import Case
from simpul.case.values import UNKNOWN
from simpul.contribute.importing.answers import Answer, Data, Entry
from simpul.contribute.importing.blocks import plain_of
from simpul.contribute.importing.placing import Placed
from simpul.contribute.scaffold import propose_id
from simpul.documents.layout import grids
from simpul.settings import Hub
from simpul.text import quote, slugify
from simpul.vocabulary import Vocabularies

_SOURCED = tuple(grid.name for grid in grids() if any(question.key == "sumber" for question in grid.questions))
"""Keys whose entries must name a source."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where and for whom documents are imported."""

    root: Path
    """Root of the hub."""
    output: Path
    """Folder that receives `innovations/` and `build/impor/`."""
    vocabularies: Vocabularies
    hub: Hub | None
    today: datetime.date


def complete(placed: Placed, path: Path, desk: Desk, kind: str) -> tuple[Data, list[str]]:
    """Add what every case has, and say what had to be assumed; `kind` is what the document is, as in "Word"."""
    found = placed.answers.data
    remarks: list[str] = []
    if not found.get("judul"):
        found["judul"] = " ".join(path.stem.replace("_", " ").split())
        remarks.append(
            f"judul tidak ditemukan; judul, id, dan foldernya sementara memakai nama berkas, {quote(found['judul'])}. "
            "Gantilah ketiganya: sesudah terbit id tidak berubah lagi."
        )
    remarks += _settle_region(placed, desk)
    if not found.get("sumber"):
        found["sumber"] = [_document_as_source(found, kind)]
        remarks.append(
            "daftar sumber tidak ada; dokumen ini sendiri dicatat sebagai s1. Tambahkan sumber lain bila ada."
        )
    remarks += _credit(found)
    return arrange(found, desk), remarks


def _credit(found: Data) -> Iterator[str]:
    """Name the only source where an answer must have one and names none; several must be told apart by who knows."""
    sources = [source for source in found["sumber"] if isinstance(source, dict)]
    if len(sources) != 1:
        return
    name = str(sources[0]["id"])
    bare = [entry for key in _SOURCED for entry in _entries(found.get(key)) if not entry.get("sumber")]
    for entry in bare:
        entry["sumber"] = [name]
    is_claimed = found.get("status", UNKNOWN) != UNKNOWN and not found.get("status_sumber")
    if is_claimed:
        found["status_sumber"] = [name]
    if bare or is_claimed:
        count = len(bare) + is_claimed
        yield f"{count} isian tidak menyebut sumbernya; dicatat dari {name}, satu-satunya sumber. Periksalah."


def _entries(answer: Answer | None) -> list[Entry]:
    entries = answer if isinstance(answer, list) else [answer]
    return [entry for entry in entries if isinstance(entry, dict)]


def _settle_region(placed: Placed, desk: Desk) -> Iterator[str]:
    """Guess the region of a document that names none; yield what is to be said about it."""
    found = placed.answers.data
    said = str(found.get("wilayah") or "")
    region = said or _guess_region(placed, desk.vocabularies)
    found["wilayah"] = region
    if region not in desk.vocabularies.wilayah:
        problem = f"wilayah {quote(said)} tidak dikenal" if said else "wilayah tidak disebut"
        yield (
            f"{problem}; kasusnya sementara ditaruh di folder {province_folder(region, desk)}. "
            "Isi kodenya (daftarnya di vocabularies/wilayah.csv), lalu pindahkan folder kasusnya bila provinsinya lain."
        )
    elif not said:
        yield f"wilayah tidak disebut; diduga {quote(region)} dari isi dokumen; periksalah."


def province_folder(region: str, desk: Desk) -> str:
    """Return the folder of a region's province: that of the hub's first province where the region is not known."""
    regions = desk.vocabularies.wilayah
    first = desk.hub.provinsi[0] if desk.hub else "00"
    return regions.province_of(region if region in regions else first).slug


def arrange(found: Data, desk: Desk) -> Data:
    """Return what was found with the id and all that every case has, in the order of the model."""
    region = str(found.get("wilayah", ""))
    name = desk.vocabularies.wilayah[region].name if region in desk.vocabularies.wilayah else ""
    title = str(found.get("judul", ""))
    identifier = propose_id(title, name) if name else slugify(title)[:80].strip("-")
    fixed: Data = {
        "id": identifier or "kasus-baru",
        "status": found.get("status") or "belum-diketahui",
        "verifikasi": "terhimpun",
        "diperbarui": desk.today.isoformat(),
        "lisensi": "CC-BY-4.0",
    }
    required: Data = {key: "" for key, known in Case.model_fields.items() if known.is_required()}
    everything = required | {"kategori": []} | found | fixed
    return {key: everything[key] for key in Case.model_fields if key in everything}


def _document_as_source(found: Data, kind: str) -> dict[str, str | list[str]]:
    publisher = str(found.get("instansi") or "Instansi penyelenggara")
    title = f"Proposal atau dokumen {found['judul']}"
    return {"id": "s1", "judul": title, "penerbit": publisher, "keterangan": f"Dokumen {kind} yang dikirim kepada hub."}


def _guess_region(placed: Placed, vocabularies: Vocabularies) -> str:
    """Return the code of the kabupaten or kota named first by agency, title or cover page; "" when none is."""
    found = placed.answers.data
    cover = " ".join(plain_of(block) for block in placed.left)
    for text in (str(found.get("instansi", "")), str(found.get("judul", "")), cover):
        flat = re.sub(r"\bKab\.\s*", "Kabupaten ", " ".join(text.split())).casefold()
        named = [(at, term.code) for term in vocabularies.wilayah if (at := flat.find(term.name.casefold())) >= 0]
        local = [item for item in named if len(item[1]) > 2] or named  # noqa: PLR2004 - a province's code has two digits
        if local:
            return min(local)[1]
    return ""
