"""Putting a site in its place: the old one or the new one, never half."""

from pathlib import Path

import pytest

from simpul import publication
from simpul.publication import MARK, OutputError, discard, prepare, publish


def _publish(output: Path, text: str) -> None:
    staging = prepare(output)
    (staging / "index.html").write_text(text, encoding="utf-8")
    publish(staging, output)


def _read(output: Path) -> str:
    return (output / "index.html").read_text(encoding="utf-8")


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_new_site_replaces_the_old_one(tmp_path: Path) -> None:
    output = tmp_path / "site"
    _publish(output, "lama")
    _publish(output, "baru")
    assert _read(output) == "baru"
    assert _names(tmp_path) == ["site"]


def test_without_exchange_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publication, "_exchange", lambda *_paths: False)
    output = tmp_path / "site"
    _publish(output, "lama")
    _publish(output, "baru")
    assert _read(output) == "baru"
    assert _names(tmp_path) == ["site"]


def test_failing_second_rename_undoes_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publication, "_exchange", lambda *_paths: False)
    output = tmp_path / "site"
    _publish(output, "lama")
    staging = prepare(output)
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path == staging:
            raise PermissionError
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        publish(staging, output)
    discard(staging)
    assert _read(output) == "lama"
    assert _names(tmp_path) == ["site"]


def test_interrupted_between_renames_is_completed(tmp_path: Path) -> None:
    output = tmp_path / "site"
    _publish(output, "lama")
    interrupted = prepare(output)
    output.rename(interrupted.with_name("lama"))
    discard(interrupted)
    staging = prepare(output)
    assert _read(output) == "lama"
    assert not any(staging.iterdir())
    discard(staging)
    assert _names(tmp_path) == ["site"]


def test_builds_never_share_a_workspace(tmp_path: Path) -> None:
    output = tmp_path / "site"
    killed = prepare(output)
    staging = prepare(output)
    assert staging != killed
    assert not killed.exists()


def test_published_folder_has_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "biasa"
    usual.mkdir()
    _publish(tmp_path / "site", "baru")
    assert (tmp_path / "site").stat().st_mode == usual.stat().st_mode


def test_discarded_build_leaves_the_old_site(tmp_path: Path) -> None:
    output = tmp_path / "site"
    _publish(output, "lama")
    discard(prepare(output))
    assert sorted(_names(output)) == [MARK, "index.html"]
    assert _names(tmp_path) == ["site"]


@pytest.mark.parametrize("name", ["site", "situs [1]*", ".site"])
def test_only_own_leftovers_are_removed(tmp_path: Path, name: str) -> None:
    (tmp_path / ".situs 1x.baru.a").mkdir()
    (tmp_path / ".site.lain").mkdir()
    prepare(tmp_path / name)
    _publish(tmp_path / name, "baru")
    assert sorted(_names(tmp_path)) == sorted([".situs 1x.baru.a", ".site.lain", name])


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


def test_disk_that_refuses_after_publication_costs_only_what_was_to_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publication, "_strip", refuse)
    output = tmp_path / "site"
    _publish(output, "lama")
    staging = prepare(output)
    (staging / "index.html").write_text("baru", encoding="utf-8")
    publish(staging, output, frozenset({"index.html"}), "tanda")
    assert _read(output) == "baru"
    after = prepare(output)
    publication.take_spare(after, "tanda")
    assert list(after.iterdir()) == []


def test_damaged_mark_is_no_mark(tmp_path: Path) -> None:
    (tmp_path / MARK).write_bytes(b"\xff\xfe")
    (tmp_path / "index.html").write_text("lama", encoding="utf-8")
    publication.take_spare(tmp_path, "tanda")
    assert list(tmp_path.iterdir()) == []
