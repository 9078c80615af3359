"""On GitLab the weekly upkeep opens the same issues as on GitHub: its own scripts are run here, one after the other."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from simpul import cli
from simpul.gitlab import ABSENT
from simpul.upkeep.papers import LIMIT, LINKS_LABEL, LINKS_TITLE, QUESTION_LABEL
from tests.conftest import REPOSITORY
from tests.gitlab_stand_in import STRANGER, StandIn, environment, serve
from tests.upkeep.test_overdue import LATE, MARK, QUESTION

ISSUES = "/projects/5/issues"


@dataclass
class Scene:
    """A GitLab, a hub with one overdue case, and the folder that the jobs hand on."""

    gitlab: StandIn
    api: str
    root: Path
    folder: Path
    changes: dict[str, str] = field(default_factory=dict)

    def run(self, verb: str) -> subprocess.CompletedProcess[str]:
        """Run one of the two jobs that hold the token, without any library installed."""
        command = [sys.executable, "-S", "scripts/gitlab_issues.py", verb, str(self.folder)]
        known = environment(self.api, **self.changes)
        return subprocess.run(command, cwd=REPOSITORY, env=known, capture_output=True, text=True, check=False)

    def decide(self) -> None:
        """Do what the job between them does."""
        asking = ["report", "overdue", "--known", str(self.folder / "sudah.json"), "--limit", "10"]
        assert cli.main([*asking, "--out", str(self.folder / "kabar"), "--root", str(self.root)]) == 0
        linking = ["links", "--known", str(self.folder / "lama.md"), "--out", str(self.folder / "tautan.md")]
        assert cli.main([*linking, "--root", str(self.root)]) == 0

    def week(self) -> str:
        """Run all three; return what the last said."""
        assert self.run("known").returncode == 0
        self.decide()
        done = self.run("publish")
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout


@pytest.fixture
def scene(make_root: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    """Return the scene."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    stand_in, root = StandIn(), make_root({"sumatera-selatan/contoh-baik-palembang": LATE})
    with serve(stand_in) as api:
        yield Scene(stand_in, api, root, tmp_path / "laporan")


def test_question_and_report_are_written_once(scene: Scene) -> None:
    assert scene.week() == (
        "Ditanyakan: Masih berjalan? Contoh Baik (https://gitlab.example/i/1)\n"
        "Laporan tautan ditulis: https://gitlab.example/i/2\n"
    )
    question, report = scene.gitlab.issues
    assert (question["title"], question["labels"]) == ("Masih berjalan? Contoh Baik", [QUESTION_LABEL])
    assert question["description"] == QUESTION
    assert (report["title"], report["labels"]) == (LINKS_TITLE, [LINKS_LABEL])
    assert report["description"] == (scene.folder / "tautan.md").read_text(encoding="utf-8")


def test_next_week_rewrites_the_report_and_asks_nobody_again(scene: Scene) -> None:
    scene.week()
    scene.gitlab.asked.clear()
    (scene.folder / "kabar/contoh-baik-palembang/isi.md").unlink()
    assert scene.week() == "Laporan tautan diperbarui: https://gitlab.example/i/2\n"
    assert scene.gitlab.written == [f"PUT {ISSUES}/2"]


def test_answered_question_is_known_and_so_is_the_report(scene: Scene) -> None:
    scene.gitlab.largest_page = 1
    scene.gitlab.add_issue(labels=[QUESTION_LABEL], state="closed", description=f"{MARK}\nx")
    scene.gitlab.add_issue(labels=[QUESTION_LABEL], description=None)
    scene.gitlab.add_issue(labels=[LINKS_LABEL], description="2026-11-10 https://a.example/\n")
    assert scene.run("known").returncode == 0
    known = json.loads((scene.folder / "sudah.json").read_text(encoding="utf-8"))
    assert known == [{"body": "", "state": "OPEN"}, {"body": MARK, "state": "CLOSED"}]
    assert (scene.folder / "lama.md").read_text(encoding="utf-8") == "2026-11-10 https://a.example/\n"


def test_strangers_and_closed_reports_are_left_alone(scene: Scene) -> None:
    stranger = scene.gitlab.add_issue(STRANGER, labels=[LINKS_LABEL], description="milik orang")
    closed = scene.gitlab.add_issue(labels=[LINKS_LABEL], description="lama", state="closed")
    scene.week()
    assert (stranger["description"], closed["description"]) == ("milik orang", "lama")
    assert (scene.folder / "lama.md").read_text(encoding="utf-8") == ""
    assert scene.gitlab.issues[-1]["title"] == LINKS_TITLE


def test_run_that_broke_off_can_be_run_again(scene: Scene) -> None:
    scene.run("known")
    scene.decide()
    scene.gitlab.troubles = [(f"GET {ISSUES}", 429, {"Retry-After": "0"}), ("GET /user", 403, {})]
    broken = scene.run("publish")
    assert (broken.returncode, len(scene.gitlab.issues)) == (1, 1)
    assert "Sudah ditanyakan: Masih berjalan? Contoh Baik" in scene.run("publish").stdout
    assert [issue["labels"] for issue in scene.gitlab.issues] == [[QUESTION_LABEL], [LINKS_LABEL]]


def test_no_more_than_the_limit_are_asked(scene: Scene) -> None:
    scene.run("known")
    scene.decide()
    for number in range(20):
        folder = scene.folder / f"kabar/kasus-{number:02}"
        folder.mkdir()
        (folder / "judul.txt").write_text("x", encoding="utf-8")
        (folder / "isi.md").write_text(f"<!-- simpul:kabar kasus-{number} 2025-01-01 -->\nx", encoding="utf-8")
    scene.run("publish")
    assert sum(QUESTION_LABEL in issue["labels"] for issue in scene.gitlab.issues) == LIMIT


def test_without_a_token_nothing_fails_and_nothing_is_asked(scene: Scene) -> None:
    scene.changes = {"SIMPUL_GITLAB_TOKEN": ""}
    done = scene.run("known")
    assert (done.returncode, done.stdout) == (0, f"{ABSENT}\n")
    scene.decide()
    done = scene.run("publish")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{ABSENT}\n", "")
    assert scene.gitlab.asked == []
    assert (scene.folder / "kabar/contoh-baik-palembang/isi.md").read_text(encoding="utf-8") == QUESTION


@pytest.mark.parametrize(("status", "said"), [(401, "kedaluwarsa"), (403, "nyalakan Issues"), (404, "nyalakan")])
def test_list_that_cannot_be_read_writes_nothing(scene: Scene, status: int, said: str) -> None:
    scene.gitlab.troubles = [(ISSUES, status, {})]
    done = scene.run("known")
    assert done.returncode == 1
    assert "Saran: " in done.stderr
    assert said in done.stderr.replace("apakah Issues menyala", "nyalakan")
    assert not scene.folder.exists()


@pytest.mark.parametrize("arguments", [[], ["known"], ["hapus", "x"], ["known", "x", "y"]])
def test_wrong_usage_is_told(scene: Scene, arguments: list[str]) -> None:
    command = [sys.executable, "-S", "scripts/gitlab_issues.py", *arguments]
    known = environment(scene.api)
    done = subprocess.run(command, cwd=REPOSITORY, env=known, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Pakai: ")


def test_folder_that_is_not_there_is_told(scene: Scene) -> None:
    done = scene.run("publish")
    assert done.returncode == 1
    assert "tautan.md" in done.stderr


def test_github_files_them_under_the_same_names() -> None:
    workflow = yaml.safe_load((REPOSITORY / ".github/workflows/upkeep.yml").read_text(encoding="utf-8"))
    asking, linking = (workflow["jobs"][name]["steps"][-1]["run"] for name in ("kabar", "tautan"))
    assert f"gh issue create --label {QUESTION_LABEL} " in asking
    assert f"--limit {LIMIT} " in asking
    assert f'gh issue create --label {LINKS_LABEL} --title "{LINKS_TITLE}"' in linking
