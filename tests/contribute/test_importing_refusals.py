"""What is no Word document, or must not be opened, is refused with a reason; nothing crashes."""

import contextlib
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.contribute.importing import archive
from simpul.contribute.importing.opening import MAX_FILE_BYTES, read, read_file
from simpul.contribute.importing.refusal import RefusedError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def good() -> bytes:
    """Return a small Word document."""
    document = docx.Document()
    document.add_paragraph("Isi yang baik.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


GOOD = good()


def repacked(change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Return the good document with its parts changed."""
    with zipfile.ZipFile(io.BytesIO(GOOD)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return out.getvalue()


def in_body(old: bytes, new: bytes, closing: bytes = b"\0") -> bytes:
    """Return the good document with a text of its main part replaced, and a closing tag with it."""
    name = "word/document.xml"
    return repacked(
        lambda parts: parts.update({name: parts[name].replace(old, new, 1).replace(closing, new[1:] + b">")})
    )


def with_parts(**parts: bytes) -> bytes:
    """Return the good document with more parts."""
    return repacked(lambda known: known.update(parts))


def without(name: str) -> bytes:
    """Return the good document without a part."""
    return repacked(lambda parts: parts.__delitem__(name))


def locked() -> bytes:
    """Return a document whose entries say they are encrypted."""
    content = bytearray(GOOD)
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\x01\x02", place + 4)
    return bytes(content)


DTD = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>\n<w:document'
CASES = {
    "empty": (b"", "kosong"),
    "text": (b"Halo", "bukan dokumen Word"),
    "rtf": (b"{\\rtf1 halo}", "dokumen RTF"),
    "web page": (b"<html></html>", "halaman web"),
    "old Word": (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), r"Word lama \(\.doc\)"),
    "encrypted": (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
    "locked entries": (locked(), "kata sandi"),
    "cut short": (GOOD[: len(GOOD) // 2], "terpotong atau rusak"),
    "both kinds": (with_parts(mimetype=b"application/vnd.oasis.opendocument.text"), "isi dokumen tidak ditemukan"),
    "macros": (with_parts(**{"word/vbaProject.bin": b"x"}), "makro"),
    "macro type": (
        repacked(
            lambda parts: parts.update(
                {
                    "[Content_Types].xml": parts["[Content_Types].xml"].replace(
                        b"document.main", b"document.macroEnabled.main"
                    )
                }
            )
        ),
        "makro",
    ),
    "no types": (without("[Content_Types].xml"), "bagiannya hilang"),
    "no body": (without("word/document.xml"), "isi dokumen tidak ditemukan"),
    "no relations": (without("_rels/.rels"), "isi dokumen tidak ditemukan"),
    "spreadsheet": (in_body(b"<w:document", b"<w:workbook", closing=b"w:document>"), "mungkin Excel"),
    "broken XML": (in_body(b"</w:body>", b""), "rusak"),
    "document type": (in_body(b"<w:document", DTD), "definisi XML"),
    "bomb": (with_parts(**{"word/media/nol.bin": b"\0" * 30_000_000}), "bom zip"),
    "huge text": (in_body(b"Isi yang", b" " * 41_000_000), "terlalu besar|bom zip"),
}


@pytest.mark.parametrize("name", CASES)
def test_refused_with_its_reason(name: str, tmp_path: Path) -> None:
    content, reason = CASES[name]
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    with pytest.raises(RefusedError, match=reason):
        read_file(path)


def test_more_than_can_be_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", 2_000_000)
    with pytest.raises(RefusedError, match="mengembang menjadi 3 MB"):
        read(with_parts(**{"word/media/a.bin": os.urandom(3_000_000)}))


def test_200_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    with path.open("wb") as stream:
        stream.truncate(4 * MAX_FILE_BYTES)
    with pytest.raises(RefusedError, match="200 MB; batasnya 50 MB"):
        read_file(path)


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_is_refused(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    make(path)
    with pytest.raises(RefusedError, match="bukan berkas biasa"):
        read_file(path)


def test_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="tidak terbaca"):
        read_file(tmp_path / "tidak-ada.docx")


def test_strict_namespaces_are_read_too() -> None:
    old = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = repacked(
        lambda parts: parts.update(
            {
                name: part.replace(old, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
                for name, part in parts.items()
            }
        )
    )
    (block,) = read(strict).blocks
    assert getattr(block, "plain", "") == "Isi yang baik."


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.integers(0, len(GOOD) - 1))
def test_garbled_document_is_read_or_refused(noise: bytes, place: int) -> None:
    content = GOOD[:place] + noise + GOOD[place + len(noise) :]
    with contextlib.suppress(RefusedError):
        read(content)
