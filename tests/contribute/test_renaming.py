"""A new id: the old address stays known, and links from other cases follow."""

from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import cli
from simpul.case.reading import load_case
from tests.conftest import GOOD_CASE

LINK = """direplikasi_oleh:
  - {kasus: contoh-baik-palembang, instansi: Kota Dua, tahap: rencana, sumber: [s1]}
"""
OTHER = GOOD_CASE.replace("id: contoh-baik-palembang", "id: lain-palembang").replace("Contoh Baik", "Yang Lain")
OTHER = OTHER.replace("Warga menunggu lama di loket", "Cerita yang lain").replace("\n---\n\n##", f"\n{LINK}---\n\n##")
PROVINCE = "innovations/sumatera-selatan"


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a root of two cases, one linking to the other."""
    return make_root({"sumatera-selatan/contoh-baik-palembang": GOOD_CASE, "sumatera-selatan/lain-palembang": OTHER})


def test_renamed_case_keeps_its_former_address(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rename", "--root", str(root), "contoh-baik-palembang", "contoh-baru-palembang"]) == 0
    renamed = load_case(root / PROVINCE / "contoh-baru-palembang/index.md", root)
    assert renamed.case is not None
    assert (renamed.case.id, renamed.case.alamat_lama) == ("contoh-baru-palembang", ("contoh-baik-palembang",))
    assert not (root / PROVINCE / "contoh-baik-palembang").exists()
    other = load_case(root / PROVINCE / "lain-palembang/index.md", root)
    assert other.case is not None
    assert other.case.direplikasi_oleh[0].kasus == "contoh-baru-palembang"
    assert "contoh-baru-palembang/index.md" in capsys.readouterr().out
    assert cli.main(["check", "--root", str(root)]) == 0


def test_second_renaming_keeps_both_former_addresses(root: Path) -> None:
    for old, new in (("contoh-baik-palembang", "kedua-palembang"), ("kedua-palembang", "ketiga-palembang")):
        assert cli.main(["rename", "--root", str(root), old, new]) == 0
    renamed = load_case(root / PROVINCE / "ketiga-palembang/index.md", root)
    assert renamed.case is not None
    assert renamed.case.alamat_lama == ("contoh-baik-palembang", "kedua-palembang")
    assert renamed.body.text == load_case(root / PROVINCE / "lain-palembang/index.md", root).body.text


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("contoh-bak-palembang", "x-y-z", 'Maksud Anda "contoh-baik-palembang"?'),
        ("contoh-baik-palembang", "lain-palembang", "sudah dipakai"),
        ("contoh-baik-palembang", "Huruf Besar", "tidak dapat dipakai"),
        ("contoh-baik-palembang", "admin", "tidak dapat dipakai"),
    ],
)
def test_impossible_renaming_changes_nothing(
    root: Path, old: str, new: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in (root / "innovations").rglob("*.md")}
    assert cli.main(["rename", "--root", str(root), old, new]) == 2
    assert words in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (root / "innovations").rglob("*.md")} == before


DRAFT = GOOD_CASE.replace("status: belum-diketahui", "status: Ya").replace("[tata-kelola]", "[kesehattan]")


def test_draft_with_faults_elsewhere_is_renamed(root: Path) -> None:
    case = root / PROVINCE / "contoh-baik-palembang/index.md"
    case.write_text(DRAFT.replace("sumber:", "sumber: # belum lengkap"), encoding="utf-8")
    assert cli.main(["rename", "--root", str(root), "contoh-baik-palembang", "contoh-baru-palembang"]) == 0
    renamed = load_case(root / PROVINCE / "contoh-baru-palembang/index.md", root)
    assert renamed.string("id") == "contoh-baru-palembang"
    assert renamed.data["alamat_lama"] == ["contoh-baik-palembang"]
    written = renamed.text.replace("alamat_lama: [contoh-baik-palembang]\n", "")
    assert written.replace("baru-palembang", "baik-palembang") == DRAFT.replace("sumber:", "sumber: # belum lengkap")


@pytest.mark.parametrize(
    ("good", "bad", "words"),
    [
        ("judul: Contoh Baik", 'judul: "Contoh', "tidak terbaca utuh"),
        ("judul: Contoh Baik", "judul: Contoh\njudul: Baik", "tidak terbaca utuh"),
        ("id: contoh-baik-palembang", "id: contoh-lain", "berbeda dari nama foldernya"),
        ("lisensi: CC-BY-4.0", "lisensi: CC-BY-4.0\nalamat_lama: contoh-lama", "bukan daftar id"),
    ],
)
def test_file_whose_id_cannot_be_written_surely_is_left_alone(
    root: Path, good: str, bad: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    case = root / PROVINCE / "contoh-baik-palembang/index.md"
    case.write_text(GOOD_CASE.replace(good, bad), encoding="utf-8")
    assert cli.main(["rename", "--root", str(root), "contoh-baik-palembang", "contoh-baru-palembang"]) == 2
    assert words in capsys.readouterr().err
    assert case.read_text(encoding="utf-8") == GOOD_CASE.replace(good, bad)
