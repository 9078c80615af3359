"""A review tells what a change must answer for, and lets old faults be."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import cli
from tests.conftest import GOOD_CASE, REPOSITORY
from tests.history import begin, commit, git

CASES = "innovations/sumatera-selatan"
FIRST, SECOND = "contoh-baik-palembang", "antrean-daring-palembang"
OTHER = (
    GOOD_CASE.replace(f"id: {FIRST}", f"id: {SECOND}")
    .replace("judul: Contoh Baik", "judul: Antrean Daring")
    .replace(
        "Warga menunggu lama di loket. Petugas kelurahan kini datang", "Pasien mengambil nomor dari rumah dan datang"
    )
)
LINKED = """direplikasi_oleh:
  - {kasus: contoh-baik-palembang, instansi: Kelurahan Contoh, tahap: rencana, sumber: [s1]}
"""
GOLDEN = Path(__file__).parent / "golden"

Review = Callable[..., tuple[int, str, str]]


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a repository of two cases, on a branch that has just left main."""
    made = begin(make_root({f"sumatera-selatan/{FIRST}": GOOD_CASE, f"sumatera-selatan/{SECOND}": OTHER}))
    git(made, "switch", "--quiet", "--create", "usulan")
    return made


@pytest.fixture
def review(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Review:
    """Return a runner of `simpul review`: exit code, what was printed, the summary."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")

    def run(base: str = "main", where: Path = root) -> tuple[int, str, str]:
        output = tmp_path / "laporan"
        shutil.rmtree(output, ignore_errors=True)
        code = cli.main(["review", "--root", str(where), "--base", base, "--out", str(output), "--jobs", "1"])
        told = capsys.readouterr()
        summary = output / "komentar.md"
        return code, told.out + told.err, summary.read_text(encoding="utf-8") if summary.exists() else ""

    return run


def _case(root: Path, name: str = FIRST) -> Path:
    return root / CASES / name / "index.md"


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _add(root: Path, name: str, text: str = GOOD_CASE) -> Path:
    path = _case(root, name)
    path.parent.mkdir(parents=True)
    path.write_text(text.replace(f"id: {FIRST}", f"id: {name}"), encoding="utf-8")
    return path


def test_nothing_changed_is_nothing_to_say(review: Review) -> None:
    code, told, summary = review()
    assert code == 0
    assert told.startswith("2 kasus diperiksa, semuanya baik.\n")
    assert "Tidak ada kasus yang berubah." in summary
    assert "semuanya tetap menjawab" in summary


@pytest.mark.parametrize("name", ["kasus-baru", "pembaruan", "galat", "ganti-id"])
def test_summary_as_recorded(name: str, root: Path, review: Review) -> None:
    if name == "kasus-baru":
        text = GOOD_CASE.replace("judul: Contoh Baik", "judul: Contoh baik!").replace("[^s1]", "[^s1] 90% cepat.")
        _add(root, "layanan-jemput-palembang", text)
    elif name == "pembaruan":
        more = 'mulai_penerapan: 2019\nbiaya: {dari: "Rp1.000.000", untuk: seragam, sumber: [s1]}\ninti: [Datang ke rumah]\n---\n\n## I'
        _change(_case(root), "---\n\n## I", more)
    elif name == "galat":
        _change(_case(root), "[tata-kelola]", "[tata-kelolaa]")
        shutil.rmtree(_case(root, SECOND).parent)
    else:
        assert cli.main(["rename", "--root", str(root), FIRST, "contoh-lebih-baik-palembang"]) == 0
    code, _, summary = review()
    assert code == (name == "galat")
    # How many addresses are compared grows with the hand-written pages.
    summary = re.sub(r"(?m)^\d+ alamat dibandingkan", "N alamat dibandingkan", summary)
    assert summary == (GOLDEN / f"{name}.md").read_text(encoding="utf-8")


def test_fault_in_what_nobody_touched_never_blocks(root: Path, review: Review) -> None:
    _change(_case(root), "[tata-kelola]", "[tata-kelolaa]")
    base = commit(root, "Galat lama")
    _change(_case(root, SECOND), "Pasien", "Warga")
    code, told, summary = review(base)
    assert code == 0
    assert f"{CASES}/{FIRST}/index.md:7:12: SP301 peringatan: " in told
    assert "## Temuan lama" in summary
    assert "**Tidak ada galat dan tidak ada peringatan.**" in summary
    _change(_case(root), "Warga menunggu", "Orang menunggu")
    assert review(base)[0] == 1


def test_own_findings_come_before_old_ones(root: Path, review: Review) -> None:
    _change(_case(root, SECOND), "[tata-kelola]", "[tata-kelolaa]")
    base = commit(root, "Galat lama")
    _change(_case(root), "[tata-kelola]", "[tata-kelolab]")
    _, told, _ = review(base)
    assert [line.partition("/index.md")[0].rpartition("/")[2] for line in told.splitlines()[:2]] == [FIRST, SECOND]


def test_term_taken_from_a_case_that_nobody_touched_blocks(root: Path, review: Review) -> None:
    kept = (root / "vocabularies/kategori.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    left = [line for line in kept if not line.startswith("tata-kelola,")]
    (root / "vocabularies/kategori.csv").write_text("".join(left), encoding="utf-8")
    code, told, _ = review()
    assert code == 1
    assert told.count("SP301 galat") == 2


def test_case_taken_from_one_that_links_to_it_blocks(root: Path, review: Review) -> None:
    _change(_case(root, SECOND), "---\n\n##", f"{LINKED}---\n\n##")
    base = commit(root, "Tautan")
    shutil.rmtree(_case(root).parent)
    code, told, _ = review(base)
    assert code == 1
    assert f"{CASES}/{SECOND}/index.md:15:13: SP704 galat" in told
    assert f"{CASES}/{FIRST}/index.md:1:1: SP711 galat" in told


def test_second_case_of_one_id_blocks_wherever_the_fault_is_told(root: Path, review: Review) -> None:
    twin = root / "innovations/aceh" / FIRST / "index.md"
    twin.parent.mkdir(parents=True)
    shutil.copy(_case(root), twin)
    code, told, _ = review()
    assert code == 1
    assert f"{CASES}/{FIRST}/index.md:2:5: SP703 galat" in told


def test_renaming_by_hand_is_told_how_to_be_done(root: Path, review: Review) -> None:
    git(root, "mv", f"{CASES}/{FIRST}", f"{CASES}/contoh-lain-palembang")
    _change(_case(root, "contoh-lain-palembang"), f"id: {FIRST}", "id: contoh-lain-palembang")
    code, told, _ = review()
    assert code == 1
    remedy = f"tulis alamat_lama: [{FIRST}] di {CASES}/contoh-lain-palembang/index.md, seperti dilakukan simpul rename."
    assert remedy in told


def test_former_address_must_stay(root: Path, review: Review) -> None:
    _change(_case(root), "---\n\n##", "alamat_lama: [contoh-lama]\n---\n\n##")
    base = commit(root, "Alamat lama")
    assert review(base)[0] == 0
    _change(_case(root), "[contoh-lama]", "[contoh-lain]")
    code, told, _ = review(base)
    assert code == 1
    assert f"{CASES}/{FIRST}/index.md:14:14: SP711 galat: alamat lama /inovasi/contoh-lama/ tidak lagi" in told


def test_hand_written_page_must_stay(root: Path, review: Review) -> None:
    (root / "docs/koreksi.md").unlink()
    code, told, _ = review()
    assert code == 1
    assert "docs:1:1: SP711 galat: alamat /koreksi/ sudah terbit" in told


def test_page_of_a_year_that_nobody_has_left_is_only_told(root: Path, review: Review) -> None:
    _change(_case(root), "---\n\n##", "mulai_penerapan: 2019\n---\n\n##")
    base = commit(root, "Tahun")
    _change(_case(root), "mulai_penerapan: 2019", "mulai_penerapan: 2020")
    code, told, _ = review(base)
    assert code == 0
    assert "innovations:1:1: SP712 peringatan: alamat /tahun/2019/ sudah terbit" in told


def test_what_others_did_since_is_no_change_of_ours(root: Path, review: Review) -> None:
    git(root, "switch", "--quiet", "main")
    _add(root, "kasus-orang-lain", OTHER)
    commit(root, "Kasus orang lain")
    git(root, "switch", "--quiet", "usulan")
    code, told, summary = review()
    assert (code, "SP711" in told, "Tidak ada kasus yang berubah." in summary) == (0, False, True)


def test_the_hub_may_stand_in_a_folder_of_its_repository(root: Path, review: Review, tmp_path: Path) -> None:
    outer = tmp_path / "luar"
    outer.mkdir()
    shutil.copytree(root, outer / "hub", ignore=shutil.ignore_patterns(".git"))
    (outer / "lain.txt").write_text("x", encoding="utf-8")
    begin(outer)
    (outer / "lain.txt").write_text("y", encoding="utf-8")
    shutil.rmtree(_case(outer / "hub").parent)
    code, told, summary = review("HEAD", outer / "hub")
    assert code == 1
    assert f"{CASES}/{FIRST}/index.md:1:1: SP711 galat" in told
    assert "| Contoh Baik (contoh-baik-palembang) | dihapus | – |" in summary


def test_clone_without_a_past_is_told_how_to_get_one(root: Path, review: Review, tmp_path: Path) -> None:
    first = git(root, "rev-parse", "HEAD")
    commit(root, "Kedua")
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{root}", "dangkal")
    code, told, _ = review(first, tmp_path / "dangkal")
    assert code == 2
    assert "tidak dikenal Git" in told


@pytest.mark.parametrize("base", ["tidak-ada", "--output=x", "", "HEAD:hub.yml"])
def test_base_that_is_none_exits_2(base: str, root: Path) -> None:
    assert cli.main(["review", "--root", str(root), f"--base={base}"]) == 2


def test_folder_that_is_no_repository_exits_2(good_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["review", "--root", str(good_root), "--base", "main"]) == 2
    assert capsys.readouterr().err.startswith("simpul: main tidak dikenal Git")


def test_hostile_words_are_only_read(root: Path, review: Review) -> None:
    hostile = "judul: '@orang #12 <img src=x> [x](https://jahat.example) | `c` *d*'"
    _change(_case(root), "judul: Contoh Baik", hostile)
    _, _, summary = review()
    row = next(line for line in summary.splitlines() if "diubah" in line)
    assert row.count(" | ") == 2
    assert not any(mark in row for mark in ("<", "](", "`", "*", "://", "@o"))
    assert re.search(r"(?<!&)#[0-9]", row) is None


def test_link_to_elsewhere_in_the_base_is_no_file(root: Path, review: Review) -> None:
    (root / "docs/luar.md").symlink_to("/etc/hostname")
    base = commit(root, "Tautan")
    (root / "docs/luar.md").unlink()
    code, told, _ = review(base)
    assert (code, "luar" in told) == (0, False)


def test_every_address_of_the_real_collection_is_held(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "hub"
    root.mkdir()
    for part in ("innovations", "vocabularies", "docs", "hub.yml"):
        source = REPOSITORY / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / part)
    begin(root)
    gone = sorted(path.parent for path in root.glob("innovations/*/*/index.md"))
    for folder in gone[1:]:
        shutil.rmtree(folder)
    assert cli.main(["review", "--root", str(root), "--base", "main"]) == 1
    told = capsys.readouterr().out
    assert [folder.name for folder in gone if f"alamat /inovasi/{folder.name}/ sudah terbit" not in told] == [
        gone[0].name
    ]


def test_github_gets_annotations_and_the_summary(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    step = tmp_path / "ringkasan.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(step))
    _change(_case(root), "[tata-kelola]", "[tata-kelolaa]")
    assert cli.main(["review", "--root", str(root), "--base", "main"]) == 1
    assert capsys.readouterr().out.startswith(f"::error file={CASES}/{FIRST}/index.md,line=7,col=12,title=SP301::")
    assert step.read_text(encoding="utf-8").startswith("## Hasil pemeriksaan\n\n**Belum dapat digabung: ada 1 galat.**")


def test_withdrawn_case_still_answers(root: Path, review: Review) -> None:
    assert cli.main(["retire", "--root", str(root), SECOND, "--reason", "Ganda.", "--replacement", FIRST]) == 0
    code, told, summary = review()
    assert (code, "SP711" in told) == (0, False)
    assert "semuanya tetap menjawab" in summary
    assert f"| Antrean Daring ({SECOND}) | ditarik | – |" in summary


def test_what_was_withdrawn_may_not_be_forgotten(root: Path, review: Review) -> None:
    cli.main(["retire", "--root", str(root), SECOND, "--reason", "Ganda."])
    commit(root, "Tarik satu kasus")
    git(root, "switch", "--quiet", "--create", "berikut")
    (root / "innovations/ditarik.yml").unlink()
    code, told, _ = review("usulan")
    assert code == 1
    assert f"innovations/ditarik.yml:1:1: SP711 galat: alamat /inovasi/{SECOND}/ sudah terbit" in told
