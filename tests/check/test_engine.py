"""The check looks at what it is asked to look at, and at everything that stands there."""

from pathlib import Path

from simpul.check.engine import check_root, select
from tests.check.example import case_text, make_root, minimal_data, place_case
from tests.conftest import TODAY


def _root(tmp_path: Path) -> Path:
    root = make_root(tmp_path / "hub")
    place_case(case_text(minimal_data()).encode(), root)
    place_case(case_text(minimal_data(id="jabat-erat-pinrang", judul="Jabat Erat", wilayah="73.15")).encode(), root)
    return root


def _case(root: Path, name: str) -> Path:
    return root / "innovations" / "sulawesi-selatan" / name / "index.md"


def test_a_folder_means_the_cases_below_it(tmp_path: Path) -> None:
    root = _root(tmp_path)
    one = _case(root, "jabat-erat-pinrang")
    assert select(root, [one.parent]) == [one]
    assert select(root, [root / "innovations"]) == [_case(root, "bendera-saskia-bantaeng"), one]


def test_an_image_means_the_case_beside_it(tmp_path: Path) -> None:
    root = _root(tmp_path)
    one = _case(root, "jabat-erat-pinrang")
    (one.parent / "foto.jpg").write_bytes(b"x")
    assert select(root, [one.parent / "foto.jpg", one]) == [one]


def test_only_the_asked_case_is_checked(tmp_path: Path) -> None:
    root = _root(tmp_path)
    _case(root, "bendera-saskia-bantaeng").write_text("rusak", encoding="utf-8")
    report = check_root(root, TODAY, [_case(root, "jabat-erat-pinrang")])
    assert report.diagnostics == ()
    assert len(report.files) == 1


def test_an_asked_folder_without_a_case_is_reported(tmp_path: Path) -> None:
    root = _root(tmp_path)
    empty = _case(root, "kosong").parent
    empty.mkdir()
    report = check_root(root, TODAY, [empty])
    assert [(found.path, found.code) for found in report.diagnostics] == [
        ("innovations/sulawesi-selatan/kosong", "SP110")
    ]


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    root = _root(tmp_path)
    report = check_root(root, TODAY, [_case(root, "tidak-ada")])
    assert [found.code for found in report.diagnostics] == ["SP109"]


def test_a_file_outside_the_root_is_reported(tmp_path: Path) -> None:
    root = _root(tmp_path)
    elsewhere = tmp_path / "index.md"
    elsewhere.write_text("x", encoding="utf-8")
    assert [found.code for found in check_root(root, TODAY, [elsewhere]).diagnostics] == ["SP109"]


def test_one_bad_file_never_hides_another(tmp_path: Path) -> None:
    root = _root(tmp_path)
    _case(root, "bendera-saskia-bantaeng").write_bytes(b"\xff")
    _case(root, "jabat-erat-pinrang").write_text("---\njudul: a: b\n---\n", encoding="utf-8")
    assert [found.code for found in check_root(root, TODAY).diagnostics] == ["SP101", "SP103"]


def test_findings_are_sorted_and_the_same_every_time(tmp_path: Path) -> None:
    root = _root(tmp_path)
    _case(root, "bendera-saskia-bantaeng").write_text("---\nx: y\n---\n", encoding="utf-8")
    first = check_root(root, TODAY).diagnostics
    assert list(first) == sorted(first)
    assert check_root(root, TODAY).diagnostics == first
