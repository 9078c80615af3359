"""Tell programs which cases were withdrawn: in the catalogue, and where their data stood."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import TypeAdapter

from simpul import urls
from simpul.catalogue import Catalogue
from simpul.export.files import ExportFile
from simpul.export.published import named, readable_json
from simpul.settings import SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A case that was withdrawn, as it is published."""

    id: Annotated[str, named("id", "Id kasus; tidak pernah dipakai lagi.")]
    title: Annotated[str | None, named("judul", "Nama inovasinya, bila masih disebut.")]
    reason: Annotated[str, named("alasan", "Mengapa ditarik.")]
    date: Annotated[datetime.date, named("tanggal", "Kapan ditarik.")]
    replacement: Annotated[str | None, named("pengganti", "Id kasus yang menggantikannya, bila ada.")]
    uri: Annotated[str, named("alamat", "Alamat halaman keterangannya, dari pangkal situs.")]


@dataclass(frozen=True, slots=True)
class WithdrawnCase:
    """What stands at the address of a withdrawn case's data."""

    version: Annotated[int, named("skema", "Versi bentuk data; selalu 1 di alamat ini.")]
    hub: Annotated[str, named("hub", "Nama hub yang menerbitkan.")]
    withdrawn: Annotated[Withdrawn, named("ditarik", "Keterangan penarikannya.")]


WITHDRAWN_CASES = TypeAdapter(WithdrawnCase)
"""Turns such a case into JSON and into a schema."""


def withdrawn(catalogue: Catalogue) -> Iterator[Withdrawn]:
    """Yield the withdrawn cases, by id."""
    for entry in catalogue.retired:
        yield Withdrawn(entry.id, entry.judul, entry.alasan, entry.tanggal, entry.pengganti, urls.case_uri(entry.id))


def withdrawn_files(catalogue: Catalogue) -> Iterator[ExportFile]:
    """Yield what stands where the data of withdrawn cases stood, former ids too, and its schema."""
    schema = WITHDRAWN_CASES.json_schema(mode="serialization")
    for definition in (schema, *schema["$defs"].values()):
        definition.pop("description", None)  # The docstring of a class speaks to programmers.
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    yield ExportFile(urls.RETIRED_SCHEMA, readable_json(dialect | schema | {"title": "Kasus Simpul yang ditarik"}))
    for entry, published in zip(catalogue.retired, withdrawn(catalogue), strict=True):
        whole = WithdrawnCase(SCHEMA_VERSION, catalogue.hub.nama, published)
        content = WITHDRAWN_CASES.dump_json(whole, by_alias=True) + b"\n"
        for identifier in (entry.id, *entry.alamat_lama):
            yield ExportFile(urls.case_data_uri(identifier), content)
