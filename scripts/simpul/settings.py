"""The hub's settings: `hub.yml`, the one file another province edits to have its own hub."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from simpul.diagnostics import START, Diagnostic, Position, Severity
from simpul.positioned_yaml import Place, YamlText, parse
from simpul.spelling import nearest
from simpul.text import join_words, quote
from simpul.vocabulary import Regions

FILE = "hub.yml"
"""Name of the settings file, below the root."""
SCHEMA_VERSION = 1
"""Version of the data contract, published as `skema`."""
SITE_URL_VARIABLE = "SIMPUL_SITUS"
REPOSITORY_VARIABLE = "SIMPUL_REPOSITORI"

_Reviewers = Annotated[str, Field(pattern=r"^@[\w.-]+(/[\w.-]+)*( @[\w.-]+(/[\w.-]+)*)*$", max_length=200)]
_Address = Annotated[str, Field(pattern=r"^(https?://[^\s<>\"']+)?$", max_length=300)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Contact(_Part):
    """How to reach the hub's unit; empty where the hub has not said."""

    unit: str = Field("", title="Unit", description="Unit pengelola hub.", examples=["Biro Organisasi"])
    surel: str = Field("", title="Surel", description="Surel lembaga, bukan surel pribadi.")
    telepon: str = Field("", title="Telepon", description="Nomor kantor.")
    laman: _Address = Field("", title="Laman", description="Laman unit pengelola.")


class Lapor(_Part):
    """Where the public complains or proposes."""

    tautan: _Address = Field(
        "", title="Tautan LAPOR!", description="Alamat SP4N-LAPOR!.", examples=["https://www.lapor.go.id"]
    )


class Editor(_Part):
    """The editor in the browser."""

    aktif: bool = Field(True, title="Aktif", description="false: situs tidak memuat halaman editor.")  # noqa: FBT003 - Field takes its default by position
    masuk: _Address = Field(
        "",
        title="Pintu masuk",
        description="Alamat pembantu masuk (OAuth) untuk GitHub.",
        examples=["https://masuk.contoh.go.id"],
    )
    aplikasi: str = Field(
        "", title="Id aplikasi", description="Id aplikasi OAuth di GitLab.", pattern=r"^[A-Za-z0-9_-]*$", max_length=100
    )


class Hub(_Part):
    """Whose hub this is."""

    skema: int = Field(SCHEMA_VERSION, title="Versi skema", description="Selalu 1.", ge=1, le=SCHEMA_VERSION)
    nama: str = Field(title="Nama hub", description="Nama yang tampil di kepala situs.", min_length=1, max_length=80)
    keterangan: str = Field("", title="Keterangan", description="Satu kalimat tentang hub ini.", max_length=200)
    provinsi: tuple[str, ...] = Field(
        title="Provinsi", description="Kode provinsi yang dilayani.", min_length=1, examples=[["16", "73"]]
    )
    situs: _Address = Field("", title="Alamat situs", description="Kosong bila belum ada.")
    repositori: _Address = Field("", title="Alamat repositori", description="Kosong bila belum ada.")
    kontak: Contact = Field(default_factory=Contact, title="Kontak", description="Unit pengelola hub.")
    lapor: Lapor = Field(default_factory=Lapor, title="LAPOR!", description="Tautan SP4N-LAPOR!.")
    editor: Editor = Field(default_factory=Editor, title="Editor", description="Editor di peramban, /admin/.")
    hari_kerja_koreksi: int = Field(
        10, title="Hari kerja koreksi", description="Batas menjawab permintaan koreksi.", ge=1, le=60
    )
    lisensi: str = Field("CC-BY-4.0", title="Lisensi isi", description="Lisensi isi situs (SPDX).")

    @property
    def has_editor(self) -> bool:
        """Tell whether the editor has a repository it can speak with, and a way in."""
        parts = urlsplit(self.repositori)
        host = parts.hostname or ""
        is_open = (host == "github.com" and self.editor.masuk) or ("gitlab" in host and self.editor.aplikasi)
        return bool(self.editor.aktif and is_open and "/" in parts.path.strip("/"))

    peninjau: dict[str, _Reviewers] = Field(
        default_factory=dict,
        title="Peninjau",
        description="Akun atau tim peninjau tiap provinsi, menurut kodenya.",
        examples=[{"16": "@organisasi/tim"}],
    )


def _from_environment(hub: Hub, environment: Mapping[str, str]) -> Hub:
    """Fill an empty address from the environment: CI knows it, the repository must not invent it."""
    updates = {
        key: environment[variable]
        for key, variable in (("situs", SITE_URL_VARIABLE), ("repositori", REPOSITORY_VARIABLE))
        if not getattr(hub, key) and re.match(r"https?://", environment.get(variable, ""))
    }
    return hub.model_copy(update=updates)


_PARTS: Mapping[str, type[BaseModel]] = {"kontak": Contact, "editor": Editor}


def _translate(text: YamlText, error: ValidationError) -> Iterator[Diagnostic]:
    for fault in error.errors(include_url=False):
        place = tuple(fault["loc"])
        key = ".".join(str(part) for part in place)
        if fault["type"] == "missing":
            message, hint = f"kunci {quote(key)} belum ada.", "tambahkan kunci itu; lihat contoh di HACKING.md."
        elif fault["type"] == "extra_forbidden":
            model = Hub if len(place) == 1 else _PARTS.get(str(place[0]), Lapor)
            near = nearest(str(place[-1]), model.model_fields)
            message = f"kunci {quote(key)} tidak dikenal."
            hint = f'maksud Anda "{near}"?' if near else "hapus kunci itu."
        else:
            message = f"nilai {quote(fault['input'])} untuk {quote(key)} tidak dapat dipakai."
            hint = "alamat diawali https://; angka tanpa huruf; kode provinsi dalam tanda kutip; peninjau diawali @."
        yield Diagnostic(FILE, text.where(place), "SP290", Severity.ERROR, message, hint)


def read_hub(source: str, regions: Regions) -> tuple[Hub | None, list[Diagnostic]]:
    """Read the text of `hub.yml`; return None with diagnostics when it cannot be used."""
    text = parse(source)
    faults = [
        Diagnostic(FILE, fault.position, "SP290", Severity.ERROR, f"YAML tidak terbaca: {fault.detail}.", "perbaiki.")
        for fault in text.faults
    ]
    try:
        hub = Hub.model_validate(text.data)
    except ValidationError as error:
        return None, faults + list(_translate(text, error))
    places: list[tuple[str, Place]] = [(code, ("provinsi", index)) for index, code in enumerate(hub.provinsi)]
    places += ((code, ("peninjau", code)) for code in hub.peninjau)
    for code, place in places:
        if code not in regions or not regions.is_province(code):
            where: Position = text.where(place)
            message = f"{quote(code)} bukan kode provinsi."
            hint = "pakai kode dua angka dari vocabularies/wilayah.csv."
            faults.append(Diagnostic(FILE, where, "SP290", Severity.ERROR, message, hint))
    return (None if faults else hub), faults


def load_hub(root: Path, regions: Regions) -> tuple[Hub | None, list[Diagnostic]]:
    """Read `hub.yml` below `root`, filling empty addresses from the environment."""
    try:
        source = (root / FILE).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        message, hint = "berkas pengaturan hub tidak terbaca.", "kembalikan hub.yml dari Git."
        return None, [Diagnostic(FILE, START, "SP290", Severity.ERROR, message, hint)]
    hub, faults = read_hub(source, regions)
    return (_from_environment(hub, os.environ) if hub else None), faults


def province_names(hub: Hub, regions: Regions) -> str:
    """Return the hub's provinces in words: "Sumatera Selatan dan Sulawesi Selatan"."""
    return join_words(regions[code].name for code in hub.provinsi)
