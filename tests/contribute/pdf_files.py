"""PDF files for tests, put together by hand."""

import zlib
from collections.abc import Mapping

FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream(content: bytes, entries: str = "") -> bytes:
    """Return a stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries.encode(), content)


def packed(content: bytes, entries: str = "") -> bytes:
    """Return a compressed stream object."""
    return stream(zlib.compress(content, 9), f"/Filter /FlateDecode {entries}")


def shown(*lines: str, size: int = 12) -> bytes:
    """Return the drawing of lines of text below one another."""
    return b"\n".join(
        f"BT /F1 {size} Tf 1 0 0 1 56 {780 - 15 * number} Tm ({line}) Tj ET".encode("latin-1")
        for number, line in enumerate(lines)
    )


def pdf(  # noqa: PLR0913 - the parts of a file
    content: bytes | None = None,
    *,
    root: str = "",
    page: str = "",
    resources: str = "",
    objects: Mapping[int, bytes] | None = None,
    trailer: str = "",
) -> bytes:
    """Return a PDF of one page; object 1 is the catalogue, 2 the pages, 3 the page, 4 its drawing, 5 its font."""
    known: dict[int, bytes] = {
        1: f"<< /Type /Catalog /Pages 2 0 R {root} >>".encode(),
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {page} "
            f"/Resources << /Font << /F1 5 0 R >> {resources} >> >>"
        ).encode(),
        4: stream(shown("Isi yang baik.") if content is None else content),
        5: FONT.encode(),
        **(objects or {}),
    }
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in sorted(known.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += f"trailer\n<< /Size {max(known) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
