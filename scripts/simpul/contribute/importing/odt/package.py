"""Open an OpenDocument text without trusting it: kind, locks and macros are looked at first."""

import contextlib
import io
import zipfile
from types import MappingProxyType
from typing import Any

from simpul.contribute.importing.archive import LOCKED, MACROS, RESAVE, Archive, local_name
from simpul.contribute.importing.refusal import RefusedError

_MIME = "mimetype"
_MANIFEST = "META-INF/manifest.xml"
_CONTENT = "content.xml"
_STYLES = "styles.xml"
_TEXT = "application/vnd.oasis.opendocument.text"
_TAKEN = frozenset({_TEXT, f"{_TEXT}-template"})
_OTHERS = MappingProxyType(
    {
        "spreadsheet": "lembar kerja",
        "presentation": "presentasi",
        "graphics": "gambar",
        "chart": "grafik",
        "formula": "rumus",
        "database": "basis data",
        "text-master": "dokumen induk, yang isinya di berkas lain",
    }
)
_WITH_MACROS = ("basic/", "scripts/")
"""Folders of programs that LibreOffice would run."""
_LONGEST_MIME = 200


def is_odt(content: bytes) -> bool:
    """Tell whether an archive says of itself what it is, as OpenDocument does and Word does not."""
    with contextlib.suppress(zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        names = frozenset(zipfile.ZipFile(io.BytesIO(content)).namelist())
        return _MIME in names or {_MANIFEST, _CONTENT} <= names
    return False


class OdtPackage(Archive):
    """The parts of an OpenDocument text."""

    def __init__(self, content: bytes) -> None:
        """Open the archive.

        Raises:
            RefusedError: it is no text, or one that must not be opened.
        """
        super().__init__(content)
        manifest = self.read(_MANIFEST) if _MANIFEST in self.names else b""
        _refuse_kind(self._kind(manifest))
        if b"encryption-data" in manifest or "encrypted-package" in self.names:
            raise RefusedError(LOCKED)
        if any(name.lower().startswith(_WITH_MACROS) for name in self.names):
            raise RefusedError(MACROS)
        if _CONTENT not in self.names:
            message = f"isi dokumen tidak ditemukan; berkas ini rusak. {RESAVE}."
            raise RefusedError(message)

    def _kind(self, manifest: bytes) -> str:
        """Return the media type, as the archive says first; of one packed by hand, as its manifest says."""
        if _MIME in self.names:
            return self.read(_MIME)[:_LONGEST_MIME].decode("ascii", "replace").strip()
        return _TEXT if f'"{_TEXT}"'.encode() in manifest else ""

    def text(self) -> tuple[Any, Any]:
        """Return the element of the text, and the root it stands in.

        Raises:
            RefusedError: there is none, or it carries programs.
        """
        root = self.xml(_CONTENT)
        scripts = (element for element in root if local_name(element) == "scripts")
        if any(local_name(element) == "script" for part in scripts for element in part):
            raise RefusedError(MACROS)
        body = next((element for element in root if local_name(element) == "body"), ())
        text = next((element for element in body if local_name(element) == "text"), None)
        if text is None:
            message = f"isi dokumen tidak ditemukan; berkas ini rusak atau bukan dokumen teks. {RESAVE}."
            raise RefusedError(message)
        return text, root

    def styles(self) -> Any:
        """Return the root of the named styles; empty when there are none."""
        return self.xml(_STYLES) if _STYLES in self.names else ()


def _refuse_kind(kind: str) -> None:
    if kind in _TAKEN:
        return
    if kind.startswith("application/vnd.sun.xml."):
        message = f"ini dokumen OpenOffice lama (.sxw atau sejenisnya). {RESAVE}."
        raise RefusedError(message)
    family = kind.removeprefix("application/vnd.oasis.opendocument.")
    known = next((name for begin, name in _OTHERS.items() if family.startswith(begin)), "")
    if family != kind and known:
        message = f"ini berkas OpenDocument, tetapi bukan dokumen teks melainkan {known}. Mintalah dokumen teksnya."
        raise RefusedError(message)
    message = f"arsip ini bukan dokumen Word atau ODT. {RESAVE}."
    raise RefusedError(message)
