"""The feed of changed cases, for who wants to hear of them without coming by.

There is one, not two: a case file tells when it was last reviewed, never when it was added. A new
case was just reviewed, so it stands here as well.
"""

import datetime
from collections.abc import Iterator
from email.utils import format_datetime
from html import escape
from xml.etree.ElementTree import Element

from simpul import urls
from simpul.catalogue import Catalogue, Record
from simpul.export.files import ExportFile
from simpul.export.summary import newest, one_line
from simpul.export.xml import add, as_xml

LIMIT = 50
"""Cases in a feed."""
_ATOM = "http://www.w3.org/2005/Atom"


def feed_files(catalogue: Catalogue) -> Iterator[ExportFile]:
    """Yield the feed; none while the hub has no address, because a feed's links need one."""
    if catalogue.hub.situs:
        yield ExportFile(urls.CHANGES_FEED, _feed(catalogue))


def latest(catalogue: Catalogue) -> list[Record]:
    """Return the cases that were reviewed last, newest first."""
    by_id = sorted(catalogue.records, key=lambda record: record.id)
    return sorted(by_id, key=lambda record: record.outline.diperbarui, reverse=True)[:LIMIT]


def _feed(catalogue: Catalogue) -> bytes:
    hub = catalogue.hub
    root = Element("rss", {"version": "2.0", "xmlns:atom": _ATOM})
    channel = add(root, "channel")
    add(channel, "title", f"{hub.nama}: kasus baru dan kasus yang berubah")
    add(channel, "link", urls.full_address(hub.situs, urls.HOME))
    add(channel, "description", hub.keterangan or hub.nama)
    add(channel, "language", "id")
    address = urls.full_address(hub.situs, urls.CHANGES_FEED)
    add(channel, "atom:link", "", {"href": address, "rel": "self", "type": "application/rss+xml"})
    changed = newest(catalogue)
    if changed:
        add(channel, "lastBuildDate", _moment(changed))
    for record in latest(catalogue):
        _add_item(channel, catalogue, record)
    return as_xml(root)


def _add_item(channel: Element, catalogue: Catalogue, record: Record) -> None:
    """Add a case; its guid changes with its date, so that readers show it again."""
    case = record.case
    address = urls.full_address(catalogue.hub.situs, urls.case_uri(case.id))
    item = add(channel, "item")
    add(item, "title", case.judul)
    add(item, "link", address)
    add(item, "guid", f"{address}#{case.diperbarui.isoformat()}", {"isPermaLink": "false"})
    add(item, "pubDate", _moment(case.diperbarui))
    # Readers take a description for HTML, so its text is escaped as HTML before it is as XML.
    add(item, "description", escape(one_line(case.ringkasan), quote=False))
    for code in case.kategori:
        add(item, "category", catalogue.vocabularies.kategori[code].name)


def _moment(date: datetime.date) -> str:
    """Return the beginning of a day as mail and feeds write it, in English wherever it runs."""
    return format_datetime(datetime.datetime.combine(date, datetime.time(), datetime.UTC))
