"""Publish a site again and again, each time killed one step later; tell what was found in between.

Run as a program, because it forks: `python -m tests.killed_steps FOLDER exchange|renames`.
"""

import itertools
import json
import os
import signal
import sys
from pathlib import Path

from simpul import publication
from tests.commands import leftovers

PARTS = ("index.html", "inovasi/index.html", "inovasi/a/index.html", "assets/a.css")
SAME = "inovasi/b/index.html"
"""A page that is taken over each time."""
MARK = "tanda"
COUNTED = ("open", "os.", "shutil.", "tempfile.", "ctypes.dlsym")
"""Events that stand for a step: whatever touches the disk."""


def publish(output: Path, text: str) -> None:
    """Publish a small site that says `text` on every page but one, which stays the same and is taken over."""
    staging = publication.prepare(output)
    publication.take_spare(staging, MARK)
    for part in PARTS:
        path = staging / part
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as stream:
            stream.write(text)
    same, before = staging / SAME, output / SAME
    same.parent.mkdir(parents=True, exist_ok=True)
    is_shared = before.exists()
    if not is_shared:
        same.write_text("tetap", encoding="utf-8")
    elif not same.exists():
        os.link(before, same)
    publication.publish(staging, output, frozenset({SAME} if is_shared else ()), MARK)


def texts(output: Path) -> set[str]:
    """Return what the pages say; a missing page says nothing, and so does the one that stays as it should."""
    paths = [output / part for part in (*PARTS, SAME)]
    said = {path.read_text(encoding="utf-8") if path.exists() else "" for path in paths}
    return said - {"tetap"}


def publish_until(step: int, output: Path) -> bool:
    """Publish in a process that is killed at its `step`-th step; tell whether it came to its end before."""
    child = os.fork()
    if child == 0:
        steps = itertools.count(1)

        def count(event: str, _arguments: object) -> None:
            if event.startswith(COUNTED) and next(steps) == step:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        publish(output, "baru")
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def main(folder: str, way: str) -> None:
    """Print what readers saw after each killed publication, and what the next publication left."""
    if way == "renames":
        publication._exchange = lambda *_paths: False  # noqa: SLF001 - as on other systems
    seen = []
    for step in itertools.count(1):
        output = Path(folder, str(step), "site")
        publish(output, "lama")
        is_done = publish_until(step, output)
        at_once = sorted(texts(output))
        staging = publication.prepare(output)
        mended = sorted(texts(output))
        publication.discard(staging)
        publish(output, "berikut")
        left = ["site"] if output.is_dir() else []
        left += [path.name for path in leftovers(output.parent)]
        seen.append({"at_once": at_once, "mended": mended, "then": sorted(texts(output)), "left": left})
        if is_done:
            break
    print(json.dumps(seen))  # noqa: T201 - a program of its own


if __name__ == "__main__":
    main(*sys.argv[1:])
