"""Open a ZIP archive of XML parts without trusting it: size, bombs and XML tricks are looked at first."""

import io
import zipfile
from pathlib import PurePosixPath
from typing import Any

from lxml import etree

from simpul.contribute.importing.refusal import RefusedError

MAX_UNPACKED_BYTES = 300_000_000
MAX_XML_BYTES = 40_000_000
"""Of one part; the text of a long proposal takes one or two million."""
MAX_PARTS = 5_000
MAX_RATIO = 200
"""How many times larger a document may become when unpacked; real ones stay below 30."""
_RATIO_FROM = 20_000_000
"""Below this, whatever the ratio, nothing is harmed."""

RESAVE = "Buka dengan Word atau LibreOffice, lalu simpan sebagai .docx"
"""What helps with a document that another program can still open."""
LOCKED = "dokumen ini dikunci dengan kata sandi. Buka kuncinya dulu, lalu simpan lagi."
MACROS = "dokumen ini memuat makro, yaitu program kecil yang dapat berbahaya. Simpan sebagai .docx tanpa makro."


class Archive:
    """The parts of a document, unpacked one at a time."""

    def __init__(self, content: bytes) -> None:
        """Open the ZIP archive and look at its directory.

        Raises:
            RefusedError: it is cut short, or must not be opened.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            message = "berkas ini terpotong atau rusak. Mintalah dikirim ulang sebagai dokumen."
            raise RefusedError(message) from error
        self.names = frozenset(info.filename for info in self._zip.infolist())
        _refuse_bombs(self._zip.infolist(), len(content))

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
            raise _broken(name) from error
        except Exception as error:
            # zlib.error, lzma.LZMAError and their like have no common parent.
            if type(error).__module__ not in {"zlib", "_lzma", "lzma"}:
                raise
            raise _broken(name) from error

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
            raise _broken(name) from error
        if root.getroottree().docinfo.doctype:
            message = (
                "dokumen ini memuat definisi XML (DTD), yang tidak dibuat Word atau LibreOffice; mungkin berbahaya."
            )
            raise RefusedError(message)
        return root


def _broken(name: str) -> RefusedError:
    return RefusedError(f"bagian {PurePosixPath(name).name} di dalam dokumen rusak. {RESAVE}.")


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
        raise RefusedError(LOCKED)


def local_name(element: Any) -> str:  # noqa: ANN401 - lxml's elements have no types
    """Return an element's name without its namespace: strict and transitional files differ only there."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:  # noqa: ANN401 - lxml's elements have no types
    """Return an attribute by its name without namespace, "" when there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def number_of(text: str, otherwise: int) -> int:
    """Return a small number, or another where the text is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise  # noqa: PLR2004 - far above any level
