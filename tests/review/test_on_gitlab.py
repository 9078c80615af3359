"""The job that writes on merge requests trusts nothing of what their checks left: its own script is run here."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from simpul import cli
from simpul.gitlab import ABSENT, PAGE
from simpul.review.on_gitlab import MOST
from simpul.review.posting import MARK
from simpul.review.suggestions import Suggestion, as_json
from tests.conftest import GOOD_CASE, REPOSITORY
from tests.gitlab_stand_in import FORK, OLD, ROBOT, STRANGER, StandIn, archive, environment, serve
from tests.history import begin, commit, git

ADDRESS = "https://gitlab.example/j/702/artifacts/browse/laporan"
NOTE = f"{MARK}\n## Hasil\n\nSelengkapnya, dan pratinjau: {ADDRESS}"
NOTES = "/projects/5/merge_requests/7/notes"


@dataclass
class Scene:
    """A GitLab, and the job that is run against it."""

    gitlab: StandIn
    api: str

    def play(self, **changes: str) -> subprocess.CompletedProcess[str]:
        """Run the script as the job does, without any library installed."""
        command = [sys.executable, "-S", "scripts/comment.py"]
        known = environment(self.api, **changes)
        return subprocess.run(command, cwd=REPOSITORY, env=known, capture_output=True, text=True, check=False)

    def notes(self, iid: int = 7) -> list[str]:
        """Return the texts of the notes."""
        return [note["body"] for note in self.gitlab.notes[iid]]


@pytest.fixture
def scene() -> Iterator[Scene]:
    """Return a scene with one merge request that was checked."""
    stand_in = StandIn()
    stand_in.add_request(7)
    with serve(stand_in) as api:
        yield Scene(stand_in, api)


def test_report_becomes_one_note(scene: Scene) -> None:
    done = scene.play()
    assert (done.returncode, done.stdout, done.stderr) == (0, "Usulan !7: catatannya ditulis.\n", "")
    assert scene.notes() == [NOTE]


def test_nothing_is_written_twice(scene: Scene) -> None:
    scene.play()
    done = scene.play()
    assert done.stdout == "Usulan !7: catatannya sudah yang terbaru.\n"
    assert scene.gitlab.written == [f"POST {NOTES}"]


def test_new_check_brings_the_note_up_to_date(scene: Scene) -> None:
    scene.play()
    scene.gitlab.requests[0]["sha"] = OLD
    scene.gitlab.add_pipeline(7, 800, b"## Baru\n", sha=OLD)
    assert scene.play().stdout == "Usulan !7: catatannya diperbarui.\n"
    assert scene.notes() == [NOTE.replace("## Hasil", "## Baru").replace("702", "802")]


def test_note_with_our_mark_by_someone_else_is_left_alone(scene: Scene) -> None:
    forged = [{"id": number, "author": STRANGER, "system": False, "body": f"{NOTE}\nx"} for number in range(3)]
    other = {"id": 4, "author": ROBOT, "system": False, "body": f"lain\n{MARK}"}
    scene.gitlab.notes[7] = [*forged, other]
    assert scene.play().returncode == 0
    assert scene.gitlab.written == [f"POST {NOTES}"]
    assert scene.notes()[:4] == [note["body"] for note in (*forged, other)]


def test_own_note_is_found_behind_hundreds_of_others(scene: Scene) -> None:
    others = [{"id": number, "author": STRANGER, "system": False, "body": "x"} for number in range(2 * PAGE)]
    ours = {"id": 999, "author": ROBOT, "system": False, "body": f"{MARK}\nlama"}
    scene.gitlab.notes[7] = [*others, ours]
    scene.play()
    assert scene.gitlab.written == [f"PUT {NOTES}/999"]


def test_nothing_in_a_report_acts(scene: Scene) -> None:
    report = (
        b"/close\n  /approve\n&#47;merge\n@all !12 #3 ~4 %5 $6 &7\n<img src=x>\n[x](https://jahat.example)\r/label ~x\n"
    )
    scene.gitlab.artifacts[702] = archive({"laporan/komentar.md": report})
    assert scene.play().returncode == 0
    (note,) = scene.notes()
    assert scene.gitlab.actions == []
    assert not any(mark in note for mark in ("@all", "!12", "#3 ", "~4", "%5", "$6", ";7", "<img", "](", "://jahat"))
    assert "/close" in note


def test_only_the_one_member_is_read_and_cut(scene: Scene) -> None:
    members = {
        "../laporan/komentar.md": b"jahat", "laporan/../komentar.md": b"jahat", "laporan/komentar.md/x": b"jahat",
        "/laporan/komentar.md": b"jahat", "laporan/komentar.md": b"baris\n" * 1_000_000,
    }  # fmt: skip
    scene.gitlab.artifacts[702] = archive(members)
    assert scene.play().returncode == 0
    (note,) = scene.notes()
    assert len(note.encode()) < 65_000
    assert "jahat" not in note


def _hide(gitlab: StandIn) -> None:
    gitlab.pipelines[7][0]["project_id"] = FORK
    gitlab.hidden = {FORK}


def _merge(gitlab: StandIn) -> None:
    gitlab.pipelines[7][0].update(sha=OLD, ref="refs/merge-requests/7/merge")
    gitlab.commits[OLD] = ["c" * 40, "d" * 40]


def _later(gitlab: StandIn, **changes: str) -> None:
    gitlab.moving = lambda: gitlab.requests[0].update(changes)


CHANGES: dict[str, Callable[[StandIn], object]] = {
    "head moved": lambda gitlab: gitlab.requests[0].update(sha=OLD),
    "closed": lambda gitlab: gitlab.requests[0].update(state="closed"),
    "locked": lambda gitlab: gitlab.requests[0].update(discussion_locked=True),
    "no report": lambda gitlab: gitlab.artifacts.update({702: archive({"laporan/lain.md": b"x"})}),
    "still running": lambda gitlab: gitlab.jobs[700][1].update(status="running"),
    "no pipeline": lambda gitlab: gitlab.pipelines.update({7: []}),
    "branch pipeline": lambda gitlab: gitlab.pipelines[7][0].update(source="push"),
    "newest check is of another head": lambda gitlab: gitlab.add_pipeline(7, 800, b"x", sha=OLD),
    "fork is private": _hide,
    "head moves meanwhile": lambda gitlab: _later(gitlab, sha=OLD),
    "closed meanwhile": lambda gitlab: _later(gitlab, state="merged"),
    "merge of something else": _merge,
}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("head moved", "Usulan !7: kepala cabangnya belum diperiksa.\n"),
        ("closed", ""),
        ("locked", "Usulan !7: percakapannya dikunci, jadi tidak ditulisi.\n"),
        ("no report", "tidak dapat dibaca dari sini"),
        ("still running", "Usulan !7: pemeriksaannya belum selesai, atau dibatalkan.\n"),
        ("no pipeline", "belum diperiksa"),
        ("branch pipeline", "belum diperiksa"),
        ("newest check is of another head", "belum diperiksa"),
        ("fork is private", "jalankan pemeriksaannya di proyek ini"),
        ("head moves meanwhile", "berubah atau ditutup selagi dibaca"),
        ("closed meanwhile", "berubah atau ditutup selagi dibaca"),
        ("merge of something else", "belum diperiksa"),
    ],
)
def test_whatever_does_not_fit_is_not_written(scene: Scene, change: str, said: str) -> None:
    CHANGES[change](scene.gitlab)
    done = scene.play()
    assert (done.returncode, done.stderr, scene.gitlab.written) == (0, "", [])
    assert said in done.stdout


def test_check_in_a_public_fork_counts(scene: Scene) -> None:
    scene.gitlab.pipelines[7][0]["project_id"] = FORK
    assert scene.play().returncode == 0
    assert scene.notes() == [NOTE]
    assert f"GET /projects/{FORK}/jobs/702/artifacts/laporan/komentar.md" in scene.gitlab.asked


def test_check_of_the_head_merged_with_its_target_counts(scene: Scene) -> None:
    scene.gitlab.pipelines[7][0].update(sha=OLD, ref="refs/merge-requests/7/merge")
    scene.gitlab.commits[OLD] = ["c" * 40, scene.gitlab.requests[0]["sha"]]
    scene.play()
    assert scene.notes() == [NOTE]


def test_trouble_with_one_does_not_hold_up_the_next(scene: Scene) -> None:
    scene.gitlab.add_request(8)
    scene.gitlab.troubles = [(NOTES, 403, {})]
    done = scene.play()
    assert done.returncode == 1
    assert "Usulan !7: GitLab menjawab 403" in done.stdout
    assert "Usulan !8: catatannya ditulis." in done.stdout


def test_busy_gitlab_is_waited_for(scene: Scene) -> None:
    scene.gitlab.troubles = [("POST", 429, {"Retry-After": "0"}), ("GET", 429, {"Retry-After": "0"})]
    assert scene.play().returncode == 0
    assert scene.notes() == [NOTE]


@pytest.mark.parametrize(
    ("changes", "code", "said"),
    [
        ({"SIMPUL_GITLAB_TOKEN": ""}, 0, ABSENT),
        ({"SIMPUL_GITLAB_TOKEN": "salah"}, 1, "tokennya kedaluwarsa atau dicabut"),
        ({"CI_PROJECT_ID": ""}, 2, "dijalankan oleh GitLab CI saja"),
    ],
    ids=["no token", "token refused", "not in CI"],
)
def test_what_the_hub_has_to_do_is_said(scene: Scene, changes: dict[str, Any], code: int, said: str) -> None:
    done = scene.play(**changes)
    assert done.returncode == code
    assert said in done.stdout + done.stderr
    assert scene.gitlab.written == []


CASE = "innovations/sumatera-selatan/contoh-baik-palembang/index.md"
OFFERS = [
    Suggestion(CASE, 3, ("wilayah: 16.71",), ('wilayah: "16.71"',)),
    Suggestion(CASE, 8, ("a  ", "```"), ("a", "", "```")),
]
THREADS = "/projects/5/merge_requests/7/discussions"


def _offer(scene: Scene, text: str) -> None:
    scene.gitlab.artifacts[702] = archive({"laporan/komentar.md": b"## Hasil\n", "laporan/saran.json": text.encode()})
    patch = "@@ -3 +3 @@\n-x\n+wilayah: 16.71\n@@ -7,0 +8,2 @@\n+a  \n+```\n"
    scene.gitlab.diffs = [{"new_path": "besar.bin", "diff": ""}, {"new_path": CASE, "diff": patch}]


def test_suggestions_stand_on_their_lines(scene: Scene) -> None:
    _offer(scene, as_json(OFFERS))
    done = scene.play()
    assert (done.returncode, done.stdout) == (0, "Usulan !7: catatannya ditulis, 2 saran.\n")
    note, first, second = scene.gitlab.notes[7]
    assert note["body"] == NOTE
    assert (first["position"]["new_path"], first["position"]["new_line"]) == (CASE, 3)
    assert first["body"].endswith('\n```suggestion:-0+0\nwilayah: "16.71"\n```')
    assert second["position"]["new_line"] == 9
    assert second["body"].endswith("\n````suggestion:-1+0\na\n\n```\n````")


def test_suggestion_is_not_made_twice(scene: Scene) -> None:
    _offer(scene, as_json(OFFERS))
    scene.play()
    scene.gitlab.notes[7][2]["author"] = STRANGER
    scene.gitlab.add_pipeline(7, 800, None)
    scene.gitlab.artifacts[802] = scene.gitlab.artifacts[702]
    scene.gitlab.asked.clear()
    assert scene.play().stdout == "Usulan !7: catatannya diperbarui, 1 saran.\n"
    assert scene.gitlab.written[1:] == [f"POST {THREADS}"]
    assert scene.gitlab.notes[7][-1]["position"]["new_line"] == 9


@pytest.mark.parametrize(
    "text",
    [
        "bukan daftar",
        as_json([Suggestion(CASE, 3, ("wilayah: 16.71",), ("```", "/close", "x"))]),
        as_json([Suggestion(CASE, 3, ("wilayah: 16.71",), ("  /merge",))]),
        as_json([Suggestion(CASE, 4, ("wilayah: 16.71",), ("x",))]),
        as_json([Suggestion("README.md", 3, ("wilayah: 16.71",), ("x",))]),
    ],
    ids=["no list", "command", "command set in", "another line", "another file"],
)
def test_suggestion_that_does_not_fit_is_not_made(scene: Scene, text: str) -> None:
    _offer(scene, text)
    done = scene.play()
    assert (done.returncode, done.stdout) == (0, "Usulan !7: catatannya ditulis.\n")
    assert (scene.notes(), scene.gitlab.actions) == ([NOTE], [])


def test_nobody_is_flooded_with_suggestions(scene: Scene) -> None:
    _offer(scene, as_json([Suggestion(CASE, number, (f"b{number} ",), (f"b{number}",)) for number in range(1, 40)]))
    rows = "".join(f"+b{number} \n" for number in range(1, 40))
    scene.gitlab.diffs = [{"new_path": CASE, "diff": f"@@ -0,0 +1,39 @@\n{rows}"}]
    assert scene.play().stdout == f"Usulan !7: catatannya ditulis, {MOST} saran.\n"


def test_merge_request_whose_commits_are_not_known_yet_gets_its_note(scene: Scene) -> None:
    _offer(scene, as_json(OFFERS))
    scene.gitlab.requests[0]["diff_refs"] = None
    assert scene.play().stdout == "Usulan !7: catatannya ditulis.\n"


def test_what_a_real_review_leaves_is_posted_as_it_was_written(
    scene: Scene, make_root: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    root = begin(make_root({"sumatera-selatan/contoh-baik-palembang": GOOD_CASE}))
    git(root, "switch", "--quiet", "--create", "usulan")
    (root / CASE).write_text(GOOD_CASE.replace('"16.71"', "16.71"), encoding="utf-8")
    commit(root, "Ubah")
    output = tmp_path / "laporan"
    cli.main(["review", "--root", str(root), "--base", "main", "--out", str(output), "--jobs", "1"])
    files = [path for path in output.rglob("*") if path.is_file()]
    left = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in files}
    assert len(left) > 2
    scene.gitlab.artifacts[702] = archive(left)
    scene.gitlab.diffs = [{"new_path": CASE, "diff": git(root, "diff", "main", "--", CASE)}]
    assert scene.play().stdout == "Usulan !7: catatannya ditulis, 1 saran.\n"
    note, offer = scene.notes()
    summary = (output / "komentar.md").read_text(encoding="utf-8").strip()
    assert note == f"{MARK}\n{summary}\n\nSelengkapnya, dan pratinjau: {ADDRESS}"
    assert offer.endswith('\n```suggestion:-0+0\nwilayah: "16.71"\n```')
