"""The command line: exit codes, forms of the report, wrong usage."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import cli
from simpul.cli.telling import today
from tests.conftest import GOOD_CASE

BAD_CASE = GOOD_CASE.replace("[tata-kelola]", "[tata-kelolaa]")
PLACE = "sumatera-selatan/contoh-baik-palembang"
FINDING = (
    f'innovations/{PLACE}/index.md:7:12: SP301 galat: kategori "tata-kelolaa" tidak dikenal. '
    'Saran: maksud Anda "tata-kelola" (Tata kelola pemerintahan)?'
)


@pytest.fixture
def bad_root(make_root: Callable[..., Path]) -> Path:
    """Return a root with one bad case."""
    return make_root({PLACE: BAD_CASE})


def test_clean_check_exits_0(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(good_root)]) == 0
    assert capsys.readouterr().out == "1 kasus diperiksa, semuanya baik.\n"


def test_faults_exit_1(bad_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(bad_root), "--format", "text"]) == 1
    assert capsys.readouterr().out == f"{FINDING}\n1 kasus diperiksa: 1 galat, 0 peringatan.\n"


def test_github_annotates_the_line(bad_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(bad_root), "--format", "github"]) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith(f"::error file=innovations/{PLACE}/index.md,line=7,col=12,title=SP301::kategori ")


def test_on_github_its_format_is_chosen(
    bad_root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    cli.main(["check", "--root", str(bad_root)])
    assert capsys.readouterr().out.startswith("::error ")


def test_json_is_for_programs(bad_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(bad_root), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["skema"], report["diperiksa"], len(report["temuan"])) == (1, 1, 1)
    assert report["temuan"][0] | {"pesan": "", "saran": ""} == {
        "berkas": f"innovations/{PLACE}/index.md",
        "baris": 7,
        "kolom": 12,
        "kode": "SP301",
        "tingkat": "galat",
        "pesan": "",
        "saran": "",
    }


def test_only_the_given_path_is_checked(make_root: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root({PLACE: BAD_CASE, "sumatera-selatan/lain": BAD_CASE.replace("contoh-baik-palembang", "lain")})
    assert cli.main(["check", "--root", str(root), str(root / "innovations" / PLACE)]) == 1
    assert "1 kasus diperiksa: 1 galat" in capsys.readouterr().out


def test_no_case_at_all_is_said(make_root: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(make_root())]) == 1
    assert "SP710 galat: tidak ada satu pun kasus." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "argumen ini wajib: PERINTAH"),
        (["periksa"], "pilihan 'periksa' tidak ada"),
        (["check", "--format", "xml"], "argumen --format: pilihan 'xml' tidak ada"),
        (["check", "--rot", "x"], "argumen tidak dikenal: --rot"),
        (["build", "--jobs", "dua"], "bukan bilangan: 'dua'"),
        (["build", "--jobs"], "butuh satu nilai"),
    ],
)
def test_wrong_usage_exits_2_in_indonesian(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    error = capsys.readouterr().err
    assert stopped.value.code == 2
    assert words in error
    assert error.startswith("Pemakaian: simpul")


@pytest.mark.parametrize("path", ["tidak-ada", "/"])
def test_path_that_cannot_be_meant_exits_2(good_root: Path, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(good_root), path]) == 2
    assert capsys.readouterr().err.startswith("simpul: ")


def test_root_that_is_not_there_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(tmp_path / "x")]) == 2
    assert "tidak ada" in capsys.readouterr().err


def test_root_is_found_from_a_folder_inside(good_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(good_root / "innovations/sumatera-selatan")
    assert cli.main(["check"]) == 0


def test_clock_honours_source_date_epoch() -> None:
    assert today({"SOURCE_DATE_EPOCH": "1764000000"}) == datetime.date(2025, 11, 24)


def test_help_is_indonesian(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["build", "--help"])
    text = capsys.readouterr().out
    assert "pilihan:" in text
    assert "tampilkan bantuan ini" in text
    assert "options:" not in text
