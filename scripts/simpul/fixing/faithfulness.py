"""Hold a repaired file against the original: no fact, word, figure or comment may have changed.

Every repair passes this before it is kept, whatever it believes of itself.
"""

import re
from collections import Counter
from dataclasses import dataclass

from simpul.case.markdown import render_tokens
from simpul.case.reading import CaseFile
from simpul.check.written_dates import iso_date
from simpul.positioned_yaml import Value

SPACES = re.compile("[\u00a0\u2007\u202f]")
"""Spaces that do not break, as Word writes them."""
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Characters without width or meaning: the eye sees the same text without them."""
CURLY = re.compile('[“„”]([^“„”"\\\\\n]*)[”“]|[‘’]([^‘’"\\\\\n]*)’')
"""A text wholly within a pair of Word's quotation marks."""
RUPIAH_GAP = re.compile(r"(?<=\bRp)(?:\.[ \t]?|[ \t]+)(?=\d)")
"""What stands between Rp and its amount and should not."""

_COMMENT = re.compile(r"(?:^|\s)#.*$", re.MULTILINE)
_EDGE = re.compile(r"\s*(</?(?:blockquote|br|h[1-6]|li|p|td|th)\b[^>]*>)\s*")
"""Begin or end of a block, where blanks print nothing."""
LITERAL = frozenset({"fence", "code_block", "html_block"})
"""Tokens whose content counts to the letter."""


@dataclass(frozen=True, slots=True)
class Substance:
    """What a file says, however it is laid out."""

    data: Value
    comments: Counter[str]
    prose: str
    literals: tuple[str, ...]
    """Code, to the letter."""


def is_sound(file: CaseFile) -> bool:
    """Tell whether a file was read whole, with nothing in its data refused or written twice."""
    return file.is_whole and not file.front_matter.faults


def is_faithful(before: CaseFile, after: CaseFile) -> bool:
    """Tell whether the repaired file says exactly what the original says."""
    return is_sound(after) and substance(before) == substance(after)


def substance(file: CaseFile) -> Substance:
    """Return what a file says, with everything that a repair may change written in one way."""
    tokens = file.body.tokens
    # The sanitiser prints a space that does not break by its name.
    printed = render_tokens(tokens, {}).replace("&nbsp;", " ").replace("&shy;", "")
    return Substance(
        _plain(file.data),
        Counter(" ".join(INVISIBLE.sub("", found).split()) for found in _COMMENT.findall(file.source)),
        normalise_prose(_EDGE.sub(r"\1", printed)),
        tuple(SPACES.sub(" ", token.content) for token in tokens if token.type in LITERAL),
    )


def normalise_prose(text: str) -> str:
    """Return prose with single spaces, none after Rp, and nothing that is not seen."""
    return RUPIAH_GAP.sub("", " ".join(INVISIBLE.sub("", text).split()))


def normalise_value(text: str) -> str:
    """Return a value without Word's quotation marks around it, a date in ISO."""
    plain = " ".join(INVISIBLE.sub("", text).split())
    quoted = CURLY.fullmatch(plain)
    plain = (quoted.group(1) or quoted.group(2) or "").strip() if quoted else plain
    return iso_date(plain) or normalise_prose(plain)


def _plain(value: Value) -> Value:
    if isinstance(value, str):
        return normalise_value(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return {INVISIBLE.sub("", SPACES.sub(" ", key)).strip(): _plain(item) for key, item in value.items()}
