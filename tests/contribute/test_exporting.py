"""A case on the command line, in the order of a form."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from simpul import cli
from tests.conftest import GOOD_CASE

CASE = "contoh-baik-palembang"


def export(root: Path, *arguments: str) -> int:
    """Run the command on `root`; return its exit code."""
    return cli.main(["export", "--root", str(root), *arguments])


def test_text_goes_to_the_terminal(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(good_root, "--form", "sinovik", CASE) == 0
    text = capsys.readouterr().out
    assert text.startswith("SINOVIK (proposal KIPP): Contoh Baik\n")
    assert "(14 dari paling banyak 200 kata. Dari isian Ringkasan.)" in text
    assert text.endswith("1. Berita Contoh. Kabar Contoh, 23 Juni 2022. https://kabar.example/berita\n")


def test_text_goes_to_a_file_when_one_is_named(good_root: Path, tmp_path: Path) -> None:
    path = tmp_path / "iga.txt"
    assert export(good_root, "--form", "iga", CASE, "--out", str(path)) == 0
    assert "# Rancang bangun dan pokok perubahan\n" in path.read_text(encoding="utf-8")


def test_document_has_a_name_of_its_own(good_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert export(good_root, "--form", "iga", CASE, "--format", "docx") == 0
    document = docx.Document(io.BytesIO((tmp_path / f"iga-{CASE}.docx").read_bytes()))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "IGA (Indeks Inovasi Daerah)" in texts
    assert "SINOVIK (proposal KIPP)" not in texts


@pytest.mark.parametrize(
    ("identifier", "words"),
    [("contoh-bak-palembang", f'Maksud Anda "{CASE}"?'), ("zzz", 'kasus "zzz" tidak ada.')],
)
def test_unknown_case_is_said(good_root: Path, identifier: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(good_root, "--form", "iga", identifier) == 2
    assert words in capsys.readouterr().err


def test_case_at_fault_is_not_exported(make_root: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root({f"sumatera-selatan/{CASE}": GOOD_CASE.replace("status: belum-diketahui", "status: entah")})
    assert export(root, "--form", "iga", CASE) == 2
    assert "masih bermasalah; jalankan simpul check" in capsys.readouterr().err


def test_file_that_cannot_be_written_is_said(
    good_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(good_root, "--form", "iga", CASE, "--out", str(tmp_path / "tidak/ada.txt")) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err
