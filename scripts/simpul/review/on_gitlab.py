"""Post on GitLab what the checks of merge requests left, as one note on each, taking all of it for hostile.

A check ran a stranger's code, in the stranger's project or in ours, so its report may say anything. This runs
on the default branch and asks GitLab for everything else: which merge requests are open, what their heads are,
which of their checks are of these heads. Of what a check left two files are read, by name and cut to a size;
GitLab takes them out of the archive. Standard library only, for the job that posts installs nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from simpul.gitlab import PAGE, Gitlab, GitlabError
from simpul.review.posting import MARK, MAX_SUMMARY, SUMMARY, Refused, closing, comment
from simpul.review.suggestions import FILE, MAX_FILE, fitting, for_gitlab, mark_of, read_suggestions, with_comments

JOB = "kasus"
"""Name of the job that leaves the report."""
FOLDER = "laporan"
"""Where in its artifacts the report is."""
MOST = 5
"""Suggestions offered at a time, for each is a thread and a message of its own."""
_FINISHED = frozenset({"success", "failed"})
_MISSING = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one merge request."""

    told: str
    is_fault: bool = False


def post_all(gitlab: Gitlab) -> Iterator[Outcome]:
    """Post or update the note of every open merge request; what one lacks is no reason to leave out the next.

    Raises:
        GitlabError: GitLab does not say who we are, or which merge requests are open.
    """
    us = gitlab.get("user")["id"]
    for request in list(gitlab.pages(f"projects/{gitlab.project}/merge_requests", state="opened", scope="all")):
        name = f"Usulan !{request['iid']}"
        try:
            yield Outcome(f"{name}: {_post(gitlab, request, us)}")
        except Refused as refusal:
            yield Outcome(f"{name}: {refusal}")
        except GitlabError as error:
            yield Outcome(f"{name}: {error}", is_fault=True)


def _post(gitlab: Gitlab, request: dict[str, Any], us: int) -> str:
    home = f"projects/{gitlab.project}/merge_requests/{request['iid']}"
    if request.get("discussion_locked"):
        message = "percakapannya dikunci, jadi tidak ditulisi."
        raise Refused(message)
    project, job = _checked(gitlab, home, request)
    address = f"{job['web_url']}/artifacts/browse/{FOLDER}"
    ours = [note for note in _notes(gitlab, home) if note["author"]["id"] == us]
    earlier = next((note for note in ours if note["body"].startswith(MARK)), None)
    if earlier and closing(address) in earlier["body"]:
        return "catatannya sudah yang terbaru."
    left = f"projects/{project}/jobs/{int(job['id'])}/artifacts/{FOLDER}"
    text = comment(_report(gitlab, left), address)
    now = gitlab.get(home)
    if now["state"] != "opened" or now["sha"] != request["sha"]:
        message = "berubah atau ditutup selagi dibaca; catatannya menyusul."
        raise Refused(message)
    if earlier:
        gitlab.send("PUT", f"{home}/notes/{earlier['id']}", body=text)
    else:
        gitlab.send("POST", f"{home}/notes", body=text)
    offered = _offer(gitlab, home, left, now.get("diff_refs") or {}, {mark_of(note["body"]) for note in ours})
    return f"catatannya {'diperbarui' if earlier else 'ditulis'}" + (f", {offered} saran." if offered else ".")


def _offer(gitlab: Gitlab, home: str, left: str, commits: dict[str, str], known: set[str]) -> int:
    """Post the suggestions that were not posted before, each on its lines; return how many."""
    try:
        listed = gitlab.file(f"{left}/{FILE}", MAX_FILE + 1)
    except GitlabError as error:
        if error.status in _MISSING:
            return 0
        raise
    # A line that begins so may be taken for a command, even in code.
    safe = [one for one in read_suggestions(listed) if not any(line.lstrip().startswith("/") for line in one.after)]
    # Of a very new merge request GitLab does not know its commits yet.
    patches = {file["new_path"]: file["diff"] for file in gitlab.pages(f"{home}/diffs")} if safe and commits else {}
    offers = with_comments(fitting(safe, patches), for_gitlab)
    new = [(one, body) for mark, one, body in offers if mark not in known][:MOST]
    for one, body in new:
        place = {"position_type": "text", "old_path": one.path, "new_path": one.path, "new_line": one.last, **commits}
        gitlab.send("POST", f"{home}/discussions", body=body, position=place)
    return len(new)


def _checked(gitlab: Gitlab, home: str, request: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """Return the newest check, if it is of the head and over, and the project it ran in: ours, or the fork."""
    pipelines = gitlab.get(f"{home}/pipelines", per_page=str(PAGE))
    of_requests = [pipeline for pipeline in pipelines if pipeline["source"] == "merge_request_event"]
    newest = max(of_requests, key=lambda pipeline: int(pipeline["id"]), default=None)
    if newest is None or not _is_of_head(gitlab, newest, request):
        message = "kepala cabangnya belum diperiksa."
        raise Refused(message)
    project = int(newest["project_id"])
    jobs = _or_refuse(gitlab, f"projects/{project}/pipelines/{int(newest['id'])}/jobs")
    job = next((job for job in jobs if job["name"] == JOB and job["status"] in _FINISHED), None)
    if job is None:
        message = "pemeriksaannya belum selesai, atau dibatalkan."
        raise Refused(message)
    return project, job


def _is_of_head(gitlab: Gitlab, pipeline: dict[str, Any], request: dict[str, Any]) -> bool:
    """Tell whether a check was of the head, or of the head merged with its target (merged results pipelines)."""
    if pipeline["sha"] == request["sha"]:
        return True
    if pipeline["ref"] != f"refs/merge-requests/{request['iid']}/merge" or pipeline["project_id"] != gitlab.project:
        return False
    commit = gitlab.get(f"projects/{gitlab.project}/repository/commits/{pipeline['sha']}")
    return request["sha"] in commit["parent_ids"]


_HIDDEN = (
    "hasil pemeriksaannya tidak dapat dibaca dari sini: salinan (fork) itu tertutup, atau hasilnya sudah dihapus. "
    "Saran: baca perubahannya, lalu jalankan pemeriksaannya di proyek ini (tab Pipelines, Run pipeline)."
)


def _or_refuse(gitlab: Gitlab, path: str) -> list[dict[str, Any]]:
    try:
        found: list[dict[str, Any]] = gitlab.get(path, per_page=str(PAGE))
    except GitlabError as error:
        raise _hidden(error) from error
    return found


def _report(gitlab: Gitlab, left: str) -> bytes:
    try:
        return gitlab.file(f"{left}/{SUMMARY}", MAX_SUMMARY)
    except GitlabError as error:
        raise _hidden(error) from error


def _hidden(error: GitlabError) -> Exception:
    return Refused(_HIDDEN) if error.status in _MISSING else error


def _notes(gitlab: Gitlab, home: str) -> Iterator[dict[str, Any]]:
    return gitlab.pages(f"{home}/notes", sort="asc", order_by="created_at")
