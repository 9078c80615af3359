"""Answer Decap's local backend from a real Git checkout: what decap-server does, as far as the editor asks for it.

`with_decap_server.py` drives the same steps against decap-server itself, so the two cannot drift apart unseen.
"""

import hashlib
import json
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.export.editor.stage import as_json, git

Params = Mapping[str, Any]
_LABEL = "decap-cms/"
_NOT_FOUND = 404
_UNKNOWN = 422


class LocalGit:
    """A repository that the editor reads and writes; drafts are branches `cms/<collection>/<slug>`."""

    def __init__(self, root: Path) -> None:
        """Serve the repository at `root`, on its main branch."""
        self.root = root
        self.lock = threading.Lock()
        self.asked: list[str] = []
        """Actions asked for, in order."""

    def __call__(self, body: bytes) -> tuple[int, bytes]:
        """Answer one request."""
        request = json.loads(body)
        action, params = request["action"], request.get("params", {})
        method = getattr(self, f"do_{action}", None)
        with self.lock:
            self.asked.append(action)
            if method is None:
                return _UNKNOWN, as_json({"error": f"Unknown action {action}"})
            answer = method(params)
        is_missing = action == "unpublishedEntry" and answer is None
        return (_NOT_FOUND, as_json({"message": "Not Found"})) if is_missing else (200, as_json(answer))

    def _entry(self, branch: str, path: str) -> dict[str, Any]:
        text = git(self.root, "show", f"{branch}:{path}")
        return {"data": text, "file": {"path": path, "id": hashlib.sha256(text.encode()).hexdigest()}}

    def _branches(self) -> list[str]:
        return git(self.root, "for-each-ref", "--format=%(refname:short)", "refs/heads/cms/").split()

    def do_info(self, _params: Params) -> object:
        """Say what this is."""
        return {"repo": self.root.name, "publish_modes": ["simple", "editorial_workflow"], "type": "local_git"}

    def do_entriesByFolder(self, params: Params) -> object:  # noqa: N802 - Decap's names
        """Return the published files of a folder."""
        folder, depth = params["folder"], params["depth"]
        names = git(self.root, "ls-tree", "-r", "--name-only", "main", "--", f"{folder}/").splitlines()
        is_meant = [name for name in names if name.endswith(f".{params['extension']}")]
        inside = [name for name in is_meant if name.removeprefix(f"{folder}/").count("/") < depth]
        return [self._entry("main", name) for name in inside]

    def do_getEntry(self, params: Params) -> object:  # noqa: N802 - the protocol's own name
        """Return a published file; without data where there is none."""
        path = params["path"]
        is_there = bool(git(self.root, "ls-tree", "--name-only", "main", "--", path))
        return self._entry("main", path) if is_there else {"data": None, "file": {"path": path, "id": None}}

    def do_unpublishedEntries(self, _params: Params) -> object:  # noqa: N802 - the protocol's own name
        """Return the keys of all drafts."""
        return [branch.removeprefix("cms/") for branch in self._branches()]

    def do_unpublishedEntry(self, params: Params) -> object:  # noqa: N802 - the protocol's own name
        """Return what a draft changes, None where there is no such draft."""
        key = params.get("id") or f"{params['collection']}/{params['slug']}"
        branch = f"cms/{key}"
        if branch not in self._branches():
            return None
        changed = git(self.root, "diff", "--name-status", "--no-renames", f"main...{branch}").splitlines()
        diffs = []
        for letter, path in (line.split("\t") for line in changed):
            is_new = letter == "A"
            status = {"A": "added", "M": "modified", "D": "deleted"}[letter]
            paths = {"path": path, "id": path, "oldPath": path, "newPath": path}
            diffs.append({**paths, "status": status, "newFile": is_new, "binary": False})
        collection, _, slug = key.partition("/")
        status = git(self.root, "config", f"branch.{branch}.description").strip().removeprefix(_LABEL)
        updated = git(self.root, "log", "-1", "--format=%aI", branch).strip()
        return {"collection": collection, "slug": slug, "status": status, "diffs": diffs, "updatedAt": updated}

    def do_unpublishedEntryDataFile(self, params: Params) -> object:  # noqa: N802 - the protocol's own name
        """Return a file of a draft."""
        return {"data": self._entry(_branch(params), params["path"])["data"]}

    def do_persistEntry(self, params: Params) -> object:  # noqa: N802 - the protocol's own name
        """Commit a draft on its branch."""
        options = params["options"]
        branch = f"cms/{options['collectionName']}/{params['dataFiles'][0]['slug']}"
        is_new = branch not in self._branches()
        git(self.root, "checkout", "--quiet", *(("-b", branch, "main") if is_new else (branch,)))
        try:
            for file in params["dataFiles"]:
                path = self.root / file["path"]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file["raw"].encode())
            git(self.root, "add", ".")
            git(self.root, "commit", "--quiet", "--message", options["commitMessage"])
        finally:
            git(self.root, "checkout", "--quiet", "main")
        if is_new:
            git(self.root, "config", f"branch.{branch}.description", _LABEL + options["status"])
        return {"message": "entry persisted"}

    def do_updateUnpublishedEntryStatus(self, params: Params) -> object:  # noqa: N802 - the protocol's own name
        """Move a draft on."""
        git(self.root, "config", f"branch.{_branch(params)}.description", _LABEL + params["newStatus"])
        return {"message": "updated"}

    def do_publishUnpublishedEntry(self, params: Params) -> object:  # noqa: N802 - the protocol's own name
        """Merge a draft."""
        git(self.root, "merge", "--quiet", "--no-edit", _branch(params))
        git(self.root, "branch", "--quiet", "-d", _branch(params))
        return {"message": "merged"}

    def do_getMedia(self, _params: Params) -> object:  # noqa: N802 - the protocol's own name
        """Return no pictures."""
        return []

    def do_getNotes(self, _params: Params) -> object:  # noqa: N802 - the protocol's own name
        """Return no notes."""
        return {"notes": []}

    def do_getDeployPreview(self, _params: Params) -> object:  # noqa: N802 - the protocol's own name
        """Return no preview."""
        return None


def _branch(params: Params) -> str:
    return f"cms/{params['collection']}/{params['slug']}"
