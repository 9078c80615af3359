"""Draw an address as a QR code for paper: one path, ready to stand inside the page."""

import re

import segno
from markupsafe import Markup

_QUIET = 4
"""Empty modules that a reader needs around the code."""
_MASK = 0
"""Any mask is valid. Trying all eight for the prettiest takes five times as long as drawing."""
_DARK = re.compile(b"\x01+")


def qr_code(address: str) -> Markup:
    """Return the QR code of an address as inline SVG."""
    # Lowest error level: paper does not get as dirty as a parcel, and fewer modules are larger ones.
    code = segno.make_qr(address.encode(), error="l", boost_error=False, mask=_MASK)
    rows = [_DARK.finditer(bytes(row)) for row in code.matrix]
    runs = (f"M{run.start()} {y}h{run.end() - run.start()}" for y, row in enumerate(rows) for run in row)
    side = len(rows) + 2 * _QUIET
    # A stroke lies on both sides of its line, hence the half module.
    return Markup(
        '<svg class="qr" viewBox="-{quiet} -{quiet}.5 {side} {side}" role="img"'
        ' aria-label="Kode QR alamat halaman ini">'
        '<path d="{path}" stroke="#000" shape-rendering="crispEdges"/></svg>'
    ).format(quiet=_QUIET, side=side, path="".join(runs))
