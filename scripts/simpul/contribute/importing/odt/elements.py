"""Read what is the same in all elements of an OpenDocument text: their words, and what they are said to show."""

from typing import Any

from simpul.contribute.importing.archive import local_name
from simpul.text import normalise

_NEW_PARAGRAPH = frozenset({"p", "h", "list-item", "table-cell", "table-row", "line-break", "tab", "s"})


def description(element: Any) -> str:
    """Return what a drawing is said to show: its description before its title."""
    said = {local_name(child): child.text or "" for child in element if local_name(child) in {"title", "desc"}}
    return normalise(said.get("desc", "") or said.get("title", ""))


def all_text(element: Any) -> str:
    """Return all text below an element, paragraphs and cells apart, whatever its state."""
    parts: list[str] = [element.text or ""]
    for child in element.iterdescendants():
        name = local_name(child)
        if name in _NEW_PARAGRAPH:
            parts.append(" ")
        if name != "note-citation":
            parts.append(child.text or "")
        parts.append(child.tail or "")
    return "".join(parts)
