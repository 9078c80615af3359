"""Read a case file: text to front matter, body and model, with every fault noted and placed.

Reading is lenient: whatever can be understood is kept, so that one fault never hides another.
What was wrong is data (`Fault`, `SchemaFault`); the rules put it into words.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from pathlib import Path
from typing import Any

from frontmatter.default_handlers import YAMLHandler
from pydantic import ValidationError

from simpul.case.body import Body
from simpul.case.model import Case
from simpul.diagnostics import START, Position
from simpul.positioned_yaml import Place, Value, YamlText, parse

FOLDER = "innovations"
"""Folder of the cases, below the root."""
FILE = "index.md"
"""Name of a case's file in its folder."""
MAX_FILE_BYTES = 1_000_000
"""A case file may not be larger; the longest real case has some 20 KB."""
MAX_FRONT_MATTER = 200_000
"""Nor its front matter, in characters."""

_HANDLER = YAMLHandler()


class Fault(Enum):
    """What can be wrong with a file before its content is looked at."""

    UNREADABLE = auto()
    OUTSIDE = auto()
    TOO_LARGE = auto()
    FRONT_MATTER_TOO_LARGE = auto()
    NOT_UTF8 = auto()
    NO_FRONT_MATTER = auto()


@dataclass(frozen=True, slots=True)
class FileFault:
    """One such fault."""

    fault: Fault
    position: Position = START
    detail: str = ""


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

    @property
    def data(self) -> dict[str, Value]:
        """The front matter as mappings, lists and strings."""
        return self.front_matter.data

    @property
    def folder_name(self) -> str:
        """Name of the case's folder, which must be its id."""
        return self.folder.name

    @property
    def province_folder(self) -> str:
        """Name of the folder above."""
        return self.folder.parent.name

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


def parse_case(text: str, uri: str, folder: Path) -> CaseFile:
    """Read the text of a case file."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    boundary = _HANDLER.FM_BOUNDARY
    opening = boundary.match(text)
    closing = boundary.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        where = START if opening is None else Position(text.count("\n") + 1, 1)
        return CaseFile(uri, folder, body=Body(text), faults=(FileFault(Fault.NO_FRONT_MATTER, where),), text=text)
    source, content = text[opening.end() : closing.start()], text[closing.end() :]
    body = Body(content, first_line=text.count("\n", 0, closing.end()) + 1)
    if len(source) > MAX_FRONT_MATTER:
        fault = FileFault(Fault.FRONT_MATTER_TOO_LARGE, START, str(len(source)))
        return CaseFile(uri, folder, body=body, faults=(fault,), text=text)
    front_matter = parse(source, first_line=text.count("\n", 0, opening.end()) + 1)
    case, schema_faults = validate(front_matter.data)
    return CaseFile(uri, folder, front_matter, body, (), schema_faults, case, text)


def _decode(content: bytes) -> str | FileFault:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        return FileFault(Fault.NOT_UTF8, Position(line, column), f"0x{content[error.start]:02x}")


def load_case(path: Path, root: Path) -> CaseFile:
    """Read the case file at `path`; a file that cannot be read is a fault, not an exception."""
    uri = path.relative_to(root).as_posix()

    def broken(fault: Fault, position: Position = START, detail: str = "") -> CaseFile:
        return CaseFile(uri, path.parent, faults=(FileFault(fault, position, detail),))

    try:
        if not path.resolve(strict=True).is_relative_to(root.resolve()):
            return broken(Fault.OUTSIDE)
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return broken(Fault.UNREADABLE, detail="bukan berkas biasa")
        if found.st_size > MAX_FILE_BYTES:
            return broken(Fault.TOO_LARGE, detail=str(found.st_size))
        decoded = _decode(path.read_bytes())
    except (OSError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "tautan melingkar"
        return broken(Fault.UNREADABLE, detail=reason or "tidak terbaca")
    if isinstance(decoded, FileFault):
        return broken(decoded.fault, decoded.position, decoded.detail)
    return parse_case(decoded, uri, path.parent)


def find_cases(root: Path) -> Iterator[Path]:
    """Yield the path of every case file below `root`, sorted; links to folders are not followed."""
    top = root / FOLDER
    for folder, folders, files in os.walk(top):
        folders.sort()
        if FILE in files:
            yield Path(folder, FILE)
