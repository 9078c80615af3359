"""Where the editor is driven: a hub with Git, its site, and a server that answers Decap's local backend."""

import json
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from simpul.build import Order, build
from tests.conftest import TODAY, QuietHandler, served

LOGIN = "https://masuk.example"
REPOSITORY_ADDRESS = "https://github.com/contoh/simpul"
Answer = Callable[[bytes], tuple[int, bytes]]
"""What answers a request of the editor: the body in, status and body out."""


def git(root: Path, *arguments: str) -> str:
    """Run Git below `root`, as nobody in particular; return what it prints."""
    identity = ("-c", "user.name=Uji", "-c", "user.email=uji@simpul.example", "-c", "commit.gpgsign=false")
    command = ["git", *identity, *arguments]
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, encoding="utf-8")
    return done.stdout


def connect(root: Path) -> Path:
    """Make a root one whose editor is connected, kept in Git on the branch that pages come from."""
    settings = root / "hub.yml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace('repositori: ""', f"repositori: {REPOSITORY_ADDRESS}").replace('masuk: ""', f"masuk: {LOGIN}")
    settings.write_text(text, encoding="utf-8")
    (root / ".gitignore").write_text("/build/\n/site/\n", encoding="utf-8")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "config", "user.name", "Uji")
    git(root, "config", "user.email", "uji@simpul.example")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message=Mulai")
    return root


def built(root: Path, output: Path) -> Path:
    """Build the site of a root, without search."""
    report = build(Order(root, output, TODAY, with_search=False), lambda _line: None)
    assert not report.has_errors, "\n".join(map(str, report.diagnostics))
    return output


class _Handler(QuietHandler):
    """Also answers what the editor asks of the local backend."""

    answer: Answer | None = None

    def do_POST(self) -> None:  # noqa: N802 - as the standard library calls it
        """Answer the editor."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        answer = type(self).answer if self.path == "/hub/admin/lokal" else None
        status, content = answer(body) if answer else (404, b"{}")
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def staged(site: Path, answer: Answer | None = None) -> AbstractContextManager[str]:
    """Serve a site whose editor is answered by `answer`; give the site's address."""
    return served(site, type("Handler", (_Handler,), {"answer": staticmethod(answer) if answer else None}))


def as_json(data: object) -> bytes:
    """Return data as JSON."""
    return json.dumps(data).encode()
