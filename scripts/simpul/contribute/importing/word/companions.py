"""Read what all paragraphs of a document share: styles, kinds of list, notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from simpul.contribute.importing.archive import attribute, local_name, number_of
from simpul.contribute.importing.word.package import WordPackage
from simpul.contribute.importing.word.words import all_text
from simpul.text import normalise

_NOTE_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph has from its style."""

    name: str = ""
    rank: int = 0
    list_id: str = ""
    based_on: str = ""


def children(parent: Any, name: str) -> Iterator[Any]:
    """Yield the children of a name, wrappers looked through."""
    for child in parent:
        found = local_name(child)
        if found == name:
            yield child
        elif found in {"sdt", "sdtContent", "customXml", "ins", "smartTag", "moveTo"}:
            yield from children(child, name)


def read_styles(package: WordPackage) -> dict[str, Style]:
    """Return the paragraph styles by id, with what they inherit."""
    part = package.part_of_kind("styles")
    raw: dict[str, Style] = {}
    for style in package.xml(part) if part else ():
        if local_name(style) != "style":
            continue
        given = {
            local_name(child): child
            for child in style.iter()
            if local_name(child) in {"name", "outlineLvl", "numId", "basedOn"}
        }
        name = attribute(given["name"], "val") if "name" in given else ""
        level = name.casefold().removeprefix("heading ") if name.casefold().startswith("heading ") else ""
        rank = number_of(level, 0) or (
            number_of(attribute(given["outlineLvl"], "val"), -1) + 1 if "outlineLvl" in given else 0
        )
        list_id = attribute(given["numId"], "val") if "numId" in given else ""
        base = attribute(given["basedOn"], "val") if "basedOn" in given else ""
        raw[attribute(style, "styleId")] = Style(name, rank, list_id, base)
    return {key: _inherit(style, raw) for key, style in raw.items()}


def _inherit(style: Style, styles: dict[str, Style]) -> Style:
    rank, list_id, base = style.rank, style.list_id, style.based_on
    for _ in range(10):
        parent = styles.get(base)
        if parent is None:
            break
        rank, list_id, base = rank or parent.rank, list_id or parent.list_id, parent.based_on
    return Style(style.name, rank, list_id, style.based_on)


def read_lists(package: WordPackage) -> dict[tuple[str, int], str]:
    """Return the kind of number, as "bullet" or "decimal", by list and depth."""
    part = package.part_of_kind("numbering")
    if not part:
        return {}
    root = package.xml(part)
    abstract: dict[str, dict[int, str]] = {}
    for element in children(root, "abstractNum"):
        abstract[attribute(element, "abstractNumId")] = {
            number_of(attribute(level, "ilvl"), 0): attribute(child, "val")
            for level in children(element, "lvl")
            for child in level
            if local_name(child) == "numFmt"
        }
    kinds: dict[tuple[str, int], str] = {}
    for element in children(root, "num"):
        target = next((attribute(child, "val") for child in element if local_name(child) == "abstractNumId"), "")
        for depth, kind in abstract.get(target, {}).items():
            kinds[attribute(element, "numId"), depth] = kind
    return kinds


def read_notes(package: WordPackage) -> dict[tuple[str, str], str]:
    """Return the texts of footnotes and endnotes by kind and id."""
    notes: dict[tuple[str, str], str] = {}
    for kind in ("footnote", "endnote"):
        part = package.part_of_kind(f"{kind}s")
        for note in package.xml(part) if part else ():
            if attribute(note, "type") not in _NOTE_SEPARATORS:
                notes[kind, attribute(note, "id")] = " ".join(normalise(all_text(note)).split())
    return notes
