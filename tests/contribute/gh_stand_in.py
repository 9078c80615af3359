"""Stand in for GitHub's command `gh` in tests: keeps comments and pull requests in a file, notes every call.

Written so that the script under test runs with the real Bash and the real Git; what GitHub itself does is not tested.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

STATE = Path(os.environ["GH_STATE"])


def _option(name: str) -> str:
    arguments = sys.argv[1:]
    joined = next((item.partition("=")[2] for item in arguments if item.startswith(f"{name}=")), None)
    return joined if joined is not None else arguments[arguments.index(name) + 1]


def _api(state: dict[str, Any]) -> str:
    method = _option("--method") if "--method" in sys.argv else "GET"
    if method == "GET":
        return "\n".join(state["comments"])
    body = Path(_option("--field").removeprefix("body=@")).read_text(encoding="utf-8")
    path = next(item for item in sys.argv if item.startswith("repos/"))
    identifier = path.rsplit("/", 1)[1] if method == "PATCH" else str(900 + len(state["comments"]))
    state["comments"][identifier] = body
    return ""


def _pr(state: dict[str, Any]) -> str:
    verb = sys.argv[2]
    if verb == "list":
        return "7" if state["pull"] else ""
    if verb == "ready":
        state["pull"]["draft"] = "--undo" in sys.argv
        return "ready"
    body = Path(_option("--body-file")).read_text(encoding="utf-8")
    is_draft = state["pull"].get("draft", "--draft" in sys.argv)
    state["pull"] = {"title": _option("--title"), "body": body, "draft": is_draft}
    return "https://github.example/hub/pull/7"


def main() -> None:
    """Do what is asked, and note it."""
    if os.environ.get("GH_FAILS") == sys.argv[1]:
        sys.exit(1)
    state = (
        json.loads(STATE.read_text(encoding="utf-8")) if STATE.exists() else {"comments": {}, "pull": {}, "calls": []}
    )
    state["calls"].append(sys.argv[1:])
    sys.stdout.write({"api": _api, "pr": _pr}[sys.argv[1]](state) + "\n")
    STATE.write_text(json.dumps(state), encoding="utf-8")


if __name__ == "__main__":
    main()
