"""A case that was not reviewed in time is asked about, once."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import cli
from simpul.upkeep.overdue import find_overdue
from tests.conftest import GOOD_CASE

LATE = GOOD_CASE.replace("diperbarui: 2026-11-23", "diperbarui: 2025-11-24")
STOPPED = LATE.replace("status: belum-diketahui", "status: berhenti").replace("contoh-baik", "berhenti")
MARK = "<!-- simpul:kabar contoh-baik-palembang 2025-11-24 -->"
QUESTION = f"""\
{MARK}
Kasus Contoh Baik (Kelurahan Contoh) terakhir ditinjau 24 November 2025. Sudah waktunya ditanyakan lagi.

Berkas: innovations/sumatera-selatan/contoh-baik-palembang/index.md

Salin lembar ini ke dalam jawaban, lalu isi yang diketahui:

- Masih berjalan? (Masih berjalan / Berkembang / Sudah berhenti / Belum diketahui):
- Keadaan itu per kapan (tahun, atau tahun dan bulan):
- Yang berubah sejak ditinjau terakhir:
- Sumbernya (alamat laman atau nama dokumen):
- Hubungan saya dengan inovasi ini (tidak ada, pelaksana, instansi pemilik, lainnya):

Jawaban di sini dapat dibaca umum. Jangan menulis nama warga, nomor induk, nomor telepon, atau surel pribadi.

Petugas hub: sesudah ada jawaban bersumber, perbarui `status`, `status_per`, `status_sumber`, dan `diperbarui`.
Bila tidak ada jawaban, isi `diperbarui` hanya setelah sumbernya dibaca lagi.
"""


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a root with one overdue case, and one that has stopped."""
    cases = {"contoh-baik-palembang": LATE, "berhenti-palembang": STOPPED}
    return make_root({f"sumatera-selatan/{name}": text for name, text in cases.items()})


def _ask(root: Path, output: Path, *more: str) -> list[str]:
    assert cli.main(["report", "overdue", "--root", str(root), "--out", str(output), *more]) == 0
    return sorted(path.name for path in output.iterdir())


@pytest.mark.parametrize(
    ("reviewed", "months", "is_late"),
    [
        ("2025-11-24", 12, True),
        ("2025-11-25", 12, False),
        ("2026-08-24", 3, True),
        ("2026-08-25", 3, False),
    ],
)
def test_overdue_from_the_day_the_interval_has_passed(
    make_root: Callable[..., Path],
    reviewed: str,
    months: int,
    is_late: bool,  # noqa: FBT001 - a table
) -> None:
    text = GOOD_CASE.replace("diperbarui: 2026-11-23", f"diperbarui: {reviewed}\ntinjau_bulan: {months}")
    found = find_overdue(make_root({"sumatera-selatan/contoh-baik-palembang": text}), datetime.date(2026, 11, 24))
    assert [one.case.id for one in found] == ["contoh-baik-palembang"] * is_late


def test_report_as_text(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", "overdue", "--root", str(root)]) == 0
    assert capsys.readouterr().out == (
        "innovations/sumatera-selatan/contoh-baik-palembang/index.md: terakhir ditinjau 24 November 2025, "
        "seharusnya ditinjau lagi 24 November 2026.\n1 kasus perlu ditinjau ulang.\n"
    )


def test_report_as_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", "overdue", "--root", str(root), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["kasus"] == [
        {
            "id": "contoh-baik-palembang",
            "berkas": "innovations/sumatera-selatan/contoh-baik-palembang/index.md",
            "judul": "Contoh Baik",
            "diperbarui": "2025-11-24",
            "tinjau_bulan": 12,
            "jatuh_tempo": "2026-11-24",
        }
    ]


def test_nothing_overdue_is_said(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", "overdue", "--root", str(good_root)]) == 0
    assert capsys.readouterr().out == "Tidak ada kasus yang perlu ditinjau ulang.\n"


def test_question_as_recorded(root: Path, tmp_path: Path) -> None:
    assert _ask(root, tmp_path / "kabar") == ["contoh-baik-palembang"]
    folder = tmp_path / "kabar/contoh-baik-palembang"
    assert (folder / "judul.txt").read_text(encoding="utf-8") == "Masih berjalan? Contoh Baik"
    assert (folder / "isi.md").read_text(encoding="utf-8") == QUESTION


def test_question_names_the_page_of_a_published_site(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIMPUL_SITUS", "https://simpul.example/hub/")
    _ask(root, tmp_path / "kabar")
    told = (tmp_path / "kabar/contoh-baik-palembang/isi.md").read_text(encoding="utf-8")
    assert told == f"{QUESTION}Halaman: https://simpul.example/hub/inovasi/contoh-baik-palembang/\n"


@pytest.mark.parametrize(
    ("issues", "count"),
    [
        ([], 1),
        ([{"body": f"{MARK}\nx", "state": "OPEN"}], 0),
        ([{"body": f"{MARK}\nx", "state": "CLOSED"}], 0),
        ([{"body": MARK.replace("2025-11-24", "2024-10-01"), "state": "CLOSED"}], 1),
        ([{"body": MARK.replace("2025-11-24", "2024-10-01"), "state": "OPEN"}], 0),
        ([{"body": MARK.replace("contoh-baik-palembang", "lain"), "state": "OPEN"}], 1),
        ([{"body": None, "state": "OPEN"}], 1),
    ],
    ids=["none", "open", "answered", "asked before the last review", "older still open", "another case", "no text"],
)
def test_nobody_is_asked_twice(root: Path, tmp_path: Path, issues: list[object], count: int) -> None:
    known = tmp_path / "sudah.json"
    known.write_text(json.dumps(issues), encoding="utf-8")
    assert len(_ask(root, tmp_path / "kabar", "--known", str(known))) == count


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"body": "x"}]', "null"])
def test_list_that_cannot_be_read_asks_nobody(
    root: Path, tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    known = tmp_path / "sudah.json"
    known.write_text(text, encoding="utf-8")
    output = tmp_path / "kabar"
    assert cli.main(["report", "overdue", "--root", str(root), "--out", str(output), "--known", str(known)]) == 2
    assert not output.exists()
    assert "bukan daftar laporan" in capsys.readouterr().err


def test_no_more_than_the_limit_are_asked_longest_overdue_first(make_root: Callable[..., Path], tmp_path: Path) -> None:
    cases = {
        f"sumatera-selatan/kasus-{day}": LATE.replace("contoh-baik-palembang", f"kasus-{day}").replace(
            "2025-11-24", f"2025-11-{day}"
        )
        for day in range(10, 24)
    }
    root = make_root(cases)
    assert _ask(root, tmp_path / "sepuluh") == [f"kasus-{day}" for day in range(10, 20)]
    assert _ask(root, tmp_path / "dua", "--limit", "2") == ["kasus-10", "kasus-11"]


def test_hostile_title_is_only_read(make_root: Callable[..., Path], tmp_path: Path) -> None:
    text = LATE.replace("judul: Contoh Baik", "judul: '@orang --> [x](https://jahat.example) $(id)'")
    _ask(make_root({"sumatera-selatan/contoh-baik-palembang": text}), tmp_path / "kabar")
    told = (tmp_path / "kabar/contoh-baik-palembang/isi.md").read_text(encoding="utf-8")
    assert told.splitlines()[0] == MARK
    assert not any(mark in told.replace(MARK, "") for mark in ("@o", "](", "://", "-->"))
