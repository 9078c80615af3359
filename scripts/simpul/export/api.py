"""The static, versioned API: the catalogue, each case in whole, the schemas, and what there is."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import TypeAdapter

from simpul import urls
from simpul.case.schema import case_schema
from simpul.catalogue import Catalogue, Record
from simpul.export.files import ExportFile
from simpul.export.published import named, published_schema, readable_json
from simpul.export.summary import Summary, newest, row_text, summarise
from simpul.export.table import as_table, table_line
from simpul.export.whole_case import WHOLE_CASES, whole_case
from simpul.export.withdrawn import Withdrawn, withdrawn
from simpul.settings import SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class CatalogueData:
    """The catalogue as it is published."""

    version: Annotated[int, named("skema", "Versi bentuk data; selalu 1 di alamat ini.")]
    hub: Annotated[str, named("hub", "Nama hub yang menerbitkan.")]
    lisensi: Annotated[str, named("lisensi", "Lisensi isi, menurut daftar SPDX.")]
    site: Annotated[str | None, named("situs", "Alamat situs; null selama hub belum punya alamat.")]
    diperbarui: Annotated[
        datetime.date | None, named("diperbarui", "Kapan kasus terbaru ditinjau; null selama belum ada kasus.")
    ]
    count: Annotated[int, named("jumlah", "Banyak kasus.")]
    summaries: Annotated[tuple[Summary, ...], named("kasus", "Semua kasus, menurut abjad judul.")]
    withdrawn: Annotated[tuple[Withdrawn, ...], named("ditarik", "Kasus yang ditarik, menurut abjad id.")]


CATALOGUES = TypeAdapter(CatalogueData)
"""Turns the catalogue into JSON and into a schema."""

_ENDPOINTS = (
    (urls.CATALOGUE_JSON, "application/json", "Semua kasus, satu ringkasan tiap kasus.", urls.CATALOGUE_SCHEMA),
    (urls.CATALOGUE_CSV, "text/csv", "Isi yang sama sebagai tabel, untuk lembar kerja.", None),
    (urls.case_data_uri("{id}"), "application/json", "Satu kasus lengkap.", urls.WHOLE_CASE_SCHEMA),
    (urls.CASE_SCHEMA, "application/schema+json", "Skema bagian atas berkas kasus.", None),
    (urls.CATALOGUE_SCHEMA, "application/schema+json", "Skema katalog.", None),
    (urls.WHOLE_CASE_SCHEMA, "application/schema+json", "Skema satu kasus lengkap.", None),
    (urls.RETIRED_SCHEMA, "application/schema+json", "Skema keterangan kasus yang ditarik.", None),
)
"""Address, media type, content and schema of each kind of file."""
_FEED = (urls.CHANGES_FEED, "application/rss+xml", "Kasus yang terakhir ditulis atau ditinjau.", None)


_NO_ROWS = '"kasus":[]'
"""Where the rows belong in a catalogue that has none; no text can look so, for its quotes would be escaped."""


def api_files(catalogue: Catalogue) -> Iterator[ExportFile]:
    """Yield the API, save for the cases in whole."""
    yield ExportFile(urls.API_INDEX, _index(catalogue))
    yield ExportFile(urls.CATALOGUE_JSON, _catalogue(catalogue))
    yield ExportFile(urls.CATALOGUE_CSV, as_table(table_line(catalogue, record) for record in catalogue.records))
    yield ExportFile(urls.CASE_SCHEMA, case_schema().encode())
    yield ExportFile(urls.CATALOGUE_SCHEMA, published_schema(CATALOGUES, "Katalog Simpul"))
    yield ExportFile(urls.WHOLE_CASE_SCHEMA, published_schema(WHOLE_CASES, "Kasus Simpul, lengkap"))


def case_files(catalogue: Catalogue, records: Iterable[Record]) -> Iterator[ExportFile]:
    """Yield each of these cases in whole; a case answers at its former ids too."""
    for record in records:
        whole = whole_case(catalogue, record, summarise(catalogue, record))
        content = WHOLE_CASES.dump_json(whole, by_alias=True) + b"\n"
        for identifier in (record.case.id, *record.case.alamat_lama):
            yield ExportFile(urls.case_data_uri(identifier), content)


def _catalogue(catalogue: Catalogue) -> bytes:
    """Return the catalogue; its rows are put in as text, because they are kept as text."""
    hub = catalogue.hub
    data = CatalogueData(
        SCHEMA_VERSION,
        hub.nama,
        hub.lisensi,
        hub.situs or None,
        newest(catalogue),
        len(catalogue.records),
        (),
        tuple(withdrawn(catalogue)),
    )
    rows = ",".join(row_text(catalogue, record) for record in catalogue.records)
    frame = CATALOGUES.dump_json(data, by_alias=True).decode()
    return f"{frame.replace(_NO_ROWS, f'{_NO_ROWS[:-1]}{rows}]', 1)}\n".encode()


def _index(catalogue: Catalogue) -> bytes:
    """Return what there is, for programs and for whoever opens the address."""
    hub = catalogue.hub
    endpoints = [*_ENDPOINTS, _FEED] if hub.situs else _ENDPOINTS
    described = {
        "skema": SCHEMA_VERSION,
        "hub": hub.nama,
        "lisensi": hub.lisensi,
        "situs": hub.situs or None,
        "penjelasan": urls.DATA,
        "isi": [
            {"alamat": uri, "jenis": media_type, "keterangan": content, "skema": schema}
            for uri, media_type, content, schema in endpoints
        ],
    }
    return readable_json(described)
