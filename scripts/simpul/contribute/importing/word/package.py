"""Open a Word file without trusting it: kind and macros are looked at first, then its parts are found."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from simpul.contribute.importing.archive import MACROS, RESAVE, Archive, local_name
from simpul.contribute.importing.refusal import RefusedError

_MAIN = "officeDocument"
_CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part of the document points at."""

    kind: str
    """Last word of the relationship's type: "image", "hyperlink", "footnotes"."""
    target: str
    """Name of a part, or an address when it is outside."""
    is_external: bool


class WordPackage(Archive):
    """The parts of a Word document."""

    def __init__(self, content: bytes) -> None:
        """Open the archive and find the main part.

        Raises:
            RefusedError: it is no Word document, or one that must not be opened.
        """
        super().__init__(content)
        self._refuse_kinds()
        self.main = self._main_part()

    def _refuse_kinds(self) -> None:
        if _CONTENT_TYPES not in self.names:
            message = f"arsip ini bukan dokumen Word, atau bagiannya hilang ({_CONTENT_TYPES}). {RESAVE}."
            raise RefusedError(message)
        types = self.read(_CONTENT_TYPES)
        if b"macroEnabled" in types or any("vbaproject" in name.lower() for name in self.names):
            raise RefusedError(MACROS)

    def _main_part(self) -> str:
        found = (relation.target for relation in self.relations("").values() if relation.kind == _MAIN)
        main = next(found, "")
        if main not in self.names:
            message = f"isi dokumen tidak ditemukan; berkas ini rusak atau bukan dokumen Word. {RESAVE}."
            raise RefusedError(message)
        if local_name(self.xml(main)) != "document":
            message = "ini bukan dokumen Word; mungkin Excel atau PowerPoint yang berganti nama."
            raise RefusedError(message)
        return main

    def relations(self, part: str) -> dict[str, Relation]:
        """Return by id what `part` points at; of "", the whole document."""
        path = PurePosixPath(part)
        name = str(path.parent / "_rels" / f"{path.name}.rels") if part else "_rels/.rels"
        if name not in self.names:
            return {}
        found: dict[str, Relation] = {}
        for element in self.xml(name):
            given = {key: str(value) for key, value in element.attrib.items()}
            is_external = given.get("TargetMode") == "External"
            target = given.get("Target", "")
            kind = given.get("Type", "").rpartition("/")[2]
            place = target if is_external else _resolve(path.parent, target)
            found[given.get("Id", "")] = Relation(kind, place, is_external)
        return found

    def part_of_kind(self, kind: str) -> str:
        """Return the name of the main part's companion ("footnotes", "styles"), "" when there is none."""
        found = (item for item in self.relations(self.main).values() if item.kind == kind and not item.is_external)
        return next((item.target for item in found if item.target in self.names), "")


def _resolve(folder: PurePosixPath, target: str) -> str:
    """Return the name of the part that `target` means, seen from `folder`."""
    parts: list[str] = []
    for part in PurePosixPath(target.lstrip("/") if target.startswith("/") else folder / target).parts:
        if part == "..":
            del parts[-1:]
        else:
            parts.append(part)
    return "/".join(parts)
