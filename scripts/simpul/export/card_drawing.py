"""Draw the picture that stands for a page where its link is shown: 1200 by 630, sixteen colours.

Text is drawn as shades between the ground and one ink, straight into the palette: a picture takes a few
milliseconds and few bytes, and nothing is left to a quantiser's taste.
"""

import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
_FONT = "SourceSerif4_600SemiBold.ttf"
_GROUND, _PAPER, _GOLD = (12, 74, 70), (255, 255, 255), (224, 182, 94)
_SHADES = 7
"""Colours from the ground to an ink, both included."""
_LEFT, _RIGHT = 80, 1120
_TITLE_TOP, _TITLE_BOTTOM = 168, 440
_TITLE_SIZES = (84, 72, 62, 54, 46)
_LINE = 1.18
"""Height of a line, by that of its letters."""
_MARK = (
    ((14, 23), (12, 25), (3, 16), (12, 7), (21, 16), (18, 19)),
    ((18, 9), (20, 7), (29, 16), (20, 25), (11, 16), (14, 13)),
)
"""The two halves of the hub's mark, on a square of 32."""


def draw_card(hub: str, title: str, place: str, kategori: str) -> bytes:
    """Return the picture of a page as PNG; texts of any length and any letters."""
    canvas = _ground().copy()
    _write(canvas, [(160, 72, 44, _fit(hub, 44, _RIGHT - 160))], _white())
    lines, size = _set_title(title)
    step = round(size * _LINE)
    _write(canvas, [(_LEFT, _TITLE_TOP + index * step, size, line) for index, line in enumerate(lines)], _white())
    below = ((480, 36, place), (528, 30, kategori))
    _write(canvas, [(_LEFT, top, size, _fit(text, size, _RIGHT - _LEFT)) for top, size, text in below], _gold())
    stream = io.BytesIO()
    canvas.save(stream, "PNG", bits=4, compress_level=6)
    return stream.getvalue()


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # The plain layout draws the same wherever it runs; the other depends on a library of the system.
    content = (files("simpul.export") / "fonts" / _FONT).read_bytes()
    return ImageFont.truetype(io.BytesIO(content), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has(letter: str) -> bool:
    """Tell whether the font can draw a letter."""
    font = _font(_TITLE_SIZES[-1])
    return letter == " " or bytes(font.getmask(letter)) != bytes(font.getmask("\U0010ffff"))


def _drawable(text: str) -> str:
    """Return `text` on one line, with "…" for what the font cannot draw."""
    flat = " ".join(unicodedata.normalize("NFC", text).split())
    # Marks left over by themselves, and what is no letter at all, would only hang over the edge.
    letters = (letter for letter in flat if unicodedata.category(letter)[0] not in "MC")
    return re.sub("\0+", "…", "".join(letter if _has(letter) else "\0" for letter in letters))


def _fit(text: str, size: int, width: int) -> str:
    """Return `text` on one line, shortened to `width`."""
    return _wrap(text, size, width, 1)[0]


def _set_title(title: str) -> tuple[list[str], int]:
    """Return the lines of a title, and the size in which all of them fit, if there is one."""
    lines: list[str] = []
    for size in _TITLE_SIZES:
        room = int((_TITLE_BOTTOM - _TITLE_TOP) / (size * _LINE))
        lines = _wrap(title, size, _RIGHT - _LEFT, room)
        if not lines[-1].endswith("…") or title.endswith("…"):
            return lines, size
    return lines, _TITLE_SIZES[-1]


def _wrap(text: str, size: int, width: int, room: int) -> list[str]:
    """Return `text` in at most `room` lines, each at most `width` wide; what is left over becomes "…"."""
    font, lines = _font(size), [""]
    for word in _pieces(_drawable(text).split(), font, width):
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width:
            lines[-1] = longer
        elif len(lines) < room:
            lines.append(word)
        else:
            lines[-1] = _cut(lines[-1], font, width)
            break
    return lines


def _pieces(words: Iterable[str], font: ImageFont.FreeTypeFont, width: int) -> Iterable[str]:
    """Yield words, those wider than a line in pieces."""
    for word in words:
        rest = word
        while font.getlength(rest) > width:
            end = next(end for end in range(len(rest) - 1, 0, -1) if font.getlength(rest[:end]) <= width)
            yield rest[:end]
            rest = rest[end:]
        yield rest


def _cut(line: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    """Return a line that ends in "…" and still fits."""
    while line and font.getlength(f"{line}…") > width:
        line = line[:-1]
    return f"{line.rstrip(' ,;:.')}…"


def _write(canvas: Image.Image, rows: Sequence[tuple[int, int, int, str]], shades: list[int]) -> None:
    """Write rows of (left, top, size, text) in the ink whose place in the palette each shade is."""
    mask = Image.new("L", SIZE, 0)
    drawing = ImageDraw.Draw(mask)
    for left, top, size, text in rows:
        drawing.text((left, top), text, fill=255, font=_font(size))
    box = mask.getbbox()
    if box:
        cut = mask.crop(box)
        canvas.paste(cut.point(shades), box[:2], cut.point([0 if value == 0 else 255 for value in range(256)]))


def _steps() -> list[int]:
    """Return the shade of each coverage, from none to full."""
    return [round(value / 255 * (_SHADES - 1)) for value in range(256)]


@cache
def _white() -> list[int]:
    return _steps()


@cache
def _gold() -> list[int]:
    return [step and step + _SHADES - 1 for step in _steps()]


def _palette() -> list[int]:
    def shade(ink: tuple[int, int, int], step: int) -> list[int]:
        return [round(low + (high - low) * step / (_SHADES - 1)) for low, high in zip(_GROUND, ink, strict=True)]

    white = [shade(_PAPER, step) for step in range(_SHADES)]
    gold = [shade(_GOLD, step) for step in range(1, _SHADES)]
    return [value for colour in white + gold for value in colour]


@cache
def _ground() -> Image.Image:
    """Return what all pictures have in common: ground, mark, and the weave along the lower edge."""
    canvas = Image.new("P", SIZE, 0)
    canvas.putpalette(_palette())
    sharp = 4
    for half, shades in zip(_MARK, (_white(), _gold()), strict=True):
        mask = Image.new("L", (64 * sharp, 64 * sharp), 0)
        points = [(x * 2 * sharp, y * 2 * sharp) for x, y in half]
        ImageDraw.Draw(mask).line(points, fill=255, width=6 * sharp, joint="curve")
        small = mask.resize((64, 64), Image.Resampling.BOX)
        canvas.paste(small.point(shades), (_LEFT, 66), small.point([0 if value == 0 else 255 for value in range(256)]))
    drawing = ImageDraw.Draw(canvas)
    gold = 2 * (_SHADES - 1)
    for left in range(-28, SIZE[0], 56):
        drawing.polygon([(left + 28, 592), (left + 38, 602), (left + 28, 612), (left + 18, 602)], fill=gold)
        drawing.polygon([(left, 597), (left + 5, 602), (left, 607), (left - 5, 602)], fill=gold)
    return canvas
