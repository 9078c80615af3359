"""A new case: from a few answers to a file whose gaps the check names."""

from pathlib import Path

import pytest

from simpul import cli
from simpul.case.reading import load_case
from simpul.contribute.scaffold import ContributionError, begin, find_term, propose_id
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY

VOCABULARIES = load_vocabularies(REPOSITORY)
FLAGS = [
    "--judul",
    "Jemput: Bola & 'Antar'",
    "--instansi",
    "Dinas X",
    "--wilayah",
    "Kota Palembang",
    "--kategori",
    "kesehatan",
]


@pytest.mark.parametrize(
    ("title", "region", "expected"),
    [
        ("Bendera SASKIA", "Kabupaten Bantaeng", "bendera-saskia-bantaeng"),
        ("e-Tax Palembang", "Kota Palembang", "e-tax-palembang"),
        ("GSMP", "Sumatera Selatan", "gsmp-sumatera-selatan"),
    ],
)
def test_id_is_title_and_place(title: str, region: str, expected: str) -> None:
    assert propose_id(title, region) == expected


def test_region_may_be_named_by_code_or_name() -> None:
    assert find_term(VOCABULARIES.wilayah, "16.03") == "16.03"
    assert find_term(VOCABULARIES.wilayah, "kabupaten muara enim") == "16.03"
    with pytest.raises(ContributionError, match=r"Maksud Anda \"16.03\" \(Kabupaten Muara Enim\)"):
        find_term(VOCABULARIES.wilayah, "Kabupaten Muara Enym")


def test_empty_answers_are_named_together() -> None:
    with pytest.raises(ContributionError, match=r"belum diisi: judul, kategori\."):
        begin({"instansi": "x", "wilayah": "16"}, VOCABULARIES)


def test_new_case_reads_and_its_gaps_are_named(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "--root", str(good_root), *FLAGS]) == 0
    path = good_root / "innovations/sumatera-selatan/jemput-bola-antar-palembang/index.md"
    assert str(path.relative_to(good_root)) in capsys.readouterr().out
    file = load_case(path, good_root)
    assert file.string("judul") == "Jemput: Bola & 'Antar'"
    assert cli.main(["check", "--root", str(good_root), str(path)]) == 1
    report = capsys.readouterr().out
    assert "SP203 galat: ringkasan" in report
    assert "SP203 galat: sumber" in report
    assert report.count("galat:") == 2


def test_taken_id_is_refused_and_nothing_is_lost(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = good_root / "innovations/sumatera-selatan/contoh-baik-palembang/index.md"
    before = case.read_bytes()
    assert cli.main(["new", "--root", str(good_root), *FLAGS, "--id", "contoh-baik-palembang"]) == 2
    assert "sudah dipakai innovations/sumatera-selatan/contoh-baik-palembang" in capsys.readouterr().err
    assert case.read_bytes() == before


@pytest.mark.parametrize("identifier", ["../keluar", "Huruf-Besar", "a b"])
def test_id_that_is_no_id_is_refused(good_root: Path, identifier: str) -> None:
    assert cli.main(["new", "--root", str(good_root), *FLAGS, "--id", identifier]) == 2


def test_missing_answers_are_asked_for(good_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["Judul Ditanya", "Dinas Y", "16.71", "tata-kelola", ""])
    monkeypatch.setattr("builtins.input", lambda _prompt: next(answers))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    assert cli.main(["new", "--root", str(good_root)]) == 0
    assert (good_root / "innovations/sumatera-selatan/judul-ditanya-palembang/index.md").is_file()


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("a" * 2_000_000, "judul terlalu panjang: 2000000 huruf, paling banyak 120."),
        ("!!!", 'dari judul "!!!" tidak dapat dibuat id.'),
        ("\u200b\ufeff ", "belum diisi: judul."),
        ("\udcff", "huruf yang diketik tidak terbaca"),
    ],
)
def test_junk_is_refused_and_leaves_nothing(
    good_root: Path, title: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(good_root.rglob("*"))
    assert cli.main(["new", "--root", str(good_root), *FLAGS, "--judul", title]) == 2
    assert reason in capsys.readouterr().err
    assert sorted(good_root.rglob("*")) == before


def test_too_long_id_is_refused(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "--root", str(good_root), *FLAGS, "--id", "a" * 300]) == 2
    assert "id terlalu panjang: 300 huruf, paling banyak 80." in capsys.readouterr().err


def test_what_word_writes_becomes_plain(good_root: Path) -> None:
    title = "\u201cKurung\u201d\u00a0Word\u200b \x1b[31m\r\nbaru"
    assert cli.main(["new", "--root", str(good_root), *FLAGS, "--judul", title]) == 0
    file = load_case(good_root / "innovations/sumatera-selatan/kurung-word-31m-baru-palembang/index.md", good_root)
    assert file.string("judul") == '"Kurung" Word [31m baru'


def test_letters_of_a_terminal_that_hides_its_encoding_are_kept(good_root: Path) -> None:
    typed = "Téks".encode().decode("ascii", "surrogateescape")
    assert cli.main(["new", "--root", str(good_root), *FLAGS, "--judul", typed]) == 0
    (path,) = (good_root / "innovations").glob("*/teks-*/index.md")
    assert "judul: 'Téks'" in path.read_text(encoding="utf-8")
