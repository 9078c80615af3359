"""Live preview: keep the page tree in step with the sources while MkDocs serves it."""

import datetime
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from simpul.build import write_pages
from simpul.case.reading import FOLDER as CASES
from simpul.check.engine import Report
from simpul.engine import CONFIGURATION, engine_environment
from simpul.pages.templating import environment as environment_of_pages
from simpul.settings import FILE as HUB_FILE
from simpul.vocabulary import FOLDER as VOCABULARIES

QUIET_SECONDS = 0.3
"""Wait this long after the last change: an editor writes a file in several steps."""
_IGNORED = frozenset({"opened", "closed_no_write"})


class _Changes(FileSystemEventHandler):
    """Notes that something changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change, unless a file was merely read or stands beside the settings."""
        path = Path(os.fsdecode(event.src_path))
        if event.event_type not in _IGNORED and (path.parent != self.root or path.name == HUB_FILE):
            self.changed.set()


def watched(root: Path) -> list[Path]:
    """Return the folders whose files go into the pages."""
    templates = Path(__file__).parent / "pages"
    folders = [root / CASES, root / VOCABULARIES, root / "docs", templates]
    return [folder for folder in folders if folder.is_dir()]


def follow(root: Path, rebuild: Callable[[], None], stop: threading.Event) -> None:
    """Call `rebuild` after each change to a source until `stop` is set."""
    changes = _Changes(root)
    observer = Observer()
    for folder in watched(root):
        observer.schedule(changes, str(folder), recursive=True)
    observer.schedule(changes, str(root), recursive=False)
    observer.start()
    try:
        while not stop.is_set():
            if not changes.changed.wait(QUIET_SECONDS):
                continue
            while changes.changed.is_set():
                changes.changed.clear()
                stop.wait(QUIET_SECONDS)
            rebuild()
    finally:
        observer.stop()
        observer.join()


def serve(root: Path, today: datetime.date, port: int, tell: Callable[[Report], None]) -> int:
    """Serve the site on loopback until interrupted; return the exit code of MkDocs."""
    report = write_pages(root, today, with_data=True)
    tell(report)
    if report.has_errors or report.hub is None:
        return 1
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(root / CONFIGURATION)]
    command += ["--dev-addr", f"127.0.0.1:{port}"]
    environment = engine_environment(report.hub, root / "site")
    environment["SIMPUL_SITUS"] = ""
    server = subprocess.Popen(command, cwd=root, env=environment)  # noqa: S603 - our own command line
    stop = threading.Event()

    def rebuild() -> None:
        environment_of_pages.cache_clear()  # A template may be what has changed.
        tell(write_pages(root, today, with_data=True))

    follower = threading.Thread(target=follow, args=(root, rebuild, stop))
    follower.start()
    try:
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        stop.set()
        server.terminate()
        server.wait()
        follower.join()
