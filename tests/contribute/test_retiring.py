"""Withdrawing a case: its text goes, its address and its id stay."""

from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import cli
from simpul.case.retirement import FILE, load_retired
from tests.conftest import GOOD_CASE
from tests.contribute.test_renaming import OTHER, PROVINCE

FIRST, SECOND = "contoh-baik-palembang", "lain-palembang"


@pytest.fixture
def root(make_root: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a root of two cases, the second linking to the first, on a known day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    return make_root({f"sumatera-selatan/{FIRST}": GOOD_CASE, f"sumatera-selatan/{SECOND}": OTHER})


def retire(root: Path, *arguments: str) -> int:
    """Run the command on `root`; return its exit code."""
    return cli.main(["retire", "--root", str(root), *arguments])


def test_withdrawn_case_leaves_its_reason(root: Path) -> None:
    assert retire(root, SECOND, "--reason", 'Sama dengan "Contoh":\n ganda.', "--replacement", FIRST) == 0
    assert not (root / PROVINCE / SECOND).exists()
    assert (root / FILE).read_text(encoding="utf-8") == (
        "# Kasus yang ditarik, ditulis oleh simpul retire. Alamatnya tetap menjawab dan idnya tidak dipakai lagi:\n"
        "# jangan menghapus butir dari daftar ini.\n"
        "ditarik:\n"
        f"  - id: {SECOND}\n"
        '    judul: "Yang Lain"\n'
        '    alasan: "Sama dengan \\"Contoh\\": ganda."\n'
        "    tanggal: 2026-11-24\n"
        f"    pengganti: {FIRST}\n"
    )
    assert cli.main(["check", "--root", str(root)]) == 0


def test_second_withdrawal_is_added_and_what_stood_there_stays(root: Path) -> None:
    retire(root, SECOND, "--reason", "Ganda.")
    kept = (root / FILE).read_text(encoding="utf-8") + "  # catatan hub\n"
    (root / FILE).write_text(kept, encoding="utf-8")
    assert retire(root, FIRST, "--reason", "Diminta instansinya.") == 0
    assert (root / FILE).read_text(encoding="utf-8").startswith(kept)
    assert list(load_retired(root).by_id) == [FIRST, SECOND]


def test_former_ids_are_kept(root: Path) -> None:
    assert cli.main(["rename", "--root", str(root), FIRST, "baru-palembang"]) == 0
    assert retire(root, "baru-palembang", "--reason", "Ganda.") == 0
    assert set(load_retired(root).by_id) == {"baru-palembang", FIRST}


def test_cases_that_lead_there_are_named_and_the_honest_limit_is_said(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    retire(root, FIRST, "--reason", "Ganda.")
    told = capsys.readouterr().out
    assert f"  {PROVINCE}/{SECOND}/index.md\n" in told
    assert "Teks lama tetap ada di riwayat Git." in told
    assert cli.main(["check", "--root", str(root)]) == 1
    assert "SP704" in capsys.readouterr().out


def test_replacement_follows_a_renaming(root: Path) -> None:
    retire(root, SECOND, "--reason", "Ganda.", "--replacement", FIRST)
    assert cli.main(["rename", "--root", str(root), FIRST, "baru-palembang"]) == 0
    assert load_retired(root).by_id[SECOND].pengganti == "baru-palembang"
    assert cli.main(["check", "--root", str(root)]) == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("contoh-bak-palembang", "--reason", "x"), f'Maksud Anda "{FIRST}"?'),
        ((FIRST, "--reason", "  "), "alasan kosong"),
        ((FIRST, "--reason", "x", "--replacement", "lain-palembng"), f'Maksud Anda "{SECOND}"?'),
        ((FIRST, "--reason", "x", "--replacement", FIRST), "tidak ada"),
    ],
)
def test_impossible_withdrawal_changes_nothing(
    root: Path, arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted((root / "innovations").rglob("*"))
    assert retire(root, *arguments) == 2
    assert words in capsys.readouterr().err
    assert sorted((root / "innovations").rglob("*")) == before


def test_list_at_fault_is_not_written_to(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / FILE).write_text("ditarik: [", encoding="utf-8")
    assert retire(root, FIRST, "--reason", "Ganda.") == 2
    assert "masih bermasalah" in capsys.readouterr().err
    assert (root / PROVINCE / FIRST).exists()


def test_id_is_never_used_again(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    retire(root, SECOND, "--reason", "Ganda.")
    new = ["new", "--root", str(root), "--judul", "Baru", "--instansi", "X", "--wilayah", "16.71"]
    assert cli.main([*new, "--kategori", "kesehatan", "--id", SECOND]) == 2
    assert cli.main(["rename", "--root", str(root), FIRST, SECOND]) == 2
    assert retire(root, SECOND, "--reason", "Lagi.") == 2
    told = capsys.readouterr().err
    assert told.count("sudah ditarik") == 2
    assert f'kasus "{SECOND}" ditarik pada 24 November 2026.' in told
