"""Cases that were withdrawn: their texts are gone, their addresses answer for ever, their ids stay taken.

They stand in one list beside the cases. An innovation that has stopped is no such case: it keeps its file, with
`status: berhenti`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from simpul.case.entries import Entry
from simpul.case.files import FOLDER, RETIRED_FILE, reason_of
from simpul.case.values import Date, ShortText, Slug, Text
from simpul.positioned_yaml import YamlText, parse

FILE = f"{FOLDER}/{RETIRED_FILE}"
"""Where the list is kept, below the root."""
KEY = "ditarik"
"""The one key of the list."""


class Retired(Entry):
    """A case that was withdrawn."""

    id: Slug = Field(
        title="Id", description="Id kasusnya; tidak pernah dipakai lagi.", examples=["bendera-saskia-bantaeng"]
    )
    judul: ShortText | None = Field(
        None, title="Judul", description="Nama inovasinya, bila masih boleh disebut.", examples=["Bendera SASKIA"]
    )
    alasan: Text = Field(
        title="Alasan", description="Mengapa ditarik; dibaca umum.", examples=["Sama dengan kasus lain"]
    )
    tanggal: Date = Field(title="Tanggal", description="Kapan ditarik.", examples=["2026-11-25"])
    pengganti: Slug | None = Field(
        None,
        title="Pengganti",
        description="Id kasus yang menggantikannya, bila ada.",
        examples=["bendera-sehat-maros"],
    )
    alamat_lama: Annotated[tuple[Slug, ...], Field(max_length=20)] = Field(
        (), title="Alamat lama", description="Id terdahulu, untuk pengalihan.", examples=[["nama-dulu"]]
    )


class RetiredList(Entry):
    """The list as it is written."""

    ditarik: tuple[Retired, ...] = Field((), title="Ditarik", description="Kasus yang ditarik.")


@dataclass(frozen=True)
class Retirement:
    """The list as it was read, with what kept it from being read whole."""

    entries: tuple[Retired, ...] = ()
    yaml: YamlText = field(default_factory=YamlText)
    error: ValidationError | None = None
    text: str = ""
    """The file as it is written."""
    reason: str = ""
    """Why the file could not be read at all, in Indonesian."""

    @cached_property
    def by_id(self) -> Mapping[str, Retired]:
        """The entries by every id that leads to them, former ones too: all are taken for ever."""
        return {identifier: entry for entry in reversed(self.entries) for identifier in (*entry.alamat_lama, entry.id)}


def read_retired(source: str) -> Retirement:
    """Read the text of the list."""
    text = parse(source)
    try:
        return Retirement(RetiredList.model_validate(text.data).ditarik, text, text=source)
    except ValidationError as error:
        return Retirement((), text, error, source)


def load_retired(root: Path) -> Retirement:
    """Read the list below `root`; most hubs do without one."""
    try:
        return read_retired((root / FILE).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Retirement()
    except UnicodeDecodeError:
        return Retirement(reason="bukan teks UTF-8")
    except OSError as error:
        return Retirement(reason=reason_of(error))
