"""QR codes: what is drawn into the page is what a standard maker of them makes, and cheap."""

import re
import time
from itertools import pairwise

import pytest
import segno

from simpul.pages.qr import qr_code
from tests.export.samples import NO_SITE
from tests.pages.samples import HUB, case_file, read_page, render

ADDRESS = "https://simpul.example/inovasi/bendera-saskia-bantaeng/"


def _modules(drawn: str) -> set[tuple[int, int]]:
    """Return the dark modules of a drawing, as (column, row)."""
    return {
        (int(left) + step, int(row))
        for left, row, run in re.findall(r"M(\d+) (\d+)h(\d+)", drawn)
        for step in range(int(run))
    }


@pytest.mark.parametrize("address", [ADDRESS, "https://x.id/", ADDRESS + "a" * 200, "https://é.example/漢/"])
def test_drawing_has_the_modules_of_the_code(address: str) -> None:
    code = segno.make_qr(address.encode(), error="l", boost_error=False, mask=0)
    dark = {(x, y) for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module}
    drawn = str(qr_code(address))
    assert _modules(drawn) == dark
    side = len(code.matrix) + 8
    assert f'viewBox="-4 -4.5 {side} {side}"' in drawn


def test_drawing_takes_a_millisecond_at_most() -> None:
    qr_code(ADDRESS)
    marks = [time.process_time(), *((qr_code(f"{ADDRESS}{number}"), time.process_time())[1] for number in range(50))]
    assert min(after - before for before, after in pairwise(marks)) <= 0.001


def test_case_carries_its_address_as_a_code() -> None:
    page = render(case_file())["inovasi/contoh/index.md"].content.decode()
    assert str(qr_code("https://simpul.example/inovasi/contoh/")).replace('"', '\\"') in page
    assert HUB.situs == "https://simpul.example"


def test_case_has_no_code_while_the_hub_has_no_address() -> None:
    page = read_page(render(case_file(), hub=NO_SITE)["inovasi/contoh/index.md"])
    assert "qr" not in page.values("class")
    assert ("a", "hidden") in [(name, *(key for key in has if key == "hidden")) for name, has in page.elements]
