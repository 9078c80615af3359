"""The script that acts on GitHub: real Bash, a real Git remote, and a stand-in for `gh`."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from simpul.contribute.intake.issue import Issue
from simpul.contribute.intake.outcome import take_in, write
from tests.conftest import GOOD_CASE, REPOSITORY, write_root
from tests.contribute.issues import GOOD, answered, desk, recorded

BRANCH = "usulan/laporan-12"
CASE = "innovations/sumatera-selatan/rumah-tunggu-kelahiran-ogan-komering-ilir/index.md"


def git(folder: Path, *arguments: str) -> str:
    """Run Git as a person of the hub."""
    who = ("-c", "user.name=Hub", "-c", "user.email=hub@contoh.go.id")
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@dataclass(frozen=True)
class Hub:
    """A hub on a server of its own."""

    server: Path
    clone: Path
    top: Path

    def run(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        """Run the script in a fresh clone, as the workflow does."""
        shutil.rmtree(self.clone, ignore_errors=True)
        git(self.top, "clone", "--quiet", "--depth", "1", self.server.as_uri(), str(self.clone))
        environment = {
            "PATH": f"{self.top / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.top),
            "GH_STATE": str(self.top / "gh.json"),
            "REPOSITORY": "hub/simpul",
            "BASE": "main",
            "NUMBER": "12",
            "RUN_URL": "https://github.example/run/1",
            **changes,
        }
        command = ["bash", str(REPOSITORY / "scripts/propose.sh"), *arguments]
        return subprocess.run(command, cwd=self.clone, env=environment, capture_output=True, text=True, check=False)

    def send(self, body: str, **changes: str) -> subprocess.CompletedProcess[str]:
        """Take a report in and run the script on the outcome."""
        issue = Issue(12, "Kasus baru: x", body)
        out = self.top / "out"
        shutil.rmtree(out, ignore_errors=True)
        write(take_in(issue, desk(self.top / "hub")), issue, out)
        return self.run(str(out), **changes)

    @property
    def github(self) -> dict[str, Any]:
        """What the stand-in holds."""
        found: dict[str, Any] = json.loads((self.top / "gh.json").read_text(encoding="utf-8"))
        return found


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    """Return a hub with one case."""
    root = write_root(tmp_path / "hub", {"sumatera-selatan/contoh-baik-palembang": GOOD_CASE})
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "innovations")
    git(root, "commit", "--quiet", "-m", "Mulai")
    git(tmp_path, "clone", "--quiet", "--bare", str(root), "server.git")
    (tmp_path / "bin").mkdir()
    stand_in = (REPOSITORY / "tests/contribute/gh_stand_in.py").read_text(encoding="utf-8")
    gh = tmp_path / "bin/gh"
    gh.write_text(f"#!{sys.executable}\n{stand_in}", encoding="utf-8")
    gh.chmod(0o755)
    return Hub(tmp_path / "server.git", tmp_path / "clone", tmp_path)


def test_good_report_becomes_a_branch_a_pull_request_and_one_comment(hub: Hub) -> None:
    assert hub.send(recorded(GOOD)).returncode == 0
    assert git(hub.server, "diff", "--name-only", "main", BRANCH) == CASE
    assert git(hub.server, "show", f"{BRANCH}:{CASE}").startswith("---\nid: rumah-tunggu-kelahiran")
    assert hub.github["pull"]["draft"] is False
    assert hub.github["pull"]["body"].startswith("Closes #12\n")
    (comment,) = hub.github["comments"].values()
    assert comment.endswith("\nDraf untuk petugas hub: https://github.example/hub/pull/7\n")


def test_edits_bring_the_same_branch_and_comment_up_to_date(hub: Hub) -> None:
    hub.send(answered(recorded(GOOD), wilayah="Kab. Tidak Ada"))
    assert hub.github["pull"]["draft"] is True
    hub.send(recorded(GOOD))
    assert hub.github["pull"]["draft"] is False
    assert git(hub.server, "diff", "--name-only", "main", BRANCH) == CASE
    assert git(hub.server, "rev-list", "--count", f"main..{BRANCH}") == "1"
    (comment,) = hub.github["comments"].values()
    assert "sudah lengkap" in comment
    hub.send(answered(recorded(GOOD), wilayah="Kab. Tidak Ada"))
    assert hub.github["pull"]["draft"] is True


def test_same_answers_push_nothing_anew(hub: Hub) -> None:
    hub.send(recorded(GOOD))
    before = git(hub.server, "rev-parse", BRANCH)
    assert hub.send(recorded(GOOD)).returncode == 0
    assert git(hub.server, "rev-parse", BRANCH) == before


def test_work_of_the_hub_is_never_overwritten(hub: Hub) -> None:
    hub.send(recorded(GOOD))
    git(hub.top, "clone", "--quiet", "--branch", BRANCH, str(hub.server), "kerja")
    (hub.top / "kerja" / CASE).write_text("disunting hub\n", encoding="utf-8")
    git(hub.top / "kerja", "commit", "--quiet", "-am", "Lengkapi")
    git(hub.top / "kerja", "push", "--quiet")
    before = git(hub.server, "rev-parse", BRANCH)
    assert hub.send(answered(recorded(GOOD), Pembelajaran="Baru.")).returncode == 0
    assert git(hub.server, "rev-parse", BRANCH) == before
    (comment,) = hub.github["comments"].values()
    assert "Petugas hub sudah menyunting draf ini" in comment


def test_second_report_of_the_same_case_is_told_of_the_first(hub: Hub) -> None:
    hub.send(recorded(GOOD), NUMBER="9")
    hub.send(answered(recorded(GOOD), judul="Rumah Lain"), NUMBER="10")
    assert hub.send(recorded(GOOD)).returncode == 0
    comment = list(hub.github["comments"].values())[-1]
    assert "Ada laporan lain untuk inovasi yang sama: #9. Petugas hub" in comment


def test_hostile_report_runs_nothing(hub: Hub) -> None:
    before = sorted(hub.top.iterdir())
    assert hub.send(recorded("nakal.md")).returncode == 0
    assert [path.name for path in sorted(hub.top.iterdir()) if path not in before] == ["clone", "gh.json", "out"]
    assert git(hub.server, "diff", "--name-only", "main", BRANCH).count("\n") == 0
    texts = [argument for call in hub.github["calls"] for argument in call]
    assert not [text for text in texts if "secrets.GITHUB" in text or "octocat" in text]


@pytest.mark.parametrize("body", ["", "bukan formulir"])
def test_comment_alone_makes_no_branch(hub: Hub, body: str) -> None:
    assert hub.send(body).returncode == 0
    assert git(hub.server, "branch", "--list", "usulan/*") == ""
    assert len(hub.github["comments"]) == 1


def test_nothing_means_nothing(hub: Hub) -> None:
    (hub.top / "out").mkdir()
    (hub.top / "out/state").write_text("nothing\n", encoding="utf-8")
    assert hub.run(str(hub.top / "out")).returncode == 0
    assert not (hub.top / "gh.json").exists()


@pytest.mark.parametrize(
    "path", ["../../.github/workflows/x.yml", "innovations/a/../b/index.md", "innovations/a/b/x.sh", ""]
)
def test_strange_path_is_refused(hub: Hub, path: str) -> None:
    hub.send(recorded(GOOD), NUMBER="13")
    (hub.top / "out/path").write_text(f"{path}\n", encoding="utf-8")
    assert hub.run(str(hub.top / "out")).returncode != 0
    assert git(hub.server, "branch", "--list", BRANCH) == ""


def test_strange_number_is_refused(hub: Hub) -> None:
    assert hub.send(recorded(GOOD), NUMBER="12; touch x").returncode == 1
    assert not (hub.top / "gh.json").exists()


def test_failure_is_not_hidden_and_can_be_told(hub: Hub) -> None:
    assert hub.send(recorded(GOOD), GH_FAILS="pr").returncode != 0
    assert hub.run("--failed").returncode == 0
    (comment,) = hub.github["comments"].values()
    assert "bukan kesalahan Anda" in comment
    assert "https://github.example/run/1" in comment
