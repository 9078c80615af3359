"""A PDF without text, or one that must not be opened, is refused with a reason; nothing crashes, nothing hangs."""

import io
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from simpul.contribute.importing.opening import read_file
from simpul.contribute.importing.pdf import document
from simpul.contribute.importing.pdf.document import Taken, attempt, read_pdf
from simpul.contribute.importing.refusal import RefusedError
from tests.contribute.pdf_files import packed, pdf, shown, stream
from tests.contribute.word_files import photograph

GOOD = pdf()


def locked() -> bytes:
    """Return a PDF with a password."""
    writer = PdfWriter(io.BytesIO(GOOD))
    writer.encrypt("rahasia", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def scanned(said: bytes = b"") -> bytes:
    """Return a PDF of one picture."""
    image = stream(
        photograph(),
        "/Type /XObject /Subtype /Image /Width 400 /Height 300 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
    )
    return pdf(b"q 500 0 0 700 40 40 cm /A Do Q " + said, resources="/XObject << /A 6 0 R >>", objects={6: image})


def long(count: int) -> bytes:
    """Return a PDF that says it has many pages."""
    return pdf(objects={2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * count, count)})


def meaningless() -> bytes:
    """Return a PDF whose font does not say which letters it draws."""
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>"
    inner = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    content = b"BT /F1 12 Tf 1 0 0 1 56 700 Tm <%s> Tj ET" % b"".join(b"%04x" % code for code in range(1, 25))
    return pdf(content, objects={5: font, 6: inner})


CASES = {
    "encrypted": (locked(), "dikunci"),
    "scanned": (scanned(), "hasil pindai.*Mintalah berkas Word-nya"),
    "scanned and stamped": (scanned(shown("Dipindai dengan ponsel")), "hasil pindai"),
    "empty page": (pdf(b""), "hasil pindai"),
    "letters without meaning": (meaningless(), "tidak dapat dibaca mesin"),
    "too many pages": (long(201), "201 halaman; batasnya 200"),
    "no pages": (pdf(objects={1: b"<< /Type /Catalog >>"}), "rusak"),
    "only a head": (b"%PDF-1.7\n", "rusak"),
    "cut short": (GOOD[: len(GOOD) // 3], "rusak"),
    "pages in a circle": (pdf(objects={2: b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"}), "rusak|hasil pindai"),
    "bomb": (pdf(objects={4: packed(b"q " * 60_000_000)}), "rusak|batas waktu|hasil pindai"),
    "bomb in a bomb": (pdf(objects={4: stream(b"x", "/Filter [" + "/FlateDecode " * 500 + "]")}), "rusak|hasil pindai"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_refused_with_its_reason(name: str) -> None:
    content, reason = CASES[name]
    found = attempt(content)
    assert isinstance(found, str)
    assert re.search(reason, found)


def test_refusal_comes_back_from_the_process_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(scanned())
    with pytest.raises(RefusedError, match="PDF hasil pindai"):
        read_file(path)


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MAX_SECONDS", 0.01)
    with pytest.raises(RefusedError, match="tidak selesai dibaca dalam batas waktu"):
        read_pdf(GOOD)


@pytest.mark.parametrize(
    "content",
    [
        pdf(
            shown("Isi yang baik.") + b" /A Do",
            resources="/XObject << /A 6 0 R >>",
            objects={
                6: stream(b"/A Do /A Do", "/Type /XObject /Subtype /Form /Resources << /XObject << /A 6 0 R >> >>")
            },
        ),
        pdf(trailer="/Prev 9"),
        pdf(page="/Annots 3 0 R"),
        pdf(shown("Isi yang baik.") + b" [" * 3_000),
        pdf(objects={5: b"<< /Type /Font /Subtype /TrueType /Widths [(a) 5 0 R] /FirstChar -7 >>"}),
        pdf(shown("Isi yang baik.") + b" 1e9 0 0 1e9 0 0 cm 0 0 m 9 9 l S"),
    ],
    ids=["form in a circle", "wrong earlier table", "annotations that are none", "nesting", "odd font", "far away"],
)
def test_oddities_are_read_or_refused(content: bytes) -> None:
    found = attempt(content)
    assert isinstance(found, str) or "Isi yang baik." in str(found.blocks)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.integers(0, len(GOOD) - 1))
def test_garbled_document_is_read_or_refused(noise: bytes, place: int) -> None:
    assert isinstance(attempt(GOOD[:place] + noise + GOOD[place + len(noise) :]), Taken | str)
