"""The same steps against decap-server itself, from npm; run it by name: it needs Node and the npm registry.

    pytest tests/export/editor/with_decap_server.py

The everyday tests answer the editor from `local_git` instead, which needs neither.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.export.editor.desk import CHANGED, FILE, NEW, Desk, go_through
from tests.export.editor.stage import built, git, staged
from tests.export.editor.test_editing import OLD_FILE, a_hub

VERSION = "3.11.3"
PATIENCE = 30
"""Seconds for the server to answer."""


def installed() -> Path:
    """Return where decap-server is, installed once and kept."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not (npm and node):
        pytest.fail("node and npm not found: install Node 20 or newer")
    folder = Path(tempfile.gettempdir(), f"simpul-decap-server-{VERSION}")
    script = folder / "node_modules" / "decap-server" / "dist" / "index.js"
    if not script.is_file():
        folder.mkdir(exist_ok=True)
        order = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", f"decap-server@{VERSION}"]
        subprocess.run(order, cwd=folder, check=True, capture_output=True, timeout=300)
    return script


def free_port() -> int:
    """Return a port of this computer that nobody uses."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def forward(port: int, body: bytes) -> tuple[int, bytes]:
    """Hand a request on to decap-server."""
    address = f"http://127.0.0.1:{port}/api/v1"
    request = urllib.request.Request(address, data=body, headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.read()


@contextmanager
def decap_server(root: Path) -> Iterator[int]:
    """Run decap-server on a repository; give its port."""
    port = free_port()
    settings = {"PORT": str(port), "BIND_HOST": "127.0.0.1", "MODE": "git", "GIT_REPO_DIRECTORY": str(root)}
    order = [str(shutil.which("node")), str(installed())]
    with subprocess.Popen(order, env={**os.environ, **settings}, stdout=subprocess.DEVNULL) as process:
        try:
            end = time.monotonic() + PATIENCE
            while True:
                try:
                    forward(port, b'{"action":"info"}')
                    break
                except OSError:
                    assert time.monotonic() < end, "decap-server does not answer"
                    time.sleep(0.1)
            yield port
        finally:
            process.terminate()


def test_editor_and_decap_server_understand_each_other(
    make_root: Callable[..., Path], browser: Browser, tmp_path: Path
) -> None:
    root = a_hub(make_root)
    site = built(root, tmp_path / "site")
    with decap_server(root) as port:
        answer = lambda body: forward(port, body)  # noqa: E731 - one line says it
        with staged(site, answer) as address, browser.new_context(locale="id-ID") as context:
            go_through(Desk(context.new_page(), address))
    assert (root / FILE).read_text(encoding="utf-8") == NEW
    assert (root / OLD_FILE).read_text(encoding="utf-8") == CHANGED
    assert git(root, "status", "--porcelain") == ""
    built(root, tmp_path / "sesudah")
