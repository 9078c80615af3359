"""A small GitLab on loopback: users, merge requests, pipelines, jobs, artifacts, notes and issues, in memory.

It answers as GitLab's documentation says: pages with X-Next-Page, notes of everybody, numbers of a project's own,
quick actions done in the name of who writes them, and 404 for what the token may not know of.
"""

import contextlib
import http.server
import io
import json
import os
import re
import threading
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from simpul.review.suggestions import added_lines

PROJECT, FORK = 5, 9
ROBOT, STRANGER = {"id": 70, "username": "project_5_bot"}, {"id": 81, "username": "orang"}
TOKEN = "glpat-contoh-0123456789"  # noqa: S105 - of a GitLab that is none
HEAD, OLD = "a" * 40, "b" * 40
_ACTION = re.compile(r"^/[a-z_]+(?: [^\n]*)?(?:\n|$)", re.MULTILINE)

Answer = tuple[int, Any]


def archive(members: dict[str, bytes]) -> bytes:
    """Return an archive of artifacts."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return whole.getvalue()


@dataclass
class StandIn:
    """What this GitLab knows, and what it was asked."""

    requests: list[dict[str, Any]] = field(default_factory=list)
    pipelines: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    """By number of the merge request."""
    jobs: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    """By pipeline."""
    artifacts: dict[int, bytes] = field(default_factory=dict)
    """By job."""
    commits: dict[str, list[str]] = field(default_factory=dict)
    """Parents of commits."""
    notes: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    issues: list[dict[str, Any]] = field(default_factory=list)
    diffs: list[dict[str, Any]] = field(default_factory=list)
    """What every merge request changes."""
    hidden: set[int] = field(default_factory=set)
    """Projects that the token may not know of."""
    troubles: list[tuple[str, int, dict[str, str]]] = field(default_factory=list)
    """Answers to give instead, once each: part of the request's line, status, headers."""
    asked: list[str] = field(default_factory=list)
    """Lines of the requests, as "GET /user"."""
    actions: list[str] = field(default_factory=list)
    """Quick actions that were done."""
    largest_page: int = 100
    moving: Callable[[], None] | None = None
    """What happens after the report was read."""

    def add_request(self, iid: int, report: bytes | None = b"## Hasil\n", **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - as JSON has it
        """Add an open merge request whose head was checked."""
        commits = {"base_sha": OLD, "start_sha": OLD, "head_sha": HEAD}
        request = {
            "iid": iid,
            "state": "opened",
            "sha": HEAD,
            "discussion_locked": None,
            "diff_refs": commits,
            **changes,
        }
        self.requests.append(request)
        self.notes[iid] = []
        self.add_pipeline(iid, 100 * iid, report)
        return request

    def add_pipeline(self, iid: int, number: int, report: bytes | None, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON holds
        """Add a check with the job that leaves the report, and another."""
        pipeline = {
            "id": number, "project_id": PROJECT, "sha": HEAD, "ref": f"refs/merge-requests/{iid}/head",
            "status": "success", "source": "merge_request_event", **changes,
        }  # fmt: skip
        self.pipelines.setdefault(iid, []).insert(0, pipeline)
        self.jobs[number] = [
            {
                "id": number + add,
                "name": name,
                "status": "success",
                "web_url": f"https://gitlab.example/j/{number + add}",
            }
            for add, name in ((1, "uji"), (2, "kasus"))
        ]
        if report is not None:
            self.artifacts[number + 2] = archive({"laporan/komentar.md": report})
        return pipeline

    def add_issue(self, author: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON holds
        """Add an issue."""
        iid = len(self.issues) + 1
        issue = {
            "iid": iid, "title": "x", "description": "", "state": "opened", "labels": [],
            "author": author or ROBOT, "web_url": f"https://gitlab.example/i/{iid}", **changes,
        }  # fmt: skip
        self.issues.append(issue)
        return issue

    @property
    def written(self) -> list[str]:
        """Lines of the requests that change something."""
        return [line for line in self.asked if not line.startswith("GET ")]

    def answer(self, line: str, query: dict[str, str], sent: dict[str, str]) -> Answer:
        """Return status and what is answered: JSON, or bytes of a file."""
        for pattern, act in self._routes().items():
            match = re.fullmatch(pattern, line)
            if match:
                return act(match.groups(), query, sent)
        return 404, {"message": "404 Not Found"}

    def _routes(self) -> dict[str, Callable[..., Answer]]:
        home = rf"/projects/{PROJECT}"
        request = rf"{home}/merge_requests/(\d+)"
        return {
            r"GET /user": lambda *_: (200, ROBOT),
            rf"GET {home}/merge_requests": lambda _, query, __: (200, _of_state(self.requests, query)),
            rf"GET {request}": lambda found, *_: (200, self._request(found[0])),
            rf"GET {request}/pipelines": lambda found, *_: (200, self.pipelines[int(found[0])]),
            rf"GET {request}/notes": lambda found, *_: (200, self.notes[int(found[0])]),
            rf"GET {request}/diffs": lambda *_: (200, self.diffs),
            rf"POST {request}/discussions": self._write_thread,
            rf"POST {request}/notes": self._write_note,
            rf"PUT {request}/notes/(\d+)": self._edit_note,
            r"GET /projects/(\d+)/pipelines/(\d+)/jobs": self._jobs,
            r"GET /projects/(\d+)/jobs/(\d+)/artifacts/(.+)": self._file,
            rf"GET {home}/repository/commits/(\w+)": lambda found, *_: (200, {"parent_ids": self.commits[found[0]]}),
            rf"GET {home}/issues": self._issues,
            rf"POST {home}/issues": self._write_issue,
            rf"PUT {home}/issues/(\d+)": self._edit_issue,
        }

    def _request(self, iid: str) -> dict[str, Any]:
        return next(request for request in self.requests if request["iid"] == int(iid))

    def _jobs(self, found: Sequence[str], *_: object) -> Answer:
        return (404, {"message": "404 Not Found"}) if int(found[0]) in self.hidden else (200, self.jobs[int(found[1])])

    def _file(self, found: Sequence[str], *_: object) -> Answer:
        with contextlib.suppress(KeyError), zipfile.ZipFile(io.BytesIO(self.artifacts[int(found[1])])) as opened:
            content = opened.read(found[2])
            if self.moving:
                self.moving()
            return 200, content
        return 404, {"message": "404 Not Found"}

    def _do_actions(self, text: str) -> str:
        self.actions += [match.group().strip() for match in _ACTION.finditer(text)]
        return _ACTION.sub("", text).rstrip()

    def _write_note(self, found: Sequence[str], _: object, sent: dict[str, str]) -> Answer:
        note = {"id": 1000 + len(self.asked), "author": ROBOT, "system": False, "body": self._do_actions(sent["body"])}
        self.notes[int(found[0])].append(note)
        return 201, note

    def _write_thread(self, found: Sequence[str], _: object, sent: dict[str, Any]) -> Answer:
        place = sent["position"]
        added = [added_lines(diff["diff"]) for diff in self.diffs if diff["new_path"] == place["new_path"]]
        if not added or place["new_line"] not in added[0] or place["position_type"] != "text":
            return 400, {"message": '400 Bad request - Note {:line_code=>["can\'t be blank"]}'}
        if (place["base_sha"], place["start_sha"], place["head_sha"]) != (OLD, OLD, HEAD):
            return 400, {"message": "400 Bad request"}
        status, note = self._write_note(found, None, sent)
        note.update(type="DiffNote", position=place)
        return status, {"id": "x", "notes": [note]}

    def _edit_note(self, found: Sequence[str], _: object, sent: dict[str, str]) -> Answer:
        note = next(note for note in self.notes[int(found[0])] if note["id"] == int(found[1]))
        if note["author"] != ROBOT:
            return 403, {"message": "403 Forbidden"}
        note["body"] = self._do_actions(sent["body"])
        return 200, note

    def _issues(self, _: object, query: dict[str, str], __: object) -> Answer:
        labelled = [issue for issue in self.issues if query["labels"] in issue["labels"]]
        return 200, _of_state(labelled, query)[::-1]

    def _write_issue(self, _: object, __: object, sent: dict[str, str]) -> Answer:
        if len(sent["title"]) > 255:
            return 400, {"message": {"title": ["is too long (maximum is 255 characters)"]}}
        changes: dict[str, Any] = {**sent, "labels": sent["labels"].split(",")}
        return 201, self.add_issue(**changes)

    def _edit_issue(self, found: Sequence[str], _: object, sent: dict[str, str]) -> Answer:
        issue = self.issues[int(found[0]) - 1]
        issue.update(sent)
        return 200, issue


def _of_state(entries: list[dict[str, Any]], query: dict[str, str]) -> list[dict[str, Any]]:
    return [entry for entry in entries if query["state"] in {"all", entry["state"]}]


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    stand_in: StandIn

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def _handle(self) -> None:
        parts = urlsplit(self.path)
        line = f"{self.command} {parts.path.removeprefix('/api/v4')}"
        self.stand_in.asked.append(line)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        for trouble in self.stand_in.troubles:
            if trouble[0] in line:
                self.stand_in.troubles.remove(trouble)
                self._send(trouble[1], {"message": "susah"}, trouble[2])
                return
        if self.headers.get("PRIVATE-TOKEN") != TOKEN:
            self._send(401, {"message": "401 Unauthorized"})
            return
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        status, made = self.stand_in.answer(line, query, json.loads(body or b"{}"))
        self._send(status, *self._page(made, query))

    def _page(self, made: object, query: dict[str, str]) -> tuple[object, dict[str, str]]:
        if not isinstance(made, list):
            return made, {}
        size = min(int(query.get("per_page", 20)), self.stand_in.largest_page)
        page = int(query.get("page", 1))
        has_more = len(made) > page * size
        return made[(page - 1) * size : page * size], {"X-Next-Page": str(page + 1) if has_more else ""}

    def _send(self, status: int, made: object, headers: dict[str, str] | None = None) -> None:
        content = made if isinstance(made, bytes) else json.dumps(made).encode()
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(content)

    do_GET = do_POST = do_PUT = _handle  # noqa: N815 - as the standard library calls them


@contextlib.contextmanager
def serve(stand_in: StandIn) -> Iterator[str]:
    """Serve on loopback; give the address of the API."""
    handler = type("Handler", (_Handler,), {"stand_in": stand_in})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/api/v4"
        finally:
            server.shutdown()
            thread.join()


def environment(api: str, **changes: str) -> dict[str, str]:
    """Return what GitLab CI tells a job that may have the token."""
    known = {"GITLAB_CI": "true", "CI_API_V4_URL": api, "CI_PROJECT_ID": str(PROJECT), "SIMPUL_GITLAB_TOKEN": TOKEN}
    return {"PATH": os.environ["PATH"], **known, **changes}
