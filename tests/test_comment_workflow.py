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
from typing import Any

import pytest
import yaml

from simpul.review.suggestions import Suggestion, as_json
from tests.conftest import REPOSITORY

WORKFLOW = yaml.safe_load((REPOSITORY / ".github/workflows/comment.yml").read_text(encoding="utf-8"))
COMMAND = WORKFLOW["jobs"]["komentar"]["steps"][-1]["run"]
MARK = "<!-- simpul:tinjauan -->"
SHA = "a" * 40
CASE = "innovations/sumatera-selatan/contoh-baik-palembang/index.md"
OFFERS = [
    Suggestion(CASE, 3, ("wilayah: 16.71",), ('wilayah: "16.71"',)),
    Suggestion(CASE, 8, ("a  ", "# b"), ("a", "", "# b")),
]
PATCH = "@@ -3 +3 @@\n-x\n+wilayah: 16.71\n@@ -7,0 +8,2 @@\n+a  \n+# b"
GH = """\
#!{python}
import json, pathlib, shutil, sys
here, given = pathlib.Path({here!r}), sys.argv[1:]
with (here / "asked").open("a") as asked:
    asked.write(json.dumps(given) + "\\n")
if "--body-file" in given or "--field" in given:
    shutil.copy(given[-1].removeprefix("body=@"), here / "posted")
    sys.exit()
if "--input" in given:
    if (here / "refuses").exists():
        sys.exit("gh: Unprocessable Entity (HTTP 422)")
    shutil.copy(given[-1], here / "review")
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
    members: dict[str, str] = field(
        default_factory=lambda: {"nomor": "7\n", "komentar.md": "## Hasil @orang <b>", "saran.json": "[]"}
    )
    size: int = 1000
    state: str = "open"
    sha: str = SHA
    archive: bytes = b""
    """The archive, where it is not one of `members`."""
    comments: list[dict[str, object]] = field(default_factory=list)
    patch: str = ""
    """What the pull request changes in the case."""
    remarks: list[dict[str, object]] = field(default_factory=list)
    """Comments on its lines."""

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
            "/pulls/7/files": [[{"filename": "besar.bin"}], [{"filename": CASE, "patch": self.patch}]],
            "/pulls/7/comments": [self.remarks[:1], self.remarks[1:]],
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

    @property
    def review(self) -> dict[str, Any]:
        """The suggestions that were posted, {} when none were."""
        path = self.folder / "review"
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        return found


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


@pytest.fixture
def offering(scene: Scene) -> Scene:
    """Return a scene in which two things can be put right by one click."""
    scene.members["saran.json"], scene.patch = as_json(OFFERS), PATCH
    return scene


def test_suggestions_are_one_review_of_the_head(offering: Scene) -> None:
    done = offering.play()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Komentar usulan 7 ditulis.\n2 saran ditulis.\n"
    assert offering.posted[-1][:4] == ["api", "--method", "POST", "repos/contoh/simpul/pulls/7/reviews"]
    first, second = offering.review.pop("comments")
    assert offering.review["event"] == "COMMENT"
    assert offering.review["commit_id"] == SHA
    assert {key: first[key] for key in first if key != "body"} == {"path": CASE, "line": 3, "side": "RIGHT"}
    assert (second["start_line"], second["start_side"], second["line"]) == (8, "RIGHT", 9)
    assert first["body"].endswith('\n```suggestion\nwilayah: "16.71"\n```\n')
    assert second["body"].endswith("\n```suggestion\na\n\n# b\n```\n")


def test_suggestion_is_not_made_twice(offering: Scene) -> None:
    offering.play()
    robot, person = {"login": "github-actions[bot]"}, {"login": "orang"}
    bodies = [comment["body"] for comment in offering.review["comments"]]
    (offering.folder / "review").unlink()
    offering.remarks = [{"user": robot, "body": bodies[0]}, {"user": person, "body": bodies[1]}]
    assert "1 saran ditulis.\n" in offering.play().stdout
    assert [comment["body"] for comment in offering.review["comments"]] == bodies[1:]
    (offering.folder / "review").unlink()
    offering.remarks[1]["user"] = robot
    assert "Tidak ada saran baru.\n" in offering.play().stdout
    assert offering.review == {}


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "bukan daftar",
        as_json([Suggestion("README.md", 3, ("wilayah: 16.71",), ("x",))]),
        as_json([Suggestion(CASE, 4, ("wilayah: 16.71",), ("x",))]),
        as_json([Suggestion(CASE, 3, ("wilayah: 16.71",), ("x\u202e",))]),
        "[" + " " * 300_000 + "]",
    ],
    ids=["none", "no list", "another file", "another line", "hidden mark", "too large"],
)
def test_suggestion_that_does_not_fit_is_not_made(offering: Scene, text: str) -> None:
    offering.members["saran.json"] = text
    done = offering.play()
    assert (done.returncode, done.stderr, offering.review) == (0, "", {})
    assert "Tidak ada saran" in done.stdout


def test_comment_is_written_even_where_the_check_left_no_suggestions(offering: Scene) -> None:
    del offering.members["saran.json"]
    done = offering.play()
    assert done.stdout == "Komentar usulan 7 ditulis.\nsaran.json tidak terbaca dari laporan.\n"
    assert done.returncode == 0


def test_refusal_of_suggestions_is_told_and_no_failure(offering: Scene) -> None:
    (offering.folder / "refuses").touch()
    done = offering.play()
    assert done.returncode == 0
    assert done.stdout.endswith("Saran tidak diterima GitHub; barangkali usulannya baru saja berubah.\n")


def test_what_the_check_leaves_is_what_the_posting_reads() -> None:
    check = yaml.safe_load((REPOSITORY / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    uploads = [step["with"] for step in check["jobs"]["kasus"]["steps"] if "upload" in step.get("uses", "")]
    (left,) = [upload["path"].split() for upload in uploads if upload["name"] == "laporan-tinjauan"]
    assert left == ["laporan/komentar.md", "laporan/nomor", "laporan/saran.json"]
