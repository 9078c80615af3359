"""Withdrawn cases in a check: links to them, replacements that are gone, personal data, and memory."""

from pathlib import Path

import pytest

from simpul.cache import check
from simpul.case.retirement import FILE
from simpul.check.engine import check_root
from tests.check.example import case_text, make_root, minimal_data, place_case
from tests.conftest import TODAY

OTHER = 'ditarik:\n  - {id: jabat-erat-pinrang, alasan: "Ganda.", tanggal: 2026-11-20'
LINK = {"kasus": "jabat-erat-pinrang", "instansi": "Pinrang", "tahap": "rencana", "sumber": ["s1"]}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a root with one case, which leads to a withdrawn one in two ways."""
    made = make_root(tmp_path / "hub")
    body = "\n## Implementasi\n\nSeperti [Jabat Erat](../jabat-erat-pinrang/). [^s1]\n"
    place_case(case_text(minimal_data(direplikasi_oleh=[LINK]), body).encode(), made)
    return made


def found(root: Path) -> list[str]:
    """Return code, message and hint of all that is found."""
    return [f"{fault.code} {fault.message} {fault.hint}" for fault in check_root(root, TODAY).diagnostics]


def test_links_to_a_withdrawn_case_are_told_with_the_remedy(root: Path) -> None:
    (root / FILE).write_text(f"{OTHER}}}\n", encoding="utf-8")
    assert found(root) == [
        'SP704 kasus pada direplikasi_oleh ke-1: "jabat-erat-pinrang" ditarik pada 20 November 2026. '
        "hapus kunci kasus; cukup instansi dan wilayahnya.",
        'SP506 tautan "../jabat-erat-pinrang/" menuju kasus yang ditarik pada 20 November 2026. '
        "hapus tautannya dan biarkan katanya.",
    ]


def test_replacement_is_offered(root: Path) -> None:
    (root / FILE).write_text(f"{OTHER}, pengganti: bendera-saskia-bantaeng}}\n", encoding="utf-8")
    first, second = found(root)
    assert 'penggantinya "bendera-saskia-bantaeng". tulis "bendera-saskia-bantaeng", atau hapus kunci kasus' in first
    assert 'tulis "../bendera-saskia-bantaeng/", atau hapus tautannya' in second


def test_replacement_that_was_withdrawn_too_leads_on(tmp_path: Path) -> None:
    root = make_root(tmp_path / "hub")
    place_case(case_text(minimal_data()).encode(), root)
    second = '  - {id: nama-dua, alasan: "Ganda.", tanggal: 2026-11-21, pengganti: bendera-saskia-bantaeng}\n'
    (root / FILE).write_text(f"{OTHER}, pengganti: nama-dua}}\n{second}", encoding="utf-8")
    assert found(root) == [
        'SP713 pengganti "nama-dua" tidak ada di sini. kasus itu pun ditarik; tulis "bendera-saskia-bantaeng".'
    ]


def test_id_stands_once(tmp_path: Path) -> None:
    root = make_root(tmp_path / "hub")
    place_case(case_text(minimal_data()).encode(), root)
    again = '  - {id: nama-dua, alasan: "Ganda.", tanggal: 2026-11-21, alamat_lama: [jabat-erat-pinrang]}\n'
    (root / FILE).write_text(f"{OTHER}}}\n{again}", encoding="utf-8")
    assert found(root) == ['SP713 id "jabat-erat-pinrang" tertulis dua kali. tulis sekali saja.']


@pytest.mark.parametrize("text", ["ditarik: [", "ditarik: &a [*a]", "- satu", ""])
def test_list_that_is_no_list_is_told(tmp_path: Path, text: str) -> None:
    root = make_root(tmp_path / "hub")
    place_case(case_text(minimal_data()).encode(), root)
    (root / FILE).write_text(text, encoding="utf-8")
    assert {line[:5] for line in found(root)} == ({"SP713"} if text else set())


def test_personal_data_has_no_place_in_a_reason(tmp_path: Path) -> None:
    root = make_root(tmp_path / "hub")
    place_case(case_text(minimal_data()).encode(), root)
    text = OTHER.replace("Ganda.", "Hubungi 0812-3456-7890.")
    (root / FILE).write_text(f"{text}}}\n", encoding="utf-8")
    (fault,) = check_root(root, TODAY).diagnostics
    assert (fault.code, fault.path, fault.position.line) == ("SP604", FILE, 2)


def test_what_is_remembered_of_a_case_does_not_outlive_a_withdrawal(root: Path) -> None:
    before = [fault.message for fault in check(root, TODAY).diagnostics]
    (root / FILE).write_text(f"{OTHER}}}\n", encoding="utf-8")
    after = [fault.message for fault in check(root, TODAY).diagnostics]
    assert all("ditarik" not in message for message in before)
    assert all("ditarik pada 20 November 2026" in message for message in after)
    assert len(before) == len(after) == 2
