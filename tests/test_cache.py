"""What is remembered is what would be found anew; what is damaged or foreign is not believed."""

import datetime
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import cache, disk
from simpul.cache import check
from simpul.check import engine
from simpul.check.engine import check_root
from simpul.check.plain_report import as_json
from simpul.check.verdict import reach_verdict
from tests.conftest import GOOD_CASE, TODAY

PLACE = "sumatera-selatan/contoh-baik-palembang"
OTHER = "sumatera-selatan/lain-palembang"
WARNED = GOOD_CASE.replace("contoh-baik-palembang", "lain-palembang").replace("Contoh Baik", "CONTOH LAIN SEKALI")
LINKED = GOOD_CASE.replace("[^s1]", "Lihat [yang lain](../lain-palembang/). [^s1]")


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a root with two cases, one with a warning."""
    return make_root({PLACE: GOOD_CASE, OTHER: WARNED})


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that names every case judged from now on."""
    names: list[str] = []

    def note(path: Path, *arguments: object) -> object:
        names.append(path.parent.name)
        return reach_verdict(path, *arguments)  # type: ignore[arg-type]  # hands on what it was given

    monkeypatch.setattr(engine, "reach_verdict", note)
    return names


def _case(root: Path, place: str = PLACE) -> Path:
    return root / "innovations" / place / "index.md"


def _check(root: Path, today: datetime.date = TODAY) -> str:
    """Check with the memory, hold the report against one without, and return what was said about the memory."""
    said: list[str] = []
    report = check(root, today, say=said.append)
    assert as_json(report) == as_json(check_root(root, today))
    return "\n".join(said)


def test_nothing_is_judged_twice(root: Path, judged: list[str]) -> None:
    report = check(root, TODAY)
    assert sorted(judged) == ["contoh-baik-palembang", "lain-palembang"]
    again = check(root, TODAY)
    assert len(judged) == 2
    assert as_json(again) == as_json(report)
    assert [found.code for found in again.diagnostics] == ["SP426", "SP706"]


def test_only_what_changed_is_judged_again(root: Path, judged: list[str]) -> None:
    check(root, TODAY)
    _case(root).write_text(GOOD_CASE.replace("Petugas datang", "Kader datang"), encoding="utf-8")
    judged.clear()
    check(root, TODAY)
    assert judged == ["contoh-baik-palembang"]


def test_same_content_at_another_moment_is_the_same(root: Path, judged: list[str]) -> None:
    check(root, TODAY)
    judged.clear()
    os.utime(_case(root), (1, 1))
    check(root, TODAY)
    assert judged == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[tata-kelola]", "[tata-kelolla]"),
        ("judul: Contoh Baik", "judul: CONTOH LAIN SEKALI"),
        ("diperbarui: 2026-11-23", "diperbarui: 2026-11-2x"),
        ("---\n\n##", "##"),
    ],
)
def test_after_an_edit_the_report_is_that_of_a_first_check(root: Path, old: str, new: str) -> None:
    _check(root)
    _case(root).write_text(GOOD_CASE.replace(old, new), encoding="utf-8")
    _check(root)
    _check(root)
    _case(root).write_text(GOOD_CASE, encoding="utf-8")
    _check(root)


def test_a_case_that_goes_is_missed_by_who_links_to_it(root: Path) -> None:
    _case(root).write_text(LINKED, encoding="utf-8")
    _check(root)
    other = _case(root, OTHER)
    text = other.read_text(encoding="utf-8")
    other.unlink()
    other.parent.rmdir()
    _check(root)
    assert "SP506" in {found.code for found in check(root, TODAY).diagnostics}
    other.parent.mkdir()
    other.write_text(text, encoding="utf-8")
    _check(root)
    assert "SP506" not in {found.code for found in check(root, TODAY).diagnostics}


def test_what_depends_on_the_day_is_judged_each_day(root: Path) -> None:
    early = TODAY - datetime.timedelta(days=300)
    _check(root)
    _check(root, early)
    assert "SP208" in {found.code for found in check(root, early).diagnostics}
    _check(root)


def test_another_day_alone_is_no_reason_to_judge_again(root: Path, judged: list[str]) -> None:
    check(root, TODAY)
    judged.clear()
    check(root, TODAY + datetime.timedelta(days=1))
    assert judged == []


def test_a_date_to_come_is_asked_for_each_day_until_it_has_come(root: Path, judged: list[str]) -> None:
    day = TODAY + datetime.timedelta(days=4)
    _case(root).write_text(GOOD_CASE.replace("diperbarui: 2026-11-23", f"diperbarui: {day}"), encoding="utf-8")
    codes = []
    for days in (0, 1, 2, 3, 4, 5, 2):
        now = TODAY + datetime.timedelta(days=days)
        _check(root, now)
        codes.append("SP208" in {found.code for found in check(root, now).diagnostics})
    assert codes == [True, True, True, False, False, False, True]
    check(root, TODAY + datetime.timedelta(days=5))
    judged.clear()
    check(root, TODAY + datetime.timedelta(days=6))
    assert judged == []


def test_an_image_that_changes_is_judged_again(root: Path) -> None:
    case = _case(root)
    case.write_text(GOOD_CASE.replace("[^s1]", "[^s1]\n\n![Loket](loket.png)"), encoding="utf-8")
    image = case.with_name("loket.png")
    for content in (None, b"\x89PNG\r\n\x1a\n", b"GIF8", b"\x89PNG\r\n\x1a\n" + b"0" * 1_100_000):
        if content is not None:
            image.write_bytes(content)
        _check(root)


def test_another_vocabulary_makes_everything_new(root: Path, judged: list[str]) -> None:
    check(root, TODAY)
    judged.clear()
    path = root / "vocabularies/singkatan.csv"
    path.write_text(path.read_text(encoding="utf-8") + "XYZ,Contoh Singkatan,\n", encoding="utf-8")
    check(root, TODAY)
    assert len(judged) == 2


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "noise", "folder"])
def test_a_damaged_memory_is_told_and_made_anew(root: Path, judged: list[str], damage: str) -> None:
    check(root, TODAY)
    path = root / cache.FILE
    content = path.read_bytes()
    if damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        # The flipped byte turns a warning's text into another that reads well.
        flipped = (
            content.replace(b"pendekkan", b"pendekkam")
            if b"pendekkan" in content
            else content[:-9] + b"x" + content[-8:]
        )
        path.write_bytes({"cut": content[:-40], "flip": flipped, "empty": b"", "noise": os.urandom(500)}[damage])
    judged.clear()
    assert "rusak" in _check(root)
    assert judged.count("lain-palembang") == 2, "judged once with the memory, once without"
    if damage != "folder":
        assert _check(root) == ""


def test_a_foreign_memory_is_left_unread(root: Path, judged: list[str]) -> None:
    check(root, TODAY)
    path = root / cache.FILE
    _, _, body = disk.recall(path).partition(b"\n")
    disk.keep(path, b"0" * 32 + b"\n" + body)
    judged.clear()
    check(root, TODAY)
    assert len(judged) == 2


@pytest.mark.usefixtures("judged")
def test_what_a_stranger_has_judged_is_not_believed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _case(root).write_text(GOOD_CASE.replace("[tata-kelola]", "[tata-kelolla]"), encoding="utf-8")
    with monkeypatch.context() as stranger:
        stranger.setattr(disk, "_key", lambda: b"kunci orang lain")
        stranger.setattr(engine, "FILE_RULES", ())
        assert not check(root, TODAY).has_errors, "a stranger's own program may say so"
    assert "rusak" in _check(root)
    assert check(root, TODAY).has_errors


def test_a_disk_that_refuses_costs_only_time(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_more: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuse)
    _check(root)
    assert not (root / cache.FILE).exists()


def test_a_file_with_a_strange_name_is_judged_each_time(root: Path) -> None:
    strange = root / "innovations/sumatera-selatan/a\tb/index.md"
    strange.parent.mkdir()
    strange.write_text(GOOD_CASE, encoding="utf-8")
    _check(root)
    _check(root)
