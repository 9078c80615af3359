"""What is kept between runs comes back as it was, or not at all."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from simpul import disk


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "baru" / "isi"
    for content in (b"", b"satu\n\x00", b"dua"):
        disk.keep(path, content)
        assert disk.recall(path) == content
    assert [found.name for found in path.parent.iterdir()] == ["isi"]


@pytest.mark.parametrize("damage", [b"", b"x", b"0123456789abcdef", b"0123456789abcdefsatu"])
def test_what_is_damaged_is_refused(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "isi").write_bytes(damage)
    with pytest.raises(ValueError, match="isi"):
        disk.recall(tmp_path / "isi")


def test_a_disk_that_refuses_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.keep(tmp_path / "isi", b"lama")

    def refuse(*_arguments: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuse)
    disk.keep(tmp_path / "isi", b"baru")
    assert disk.recall(tmp_path / "isi") == b"lama"


def test_pieces_stay_apart_and_a_cut_one_damages_all(tmp_path: Path) -> None:
    path = tmp_path / "isi"
    disk.keep(path, b"satu")
    disk.extend(path, b"")
    disk.extend(path, b"tiga")
    assert disk.pieces(path) == [b"satu", b"", b"tiga"]
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ValueError, match="isi"):
        disk.pieces(path)


def test_what_another_user_has_kept_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "isi"
    with monkeypatch.context() as other:
        other.setattr(disk, "_key", lambda: b"kunci orang lain")
        disk.keep(path, b"satu")
    with pytest.raises(ValueError, match="isi"):
        disk.recall(path)


def _kept_by_one_and_recalled_by_another(path: Path, home: Path) -> list[bool]:
    environment = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": "cache"}
    calls = ("disk.keep(path, b'x')", "disk.recall(path)")
    code = "import pathlib, sys; from simpul import disk; path = pathlib.Path(sys.argv[1]); "
    commands = ([sys.executable, "-c", code + call, str(path)] for call in calls)
    return [
        subprocess.run(command, env=environment, check=False, stderr=subprocess.DEVNULL).returncode == 0
        for command in commands
    ]


def test_the_key_is_the_users_own_and_lasts(tmp_path: Path) -> None:
    home = tmp_path / "rumah"
    home.mkdir()
    assert _kept_by_one_and_recalled_by_another(tmp_path / "isi", home) == [True, True]
    key = home / ".cache/simpul/kunci"
    assert key.stat().st_mode & 0o077 == 0
    assert len(key.read_bytes()) == 32


def test_without_a_place_for_the_key_nothing_is_recalled(tmp_path: Path) -> None:
    home = tmp_path / "rumah"
    home.write_text("bukan folder")
    assert _kept_by_one_and_recalled_by_another(tmp_path / "isi", home) == [True, False]
