"""Putting a site in its place: the old one or the new one, never half."""

from pathlib import Path

import pytest

from simpul import publication
from simpul.publication import MARK, OutputError, discard, prepare, publish


def _publish(output: Path, text: str) -> None:
    staging = prepare(output)
    (staging / "index.html").write_text(text, encoding="utf-8")
    publish(staging, output)


def test_new_site_replaces_the_old_one(tmp_path: Path) -> None:
    output = tmp_path / "site"
    _publish(output, "lama")
    _publish(output, "baru")
    assert (output / "index.html").read_text(encoding="utf-8") == "baru"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_without_exchange_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publication, "_exchange", lambda *_paths: False)
    output = tmp_path / "site"
    _publish(output, "lama")
    _publish(output, "baru")
    assert (output / "index.html").read_text(encoding="utf-8") == "baru"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_interrupted_between_renames_is_completed(tmp_path: Path) -> None:
    output = tmp_path / "site"
    _publish(output, "lama")
    output.rename(tmp_path / ".site.lama")
    (tmp_path / ".site.baru").mkdir()
    staging = prepare(output)
    assert (output / "index.html").read_text(encoding="utf-8") == "lama"
    assert not any(staging.iterdir())


def test_discarded_build_leaves_the_old_site(tmp_path: Path) -> None:
    output = tmp_path / "site"
    _publish(output, "lama")
    discard(prepare(output))
    assert sorted(path.name for path in output.iterdir()) == [MARK, "index.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_foreign_folder_is_never_replaced(tmp_path: Path) -> None:
    output = tmp_path / "rumah"
    output.mkdir()
    (output / "surat.txt").write_text("penting", encoding="utf-8")
    with pytest.raises(OutputError, match="berisi hal lain"):
        prepare(output)
    assert (output / "surat.txt").read_text(encoding="utf-8") == "penting"


def test_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    output = tmp_path / "site"
    output.write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="bukan folder"):
        prepare(output)
