"""Tell search engines which pages there are and when each last changed, as far as the cases say."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from simpul import urls
from simpul.catalogue import Catalogue
from simpul.export.files import ExportFile
from simpul.export.summary import newest
from simpul.export.xml import add, as_xml
from simpul.facets import FACETS

LIMIT = 50_000
"""Addresses that one map may hold."""
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_files(catalogue: Catalogue, page_uris: Iterable[str], limit: int = LIMIT) -> Iterator[ExportFile]:
    """Yield the map of the pages, in parts when too long for one, and robots.txt that tells of it.

    None while the hub has no address: a map holds full addresses only.
    """
    site = catalogue.hub.situs
    if not site:
        return
    dates = page_dates(catalogue)
    withdrawn = {urls.case_uri(entry.id) for entry in catalogue.retired}
    uris = [uri for uri in page_uris if uri not in withdrawn]
    if len(uris) <= limit:
        yield ExportFile(urls.SITEMAP, _map(site, uris, dates))
    else:
        parts = [uris[start : start + limit] for start in range(0, len(uris), limit)]
        names = [urls.SITEMAP.replace(".", f"-{number}.") for number in range(1, len(parts) + 1)]
        yield ExportFile(urls.SITEMAP, _list("sitemapindex", "sitemap", site, names, {}))
        yield from (ExportFile(name, _map(site, part, dates)) for name, part in zip(names, parts, strict=True))
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {urls.full_address(site, urls.SITEMAP)}\n"
    yield ExportFile(urls.ROBOTS, robots.encode())


def page_dates(catalogue: Catalogue) -> dict[str, datetime.date]:
    """Return when the newest case of each page was reviewed, by the page's address."""
    reviewed = {record.id: datetime.date.fromisoformat(record.outline.diperbarui) for record in catalogue.records}
    dates = {urls.case_uri(identifier): date for identifier, date in reviewed.items()}
    whole = newest(catalogue)
    if whole:
        dates |= dict.fromkeys((urls.HOME, urls.CASES, urls.MATRIX, *(facet.uri for facet in FACETS)), whole)
    oldest_first = sorted(catalogue.records, key=lambda record: reviewed[record.id])
    for facet in FACETS:
        by_code = {code: reviewed[record.id] for record in oldest_first for code in facet.codes(record)}
        for term in facet.terms(catalogue):
            if term.code in by_code:
                dates[facet.term_uri(catalogue.vocabularies, term)] = by_code[term.code]
    return dates


def _map(site: str, uris: Iterable[str], dates: Mapping[str, datetime.date]) -> bytes:
    return _list("urlset", "url", site, uris, dates)


def _list(name: str, entry: str, site: str, uris: Iterable[str], dates: Mapping[str, datetime.date]) -> bytes:
    root = Element(name, {"xmlns": _NAMESPACE})
    for uri in uris:
        item = add(root, entry)
        add(item, "loc", urls.full_address(site, uri))
        date = dates.get(urls.first_page_uri(uri))
        if date:
            add(item, "lastmod", date.isoformat())
    return as_xml(root)
