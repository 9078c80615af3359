"""Find texts of the front matter that YAML cuts: at a `#`, or at a comma between Word's quotation marks."""

import re
from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.positioned_yaml import Place

_CUT = re.compile(r"[ \t]+(#[^\s#].*)")
"""A comment without a blank after its sign: rather a part of the text."""
_OPENED = re.compile(r"[“„‘][^”’]*\Z")
_CLOSED = re.compile(r"[^“„‘]*[”’]\Z")


def cut_off(file: CaseFile) -> dict[Place, str]:
    """Return what stands unread after each text without quotes, by the text's place."""
    if "#" not in file.source:
        return {}
    lines = file.source.split("\n")
    found: dict[Place, str] = {}
    for place, value in file.strings():
        if value and place not in file.front_matter.plain:
            continue
        where = file.front_matter.where(place)
        rest = lines[where.line - 1][where.column - 1 :]
        cut = _CUT.match(rest, len(value)) if rest.startswith(value) else None
        if cut:
            found[place] = cut.group(1)
    return found


def split_apart(file: CaseFile) -> Iterator[tuple[Place, str]]:
    """Yield the first piece of each text in Word's quotation marks that a comma split into items, with the whole."""
    if "“" not in file.source and "„" not in file.source and "‘" not in file.source:
        return
    texts = dict(file.strings())
    for place, text in texts.items():
        last = place[-1]
        if isinstance(last, int) and place in file.front_matter.plain and _OPENED.match(text):
            following = texts.get((*place[:-1], last + 1), "")
            if _CLOSED.match(following):
                yield place, f"{text}, {following}"
