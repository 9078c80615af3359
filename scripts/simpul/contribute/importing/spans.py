"""Hold the words of a paragraph as they are dressed, before they are written as Markdown."""

import re
from dataclasses import dataclass

from simpul.text import normalise

_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>()\\\"'`]+\Z", re.IGNORECASE)

_WRITTEN_BY_PROGRAM = re.compile(r"automatically generated|dibuat secara otomatis|dibuat otomatis", re.IGNORECASE)
_FILE_NAME = re.compile(
    r"(?:\S+|whatsapp image .*)\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf)\Z|(?:gambar|image|picture)\s*\d*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one dress; or an image, by its mark."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    link: str = ""
    picture: int | None = None
    """Number of an image of the document."""


def tidy(text: str) -> str:
    """Return text with single blanks, its lines kept, none of them empty."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def raised(text: str) -> str:
    """Return a figure set above the line; other text as it is."""
    return text if set(text) - set("0123456789+-") else text.translate(_RAISED)


def lowered(text: str) -> str:
    """Return a figure set below the line; other text as it is."""
    return text if set(text) - set("0123456789+-") else text.translate(_LOWERED)


def is_safe_link(address: str) -> bool:
    """Tell whether a case may carry a link to the address."""
    return bool(_SAFE_LINK.match(address))


def as_note(text: str) -> str:
    """Return a note in parentheses, to stand where it was called: mostly it names a source."""
    return f" (Catatan kaki: {text})" if text else ""


def written_by_person(description: str) -> str:
    """Return what an image is said to show, "" when a program said so or it is only a file's name."""
    text = " ".join(normalise(description).split())
    return "" if _WRITTEN_BY_PROGRAM.search(text) or _FILE_NAME.match(text) else text
