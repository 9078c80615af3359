"""A former address in a real browser, with and without scripts, under a sub-path."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from simpul.build import Order, build
from tests.conftest import GOOD_CASE, TODAY, served


@pytest.mark.parametrize("has_scripts", [True, False])
def test_former_address_leads_to_the_case(make_root: Callable[..., Path], browser: Browser, has_scripts: bool) -> None:  # noqa: FBT001 - pytest hands it over by name
    case = GOOD_CASE.replace("lisensi:", "alamat_lama: [nama-dulu]\nlisensi:")
    root = make_root({"sumatera-selatan/contoh-baik-palembang": case})
    build(Order(root, root / "site", TODAY, with_search=False), lambda _line: None)
    with served(root / "site") as address:
        page = browser.new_page(java_script_enabled=has_scripts)
        page.goto(f"{address}inovasi/nama-dulu/")
        page.wait_for_url(f"{address}inovasi/contoh-baik-palembang/")
        assert page.locator("h1").inner_text() == "Contoh Baik"
        page.close()
