"""A report made with the issue form becomes a draft, and the submitter is told what to mend."""

import html
from pathlib import Path

import pytest

from simpul import cli
from simpul.case.reading import load_case
from simpul.contribute.intake.comment import MARKER, MAX_LENGTH
from simpul.contribute.intake.outcome import MAX_BODY, State
from simpul.text import slugify
from tests.contribute.issues import FIXTURES, GOOD, answered, event, outcome, recorded

JOINER = "\u2060"


def read(comment: str) -> str:
    """Return a comment as a person reads it."""
    return html.unescape(comment).replace(JOINER, "")


def run(root: Path, tmp_path: Path, content: bytes) -> Path:
    """Run the command on an event; return the folder of the outcome."""
    (tmp_path / "event.json").write_bytes(content)
    command = ["intake", "--root", str(root), "--event", str(tmp_path / "event.json"), "--out", str(tmp_path / "out")]
    assert cli.main(command) == 0
    return tmp_path / "out"


def text_of(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def test_good_report_becomes_a_case_without_faults(
    good_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = run(good_root, tmp_path, event(recorded(GOOD)))
    assert text_of(out, "state") == "ready\n"
    assert sorted(path.name for path in out.iterdir()) == ["body.md", "case.md", "comment.md", "path", "state", "title"]
    path = good_root / text_of(out, "path").strip()
    assert text_of(out, "path") == "innovations/sumatera-selatan/rumah-tunggu-kelahiran-ogan-komering-ilir/index.md\n"
    path.parent.mkdir()
    path.write_bytes((out / "case.md").read_bytes())
    capsys.readouterr()
    assert cli.main(["check", "--root", str(good_root)]) == 0
    assert capsys.readouterr().out == "2 kasus diperiksa, semuanya baik.\n"
    case = load_case(path, good_root).case
    assert case is not None
    assert (case.wilayah, case.kategori, case.mulai_penerapan) == ("16.02", ("kesehatan",), "2016-03-21")
    assert case.sumber[0].penerbit == "kayuagung.com"


def test_only_source_stands_behind_all_that_was_told(good_root: Path) -> None:
    draft = outcome(good_root, recorded(GOOD)).draft
    assert draft is not None
    assert draft.body == (FIXTURES / "rumah-tunggu.expected.md").read_text(encoding="utf-8")


def test_last_line_of_a_story_names_its_sources(good_root: Path) -> None:
    draft = outcome(good_root, recorded("sip-peka.md")).draft
    assert draft is not None
    assert "dari Dana Desa. [^s1]\n" in draft.body
    assert "| Kasus perkawinan anak | 746 | 84 [^s3] |" in draft.body
    assert "naik dari 79,4% menjadi 86,4%. [^s3]" in draft.body
    assert "dicocokkan lagi. [^s1][^s2]" in draft.body
    assert "Sumber:" not in draft.body
    assert draft.data["status_sumber"] == ["s3"]
    assert [source["tanggal"] for source in draft.data["sumber"] if isinstance(source, dict)] == [
        "2022-04-07",
        "2022-08-14",
        "2022-08-09",
    ]


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("Rumahnya 143.\n\nSumber: 1, 2", []),
        ("Rumahnya 143.\nSumber: 2", []),
        ("Rumahnya 143. [1, 2]", []),
        ("Rumahnya 143.\n\nSumber: 1, 9", ["implementasi"]),
    ],
)
def test_numbers_of_sources_have_their_place(good_root: Path, told: str, left: list[str]) -> None:
    answers = {"Implementasi": told, "sumber": "Berita | Media | 2016\nLaporan | Dinas | 2017"}
    found = outcome(good_root, answered(recorded(GOOD), **answers))
    assert found.draft is not None
    assert [slugify(name) for name, _ in found.draft.left] == left
    assert ("tidak seluruhnya mendapat tempat" in found.introduction) == bool(left)


def test_date_in_free_words_is_asked_for_as_people_write_it(good_root: Path) -> None:
    found = outcome(good_root, answered(recorded(GOOD), mulai_penerapan="awal 2016"))
    assert "Belum terbaca sebagai tanggal, bulan dan tahun, atau tahun. **Saran:** tulis misalnya 5 Juni 2017" in read(
        found.comment
    )
    assert "mulai_penerapan" not in read(found.comment)


def test_faults_are_told_by_question_and_the_draft_is_kept(good_root: Path) -> None:
    found = outcome(good_root, recorded("pacak-aku.md"))
    assert found.state is State.DRAFT
    assert read(found.comment) == (FIXTURES / "pacak-aku.expected.md").read_text(encoding="utf-8").rstrip()


def test_mended_report_is_ready(good_root: Path) -> None:
    body = answered(
        recorded("pacak-aku.md"),
        wilayah="Kabupaten Ogan Komering Ulu",
        sumber="Laksanakan Pacak Aku | OKU Ekspres | Juli 2025 | https://okuekspres.bacakoran.co/amp/18395/",
    )
    found = outcome(good_root, body)
    assert found.state is State.READY
    assert "sudah lengkap" in found.comment
    assert found.comment.startswith(MARKER)


def test_pictures_are_listed_not_fetched_and_not_shown(good_root: Path) -> None:
    found = outcome(good_root, recorded("pacak-aku.md"))
    assert found.draft is not None
    assert "<https://github.com/user-attachments/assets/3f2b1c9e-0d5a-4c7e-9a51-7f3f6f1c2d3e>" in found.comment
    assert "user-attachments" in found.introduction
    assert "user-attachments" not in found.draft.text
    assert found.draft.left == []


def test_same_report_edited_gives_the_same_bytes_for_the_same_answers(good_root: Path) -> None:
    assert outcome(good_root, recorded("sip-peka.md")) == outcome(good_root, recorded("sip-peka.md"))


def test_windows_line_ends_change_nothing(good_root: Path) -> None:
    body = recorded("sip-peka.md")
    assert outcome(good_root, body.replace("\n", "\r\n")) == outcome(good_root, body)


def test_word_quotes_and_blanks_become_plain(good_root: Path) -> None:
    body = answered(recorded(GOOD), ringkasan="“Rumah\u00a0tunggu” itu ‘dekat’.\u200b\ufeff")
    draft = outcome(good_root, body).draft
    assert draft is not None
    assert draft.data["ringkasan"] == "\"Rumah tunggu\" itu 'dekat'."


def test_table_pasted_into_the_sources_is_read(good_root: Path) -> None:
    draft = outcome(good_root, answered(recorded(GOOD), sumber="Judul\tKabar Contoh\t2020")).draft
    assert draft is not None
    assert draft.data["sumber"] == [{"id": "s1", "judul": "Judul", "penerbit": "Kabar Contoh", "tanggal": "2020"}]


def test_case_that_exists_is_named_and_no_second_one_made(good_root: Path) -> None:
    body = answered(recorded(GOOD), judul="Contoh Baik", provinsi="Sumatera Selatan", wilayah="Kota Palembang")
    found = outcome(good_root, body)
    assert (found.state, found.draft) == (State.COMMENT, None)
    assert 'Sudah ada kasus "Contoh Baik" dari Kelurahan Contoh' in read(found.comment)
    assert "`innovations/sumatera-selatan/contoh-baik-palembang/index.md`" in found.comment


@pytest.mark.parametrize(
    "changes",
    [
        {"judul": "Contoh Baik Sekali"},
        {"judul": "Nama Lain", "sumber": "Berita | Kabar Contoh | https://kabar.example/berita"},
    ],
)
def test_case_that_is_alike_is_named_and_the_hub_decides(good_root: Path, changes: dict[str, str]) -> None:
    found = outcome(good_root, answered(recorded(GOOD), wilayah="Palembang", **changes))
    assert found.state is State.DRAFT
    assert "**Mungkin sudah ada.**" in found.comment
    assert "Contoh Baik (`innovations/sumatera-selatan/contoh-baik-palembang/index.md`)" in found.introduction


def test_same_name_and_region_is_the_same_case_whatever_its_id(good_root: Path) -> None:
    case = good_root / "innovations/sumatera-selatan/contoh-baik-palembang"
    case.rename(case.with_name("nama-lama"))
    found = outcome(good_root, answered(recorded(GOOD), judul="CONTOH baik", wilayah="Palembang"))
    assert (found.state, found.draft) == (State.COMMENT, None)


@pytest.mark.parametrize(
    ("datum", "kind"),
    [
        ("Hubungi 0812-3456-7890.", "nomor ponsel"),
        ("NIK 7371014507900001", "NIK"),
        ("NIP 19800101 200501 1 001", "NIP"),
        ("surel petugas.contoh@gmail.com", "surel pribadi"),
    ],
)
def test_personal_data_reach_no_branch(good_root: Path, datum: str, kind: str) -> None:
    found = outcome(good_root, answered(recorded(GOOD), Implementasi=datum))
    assert (found.state, found.draft, found.introduction) == (State.COMMENT, None, "")
    assert f"Ada {kind}" in read(found.comment)
    assert "Delete revision from history" in found.comment
    assert datum.split(" ", 1)[1].rstrip(".") not in read(found.comment)


def test_without_consent_there_is_no_draft(good_root: Path) -> None:
    found = outcome(good_root, recorded(GOOD).replace("- [X] Tulisan", "- [ ] Tulisan"))
    assert (found.state, found.draft) == (State.COMMENT, None)
    assert "Kotak persetujuan belum dicentang semua." in read(found.comment)


@pytest.mark.parametrize("body", ["", "   \r\n\r\n", "Halo, saya mau kirim kasus.", "### Nama inovasi\n\nx"])
def test_report_that_is_not_the_forms_is_told_so(good_root: Path, body: str) -> None:
    found = outcome(good_root, body)
    assert found.state is State.COMMENT
    assert "isinya kosong, atau bukan dari formulir" in found.comment


def test_other_reports_are_left_alone(good_root: Path) -> None:
    assert outcome(good_root, "Situsnya tidak terbuka.", "Situs rusak").state is State.NOTHING
    assert outcome(good_root, recorded(GOOD), is_by_machine=True).state is State.NOTHING


def test_closed_report_is_not_taken_up_again(good_root: Path) -> None:
    found = outcome(good_root, recorded(GOOD), is_open=False)
    assert (found.state, found.draft) == (State.COMMENT, None)
    assert "sudah ditutup" in found.comment


def test_two_megabytes_are_refused_with_their_size(good_root: Path, tmp_path: Path) -> None:
    out = run(good_root, tmp_path, event(answered(recorded(GOOD), Implementasi="kata " * 400_000)))
    assert text_of(out, "state") == "comment\n"
    assert "isinya 2.00" in text_of(out, "comment.md")
    assert not (out / "case.md").exists()


def test_longest_body_of_marks_gives_a_comment_github_takes(good_root: Path) -> None:
    body = answered(recorded(GOOD), Implementasi="[" * (MAX_BODY - 3_000), Pembelajaran="<b>@a</b>\n\n" * 100)
    found = outcome(good_root, body)
    assert len(found.comment) <= MAX_LENGTH + 100
    assert len(found.introduction) <= MAX_LENGTH + 100


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b"null",
        b'{"issue": 5}',
        b'{"issue": {"number": "12; rm -rf /"}}',
        b'{"issue": {"number": true}}',
    ],
)
def test_file_that_is_no_event_is_refused(
    good_root: Path, tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "event.json").write_bytes(content)
    command = [
        "intake",
        "--root",
        str(good_root),
        "--event",
        str(tmp_path / "event.json"),
        "--out",
        str(tmp_path / "o"),
    ]
    assert cli.main(command) == 2
    assert capsys.readouterr().err.startswith("simpul: event.json ")
    assert not (tmp_path / "o").exists()


def test_body_may_be_null(good_root: Path, tmp_path: Path) -> None:
    assert text_of(run(good_root, tmp_path, event(None)), "state") == "comment\n"


@pytest.mark.parametrize(("said", "status"), [("Ya, masih berjalan", "berlanjut"), ("Tidak", "berhenti")])
def test_plain_answer_about_the_status_is_understood_and_told(good_root: Path, said: str, status: str) -> None:
    found = outcome(good_root, answered(recorded(GOOD), status=said))
    assert found.draft is not None
    assert found.draft.data["status"] == status
    assert f'Jawaban "{said}" dibaca sebagai "{status}".' in read(found.comment)


def test_answer_about_the_status_that_says_more_is_asked_again(good_root: Path) -> None:
    found = outcome(good_root, answered(recorded(GOOD), status="Ya, tetapi di dua desa saja"))
    assert found.state is State.DRAFT
    assert "dibaca sebagai" not in read(found.comment)
