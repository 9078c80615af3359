"""What nobody sees is taken out: characters without width, and tabs among the data."""

import re

import pytest

from tests.conftest import GOOD_CASE
from tests.fixing.samples import mends, repaired


def test_characters_without_width_go_save_in_code() -> None:
    code = "\n```text\npela\u200byanan\n```\n"
    bad = GOOD_CASE.replace("Contoh Baik", "Con\u200btoh\ufeff Baik", 1).replace(
        "Petugas datang", "Pe\u00adtugas da\u2060tang"
    )
    assert repaired(bad + code) == (GOOD_CASE + code, ("karakter tak tampak",))
    assert repaired(GOOD_CASE + code) == (GOOD_CASE + code, ())


@pytest.mark.parametrize("kept", ["\u200d", "\u202e", "\u200e", "\x07"])
def test_characters_that_may_mean_something_stay(kept: str) -> None:
    text = GOOD_CASE.replace("Petugas datang", f"Petugas {kept}datang")
    assert repaired(text) == (text, ())


def test_tabs_between_key_and_value_go() -> None:
    mends(
        GOOD_CASE.replace("judul: Contoh", "judul:\tContoh"),
        GOOD_CASE.replace("judul: Contoh", "judul: Contoh"),
        "Tab di bagian data",
    )


def test_indent_of_tabs_becomes_one_of_spaces() -> None:
    source = "  - id: s1\n    judul: Berita Contoh\n    penerbit: Kabar Contoh\n"
    good = re.sub(r"  - \{id: s1.*\n", source, GOOD_CASE)
    bad = good.replace("  - id", "\t- id").replace("    judul", "\t\tjudul").replace("    penerbit", "\t  penerbit")
    mends(bad, good, "Tab di bagian data")


def test_tab_that_leaves_a_key_where_it_is_not_known_is_left() -> None:
    text = GOOD_CASE.replace("sumber:", "kontak:\n    unit: Dinas\n\tsurel: a@contoh.go.id\nsumber:")
    assert repaired(text) is None
