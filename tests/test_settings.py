"""The hub's settings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from simpul.settings import load_hub, province_names, read_hub
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY

REGIONS = load_vocabularies(REPOSITORY).wilayah
GOOD = 'nama: Hub\nprovinsi: ["16", "73"]\n'


def test_real_hub_is_good_and_invents_no_address() -> None:
    hub, faults = read_hub((REPOSITORY / "hub.yml").read_text(encoding="utf-8"), REGIONS)
    assert faults == []
    assert hub is not None
    assert (hub.situs, hub.repositori, hub.kontak.surel) == ("", "", "")
    assert province_names(hub, REGIONS) == "Sumatera Selatan dan Sulawesi Selatan"


def test_environment_fills_what_is_empty(make_root: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIMPUL_SITUS", "https://simpul.example/")
    monkeypatch.setenv("SIMPUL_REPOSITORI", "javascript:alert(1)")
    hub, _ = load_hub(make_root(), REGIONS)
    assert hub is not None
    assert (hub.situs, hub.repositori) == ("https://simpul.example/", "")


@pytest.mark.parametrize(
    ("repository", "editor", "expected"),
    [
        ("https://github.com/contoh/simpul", "masuk: https://masuk.example", True),
        ("https://gitlab.contoh.go.id/a/b", "aplikasi: abc", True),
        ("https://github.com/contoh/simpul", "aktif: false, masuk: https://masuk.example", False),
        ("https://github.com/contoh/simpul", "aplikasi: abc", False),
        ("https://github.com/contoh", "masuk: https://masuk.example", False),
        ("https://git.example/contoh/simpul", "masuk: https://masuk.example, aplikasi: abc", False),
    ],
)
def test_editor_needs_a_repository_it_knows_and_a_way_in(repository: str, editor: str, *, expected: bool) -> None:
    hub, faults = read_hub(f"{GOOD}repositori: {repository}\neditor: {{{editor}}}\n", REGIONS)
    assert faults == []
    assert hub is not None
    assert hub.has_editor is expected


def test_unknown_key_of_the_editor_suggests_nearest() -> None:
    _, faults = read_hub(GOOD + "editor: {masuc: x}\n", REGIONS)
    assert str(faults[0]).endswith('kunci "editor.masuc" tidak dikenal. Saran: maksud Anda "masuk"?')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'provinsi: ["16"]\n',
            'hub.yml:1:1: SP290 galat: kunci "nama" belum ada. Saran: tambahkan kunci itu; lihat contoh di HACKING.md.',
        ),
        (GOOD + "nma: x\n", 'hub.yml:3:6: SP290 galat: kunci "nma" tidak dikenal. Saran: maksud Anda "nama"?'),
        (
            GOOD + "hari_kerja_koreksi: banyak\n",
            'hub.yml:3:21: SP290 galat: nilai "banyak" untuk "hari_kerja_koreksi" tidak dapat dipakai. '
            "Saran: alamat diawali https://; angka tanpa huruf; kode provinsi dalam tanda kutip; peninjau diawali @.",
        ),
        (
            'nama: Hub\nprovinsi: ["16", "1603"]\n',
            'hub.yml:2:18: SP290 galat: "1603" bukan kode provinsi. Saran: pakai kode dua angka dari vocabularies/wilayah.csv.',
        ),
        (
            GOOD + "situs: javascript:alert(1)\n",
            'hub.yml:3:8: SP290 galat: nilai "javascript:alert(1)" untuk "situs" tidak dapat dipakai. '
            "Saran: alamat diawali https://; angka tanpa huruf; kode provinsi dalam tanda kutip; peninjau diawali @.",
        ),
    ],
)
def test_fault_in_the_settings_is_a_diagnostic(text: str, expected: str) -> None:
    hub, faults = read_hub(text, REGIONS)
    assert hub is None
    assert [str(fault) for fault in faults] == [expected]


def test_missing_settings_are_a_diagnostic(tmp_path: Path) -> None:
    hub, faults = load_hub(tmp_path, REGIONS)
    assert hub is None
    assert [fault.code for fault in faults] == ["SP290"]
