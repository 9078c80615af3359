"""Write the words of a paragraph, as plain text and as Markdown that means nothing but those words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from simpul.contribute.importing.spans import Span, tidy
from simpul.text import normalise

CITATION = re.compile(r"\[\^?\s*([sS]\d{1,2}(?:\s*[,;]\s*[sS]\d{1,2})*)\s*\]|\((s\d{1,2}(?:\s*[,;]\s*s\d{1,2})*)\)")
"""How an officer cites: [s1], [s1, s2] or (s1)."""
_SPECIAL = re.compile(r"([\\`*_\[\]<>|])|&(?=#?\w+;)")
_OPENING = re.compile(r"^(\s*)(?:(#{1,6}|[-+])(?=\s|$)|(=+|-{2,}|~{3,})|(\d{1,9})([.)])(?=\s|$))")


def plain_text(spans: Sequence[Span]) -> str:
    """Return the words alone, line breaks kept."""
    return tidy(normalise("".join(span.text for span in spans)))


def _escape(text: str) -> str:
    """Return text that Markdown prints as it stands, its citations as the case writes them."""
    parts: list[str] = []
    end = 0
    for match in CITATION.finditer(text):
        names = re.findall(r"s\d+", (match.group(1) or match.group(2)).lower())
        parts += (_SPECIAL.sub(r"\\\g<0>", text[end : match.start()]), "".join(f"[^{name}]" for name in names))
        end = match.end()
    return "".join((*parts, _SPECIAL.sub(r"\\\g<0>", text[end:])))


def escape_alternative(text: str) -> str:
    """Return an image's alternative text as it may stand between brackets."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))


def escape_line(line: str) -> str:
    """Return a line that opens no list, heading, rule or fence."""
    opening = _OPENING.match(line)
    if not opening:
        return line
    at = opening.start(5) if opening.group(5) else opening.end(1)
    return f"{line[:at]}\\{line[at:]}"


def cite(text: str) -> str:
    """Return plain text with its citations as the case writes them."""

    def written(match: re.Match[str]) -> str:
        names = re.findall(r"s\d+", (match.group(1) or match.group(2)).lower())
        return "".join(f"[^{name}]" for name in names)

    return CITATION.sub(written, text)


def markdown_text(spans: Sequence[Span]) -> str:
    """Return Markdown, line breaks kept, with a mark for each image."""
    pieces: list[str] = []
    # What nobody sees, as a soft hyphen, parts no words.
    seen = [span for span in spans if span.picture is not None or normalise(span.text)]
    joined = [
        (dress, normalise("".join(span.text for span in group)))
        for dress, group in groupby(
            seen, key=lambda span: replace(span, text="", is_italic=span.is_italic > span.is_bold)
        )
    ]
    for index, (dress, text) in enumerate(joined):
        if dress.picture is not None:
            pieces.append(picture_mark(dress.picture))
            continue
        before = _edge(*joined[index - 1], -1) if index else ""
        after = _edge(*joined[index + 1], 0) if index + 1 < len(joined) else ""
        pieces.append(_dressed(text, dress, before, after))
    return tidy("".join(pieces))


def _edge(dress: Span, text: str, at: int) -> str:
    """Return a neighbour's nearest character; stars beside stars would merge, so they count as a letter."""
    is_starred = (dress.is_bold or dress.is_italic) and text and not text[at].isspace()
    return "x" if is_starred else text[at : at + 1 or None]


def picture_mark(number: int) -> str:
    """Return what stands for an image until its file has a name; no document can hold these characters."""
    return f"\ue000{number}\ue001"


def _dressed(text: str, dress: Span, before: str, after: str) -> str:
    inner = text.strip()
    if not inner:
        return text
    at = text.index(inner)
    lead, tail = text[:at], text[at + len(inner) :]
    written = _escape(inner)
    mark = "**" if dress.is_bold else "*" if dress.is_italic else ""
    # Inside a word, or around a line break, Markdown would print the stars themselves.
    if mark and "\n" not in inner and not (not lead and before.isalnum()) and not (not tail and after.isalnum()):
        written = _emphasised(written, mark)
    if dress.link:
        is_bare = dress.link.removeprefix("mailto:").rstrip("/") == inner.rstrip("/")
        written = f"<{dress.link}>" if is_bare else f"[{written}]({dress.link})"
    return f"{lead}{written}{tail}"


def _emphasised(written: str, mark: str) -> str:
    """Put stars around the words but not around citations, which stand for themselves."""
    words = re.sub(r"(\s*\[\^[^\]]+\])+\Z", "", written)
    if not words.strip():
        return written
    ends = words[0] + words[-1]
    return (
        f"{mark}{words}{mark}{written[len(words) :]}"
        if all(char.isalnum() or char in '".:,)(?!%' for char in ends)
        else written
    )
