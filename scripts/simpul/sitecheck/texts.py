"""Judge what stands between the tags of a page: its characters, how they are written, and whether text may be there."""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from html.entities import html5

from simpul.sitecheck.markup import TOKEN, Tag
from simpul.text import quote

_UNWANTED = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xef(?:\xbf[\xbe\xbf]|\xb7[\x90-\xaf])")
"""Characters that no page may hold, as they stand in the file."""
_OTHERS = bytes(set(range(0x20, 0x100)) - {0x7F} | {0x09, 0x0A, 0x0C, 0x0D})
"""Bytes that begin or go on with what a page may hold, and with the rest of the above."""
_RARE = re.compile(rb"\xc2[\x80-\x9f]"), re.compile(rb"\xef(?:\xbf[\xbe\xbf]|\xb7[\x90-\xaf])")
"""That rest. To look for each apart takes a tenth of the time."""
_REFERENCE = re.compile(r"&(#?[0-9A-Za-z]+;?)")
_NUMBER = re.compile(r"#(?:([0-9]+)|[xX]([0-9a-fA-F]+));\Z")
_APART = ("<script", "<style", "<!--")
"""What begins where "&" is a mark like any other."""
_BLANK = "\ufeff \t\n\r\f"
_EMPTY = frozenset(
    {"ul", "ol", "menu", "dl", "table", "thead", "tbody", "tfoot", "tr", "colgroup", "select", "optgroup"}
)
"""Elements that hold other elements, and no text of their own."""
_AFTER = frozenset({"li", "dt", "dd", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th", "option"})
"""Elements that stand in those alone."""
_SUSPECT = re.compile(
    r"""<(?:/(?:li|d[td]|t(?:[rdh]|head|body|foot)|option|caption|colgroup)
        |(?:[uod]l|menu|t(?:able|r|head|body|foot)|select|optgroup|colgroup)\b[^<>]*)
    >\s*+[^\s<]""",
    re.VERBOSE,
)
"""What text among them looks like; to be looked into."""


@lru_cache(maxsize=1 << 10)
def _is_readable(reference: str) -> bool:
    """Tell whether browsers read a character reference, given without its "&", for the character that was meant."""
    number = _NUMBER.match(reference)
    if number:
        code = int(number[1] or number[2], 10 if number[1] else 16)
        return code <= sys.maxunicode and unescape(f"&{reference}") == chr(code)
    if reference.endswith(";"):
        return reference in html5
    return not reference.startswith("#") and unescape(f"&{reference}") == f"&{reference}"


def unwanted_character(content: bytes) -> int | None:
    """Return where in a file the first character stands that no page may hold; None when there is none."""
    if not content.translate(None, _OTHERS) and not any(rare.search(content) for rare in _RARE):
        return None
    found = _UNWANTED.search(content)
    return found.start() if found else None


def unreadable_references(text: str) -> Iterator[tuple[int, str]]:
    """Yield where characters are written in a way that browsers read otherwise, or not at all."""
    wrong = {found for found in set(_REFERENCE.findall(text)) if not _is_readable(found)}
    if not wrong:
        return
    apart = [token.span() for token in TOKEN.finditer(text) if token[0].lower().startswith(_APART)]
    for match in _REFERENCE.finditer(text):
        if match[1] in wrong and not any(start <= match.start() < end for start, end in apart):
            yield match.start(), f'{quote("&" + match[1])} bukan penulisan huruf; tanda "&" ditulis &amp;'


def stray_texts(text: str, tags: list[Tag]) -> Iterator[tuple[int, str]]:
    """Yield where text stands among the items of a list or the cells of a table, with the elements around it."""
    if not _SUSPECT.search(text):
        return
    end = 0
    move = ""
    for token, tag in zip(TOKEN.finditer(text), tags, strict=True):
        between = text[end : token.start()]
        if between.strip() and (move in _EMPTY or (move[:1] == "/" and move[1:] in _AFTER)):
            yield end, f"teks {quote(between, 30)} tidak di dalam butir atau sel"
        end = token.end()
        move = tag.move


def texts_outside(text: str) -> Iterator[tuple[int, str]]:
    """Yield where text stands outside the body of a page, with what is wrong: in the head, it begins the body there."""
    begin, end = text.find("<body"), text.rfind("</body>")
    for start, part in ((0, text[: max(begin, 0)]), (end, text[end:] if end >= 0 else "")):
        left = TOKEN.sub("", part).strip(_BLANK)
        if left:
            yield start + part.rfind(left[:1]), f"teks {quote(left, 30)} di luar <body>"
