"""Describe a case in the words of schema.org, for machines that read pages (JSON-LD)."""

import json
from typing import Any, TypeAlias

from simpul import urls
from simpul.case.entries import Source
from simpul.case.markdown import without_citations
from simpul.catalogue import Catalogue, Record
from simpul.vocabulary import NATIONAL, Regions

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Address of the licence that every case has."""

_Thing: TypeAlias = dict[str, Any]
"""Something in schema.org's words: it is only ever printed."""
_INERT = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026", "\u2028": r"\u2028", "\u2029": r"\u2029"})
"""Keeps a text from ending the script element it stands in."""


def describe(catalogue: Catalogue, record: Record) -> str:
    """Return the description of a case as JSON that may stand inside a script element."""
    case, vocabularies = record.case, catalogue.vocabularies
    address = urls.full_address(catalogue.hub.situs, urls.case_uri(case.id))
    places = dict.fromkeys((case.wilayah, *(locus.wilayah for locus in case.lokus)))
    article = {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": address,
        "url": address,
        "name": case.judul,
        "headline": case.judul,
        "alternativeHeadline": case.kepanjangan,
        "description": " ".join(without_citations(case.ringkasan).split()),
        "image": f"{address}{urls.CARD}" if address else "",
        "inLanguage": "id",
        "about": [_thing("Thing", vocabularies.kategori[code].name) for code in case.kategori],
        "keywords": list(case.kata_kunci),
        "spatialCoverage": [_place(vocabularies.wilayah, code) for code in places if code in vocabularies.wilayah],
        "dateModified": case.diperbarui.isoformat(),
        "license": LICENCE,
        "publisher": _thing("Organization", catalogue.hub.nama),
        "isBasedOn": [_source(source) for source in case.sumber],
    }
    return json.dumps(_filled(article), ensure_ascii=False, separators=(",", ":")).translate(_INERT)


def _filled(thing: _Thing) -> _Thing:
    """Return what is said, without what is not."""
    return {key: value for key, value in thing.items() if value}


def _thing(kind: str, name: str) -> _Thing:
    return {"@type": kind, "name": name}


def _place(regions: Regions, code: str) -> _Thing:
    """Return a region within its province within the country."""
    if code == NATIONAL:
        return _thing("Country", "Indonesia")
    above = NATIONAL if regions.is_province(code) else regions.province_of(code).code
    place = _thing("AdministrativeArea", regions[code].name)
    return place | {"identifier": code, "containedInPlace": _place(regions, above)}


def _source(source: Source) -> _Thing:
    work = _thing("CreativeWork", source.judul)
    publisher = _thing("Organization", source.penerbit)
    return _filled(work | {"publisher": publisher, "datePublished": source.tanggal, "url": source.url})
