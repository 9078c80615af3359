"""Read the words of a paragraph: what is visible, with bold, italics, links and notes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from simpul.contribute.importing.archive import attribute, local_name
from simpul.contribute.importing.blocks import Drawing, Found
from simpul.contribute.importing.spans import Span, as_note, is_safe_link, lowered, raised, tidy, written_by_person
from simpul.contribute.importing.word.package import WordPackage
from simpul.text import normalise

_SYMBOLS = {0xB7: "•", 0xA7: "•", 0xA8: "•", 0xD8: "•", 0xFC: "✓", 0xFB: "✗", 0xE0: "→", 0xF0: "→"}


class WordReader:
    """Reads the runs of paragraphs, in the light of the document's notes and links."""

    def __init__(self, package: WordPackage, notes: Mapping[tuple[str, str], str], found: Found) -> None:
        """Take the document, and the texts of its notes by kind and id."""
        self.names = package.names
        self.relations = package.relations(package.main)
        self.notes = notes
        self.found = found
        self.boxes: list[Any] = []
        """Elements of text boxes, still to be read."""

    def spans(self, paragraph: Any) -> list[Span]:
        """Return the visible stretches of a paragraph."""
        return list(self._walk(paragraph, Span("")))

    def _walk(self, parent: Any, dress: Span) -> Iterator[Span]:
        for element in parent:
            name = local_name(element)
            if name in {"del", "moveFrom"}:
                self.found.deleted.append(tidy(normalise(all_text(element))))
            elif name == "hyperlink":
                yield from self._walk(element, replace(dress, link=self._address(element)))
            elif name == "r":
                yield from self._run(element, dress)
            elif name in {"oMath", "oMathPara"}:
                yield replace(dress, text=all_text(element))
            elif name not in {"pPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr"}:
                yield from self._walk(element, dress)

    def _address(self, element: Any) -> str:
        relation = self.relations.get(attribute(element, "id"))
        address = relation.target if relation and relation.kind == "hyperlink" else ""
        if address and not is_safe_link(address):
            self.found.links.append(address)
            return ""
        return address

    def _run(self, run: Any, dress: Span) -> Iterator[Span]:
        traits = _traits(run)
        dress = replace(dress, is_bold=traits.get("b", False), is_italic=traits.get("i", False))
        for span in self._pieces(run, dress):
            if traits.get("vanish"):
                self.found.hidden.append(span.text)
            elif traits.get("superscript"):
                yield replace(span, text=raised(span.text))
            elif traits.get("subscript"):
                yield replace(span, text=lowered(span.text))
            else:
                yield span

    def _pieces(self, run: Any, dress: Span) -> Iterator[Span]:
        for element in run:
            name = local_name(element)
            if name in {"t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym"}:
                yield replace(dress, text=_character(element, name))
            elif name in {"footnoteReference", "endnoteReference"}:
                yield self._note(name.removesuffix("Reference"), attribute(element, "id"))
            elif name == "instrText":
                self.found.links += re.findall(r'HYPERLINK\s+"([^"]+)"', element.text or "")
            elif name in {"drawing", "pict", "object"}:
                yield from self._drawing(element)
            elif name == "AlternateContent":
                for chosen in chosen_content(element):
                    yield from self._pieces(chosen, dress)
            elif name == "delText":
                self.found.deleted.append(element.text or "")
            elif name == "ruby":
                yield replace(dress, text=all_text(element))

    def _note(self, kind: str, identifier: str) -> Span:
        """Return a note in parentheses where it was called: mostly it names a source."""
        return Span(as_note(self.notes.get((kind, identifier), "")))

    def _drawing(self, element: Any) -> Iterator[Span]:
        boxes = [child for child in element.iter() if local_name(child) == "txbxContent"]
        self.boxes += [box for box in boxes if not any(other is not box and box in other.iter() for other in boxes)]
        inside = {id(child) for box in boxes for child in box.iter()}
        images = [
            child for child in element.iter() if local_name(child) in {"blip", "imagedata"} and id(child) not in inside
        ]
        for image in images:
            self.found.drawings.append(Drawing(self._part(image), _alternative(element)))
            yield Span("", picture=len(self.found.drawings) - 1)
        if not boxes and not images:
            self.found.objects.append(_what_is(element))

    def _part(self, image: Any) -> str:
        """Return the name of an image's file, "" when it is only a link to elsewhere."""
        relation = self.relations.get(attribute(image, "embed") or attribute(image, "id"))
        return relation.target if relation and not relation.is_external and relation.target in self.names else ""


def _alternative(drawing: Any) -> str:
    """Return the first description of a drawing that a person wrote."""
    said = (
        attribute(element, "descr") or attribute(element, "alt")
        for element in drawing.iter()
        if local_name(element) in {"docPr", "shape", "cNvPr"}
    )
    return next((text for text in map(written_by_person, said) if text), "")


def chosen_content(element: Any) -> Iterator[Any]:
    """Yield the one of several versions of a thing that a new Word shows."""
    for wanted in ("Choice", "Fallback"):
        found = [child for child in element if local_name(child) == wanted]
        if found:
            yield found[0]
            return


def _character(element: Any, name: str) -> str:
    if name == "t":
        return element.text or ""
    if name == "sym":
        return _symbol(attribute(element, "char"))
    return {"br": "\n", "cr": "\n", "noBreakHyphen": "-"}.get(name, " ")


def _symbol(code: str) -> str:
    """Return a character of a symbol font as text; of Wingdings, the few that are common."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return _SYMBOLS.get(number & 0xFF, "•") if 0xF000 <= number <= 0xF0FF else chr(number)  # noqa: PLR2004 - the private area


def _traits(run: Any) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for properties in run:
        if local_name(properties) == "rPr":
            for element in properties:
                name, value = local_name(element), attribute(element, "val")
                if name == "vertAlign":
                    found[value] = True
                else:
                    found[name] = value not in {"0", "false", "off", "none"}
    return found


def _what_is(element: Any) -> str:
    """Return the kind of a drawing that is neither text nor image, from its description or its data."""
    for child in element.iter():
        described = attribute(child, "descr") or attribute(child, "ProgID")
        if described:
            return normalise(described)
    kinds = {"chart": "grafik", "relIds": "SmartArt", "OLEObject": "objek tertanam"}
    return next((kinds[local_name(child)] for child in element.iter() if local_name(child) in kinds), "bentuk gambar")


def all_text(element: Any) -> str:
    """Return all text below an element, paragraphs and rows apart, whatever its state."""
    parts: list[str] = []
    for child in element.iter():
        name = local_name(child)
        if name in {"t", "delText"}:
            parts.append(child.text or "")
        elif name in {"p", "br", "tab", "tr", "tc"}:
            parts.append(" ")
    return "".join(parts)
