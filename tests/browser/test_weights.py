"""What pages weigh on the wire, measured in a real browser: a slow network gets every page soon."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from loopback import Wire, serve
from weights import FIRST_LIMIT, IMAGE_LIMIT, IMAGES, NEXT_LIMIT, Weight, weigh


@pytest.fixture(scope="module")
def weights(browser: Browser, real_site: Path, kinds: list[str]) -> list[Weight]:
    """Return what every kind of page weighs."""
    wire = Wire()
    with serve(real_site, wire=wire) as address:
        return list(weigh(browser, address, kinds, wire))


def test_first_visit_to_any_page_is_light(weights: list[Weight]) -> None:
    assert [weight for weight in weights if weight.first > FIRST_LIMIT] == []


def test_next_page_is_lighter(weights: list[Weight]) -> None:
    assert [weight for weight in weights if not 0 < weight.following <= NEXT_LIMIT] == []


def test_every_picture_is_light(real_site: Path) -> None:
    pictures = [path for path in real_site.rglob("*") if path.suffix in IMAGES]
    assert pictures
    assert [path for path in pictures if path.stat().st_size > IMAGE_LIMIT] == []


def test_what_is_kept_for_reading_without_network_is_light(browser: Browser, real_site: Path) -> None:
    wire = Wire()
    with serve(real_site, wire=wire) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        wire.wait_until_quiet(1)
        context.close()
    assert wire.sent["/sw.js"]
    assert wire.sent.total() < FIRST_LIMIT


def test_bytes_are_counted_compressed_and_with_their_headers(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title>" + "<p>sama</p>" * 9000, encoding="utf-8")
    (tmp_path / "404.html").write_text("<!doctype html><title>tidak ada</title>", encoding="utf-8")
    wire = Wire()
    with serve(tmp_path, wire=wire) as address:
        page = browser.new_page()
        page.goto(address)
        assert page.locator("p").count() == 9000
        page.close()
    assert 300 < wire.sent["/"] < 3000
