"""Read a document by what it is, whatever its name says; or say why it cannot be taken."""

import stat
from pathlib import Path

from simpul.case.files import reason_of
from simpul.contribute.importing.archive import LOCKED, RESAVE
from simpul.contribute.importing.blocks import Reading
from simpul.contribute.importing.odt.document import read_odt
from simpul.contribute.importing.odt.package import is_odt
from simpul.contribute.importing.pdf.document import read_pdf
from simpul.contribute.importing.refusal import RefusedError
from simpul.contribute.importing.word.document import read_word

MAX_FILE_BYTES = 50_000_000
"""A larger document is refused before it is read."""
_KINDS = (
    (b"{\\rtf", "ini dokumen RTF. Buka dengan Word atau LibreOffice, lalu simpan sebagai .docx"),
    (b"<", "ini halaman web atau XML, bukan dokumen Word. Buka dengan Word, lalu simpan sebagai .docx"),
    (b"\x89PNG", "ini gambar, bukan dokumen Word"),
    (b"\xff\xd8\xff", "ini foto, bukan dokumen Word"),
)
_PDF_WITHIN = 1024
"""Bytes within which a PDF says that it is one."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_file(path: Path) -> Reading:
    """Read the document at `path`.

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
        return read(path.read_bytes())
    except OSError as error:
        message = f"tidak terbaca ({reason_of(error)})."
        raise RefusedError(message) from error


def read(content: bytes) -> Reading:
    """Read a document from its bytes.

    Raises:
        RefusedError: it cannot or must not be opened.
    """
    if b"%PDF-" in content[:_PDF_WITHIN] and not content.startswith(b"PK"):
        return read_pdf(content)
    if not content.startswith(b"PK"):
        raise RefusedError(_not_a_zip(content))
    return read_odt(content) if is_odt(content) else read_word(content)


def _not_a_zip(content: bytes) -> str:
    """Return what a file that is no ZIP archive seems to be, and what to do."""
    if not content.strip():
        return "berkas ini kosong."
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            return LOCKED
        return f"ini dokumen Word lama (.doc). {RESAVE}."
    for start, reason in _KINDS:
        if content.lstrip().startswith(start):
            return f"{reason}."
    return "ini bukan dokumen Word (.docx), ODT, atau PDF."
