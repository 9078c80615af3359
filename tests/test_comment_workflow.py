"""The workflow that comments trusts nothing of what a pull request left: its own shell is run here.

GitHub's command line is stood in for by a small program that answers from files and notes what it is asked.
"""

import json
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from tests.conftest import REPOSITORY

WORKFLOW = yaml.safe_load((REPOSITORY / ".github/workflows/comment.yml").read_text(encoding="utf-8"))
COMMAND = WORKFLOW["jobs"]["komentar"]["steps"][-1]["run"]
MARK = "<!-- simpul:tinjauan -->"
SHA = "a" * 40
GH = """\
#!{python}
import json, pathlib, shutil, sys
here, given = pathlib.Path({here!r}), sys.argv[1:]
with (here / "asked").open("a") as asked:
    asked.write(json.dumps(given) + "\\n")
if "--body-file" in given or "--field" in given:
    shutil.copy(given[-1].removeprefix("body=@"), here / "posted")
    sys.exit()
target = given[-1].partition("?")[0]
if target.endswith("/zip"):
    sys.stdout.buffer.write((here / "laporan.zip").read_bytes())
else:
    answers = json.loads((here / "answers.json").read_text())
    for answer in next(value for key, value in answers.items() if target.endswith(key)):
        print(json.dumps(answer))
"""


@dataclass
class Scene:
    """What GitHub would answer, and what the pull request left."""

    folder: Path
    members: dict[str, str] = field(default_factory=lambda: {"nomor": "7\n", "komentar.md": "## Hasil @orang <b>"})
    size: int = 1000
    state: str = "open"
    sha: str = SHA
    archive: bytes = b""
    """The archive, where it is not one of `members`."""
    comments: list[dict[str, object]] = field(default_factory=list)

    def play(self) -> subprocess.CompletedProcess[str]:
        """Run the step."""
        (self.folder / "answers.json").write_text(json.dumps(self._answers()), encoding="utf-8")
        with zipfile.ZipFile(self.folder / "laporan.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in self.members.items():
                archive.writestr(name, text)
        if self.archive:
            (self.folder / "laporan.zip").write_bytes(self.archive)
        program = self.folder / "bin/gh"
        program.parent.mkdir(exist_ok=True)
        program.write_text(GH.format(python=sys.executable, here=str(self.folder)), encoding="utf-8")
        program.chmod(0o755)
        known = {
            "GITHUB_REPOSITORY": "contoh/simpul",
            "GITHUB_SERVER_URL": "https://github.example",
            "HEAD_SHA": SHA,
            "RUN_ID": "99",
            "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        }
        command = [sys.executable, "-S", *COMMAND.split()[1:]]
        return subprocess.run(command, cwd=REPOSITORY, env=known, capture_output=True, text=True, check=False)

    def _answers(self) -> dict[str, list[object]]:
        return {
            "/runs/99/artifacts": [{"artifacts": [{"id": 5, "expired": False, "size_in_bytes": self.size}]}],
            "/pulls/7": [{"state": self.state, "head": {"sha": self.sha}}],
            "/issues/7/comments": [self.comments[:1], self.comments[1:]],
        }

    @property
    def posted(self) -> list[list[str]]:
        """What was asked of GitHub that changes something."""
        lines = (self.folder / "asked").read_text(encoding="utf-8").splitlines()
        asked = [json.loads(line) for line in lines]
        return [words for words in asked if words[0] == "pr" or "--method" in words]

    @property
    def body(self) -> str:
        """What was posted."""
        return (self.folder / "posted").read_text(encoding="utf-8")


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    """Return a scene in which all is well."""
    return Scene(tmp_path)


def test_report_is_posted_without_anything_that_acts(scene: Scene) -> None:
    done = scene.play()
    assert done.returncode == 0, done.stderr
    (posted,) = scene.posted
    assert posted[:-1] == ["pr", "comment", "7", "--repo", "contoh/simpul", "--body-file"]
    assert scene.body == (
        f"{MARK}\n## Hasil @\u2060orang &#60;b>\n\n"
        "Selengkapnya, dan pratinjau: https://github.example/contoh/simpul/actions/runs/99\n"
    )


def test_own_comment_is_updated_and_no_one_elses(scene: Scene) -> None:
    robot, person = {"login": "github-actions[bot]"}, {"login": "orang"}
    scene.comments = [
        {"id": 1, "user": person, "body": MARK},
        {"id": 2, "user": robot, "body": "lain"},
        {"id": 3, "user": robot, "body": f"{MARK}\nlama"},
    ]
    assert scene.play().returncode == 0
    (posted,) = scene.posted
    assert posted[:4] == ["api", "--method", "PATCH", "repos/contoh/simpul/issues/comments/3"]


@pytest.mark.parametrize(
    "changes",
    [
        {"sha": "b" * 40},
        {"state": "closed"},
        {"size": 2_000_000},
        {"members": {"komentar.md": "x"}},
        {"members": {"nomor": "7; rm -rf /", "komentar.md": "x"}},
        {"members": {"nomor": "7/../8", "komentar.md": "x"}},
        {"members": {"nomor": "٧", "komentar.md": "x"}},
        {"members": {"nomor": "7"}},
    ],
    ids=str,
)
def test_whatever_does_not_fit_is_not_posted(scene: Scene, changes: dict[str, object]) -> None:
    for name, value in changes.items():
        setattr(scene, name, value)
    done = scene.play()
    assert (done.returncode, done.stderr, scene.posted) == (0, "", [])


def test_a_flood_is_cut(scene: Scene) -> None:
    scene.members["komentar.md"] = "baris\n" * 3_000_000
    assert scene.play().returncode == 0
    assert len(scene.body.encode()) < 65_000


def test_nothing_of_the_pull_request_is_run() -> None:
    text = (REPOSITORY / ".github/workflows/comment.yml").read_text(encoding="utf-8")
    assert COMMAND == "python3 scripts/comment.py"
    assert text.count("uses:") == 1
    assert "ref:" not in text
    assert "download" not in text
    assert WORKFLOW["permissions"] == {}


def test_an_archive_that_is_none_is_not_posted(scene: Scene) -> None:
    scene.archive = b"bukan arsip"
    done = scene.play()
    assert (done.returncode, done.stdout, scene.posted) == (0, "nomor tidak terbaca dari laporan.\n", [])
