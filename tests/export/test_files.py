"""Writing beside the pages: nothing is replaced, every page is found."""

from pathlib import Path

import pytest

from simpul.export import ExportFile, find_pages, write_exports


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write_exports([ExportFile("a.txt", b"1"), ExportFile("b/c/d.json", b"2"), ExportFile("b/c/e.json", b"3")], tmp_path)
    found = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert found == {"a.txt": b"1", "b/c/d.json": b"2", "b/c/e.json": b"3"}


def test_page_that_stands_there_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "inovasi").mkdir()
    (tmp_path / "inovasi/index.html").write_text("asli")
    with pytest.raises(FileExistsError):
        write_exports([ExportFile("inovasi/index.html", b"lain")], tmp_path)
    assert (tmp_path / "inovasi/index.html").read_text() == "asli"


def test_two_files_for_one_place_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        write_exports([ExportFile("a", b"1"), ExportFile("a", b"2")], tmp_path)


def test_pages_are_found_by_their_address(tmp_path: Path) -> None:
    for name in ("index.html", "b/index.html", "b/halaman/2/index.html", "a/lain.html", "404.html", "a/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert list(find_pages(tmp_path)) == ["", "a/", "b/", "b/halaman/2/"]
