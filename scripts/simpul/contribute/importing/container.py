"""Open a Word file without trusting it: size, kind, macros, bombs and XML tricks are looked at first."""

import io
import stat
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from lxml import etree

from simpul.case.files import reason_of

MAX_FILE_BYTES = 50_000_000
"""A larger document is refused before it is read."""
MAX_UNPACKED_BYTES = 300_000_000
MAX_XML_BYTES = 40_000_000
"""Of one part; the text of a long proposal takes one or two million."""
MAX_PARTS = 5_000
MAX_RATIO = 200
"""How many times larger a document may become when unpacked; real ones stay below 30."""
_RATIO_FROM = 20_000_000
"""Below this, whatever the ratio, nothing is harmed."""

_MAIN = "officeDocument"
_CONTENT_TYPES = "[Content_Types].xml"
_KINDS = (
    (b"%PDF", "ini PDF. Mintalah dokumen Word-nya, atau buka dengan Word lalu simpan sebagai .docx"),
    (b"{\\rtf", "ini dokumen RTF. Buka dengan Word atau LibreOffice, lalu simpan sebagai .docx"),
    (b"<", "ini halaman web atau XML, bukan dokumen Word. Buka dengan Word, lalu simpan sebagai .docx"),
    (b"\x89PNG", "ini gambar, bukan dokumen Word"),
    (b"\xff\xd8\xff", "ini foto, bukan dokumen Word"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RESAVE = "Buka dengan Word atau LibreOffice, lalu simpan sebagai .docx"


class RefusedError(Exception):
    """The file cannot be taken; the message says why and what to do, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part of the document points at."""

    kind: str
    """Last word of the relationship's type: "image", "hyperlink", "footnotes"."""
    target: str
    """Name of a part, or an address when it is outside."""
    is_external: bool


class Container:
    """The parts of a Word document, unpacked one at a time."""

    def __init__(self, content: bytes) -> None:
        """Open the ZIP archive and look at its directory.

        Raises:
            RefusedError: it is no Word document, or one that must not be opened.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise RefusedError(_not_a_zip(content)) from error
        self.names = frozenset(info.filename for info in self._zip.infolist())
        _refuse_bombs(self._zip.infolist(), len(content))
        self._refuse_kinds()
        self.main = self._main_part()

    def _refuse_kinds(self) -> None:
        if "mimetype" in self.names:
            message = f"ini dokumen OpenDocument (ODT) yang berganti nama. {_RESAVE}."
            raise RefusedError(message)
        if _CONTENT_TYPES not in self.names:
            message = f"arsip ini bukan dokumen Word, atau bagiannya hilang ({_CONTENT_TYPES}). {_RESAVE}."
            raise RefusedError(message)
        types = self.read(_CONTENT_TYPES)
        if b"macroEnabled" in types or any("vbaproject" in name.lower() for name in self.names):
            message = (
                "dokumen ini memuat makro, yaitu program kecil yang dapat berbahaya. Simpan sebagai .docx tanpa makro."
            )
            raise RefusedError(message)

    def _main_part(self) -> str:
        found = (relation.target for relation in self.relations("").values() if relation.kind == _MAIN)
        main = next(found, "")
        if main not in self.names:
            message = f"isi dokumen tidak ditemukan; berkas ini rusak atau bukan dokumen Word. {_RESAVE}."
            raise RefusedError(message)
        if local_name(self.xml(main)) != "document":
            message = "ini bukan dokumen Word; mungkin Excel atau PowerPoint yang berganti nama."
            raise RefusedError(message)
        return main

    def read(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            RefusedError: they cannot be unpacked.
        """
        try:
            return self._zip.read(name)
        except (
            KeyError,
            zipfile.BadZipFile,
            RuntimeError,
            NotImplementedError,
            OSError,
            EOFError,
            ValueError,
        ) as error:
            message = f"bagian {PurePosixPath(name).name} di dalam dokumen rusak. {_RESAVE}."
            raise RefusedError(message) from error
        except Exception as error:
            # zlib.error, lzma.LZMAError and their like have no common parent.
            if type(error).__module__ not in {"zlib", "_lzma", "lzma"}:
                raise
            message = f"bagian {PurePosixPath(name).name} di dalam dokumen rusak. {_RESAVE}."
            raise RefusedError(message) from error

    def xml(self, name: str) -> Any:  # noqa: ANN401 - lxml has no types
        """Return the root element of a part; nothing outside the document is ever looked at.

        Raises:
            RefusedError: it is no XML, too large, or defines entities.
        """
        if self._zip.getinfo(name).file_size > MAX_XML_BYTES:
            message = f"bagian {PurePosixPath(name).name} di dalam dokumen terlalu besar. Pecah dokumennya."
            raise RefusedError(message)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(self.read(name), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            message = f"bagian {PurePosixPath(name).name} di dalam dokumen rusak. {_RESAVE}."
            raise RefusedError(message) from error
        if root.getroottree().docinfo.doctype:
            message = "dokumen ini memuat definisi XML (DTD) yang tidak pernah dibuat Word; mungkin berbahaya."
            raise RefusedError(message)
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """Return by id what `part` points at; of "", the whole document."""
        path = PurePosixPath(part)
        name = str(path.parent / "_rels" / f"{path.name}.rels") if part else "_rels/.rels"
        if name not in self.names:
            return {}
        found: dict[str, Relation] = {}
        for element in self.xml(name):
            given = {key: str(value) for key, value in element.attrib.items()}
            is_external = given.get("TargetMode") == "External"
            target = given.get("Target", "")
            kind = given.get("Type", "").rpartition("/")[2]
            place = target if is_external else _resolve(path.parent, target)
            found[given.get("Id", "")] = Relation(kind, place, is_external)
        return found

    def part_of_kind(self, kind: str) -> str:
        """Return the name of the main part's companion ("footnotes", "styles"), "" when there is none."""
        found = (item for item in self.relations(self.main).values() if item.kind == kind and not item.is_external)
        return next((item.target for item in found if item.target in self.names), "")


def local_name(element: Any) -> str:  # noqa: ANN401
    """Return an element's name without its namespace: strict and transitional files differ only there."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:  # noqa: ANN401
    """Return an attribute by its name without namespace, "" when there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def _resolve(folder: PurePosixPath, target: str) -> str:
    """Return the name of the part that `target` means, seen from `folder`."""
    parts: list[str] = []
    for part in PurePosixPath(target.lstrip("/") if target.startswith("/") else folder / target).parts:
        if part == "..":
            del parts[-1:]
        else:
            parts.append(part)
    return "/".join(parts)


def _refuse_bombs(infos: list[zipfile.ZipInfo], packed: int) -> None:
    unpacked = sum(info.file_size for info in infos)
    if len(infos) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES:
        message = (
            f"isi dokumen ini mengembang menjadi {unpacked // 1_000_000} MB dan {len(infos)} bagian; tidak dibuka."
        )
        raise RefusedError(message)
    if unpacked > _RATIO_FROM and unpacked > MAX_RATIO * packed:
        message = "isi dokumen ini mengembang tidak wajar saat dibuka; mungkin bom zip."
        raise RefusedError(message)
    if any(info.flag_bits & 1 for info in infos):
        message = "dokumen ini dikunci dengan kata sandi. Buka kuncinya dulu, lalu simpan lagi."
        raise RefusedError(message)


def _not_a_zip(content: bytes) -> str:
    """Return what a file that is no ZIP archive seems to be, and what to do."""
    if not content.strip():
        return "berkas ini kosong."
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            return "dokumen ini dikunci dengan kata sandi. Buka kuncinya dulu, lalu simpan lagi."
        return f"ini dokumen Word lama (.doc). {_RESAVE}."
    for start, reason in _KINDS:
        if content.lstrip().startswith(start):
            return f"{reason}."
    if content.startswith(b"PK"):
        return "berkas ini terpotong atau rusak. Mintalah dikirim ulang sebagai dokumen."
    return "ini bukan dokumen Word (.docx)."


def open_document(path: Path) -> Container:
    """Open the document at `path`.

    Raises:
        RefusedError: it cannot or must not be opened.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            message = "ini bukan berkas biasa."
            raise RefusedError(message)
        if found.st_size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 1_000_000
            message = f"berkas ini {found.st_size // 1_000_000} MB; batasnya {limit} MB. Perkecil fotonya dulu."
            raise RefusedError(message)
        return Container(path.read_bytes())
    except OSError as error:
        message = f"tidak terbaca ({reason_of(error)})."
        raise RefusedError(message) from error
