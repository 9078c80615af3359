"""Every claim is found, with its sources; one without is told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import cli
from simpul.case.entries import Sourced
from simpul.case.model import Case
from simpul.case.reading import parse_case
from simpul.check.claims import SOURCED_KEYS, Claim, claims_of
from simpul.check.fields import model_at
from simpul.check.sources_report import is_complete, take_account
from tests.check.example import URI, case_text, minimal_data
from tests.conftest import GOOD_CASE, REPOSITORY

PLACE = "sumatera-selatan/contoh-baik-palembang"


def _claims(body: str = "", **changes: object) -> list[Claim]:
    text = case_text(minimal_data(**changes), f"\n## Implementasi\n\n{body}\n")
    return list(claims_of(parse_case(text, URI, REPOSITORY)))


def _told(body: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(claim.kind, claim.sources) for claim in _claims(body)]


def test_real_cases_have_a_source_for_every_claim() -> None:
    accounts = take_account(REPOSITORY)
    assert [
        f"{account.file.uri}:{claim.position.line}: {claim.text}"
        for account in accounts
        for claim in account.claims
        if not claim.sources
    ] == []
    assert is_complete(accounts)
    assert all(account.claims for account in accounts)


def test_every_sourced_key_of_the_model_is_accounted_for() -> None:
    sourced = {key for key in Case.model_fields if issubclass(model_at((key,)) or Case, Sourced)}
    assert set(SOURCED_KEYS) == sourced


@pytest.mark.parametrize(
    "text",
    [
        "Ada 12 bidan.",
        "Mulai 2017.",
        "Inovasi ini meraih penghargaan.",
        "Masuk Top 45.",
        "Desa lain mereplikasi caranya.",
        "Kini ditiru desa lain.",
    ],
)
def test_figure_year_award_and_replication_are_claims(text: str) -> None:
    assert _told(text) == [("alinea", ())]
    assert _told(f"{text} [^s1]") == [("alinea", ("s1",))]


@pytest.mark.parametrize(
    "text",
    [
        "Bidan memasang bendera.",
        "Kami tidak menemukan daerah yang meniru.",
        "Penghargaannya belum kami temukan.",
        "SP4N dipakai.",
    ],
)
def test_what_claims_nothing_is_no_claim(text: str) -> None:
    assert _told(text) == []


def test_an_admission_hides_no_claim_beside_it() -> None:
    assert _told("Kami tidak menemukan peniruan. Inovasi ini meraih penghargaan.") == [("alinea", ())]


def test_a_source_that_is_not_listed_is_none() -> None:
    assert _told("Ada 12 bidan. [^s9]") == [("alinea", ())]


def test_rows_inherit_the_citation_of_their_header() -> None:
    table = "| Warna | Banyak [^s1] |\n| --- | --- |\n| Ungu | 12 |\n"
    assert _told(table) == [("baris tabel", ("s1",))]


def test_entries_and_status_are_claims() -> None:
    found = _claims(
        status="berlanjut",
        status_sumber=["s1"],
        sdm=[{"peran": "Bidan", "sumber": ["s1"]}, {"peran": "Kader", "sumber": []}],
        biaya={"untuk": "Bendera", "dari": "Rp10"},
    )
    assert [(claim.kind, claim.text, claim.sources) for claim in found] == [
        ("status", "berlanjut", ("s1",)),
        ("sdm", "Bidan", ("s1",)),
        ("sdm", "Kader", ()),
        ("biaya", "Bendera, Rp10", ()),
    ]


def test_an_unknown_status_claims_nothing() -> None:
    assert _claims(status="belum-diketahui") == []


@pytest.mark.parametrize("value", ["teks", ["teks", ["s1"]], {"sumber": "s1"}, [{"sumber": [{"a": "b"}]}], []])
def test_malformed_entries_are_told_not_raised(value: object) -> None:
    assert all(claim.sources == () for claim in _claims(dampak=value))


def test_command_tells_every_claim(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = good_root / "innovations" / PLACE / "index.md"
    path.write_text(GOOD_CASE.replace("setiap pekan. [", "3 kali sepekan. ["), encoding="utf-8")
    assert cli.main(["report", "sources", "--root", str(good_root)]) == 0
    assert capsys.readouterr().out == (
        f'innovations/{PLACE}/index.md:18:1: alinea "Petugas datang ke rumah warga 3 kali sepekan.": s1\n'
        "1 kasus, 1 klaim: semuanya bersumber.\n"
    )


def test_command_finds_what_has_no_source(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = good_root / "innovations" / PLACE / "index.md"
    path.write_text(GOOD_CASE.replace("setiap pekan. [^s1]", "3 kali sepekan."), encoding="utf-8")
    assert cli.main(["report", "sources", "--root", str(good_root)]) == 1
    assert capsys.readouterr().out == (
        f'innovations/{PLACE}/index.md:18:1: alinea "Petugas datang ke rumah warga 3 kali sepekan.": TANPA SUMBER\n'
        "1 kasus, 1 klaim: 1 tanpa sumber.\n"
    )


def test_json_tells_the_same(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", "sources", "--root", str(good_root), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "skema": 1,
        "kasus": [
            {"berkas": f"innovations/{PLACE}/index.md", "terbaca": True, "tanpa_sumber": 0, "klaim": []},
        ],
    }


def test_a_case_that_cannot_be_read_is_said(make_root: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root({PLACE: "---\njudul: a: b\n---\n"})
    assert cli.main(["report", "sources", "--root", str(root)]) == 1
    assert capsys.readouterr().out == (
        f"innovations/{PLACE}/index.md:1:1: tidak terbaca utuh. Saran: jalankan simpul check.\n"
        "1 kasus, 0 klaim: semuanya bersumber; 1 kasus tidak terbaca utuh.\n"
    )


def test_no_case_at_all_is_a_fault(make_root: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report", "sources", "--root", str(make_root())]) == 1
    assert capsys.readouterr().out == "Tidak ada satu pun kasus.\n"
