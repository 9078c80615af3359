"""Post on GitHub what a check of a pull request left as its one comment, taking all of it for hostile.

The check ran the pull request's own code, so its report may say anything, its number may be another's, its
archive may be a trap: members are read by name and cut to a size, nothing is unpacked. GitHub's command line
is asked for everything else. Standard library only, for the workflow that posts installs nothing.
"""

import io
import json
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zlib import error as ZlibError  # noqa: N812 - an exception's name

from simpul.review.posting import MARK, MAX_SUMMARY, SUMMARY, Refused, comment
from simpul.review.suggestions import (
    FILE,
    MAX_FILE,
    Suggestion,
    fitting,
    for_github,
    mark_of,
    read_suggestions,
    with_comments,
)

ARTIFACT = "laporan-tinjauan"
"""Name of the archive that the check leaves."""
NUMBER = "nomor"
"""What stands in it beside the report: the number of the pull request."""
ROBOT = "github-actions[bot]"
"""Who posts it."""
OFFER = (
    "Ada yang dapat dirapikan dengan satu tekan: pilih *Commit suggestion* pada baris yang ditandai. Boleh dilewati."
)
"""What stands above the suggestions."""
MAX_ARCHIVE = 1_000_000
MAX_NUMBER = 20
"""Bytes of the archive, the number; more is not read."""


def _ask(*words: str) -> bytes:
    return subprocess.run(["gh", *words], check=True, stdout=subprocess.PIPE).stdout  # noqa: S603, S607 - no shell; found on the path


def _read(*words: str) -> Iterator[Any]:
    """Yield each JSON value of an answer; pages stand one after the other."""
    text, start = _ask("api", *words).decode().strip(), 0
    while start < len(text):
        value, end = json.JSONDecoder().raw_decode(text, start)
        yield value
        start = end + len(text[end:]) - len(text[end:].lstrip())


def _archive(repository: str, run: str) -> bytes:
    (listed,) = _read(f"repos/{repository}/actions/runs/{run}/artifacts?name={ARTIFACT}")
    for artifact in listed["artifacts"]:
        if not artifact["expired"] and artifact["size_in_bytes"] <= MAX_ARCHIVE:
            return _ask("api", f"repos/{repository}/actions/artifacts/{artifact['id']}/zip")
    message = "Tidak ada laporan yang dapat dipakai."
    raise Refused(message)


def _member(archive: bytes, name: str, limit: int) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened, opened.open(name) as member:
            return member.read(limit)
    except (KeyError, OSError, RuntimeError, ValueError, NotImplementedError, ZlibError, zipfile.BadZipFile) as error:
        message = f"{name} tidak terbaca dari laporan."
        raise Refused(message) from error


def _number(archive: bytes, repository: str, head: str) -> str:
    """Return the number of the pull request, once GitHub says that its head is what was checked."""
    number = _member(archive, NUMBER, MAX_NUMBER).decode("utf-8", "replace").strip()
    if not (number.isascii() and number.isdigit()):
        message = "Nomor usulan tidak masuk akal."
        raise Refused(message)
    (found,) = _read(f"repos/{repository}/pulls/{number}")
    if found["state"] != "open" or found["head"]["sha"] != head:
        message = "Usulan itu sudah berubah, sudah ditutup, atau bukan yang diperiksa."
        raise Refused(message)
    return number


def _earlier(repository: str, number: str) -> str:
    """Return the id of the comment posted before, or ""."""
    pages = _read("--paginate", f"repos/{repository}/issues/{number}/comments?per_page=100")
    comments = (comment for page in pages for comment in page)
    ours = (c for c in comments if c["user"]["login"] == ROBOT and c["body"].startswith(MARK))
    return next((str(comment["id"]) for comment in ours), "")


def post(environment: Mapping[str, str]) -> Iterator[str]:
    """Post or update the comment, and offer what can be put right by one click; yield in words what was done.

    Raises:
        Refused: the report does not fit.
        subprocess.CalledProcessError: GitHub refuses.
    """
    repository, run, head = environment["GITHUB_REPOSITORY"], environment["RUN_ID"], environment["HEAD_SHA"]
    archive = _archive(repository, run)
    number = _number(archive, repository, head)
    address = f"{environment['GITHUB_SERVER_URL']}/{repository}/actions/runs/{run}"
    text = comment(_member(archive, SUMMARY, MAX_SUMMARY), address)
    earlier = _earlier(repository, number)
    with _file(text) as body:
        if earlier:
            target = f"repos/{repository}/issues/comments/{earlier}"
            _ask("api", "--method", "PATCH", target, "--field", f"body=@{body}")
        else:
            _ask("pr", "comment", number, "--repo", repository, "--body-file", body)
    yield f"Komentar usulan {number} {'diperbarui' if earlier else 'ditulis'}."
    yield _offer(archive, f"repos/{repository}/pulls/{number}", head)


@contextmanager
def _file(text: str) -> Iterator[str]:
    """Give the path of a file that holds a text, for no text of a stranger is ever on a command line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "isi"
        path.write_text(text, encoding="utf-8")
        yield str(path)


def _offer(archive: bytes, home: str, head: str) -> str:
    """Post the suggestions that were not posted before as one review; return in words what was done."""
    listed = list(read_suggestions(_member(archive, FILE, MAX_FILE + 1)))
    if not listed:
        return "Tidak ada saran."
    files = (file for page in _read("--paginate", f"{home}/files?per_page=100") for file in page)
    fit = fitting(listed, {file["filename"]: file.get("patch", "") for file in files})
    comments = (found for page in _read("--paginate", f"{home}/comments?per_page=100") for found in page)
    known = {mark_of(found["body"]) for found in comments if found["user"]["login"] == ROBOT}
    new = [_place(one, body) for mark, one, body in with_comments(fit, for_github) if mark not in known]
    if not new:
        return "Tidak ada saran baru."
    review = {"commit_id": head, "event": "COMMENT", "body": OFFER, "comments": new}
    with _file(json.dumps(review)) as path:
        try:
            _ask("api", "--method", "POST", f"{home}/reviews", "--input", path)
        except subprocess.CalledProcessError as error:
            message = "Saran tidak diterima GitHub; barangkali usulannya baru saja berubah."
            raise Refused(message) from error
    return f"{len(new)} saran ditulis."


def _place(one: Suggestion, body: str) -> dict[str, object]:
    """Return a comment on the lines of a suggestion; GitHub takes a first line only when it is not the last."""
    place: dict[str, object] = {"path": one.path, "line": one.last, "side": "RIGHT", "body": body}
    return place if one.line == one.last else {**place, "start_line": one.line, "start_side": "RIGHT"}
