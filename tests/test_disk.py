"""What is kept between runs comes back as it was, or not at all."""

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
