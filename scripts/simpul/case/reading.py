"""Read a case file: text to front matter, body and model, with every fault noted and placed.

Reading is lenient: whatever can be understood is kept, so that one fault never hides another.
What was wrong is data (`Fault`, `SchemaFault`); the rules put it into words.
"""

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from frontmatter.default_handlers import YAMLHandler
from pydantic import ValidationError

from simpul.case.body import Body, Passage
from simpul.case.files import FILE, FOLDER, Fault, FileFault, find_cases, is_well_placed, reason_of, uri_of
from simpul.case.model import Case
from simpul.case.outline import Outline, outline_of
from simpul.diagnostics import START, Position
from simpul.positioned_yaml import Place, Value, YamlText, parse

__all__ = [
    "FILE",
    "FOLDER",
    "MAX_FILE_BYTES",
    "MAX_FRONT_MATTER",
    "CaseFile",
    "Fault",
    "FileFault",
    "SchemaFault",
    "find_cases",
    "load_case",
    "parse_case",
    "validate",
]

MAX_FILE_BYTES = 1_000_000
"""A case file may not be larger; the longest real case has some 20 KB."""
MAX_FRONT_MATTER = 200_000
"""Nor its front matter, in characters."""

_HEAD = 64
"""Bytes that are looked at for zeros, of which every second byte is one in UTF-16 without its mark."""
_HANDLER = YAMLHandler()
_KEY = re.compile(r"\s*^([a-z_]+):(?=\s)", re.MULTILINE)
_HEADING = re.compile(r"^##? ", re.MULTILINE)
_KINDS = {
    b"PK\x03\x04": "Word",
    b"\xd0\xcf\x11\xe0": "Word",
    b"%PDF": "PDF",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """One disagreement between the data and the model: pydantic's error, by its type."""

    kind: str
    """pydantic's error type, or the code of a custom error of `values`."""
    place: Place
    value: object
    context: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class CaseFile:
    """A case file as found: what it says, where, and what kept it from being read."""

    uri: str
    """Path relative to the root, with "/"."""
    folder: Path
    """The folder it stands in, for the images beside it."""
    front_matter: YamlText = field(default_factory=YamlText)
    body: Body = field(default_factory=lambda: Body(""))
    faults: tuple[FileFault, ...] = ()
    schema_faults: tuple[SchemaFault, ...] = ()
    case: Case | None = None
    """The case, when the front matter agrees with the model."""
    text: str = ""
    content: str = ""
    """What the file and the images beside it come to, in short; "" when nobody took note."""

    @property
    def data(self) -> dict[str, Value]:
        """The front matter as mappings, lists and strings."""
        return self.front_matter.data

    @property
    def is_valid(self) -> bool:
        """Tell whether the file holds a case."""
        return self.case is not None

    @cached_property
    def outline(self) -> Outline:
        """What is asked of all files together."""
        return outline_of(self, self.case)

    @property
    def source(self) -> str:
        """The text above the body: the front matter with its lines `---`."""
        return self.text[: len(self.text) - len(self.body.text)]

    @property
    def folder_name(self) -> str:
        """Name of the case's folder, which must be its id."""
        return self.folder.name

    @property
    def province_folder(self) -> str:
        """Name of the folder above."""
        return self.folder.parent.name

    @property
    def is_whole(self) -> bool:
        """Tell whether the front matter was found and read to its end: what is absent there is really absent."""
        return bool(self.data) and self.front_matter.is_whole

    def has(self, fault: Fault) -> bool:
        """Tell whether the file has such a fault."""
        return any(found.fault is fault for found in self.faults)

    def string(self, key: str) -> str:
        """Return a top-level value when it is text, else ""."""
        value = self.data.get(key)
        return value.strip() if isinstance(value, str) else ""

    def entries(self, key: str) -> Iterator[tuple[int, dict[str, Value]]]:
        """Yield the entries of a top-level list that are mappings, with their index."""
        value = self.data.get(key)
        if isinstance(value, list):
            yield from ((index, item) for index, item in enumerate(value) if isinstance(item, dict))

    @cached_property
    def source_numbers(self) -> dict[str, int]:
        """Reference number of each source id, in the order of `sumber`."""
        numbers: dict[str, int] = {}
        for _, entry in self.entries("sumber"):
            identifier = entry.get("id")
            if isinstance(identifier, str):
                numbers.setdefault(identifier, len(numbers) + 1)
        return numbers

    @cached_property
    def source_ids(self) -> frozenset[str]:
        """All source ids."""
        return frozenset(self.source_numbers)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sections of the body that say something, citations numbered."""
        return tuple(self.body.passages(self.source_numbers))

    @cached_property
    def image_targets(self) -> tuple[str, ...]:
        """The addresses of the images the body shows, as written, in order."""
        return tuple(image.target for image in self.body.images())

    def strings(self) -> Iterator[tuple[Place, str]]:
        """Yield every text of the front matter with its place."""
        yield from _strings((), self.data)


def _strings(place: Place, value: Value) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings((*place, index), item)
    else:
        for key, item in value.items():
            yield from _strings((*place, key), item)


def validate(data: dict[str, Value]) -> tuple[Case | None, tuple[SchemaFault, ...]]:
    """Hold the data against the model."""
    try:
        return Case.model_validate(data), ()
    except ValidationError as error:
        return None, tuple(
            SchemaFault(fault["type"], tuple(fault["loc"]), fault["input"], fault.get("ctx", {}))
            for fault in error.errors(include_url=False)
        )


def _where_closing_belongs(text: str) -> Position:
    """Return the first heading, before which the closing `---` is missing, else the last line."""
    heading = _HEADING.search(text)
    return Position(text.count("\n", 0, heading.start() if heading else None) + 1, 1)


def _last_closing(text: str, closing: re.Match[str]) -> re.Match[str]:
    """Return the line that closes the front matter: a later one, when keys of a case follow on the first."""
    key = _KEY.match(text, closing.end())
    if key and key.group(1) in Case.model_fields:
        return _HANDLER.FM_BOUNDARY.search(text, key.end()) or closing
    return closing


def parse_case(text: str, uri: str, folder: Path) -> CaseFile:
    """Read the text of a case file."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    boundary = _HANDLER.FM_BOUNDARY
    opening = boundary.match(text)
    closing = boundary.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        where = START if opening is None else _where_closing_belongs(text)
        return CaseFile(uri, folder, body=Body(text), faults=(FileFault(Fault.NO_FRONT_MATTER, where),), text=text)
    last = _last_closing(text, closing)
    if last is not closing:
        where = Position(text.count("\n", 0, closing.start()) + 1, 1)
        body = Body(text[last.end() :], first_line=text.count("\n", 0, last.end()) + 1)
        return CaseFile(uri, folder, body=body, faults=(FileFault(Fault.SPLIT_FRONT_MATTER, where),), text=text)
    source, content = text[opening.end() : closing.start()], text[closing.end() :]
    body = Body(content, first_line=text.count("\n", 0, closing.end()) + 1)
    if len(source) > MAX_FRONT_MATTER:
        fault = FileFault(Fault.FRONT_MATTER_TOO_LARGE, START, str(len(source)))
        return CaseFile(uri, folder, body=body, faults=(fault,), text=text)
    front_matter = parse(source, first_line=text.count("\n", 0, opening.end()) + 1)
    case, schema_faults = validate(front_matter.data)
    return CaseFile(uri, folder, front_matter, body, (), schema_faults, case, text)


def _decode(content: bytes) -> str | FileFault:
    if content[:_HEAD].count(0) * 3 > len(content[:_HEAD]):
        return FileFault(Fault.NOT_UTF8, START, "UTF-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        position = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        return FileFault(Fault.NOT_UTF8, position, _kind_of(content) or f"0x{error.object[error.start]:02x}")


def _kind_of(content: bytes) -> str:
    """Return what a file that is no UTF-8 text seems to be, where its first bytes tell."""
    return next((kind for start, kind in _KINDS.items() if content.startswith(start)), "")


def _read(path: Path, root: Path, uri: str) -> str | FileFault:
    """Return the text of the file at `path`, or why it cannot be had; never waits on a pipe."""
    try:
        if not path.resolve(strict=True).is_relative_to(root.resolve() / uri.partition("/")[0]):
            return FileFault(Fault.OUTSIDE)
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return FileFault(Fault.UNREADABLE, detail="bukan berkas biasa")
        if found.st_size > MAX_FILE_BYTES:
            return FileFault(Fault.TOO_LARGE, detail=str(found.st_size))
        return _decode(path.read_bytes())
    except (OSError, RuntimeError) as error:
        return FileFault(Fault.UNREADABLE, detail=reason_of(error))


def load_case(path: Path, root: Path) -> CaseFile:
    """Read the case file at `path`; a file that cannot be read is a fault, not an exception."""
    if not path.is_relative_to(root):
        return CaseFile(uri_of(path, root), path.parent, faults=(FileFault(Fault.OUTSIDE),))
    uri = uri_of(path, root)
    text = _read(path, root, uri)
    if isinstance(text, FileFault):
        return CaseFile(uri, path.parent, faults=(text,))
    file = parse_case(text, uri, path.parent)
    if is_well_placed(uri):
        return file
    return replace(file, faults=(*file.faults, FileFault(Fault.MISPLACED)))
