"""OpenDocument texts for tests, packed by hand."""

import io
import zipfile
from collections.abc import Mapping

NAMES = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        **{name: name for name in ("office", "style", "text", "table", "form", "script", "chart", "manifest")},
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:math="http://www.w3.org/1998/Math/MathML"'
)
MIME = b"application/vnd.oasis.opendocument.text"
MANIFEST = (
    f'<manifest:manifest{NAMES}><manifest:file-entry manifest:full-path="/" '
    f'manifest:media-type="{MIME.decode()}"/></manifest:manifest>'
).encode()


def content_of(body: str, automatic: str = "", before: str = "") -> bytes:
    """Return the part `content.xml` with a body."""
    return (
        f"{before}<office:document-content{NAMES}>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    ).encode()


def odt(body: str = "<text:p>Isi yang baik.</text:p>", parts: Mapping[str, bytes | None] | None = None) -> bytes:
    """Return a small OpenDocument text, with more parts; None takes one away."""
    known: dict[str, bytes | None] = {
        "mimetype": MIME,
        "META-INF/manifest.xml": MANIFEST,
        "content.xml": content_of(body),
        **(parts or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in known.items():
            if content is not None:
                archive.writestr(name, content)
    return out.getvalue()
