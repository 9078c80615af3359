"""The theme: light, self-contained, plain."""

import re

import pytest

from tests.conftest import REPOSITORY

THEME = REPOSITORY / "overrides"
FILES = sorted(path for path in THEME.rglob("*") if path.suffix in {".html", ".css", ".js", ".svg"})
NAMESPACES = ("http://www.w3.org/2000/svg", "https://creativecommons.org/licenses/by/4.0/deed.id")
"""A name that is never fetched, and a link a reader may follow."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_fetched_from_another_host(path: object) -> None:
    text = (THEME / str(path)).read_text(encoding="utf-8")
    assert not [found for found in re.findall(r"https?://[^\s'\"<)]+", text) if found not in NAMESPACES]


def test_style_sheet_and_scripts_stay_small() -> None:
    assets = THEME / "assets"
    assert (assets / "simpul.css").stat().st_size <= 36_000
    assert (assets / "cetak.css").stat().st_size <= 5_000
    assert (assets / "simpul.js").stat().st_size <= 6_144


def test_search_puts_nothing_in_as_html() -> None:
    text = (THEME / "assets" / "cari.js").read_text(encoding="utf-8")
    assert "innerHTML" not in text
    assert "insertAdjacentHTML" not in text


def test_search_works_without_javascript_as_a_plain_form() -> None:
    header = (THEME / "partials" / "header.html").read_text(encoding="utf-8")
    assert re.search(r"<form[^>]+action=\"\{\{ 'cari/' \| url \}\}\"[^>]+role=\"search\"", header)
    assert 'name="q"' in header
