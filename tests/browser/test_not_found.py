"""An address that leads nowhere, in a real browser, under a sub-path: the page is whole and leads back into the site."""

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from simpul.build import Order, build
from tests.conftest import GOOD_CASE, TODAY, QuietHandler, served


class _Host(QuietHandler):
    """Answers with the site's own page where there is none, as hosts are told to."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send 404.html for whatever is not there."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(Path(self.directory, "hub/404.html").read_bytes())


def test_page_that_is_not_there_leads_back(
    make_root: Callable[..., Path], browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIMPUL_SITUS", "https://provinsi.example/hub/")
    root = make_root({"sumatera-selatan/contoh-baik-palembang": GOOD_CASE})
    build(Order(root, root / "site", TODAY, with_search=False), lambda _line: None)
    with served(root / "site", _Host) as address:
        page = browser.new_page()
        failed: list[str] = []
        page.on("response", lambda answer: failed.append(answer.url) if not answer.ok else None)
        page.goto(f"{address}inovasi/tidak/pernah/ada/")
        assert page.locator("h1").inner_text() == "Halaman tidak ditemukan"
        assert failed == [f"{address}inovasi/tidak/pernah/ada/"], "style and scripts come from wherever it shows"
        links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href.split('#')[0])")
        inside = {link for link in links if link.startswith(address)} - {page.url}
        assert f"{address}inovasi/" in inside
        assert [link for link in sorted(inside) if not page.request.get(link).ok] == []
        page.locator("main input[type=search], #isi input[type=search]").first.fill("loket")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}cari/?q=loket")
        page.close()
