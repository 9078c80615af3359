"""Read the words of a paragraph of an OpenDocument text: what is visible, with bold, italics, links and notes."""

from collections.abc import Iterator
from typing import Any

from simpul.contribute.importing.archive import attribute, local_name
from simpul.contribute.importing.blocks import Drawing, Found
from simpul.contribute.importing.odt.elements import all_text, description
from simpul.contribute.importing.odt.objects import Objects
from simpul.contribute.importing.odt.package import OdtPackage
from simpul.contribute.importing.odt.styles import Look, Styles
from simpul.contribute.importing.spans import Span, as_note, is_safe_link, lowered, raised, tidy, written_by_person
from simpul.text import normalise

_BLANKS = {"s": " ", "tab": " ", "line-break": "\n"}
_NOT_SHOWN = frozenset({"title", "desc", "object", "object-ole"})
"""Parts of a drawing whose words are no text of its own."""
_ABOUT_COMMENT = frozenset({"creator", "date", "date-string", "creator-initials", "sender-initials"})
SHAPES = frozenset(
    {
        *("frame", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "regular-polygon"),
        *("path", "connector", "caption", "measure", "control", "g", "scene", "page-thumbnail"),
    }
)


class WordReader:
    """Reads the text of paragraphs, in the light of the document's styles."""

    def __init__(self, package: OdtPackage, styles: Styles, found: Found) -> None:
        """Take the document, its styles, and where to note what has no place in running text."""
        self.names = package.names
        self.styles = styles
        self.found = found
        self.objects = Objects(package, found)
        self.boxes: list[Any] = []
        """Elements of text boxes, still to be read."""

    def spans(self, paragraph: Any) -> list[Span]:
        """Return the visible stretches of a paragraph."""
        is_heading = local_name(paragraph) == "h"
        look = Look() if is_heading else self.styles.set_by_hand(attribute(paragraph, "style-name"))
        return list(self._walk(paragraph, look, ""))

    def _walk(self, parent: Any, look: Look, link: str) -> Iterator[Span]:
        yield from self._said(parent.text, look, link)
        for element in parent:
            yield from self._inline(element, look, link)
            yield from self._said(element.tail, look, link)

    def _said(self, text: str | None, look: Look, link: str) -> Iterator[Span]:
        """Yield a text node; its own line ends are blanks."""
        if text:
            yield from self._dressed(text.replace("\n", " ").replace("\r", " "), look, link)

    def _dressed(self, text: str, look: Look, link: str) -> Iterator[Span]:
        if look.is_hidden:
            self.found.hidden.append(text)
            return
        text = raised(text) if look.height == 1 else lowered(text) if look.height == -1 else text
        yield Span(text, is_bold=bool(look.is_bold), is_italic=bool(look.is_italic), link=link)

    def _inline(self, element: Any, look: Look, link: str) -> Iterator[Span]:
        name = local_name(element)
        if name in _BLANKS:
            yield from self._dressed(_BLANKS[name], look, link)
        elif name == "span":
            own = self.styles.of_letters(attribute(element, "style-name"))
            yield from self._walk(element, own.over(look), link)
        elif name == "a":
            yield from self._walk(element, look, self.address(element) or link)
        elif name == "note":
            yield Span(as_note(_note(element)))
        elif name == "annotation":
            self.found.comments.append(_comment(element))
        elif name in {"hidden-text", "hidden-paragraph"}:
            self.found.hidden.append(attribute(element, "string-value") or tidy(normalise(all_text(element))))
        elif name in SHAPES:
            yield from self.drawing(element)
        elif name == "script":
            self.found.objects.append(f"program kecil: {all_text(element)}")
        else:
            yield from self._walk(element, look, link)

    def address(self, element: Any) -> str:
        """Return where a link leads, "" when a case cannot carry it."""
        address = attribute(element, "href")
        if is_safe_link(address):
            return address
        if address and not address.startswith("#"):
            self.found.links.append(address)
        return ""

    def drawing(self, element: Any) -> Iterator[Span]:
        """Yield the image or formula that a drawing is; what else it holds is noted, to be read as a box."""
        content = {local_name(child): child for child in reversed(element)}
        shown = content.get("object", content.get("object-ole"))
        is_group = local_name(element) in {"g", "a", "scene"}
        has_text = any(all_text(child).strip() for child in element if local_name(child) not in _NOT_SHOWN)
        if is_group or has_text:
            self.boxes.append(element)
        if is_group:
            return
        if shown is not None:
            yield Span(self.objects.take(shown, description(element)))
        elif "image" in content:
            self.found.drawings.append(Drawing(self._image_in(element), written_by_person(description(element))))
            yield Span("", picture=len(self.found.drawings) - 1)
        elif not has_text:
            self.found.objects.append(description(element) or "bentuk gambar")

    def _image_in(self, frame: Any) -> str:
        """Return the file of a frame's image: of several versions, the first that can be drawn anew."""
        parts = [part for child in frame if local_name(child) == "image" and (part := self._part(child))]
        drawable = [part for part in parts if not part.lower().endswith((".svg", ".svm", ".emf", ".wmf"))]
        return next(iter(drawable or parts), "")

    def _part(self, image: Any) -> str:
        """Return the name of an image's file, "" when it is only a link to elsewhere."""
        part = attribute(image, "href").removeprefix("./")
        return part if part in self.names else ""


def _note(element: Any) -> str:
    texts = (all_text(child) for child in element if local_name(child) != "note-citation")
    return " ".join(normalise(" ".join(texts)).split())


def _comment(element: Any) -> str:
    author = next((child.text or "" for child in element if local_name(child) == "creator"), "")
    texts = (all_text(child) for child in element if local_name(child) not in _ABOUT_COMMENT)
    return f"{normalise(author)}: {tidy(normalise(' '.join(texts)))}"
