"""Tell the browser how large each picture of a case's text is, so that nothing jumps while it loads, late."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from markupsafe import Markup
from PIL import Image

_IMAGE = re.compile(r'<img src="([^"]*)"')
"""As the sanitiser writes it, the address first."""
_LATE = ' loading="lazy" decoding="async"'


def sized(safe_html: str, folder: Path) -> Markup:
    """Return the text with its pictures sized, and loaded when they are scrolled to; they stand in `folder`."""
    return Markup(_IMAGE.sub(lambda found: found[0] + _size(folder, found[1]) + _LATE, safe_html))  # noqa: S704 - numbers added


def _size(folder: Path, target: str) -> str:
    """Return width and height as attributes; "" for a file that is no picture, which the check has told."""
    name = unquote(unescape(target)).removeprefix("./")
    try:
        if Path(name).name != name:
            return ""
        with Image.open(folder / name) as picture:
            return f' width="{picture.width}" height="{picture.height}"'
    except (OSError, ValueError, Image.DecompressionBombError):
        return ""
