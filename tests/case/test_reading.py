"""A case file is read as found; what keeps it from being read is noted, never raised."""

import errno
import os
from pathlib import Path

import pytest

from simpul.case.files import find_cases, find_strays
from simpul.case.reading import MAX_FRONT_MATTER, CaseFile, Fault, load_case, parse_case
from simpul.diagnostics import Position
from tests.check.example import URI, case_text, minimal_data
from tests.conftest import REPOSITORY

GOOD = case_text(minimal_data())


def _load(tmp_path: Path, content: bytes) -> CaseFile:
    path = tmp_path / URI
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return load_case(path, tmp_path)


def _faults(file: CaseFile) -> list[Fault]:
    return [fault.fault for fault in file.faults]


def test_good_case_has_no_fault(tmp_path: Path) -> None:
    file = _load(tmp_path, GOOD.encode())
    assert file.case is not None
    assert (file.faults, file.schema_faults, file.is_whole) == ((), (), True)
    assert (file.folder_name, file.province_folder) == ("bendera-saskia-bantaeng", "sulawesi-selatan")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_change_nothing(tmp_path: Path, end: str, mark: str) -> None:
    plain = _load(tmp_path, GOOD.encode())
    other = _load(tmp_path, (mark + GOOD.replace("\n", end)).encode())
    assert (other.data, other.front_matter.values, other.body.text) == (
        plain.data,
        plain.front_matter.values,
        plain.body.text,
    )


def test_source_and_body_are_the_whole_text() -> None:
    file = parse_case(GOOD, URI, REPOSITORY)
    assert file.source + file.body.text == GOOD
    assert GOOD.split("\n")[file.body.first_line :] == file.body.text.split("\n")[1:]


@pytest.mark.parametrize("content", [b"", b"\n", b"tulisan", b"\n---\na: b\n---\n", b"---\na: b\n"])
def test_no_front_matter_is_a_fault(tmp_path: Path, content: bytes) -> None:
    file = _load(tmp_path, content)
    assert _faults(file) == [Fault.NO_FRONT_MATTER]
    assert not file.is_whole


@pytest.mark.parametrize(
    ("content", "position", "detail"),
    [
        (b"---\nab: \xe9\n---\n", Position(2, 5), "0xe9"),
        ("---\nécole: ".encode() + b"\xe9", Position(2, 8), "0xe9"),
        (b"\xef\xbb\xbfa\r\n\xe9", Position(2, 1), "0xe9"),
        (b"a\r\xe9", Position(2, 1), "0xe9"),
        (b"\xff\xfe\x00", Position(1, 1), "UTF-16"),
        (b"PK\x03\x04\xff", Position(1, 5), "Word"),
        (b"%PDF\xff", Position(1, 5), "PDF"),
    ],
)
def test_bytes_that_are_no_utf8_are_placed(tmp_path: Path, content: bytes, position: Position, detail: str) -> None:
    (fault,) = _load(tmp_path, content).faults
    assert (fault.fault, fault.position, fault.detail) == (Fault.NOT_UTF8, position, detail)


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / URI
    path.parent.mkdir(parents=True)
    path.touch()
    os.truncate(path, 50_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda _self: pytest.fail("the file was read"))
    assert _faults(load_case(path, tmp_path)) == [Fault.TOO_LARGE]


def test_a_huge_front_matter_is_refused_without_being_parsed() -> None:
    file = parse_case("---\n" + "a: b\n" * MAX_FRONT_MATTER + "---\n", URI, REPOSITORY)
    assert _faults(file) == [Fault.FRONT_MATTER_TOO_LARGE]
    assert file.data == {}


def test_a_link_out_of_the_tree_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "hub"
    path = root / URI
    path.parent.mkdir(parents=True)
    for target in (tmp_path / "di-luar.md", root / "hub.yml"):
        target.write_text(GOOD, encoding="utf-8")
        path.symlink_to(target)
        file = load_case(path, root)
        assert (_faults(file), file.text) == ([Fault.OUTSIDE], "")
        path.unlink()


def test_a_link_within_the_tree_is_read(tmp_path: Path) -> None:
    _load(tmp_path, GOOD.encode())
    link = tmp_path / "innovations" / "sulawesi-selatan" / "lain" / "index.md"
    link.parent.mkdir()
    link.symlink_to(tmp_path / URI)
    assert load_case(link, tmp_path).faults == ()


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path: Path, make: object) -> None:
    path = tmp_path / URI
    path.parent.mkdir(parents=True)
    assert callable(make)
    make(path)
    assert list(find_cases(tmp_path)) == [path]
    assert _faults(load_case(path, tmp_path)) == [Fault.UNREADABLE]


def test_a_file_one_may_not_read_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    _load(tmp_path, GOOD.encode())
    monkeypatch.setattr(Path, "read_bytes", refuse)
    (fault,) = load_case(tmp_path / URI, tmp_path).faults
    assert (fault.fault, fault.detail) == (Fault.UNREADABLE, "tidak ada izin membaca")


def test_a_folder_one_may_not_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "innovations").mkdir()
    monkeypatch.setattr(os, "scandir", refuse)
    ((path, fault),) = find_strays(tmp_path)
    assert (path, fault.fault) == (tmp_path / "innovations", Fault.UNREADABLE)


def test_a_linked_folder_is_reported_and_not_followed(tmp_path: Path) -> None:
    elsewhere, root = tmp_path / "lain", tmp_path / "hub"
    _load(elsewhere, GOOD.encode())
    root.mkdir()
    (root / "innovations").symlink_to(elsewhere / "innovations")
    assert list(find_cases(root)) == []
    assert [fault.fault for _, fault in find_strays(root)] == [Fault.LINKED_FOLDER]


def test_hidden_files_are_nobodys_business(tmp_path: Path) -> None:
    path = tmp_path / URI
    _load(tmp_path, GOOD.encode())
    for name in (".DS_Store", "~$index.docx", "Thumbs.db", "foto.JPG"):
        (path.parent / name).touch()
    assert list(find_strays(tmp_path)) == []
    assert list(find_cases(tmp_path)) == [path]


def test_a_misplaced_case_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "innovations" / "bendera-saskia-bantaeng" / "index.md"
    path.parent.mkdir(parents=True)
    path.write_text(GOOD, encoding="utf-8")
    file = load_case(path, tmp_path)
    assert _faults(file) == [Fault.MISPLACED]
    assert file.case is not None
