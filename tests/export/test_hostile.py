"""Whatever a contributor writes, every format stays well formed and the text does nothing."""

import csv
import io
from html import unescape
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.case.model import Case
from simpul.catalogue import Catalogue, Record
from simpul.export import export_files
from tests.export.samples import read_json
from tests.pages.samples import HUB, case_file, read_html, vocabularies

NASTY = (
    '<img src=x onerror=alert(1)> & "kutip"',
    "</script><script>alert(1)</script>",
    "]]></title><script>alert(1)</script>",
    "&lt;b&gt; &#x3c; %3Cb%3E {{ 7*7 }} {title}",
    "nol \x00 lonceng \x07 esc \x1b[31m hapus \x7f\x85\u2028\u2029\ufffe\uffff",
    "\u202eterbalik\u202c \U0001f600 é",
    '=1+1,"\r\n=2',
)
BASE = case_file(extra="alamat_lama: [nama-dulu]\nkepanjangan: Panjang\nkata_kunci: [kata]\n")


def _with_text(text: str) -> Catalogue:
    """Return a hub and a case that say `text` wherever they may, past whatever the rules would refuse."""
    assert BASE.case is not None
    source = BASE.case.sumber[0].model_copy(update={"judul": text, "penerbit": text})
    changes = {"judul": text, "kepanjangan": text, "ringkasan": text, "instansi": text, "kata_kunci": (text,)}
    case: Case = BASE.case.model_copy(update={**changes, "sumber": (source,)})
    hub = HUB.model_copy(update={"nama": text, "keterangan": text})
    return Catalogue((Record(BASE, case),), vocabularies(), hub)


def _export(text: str) -> dict[str, bytes]:
    return {file.uri: file.content for file in export_files(_with_text(text), [""])}


@pytest.mark.parametrize("text", NASTY)
def test_json_gives_the_very_text_back(text: str) -> None:
    found = _export(text)
    case = read_json(found["api/v1/kasus/contoh.json"])["kasus"]
    assert (case["judul"], case["sumber"][0]["penerbit"]) == (text, text)
    assert read_json(found["api/v1/katalog.json"])["kasus"][0]["judul"] == text
    assert read_json(found["api/v1/index.json"])["hub"] == text


@pytest.mark.parametrize("text", NASTY)
def test_feed_is_well_formed_and_its_html_is_text(text: str) -> None:
    (channel,) = fromstring(_export(text)["umpan/kasus-berubah.xml"])  # noqa: S314 - our own
    (item,) = channel.findall("item")
    allowed = "".join(char for char in text if char.isprintable() or char in "\r\n\x85\u2028\u2029\u202c\u202e")
    assert (item.findtext("title") or "").split() == allowed.split()
    description = item.findtext("description") or ""
    assert read_html(description).elements == []
    assert unescape(description).split() == allowed.split()


@pytest.mark.parametrize("text", NASTY)
def test_table_keeps_its_shape(text: str) -> None:
    content = _export(text)["api/v1/katalog.csv"].decode("utf-8-sig")
    header, row = csv.reader(io.StringIO(content, newline=""), strict=True)
    assert len(header) == len(row)
    assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("text", NASTY)
def test_redirect_shows_the_text_and_has_nothing_else(text: str) -> None:
    page = read_html(_export(text)["inovasi/nama-dulu/index.html"].decode())
    expected = {"html", "head", "meta", "link", "title", "body", "main", "h1", "p", "a"}
    assert {name for name, _ in page.elements} == expected
    assert not page.values("onerror")


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_any_text_leaves_every_format_whole(text: str) -> None:
    for uri, content in _export(text).items():
        if uri.endswith(".json"):
            read_json(content)
        elif uri.endswith(".xml"):
            fromstring(content)  # noqa: S314 - our own
        else:
            content.decode()
