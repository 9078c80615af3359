"""Take the words out of what is embedded in an OpenDocument text: formulas, charts, sheets."""

from typing import Any

from simpul.contribute.importing.archive import attribute, local_name
from simpul.contribute.importing.blocks import Found
from simpul.contribute.importing.odt.elements import all_text
from simpul.contribute.importing.odt.package import OdtPackage
from simpul.contribute.importing.refusal import RefusedError
from simpul.contribute.importing.spans import tidy
from simpul.text import normalise

_FORMULA = frozenset({"mi", "mn", "mo", "mtext", "ms"})
_UNKNOWN = "objek tertanam"


class Objects:
    """The objects of one document, each looked into once."""

    def __init__(self, package: OdtPackage, found: Found) -> None:
        """Take the document, and where to note what cannot be moved."""
        self._package = package
        self._found = found
        self._formulas: dict[str, str] = {}

    def take(self, element: Any, described: str) -> str:
        """Return a formula's signs; of any other object, note its words and what it is."""
        part = f"{attribute(element, 'href').removeprefix('./').rstrip('/')}/content.xml"
        if part not in self._formulas:
            inside = next((child for child in element if local_name(child) == "math"), None)
            self._formulas[part] = self._read(inside if inside is not None else self._root(part), described)
        return self._formulas[part]

    def _root(self, part: str) -> Any:
        """Return the root of an object; None of one that is broken, or that only its own program can read."""
        try:
            return self._package.xml(part) if part in self._package.names else None
        except RefusedError:
            return None

    def _read(self, root: Any, described: str) -> str:
        if root is None:
            self._found.objects.append(described or _UNKNOWN)
            return ""
        if local_name(root) == "math":
            return " ".join(child.text or "" for child in root.iter() if local_name(child) in _FORMULA)
        self._found.objects.append(described or _kind(root))
        self._found.charts.append(tidy(normalise(all_text(root))))
        return ""


def _kind(root: Any) -> str:
    kinds = {"chart": "grafik", "spreadsheet": "lembar kerja", "drawing": "bagan", "presentation": "presentasi"}
    bodies = (child for child in root if local_name(child) == "body")
    return next((kinds.get(local_name(child), _UNKNOWN) for body in bodies for child in body), _UNKNOWN)
