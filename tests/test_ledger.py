"""Rows come back as they were kept, the newest of each name; a file is extended as long as that is worth it."""

from pathlib import Path

import pytest

from simpul import disk
from simpul.ledger import Ledger


def _kept(path: Path, basis: str = "dasar") -> dict[str, bytes | None]:
    ledger = Ledger(path, basis)
    return {name: ledger.row(name) for name in ("satu", "dua", "tiga")}


def test_rows_come_back_and_new_ones_supersede(tmp_path: Path) -> None:
    path = tmp_path / "buku"
    Ledger(path, "dasar").keep(["satu", "dua"], {"satu": b"a\tb", "dua": b""})
    assert _kept(path) == {"satu": b"a\tb", "dua": b"", "tiga": None}
    Ledger(path, "dasar").keep(["satu", "dua", "tiga"], {"dua": b"c", "tiga": b"\xff"})
    assert _kept(path) == {"satu": b"a\tb", "dua": b"c", "tiga": b"\xff"}
    assert _kept(path, "lain") == dict.fromkeys(("satu", "dua", "tiga"))


def test_only_what_is_new_is_written_until_most_is_superseded(tmp_path: Path) -> None:
    path = tmp_path / "buku"
    long = b"x" * 1000
    Ledger(path, "dasar").keep(["satu", "dua"], {"satu": long, "dua": long})
    sizes = []
    for number in range(4):
        Ledger(path, "dasar").keep(["satu", "dua"], {"dua": long + b"%d" % number})
        sizes.append(path.stat().st_size // 1000)
    assert sizes == [3, 4, 2, 3]
    assert _kept(path) == {"satu": long, "dua": long + b"3", "tiga": None}


def test_nothing_is_written_when_nothing_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "buku"
    Ledger(path, "dasar").keep(["satu"], {"satu": b"a"})
    for name in ("keep", "extend"):
        monkeypatch.delattr(disk, name)
    Ledger(path, "dasar").keep(["satu"], {"satu": b"a"})
    Ledger(path, "dasar").keep(["satu"], {})


def test_what_is_gone_is_gone_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "buku"
    Ledger(path, "dasar").keep(["satu", "dua"], {"satu": b"rahasia", "dua": b"b"})
    Ledger(path, "dasar").keep(["dua"], {})
    assert b"rahasia" not in path.read_bytes()
    assert _kept(path) == {"satu": None, "dua": b"b", "tiga": None}


def test_what_another_basis_has_written_behind_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "buku"
    Ledger(path, "lama").keep(["satu"], {"satu": b"a"})
    old = Ledger(path, "lama")
    Ledger(path, "baru").keep(["satu"], {"satu": b"b"})
    old.keep(["satu"], {"satu": b"c"})
    assert _kept(path, "baru")["satu"] == b"b"
    assert not Ledger(path, "baru").is_damaged


@pytest.mark.parametrize("content", [b"", b"noise", b"0" * 24])
def test_what_is_damaged_is_told_and_written_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "buku"
    path.write_bytes(content)
    ledger = Ledger(path, "dasar")
    assert ledger.is_damaged
    ledger.keep(["satu"], {"satu": b"a"})
    assert _kept(path)["satu"] == b"a"
