"""The command shows by default, writes when told, asks when told, and leaves alone what it cannot read."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import cli
from simpul.cli import tidying
from simpul.fixing import outcome
from tests.conftest import GOOD_CASE

PLACE = "sumatera-selatan/contoh-baik-palembang"
URI = f"innovations/{PLACE}/index.md"
BAD_CASE = GOOD_CASE.replace('"16.71"', "16.71")
MISSPELT = BAD_CASE.replace("[tata-kelola]", "[tata-kelolaa]")


def _answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_shows_and_writes_nothing(make_root: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root({PLACE: BAD_CASE})
    assert cli.main(["fix", "--root", str(root)]) == 1
    assert capsys.readouterr().out == (
        f"--- a/{URI}\n"
        f"+++ b/{URI}\n"
        "@@ -3,7 +3,7 @@\n"
        " judul: Contoh Baik\n"
        " ringkasan: Warga menunggu lama di loket. Petugas kelurahan kini datang ke rumah warga setiap pekan.\n"
        " instansi: Kelurahan Contoh\n"
        "-wilayah: 16.71\n"
        '+wilayah: "16.71"\n'
        " kategori: [tata-kelola]\n"
        " status: belum-diketahui\n"
        " verifikasi: terhimpun\n"
        f"{URI}: tanda kutip kode.\n"
        "1 kasus dilihat: 1 dapat dirapikan (tulis dengan --write).\n"
    )
    assert (root / URI).read_text(encoding="utf-8") == BAD_CASE


def test_writes_when_told(make_root: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root({PLACE: BAD_CASE})
    path = root / URI
    path.write_bytes(b"\xef\xbb\xbf" + BAD_CASE.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    assert cli.main(["fix", "--write", "--root", str(root)]) == 0
    told = capsys.readouterr().out
    assert f"{URI}: penanda urutan byte, akhir baris Windows, tanda kutip kode.\n" in told
    assert told.endswith("1 kasus dilihat: 1 dirapikan.\n")
    assert path.read_bytes() == GOOD_CASE.encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]
    assert cli.main(["fix", "--root", str(root)]) == 0
    assert capsys.readouterr().out == "1 kasus dilihat: tidak ada yang perlu dirapikan.\n"


def test_a_good_case_is_not_touched(good_root: Path) -> None:
    before = (good_root / URI).stat()
    assert cli.main(["fix", "--write", "--root", str(good_root)]) == 0
    after = (good_root / URI).stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"---\njudul: a: b \n---\n", b"---\njudul: a\njudul: b \n---\n"])
def test_what_cannot_be_read_whole_is_left_alone(
    content: bytes, good_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (good_root / URI).write_bytes(content)
    assert cli.main(["fix", "--write", "--root", str(good_root)]) == 1
    assert capsys.readouterr().out == (
        f"{URI}: dibiarkan, karena tidak terbaca utuh. Saran: jalankan simpul check.\n"
        "1 kasus dilihat: tidak ada yang perlu dirapikan, 1 dibiarkan.\n"
    )
    assert (good_root / URI).read_bytes() == content


def test_only_the_given_path_is_repaired(make_root: Callable[..., Path]) -> None:
    root = make_root({PLACE: BAD_CASE, "sumatera-selatan/lain": BAD_CASE})
    assert cli.main(["fix", "--write", "--root", str(root), str(root / "innovations/sumatera-selatan/lain")]) == 0
    assert (root / URI).read_text(encoding="utf-8") == BAD_CASE
    assert (root / "innovations/sumatera-selatan/lain/index.md").read_text(encoding="utf-8") == GOOD_CASE


def test_guesses_are_not_made_without_asking(make_root: Callable[..., Path]) -> None:
    root = make_root({PLACE: MISSPELT})
    assert cli.main(["fix", "--write", "--root", str(root)]) == 0
    assert (root / URI).read_text(encoding="utf-8") == GOOD_CASE.replace("[tata-kelola]", "[tata-kelolaa]")


@pytest.mark.parametrize(
    ("typed", "is_made"), [("y\n", True), ("YA\n", True), ("t\n", False), ("\n", False), ("", False)]
)
def test_guesses_are_asked(
    typed: str,
    is_made: bool,  # noqa: FBT001 - pytest passes parameters by position
    make_root: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = make_root({PLACE: MISSPELT})
    _answer(monkeypatch, typed)
    assert cli.main(["fix", "--write", "--interactive", "--root", str(root)]) == 0
    told = capsys.readouterr().out
    assert f'{URI}:7:12: SP301: ubah "tata-kelolaa" menjadi "tata-kelola"? [y/t] ' in told
    assert ("yang Anda setujui" in told) is is_made
    assert ((root / URI).read_text(encoding="utf-8") == GOOD_CASE) is is_made


def test_a_guess_makes_room_for_a_repair(
    make_root: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_root({PLACE: BAD_CASE.replace("wilayah:", "wilayahh:")})
    _answer(monkeypatch, "y\n")
    assert cli.main(["fix", "--write", "--interactive", "--root", str(root)]) == 0
    assert f"{URI}: yang Anda setujui, tanda kutip kode.\n" in capsys.readouterr().out
    assert (root / URI).read_text(encoding="utf-8") == GOOD_CASE


def test_a_folder_that_cannot_be_written_is_said(
    make_root: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_root({PLACE: BAD_CASE})

    def refuse(_outcome: outcome.Outcome) -> None:
        raise PermissionError(13, "ditolak")

    monkeypatch.setattr(tidying, "write", refuse)
    assert cli.main(["fix", "--write", "--root", str(root)]) == 1
    assert f"{URI} tidak tertulis" in capsys.readouterr().err
    assert (root / URI).read_text(encoding="utf-8") == BAD_CASE


def test_the_difference_commands_no_terminal(
    make_root: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_root({PLACE: BAD_CASE.replace("Kelurahan Contoh", 'Kelurahan "\u202eContoh')})
    cli.main(["fix", "--root", str(root)])
    told = capsys.readouterr().out
    assert "\u202e" not in told
    assert "\\u202e" in told
