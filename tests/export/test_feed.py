"""The feed: valid, newest first, whole addresses only."""

from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

from simpul.case.reading import CaseFile, parse_case
from tests.export.samples import NO_SITE, export
from tests.pages.samples import HUB, case_file, case_text

FEED = "umpan/kasus-berubah.xml"


def _dated(identifier: str, date: str) -> CaseFile:
    file = parse_case(case_text(identifier, identifier).replace("2026-11-23", date), "x", Path(identifier))
    assert file.case
    return file


def _channel(content: bytes) -> Element:
    root = fromstring(content)  # noqa: S314 - our own
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    (channel,) = root
    return channel


def test_channel_and_items_have_what_the_standard_asks_for() -> None:
    channel = _channel(export(case_file("contoh", "Contoh & <b>"))[FEED])
    for name in ("title", "link", "description"):
        assert channel.findtext(name)
    assert channel.findtext("link") == "https://simpul.example/"
    assert parsedate_to_datetime(channel.findtext("lastBuildDate") or "").isoformat() == "2026-11-23T00:00:00+00:00"
    (itself,) = channel.findall("{http://www.w3.org/2005/Atom}link")
    assert itself.get("href") == f"https://simpul.example/{FEED}"
    (item,) = channel.findall("item")
    assert item.findtext("title") == "Contoh & <b>"
    assert item.findtext("link") == "https://simpul.example/inovasi/contoh/"
    assert item.findtext("pubDate") == "Mon, 23 Nov 2026 00:00:00 +0000"
    assert [found.text for found in item.findall("category")] == ["Tata kelola pemerintahan"]
    guid = item.find("guid")
    assert guid is not None
    assert guid.get("isPermaLink") == "false"


def test_newest_come_first_then_by_id() -> None:
    files = [_dated("bbb", "2026-01-02"), _dated("ccc", "2026-03-01"), _dated("aaa", "2026-01-02")]
    items = _channel(export(*files)[FEED]).findall("item")
    assert [item.findtext("title") for item in items] == ["ccc", "aaa", "bbb"]


def test_feed_holds_fifty() -> None:
    files = [_dated(f"kasus-{number:02}", "2026-01-02") for number in range(60)]
    items = _channel(export(*files)[FEED]).findall("item")
    assert [item.findtext("title") for item in items] == [f"kasus-{number:02}" for number in range(50)]


def test_case_that_changed_is_a_new_item_to_readers() -> None:
    guids = {
        item.findtext("guid")
        for date in ("2026-01-02", "2026-01-03")
        for item in _channel(export(_dated("aaa", date))[FEED]).findall("item")
    }
    assert len(guids) == 2


def test_every_address_is_whole_below_a_sub_path() -> None:
    hub = HUB.model_copy(update={"situs": "https://provinsi.example/simpul/"})
    channel = _channel(export(case_file(), hub=hub)[FEED])
    for link in [channel.findtext("link"), *(item.findtext("link") for item in channel.findall("item"))]:
        parts = urlsplit(link or "")
        assert (parts.scheme, parts.netloc) == ("https", "provinsi.example")
        assert parts.path.startswith("/simpul/")
        assert "//" not in parts.path


def test_hub_without_an_address_has_no_feed_and_no_map() -> None:
    found = export(case_file(), hub=NO_SITE, pages=("", "inovasi/contoh/"))
    assert not [uri for uri in found if uri.endswith((".xml", ".txt"))]


def test_hub_without_cases_has_an_empty_feed() -> None:
    assert _channel(export()[FEED]).findall("item") == []
