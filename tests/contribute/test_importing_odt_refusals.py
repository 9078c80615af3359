"""What is no OpenDocument text, or must not be opened, is refused with a reason; nothing crashes."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.contribute.importing.opening import read, read_file
from simpul.contribute.importing.refusal import RefusedError
from tests.contribute.odt_files import MANIFEST, MIME, NAMES, content_of, odt

GOOD = odt()
DTD = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
SCRIPT = f"<office:document-content{NAMES}><office:scripts><office:script>x</office:script></office:scripts><office:body><office:text/></office:body></office:document-content>"
SHEET = f"<office:document-content{NAMES}><office:body><office:spreadsheet/></office:body></office:document-content>"


def of_kind(mime: bytes) -> bytes:
    """Return a document that says it is something else."""
    return odt(parts={"mimetype": mime})


CASES = {
    "spreadsheet": (of_kind(b"application/vnd.oasis.opendocument.spreadsheet"), "melainkan lembar kerja"),
    "presentation": (of_kind(b"application/vnd.oasis.opendocument.presentation"), "melainkan presentasi"),
    "drawing": (of_kind(b"application/vnd.oasis.opendocument.graphics-template"), "melainkan gambar"),
    "master": (of_kind(MIME + b"-master"), "dokumen induk"),
    "old OpenOffice": (of_kind(b"application/vnd.sun.xml.writer"), "OpenOffice lama"),
    "book": (of_kind(b"application/epub+zip"), "bukan dokumen Word atau ODT"),
    "renamed spreadsheet": (odt(parts={"content.xml": SHEET.encode()}), "bukan dokumen teks"),
    "encrypted": (
        odt(
            parts={
                "META-INF/manifest.xml": MANIFEST.replace(b"/>", b"><manifest:encryption-data/></manifest:file-entry>")
            }
        ),
        "kata sandi",
    ),
    "encrypted as a whole": (odt(parts={"content.xml": None, "encrypted-package": b"?"}), "kata sandi"),
    "Basic": (odt(parts={"Basic/Standard/Module1.xml": b"<x/>"}), "makro"),
    "Python": (odt(parts={"Scripts/python/a.py": b"x"}), "makro"),
    "script inside": (odt(parts={"content.xml": SCRIPT.encode()}), "makro"),
    "no content": (odt(parts={"content.xml": None}), "isi dokumen tidak ditemukan"),
    "broken XML": (odt("<text:p>"), "rusak"),
    "broken styles": (odt(parts={"styles.xml": b"<a"}), "rusak"),
    "document type": (odt(parts={"content.xml": content_of("", before=DTD)}), "definisi XML"),
    "bomb": (odt(parts={"Pictures/nol.png": b"\0" * 30_000_000}), "bom zip"),
    "huge text": (odt(f"<text:p>{' ' * 41_000_000}</text:p>"), "terlalu besar|bom zip"),
    "nested too deep": (odt("<text:span>" * 5_000), "rusak"),
    "cut short": (GOOD[: len(GOOD) // 2], "terpotong atau rusak"),
}


@pytest.mark.parametrize("name", CASES)
def test_refused_with_its_reason(name: str, tmp_path: Path) -> None:
    content, reason = CASES[name]
    path = tmp_path / "x.odt"
    path.write_bytes(content)
    with pytest.raises(RefusedError, match=reason):
        read_file(path)


@pytest.mark.parametrize("parts", [{"mimetype": None}, {"META-INF/manifest.xml": None}], ids=["no type", "no manifest"])
def test_packed_by_hand_is_read_too(parts: dict[str, bytes | None]) -> None:
    (block,) = read(odt(parts=parts)).blocks
    assert getattr(block, "plain", "") == "Isi yang baik."


def test_repeated_cells_fill_no_memory() -> None:
    cell = '<table:table-cell table:number-columns-repeated="99999"/>'
    row = f"<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>{cell}</table:table-row>"
    (table,) = read(odt(f"<table:table>{row}</table:table>")).blocks
    assert len(getattr(table, "rows", [[]])[0]) == 61


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.integers(0, len(GOOD) - 1))
def test_garbled_document_is_read_or_refused(noise: bytes, place: int) -> None:
    content = GOOD[:place] + noise + GOOD[place + len(noise) :]
    with contextlib.suppress(RefusedError):
        read(content)
