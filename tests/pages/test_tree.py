"""Writing the tree: changed files only, stale ones gone, nothing outside touched."""

import os
from pathlib import Path

import pytest

from simpul.pages import Page, TreeChanges, write_tree


def _pages(**contents: str) -> list[Page]:
    return [Page(path.replace("__", "/"), text.encode()) for path, text in contents.items()]


def _listing(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_first_writing_writes_everything(tmp_path: Path) -> None:
    changes = write_tree(_pages(a="1", b__c="2"), tmp_path / "tree")
    assert changes == TreeChanges(written=2, kept=0, removed=0)
    assert _listing(tmp_path / "tree") == ["a", "b", "b/c"]


def test_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    write_tree(_pages(a="1", b="2"), tmp_path)
    os.utime(tmp_path / "a", (1, 1))
    assert write_tree(_pages(a="1", b="3"), tmp_path) == TreeChanges(written=1, kept=1, removed=0)
    assert (tmp_path / "a").stat().st_mtime == 1
    assert (tmp_path / "b").read_text() == "3"


def test_stale_files_and_empty_folders_go(tmp_path: Path) -> None:
    write_tree(_pages(a__b__c="1", d="2"), tmp_path)
    assert write_tree(_pages(d="2"), tmp_path) == TreeChanges(written=0, kept=1, removed=1)
    assert _listing(tmp_path) == ["d"]


def test_file_and_folder_may_change_places(tmp_path: Path) -> None:
    write_tree(_pages(a="1", b__c="2"), tmp_path)
    write_tree(_pages(a__x="1", b="2"), tmp_path)
    assert _listing(tmp_path) == ["a", "a/x", "b"]


def test_link_to_a_folder_outside_is_removed_not_followed(tmp_path: Path) -> None:
    outside, tree = tmp_path / "outside", tmp_path / "tree"
    outside.mkdir()
    tree.mkdir()
    (outside / "precious").write_text("keep")
    (tree / "stale").symlink_to(outside, target_is_directory=True)
    (tree / "used").symlink_to(outside, target_is_directory=True)
    write_tree(_pages(used__precious="new"), tree)
    assert (outside / "precious").read_text() == "keep"
    assert (tree / "used" / "precious").read_text() == "new"
    assert _listing(tree) == ["used", "used/precious"]


def test_link_in_the_place_of_a_file_is_replaced(tmp_path: Path) -> None:
    target, tree = tmp_path / "target", tmp_path / "tree"
    tree.mkdir()
    target.write_text("same")
    (tree / "a").symlink_to(target)
    write_tree(_pages(a="same"), tree)
    assert not (tree / "a").is_symlink()


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", "a\\b", ""])
def test_place_outside_the_tree_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="no place in the tree"):
        write_tree([Page(path, b"")], tmp_path / "tree")


def test_two_pages_for_one_place_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two pages want a"):
        write_tree([Page("a", b"1"), Page("a", b"2")], tmp_path)


def test_nothing_is_written_or_removed_where_a_link_leads(tmp_path: Path) -> None:
    mine = tmp_path / "milik-saya"
    (mine / "pages").mkdir(parents=True)
    (mine / "pages" / "naskah.md").write_text("penting", encoding="utf-8")
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "pages").symlink_to(mine)
    write_tree(_pages(a="1"), tmp_path / "build" / "pages")
    assert not (tmp_path / "build" / "pages").is_symlink()
    (tmp_path / "lain").symlink_to(mine)
    with pytest.raises(OSError, match=r"lain adalah tautan"):
        write_tree(_pages(a="1"), tmp_path / "lain" / "pages")
    assert [path.name for path in sorted(mine.rglob("*"))] == ["pages", "naskah.md"]
