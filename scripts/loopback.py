"""Serve a built site on loopback as a good web host does: compressed, cached, with its own page for what is missing."""

import contextlib
import functools
import gzip
import hashlib
import http.server
import math
import mimetypes
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import IO, Any
from urllib.parse import unquote, urlsplit

_COMPRESSED = frozenset({".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".xml"})
"""What hosts compress; Pagefind's own files are compressed already."""
_MAX_AGE = 600
"""Seconds a page stays fresh; as on GitHub Pages."""


_PIECE = 4096
"""Bytes that one answer sends before others on the wire have their turn."""


@dataclass(slots=True)
class Wire:
    """The wire between server and reader: how slow it is, and what went over it."""

    delay: float = 0
    """Seconds before an answer begins."""
    rate: float = math.inf
    """Bytes a second, shared by all answers."""
    sent: Counter[str] = field(default_factory=Counter)
    """Bytes by path, headers included."""
    _turn: threading.Lock = field(default_factory=threading.Lock)
    _last: float = 0

    def carry(self, path: str, piece: bytes) -> None:
        """Take the time that a piece takes."""
        with self._turn:
            self.sent[path] += len(piece)
            time.sleep(len(piece) / self.rate)
            self._last = time.monotonic()

    def wait_until_quiet(self, seconds: float = 0.2) -> None:
        """Return when nothing has gone over the wire for some time."""
        while (left := self._last + seconds - time.monotonic()) > 0:
            time.sleep(left)


SLOW_4G = (0.150, 1.6e6 / 8)
"""Delay and rate of Lighthouse's "slow 4G"."""


class _Line:
    """What a handler writes into, over the wire."""

    def __init__(self, file: IO[bytes], wire: Wire) -> None:
        self.file, self.wire, self.path = file, wire, ""

    def write(self, content: bytes) -> int:
        """Send piece by piece."""
        for start in range(0, len(content), _PIECE):
            piece = content[start : start + _PIECE]
            self.wire.carry(self.path, piece)
            self.file.write(piece)
        return len(content)

    def __getattr__(self, name: str) -> object:
        """Leave the rest to the file."""
        return getattr(self.file, name)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    request_queue_size = 128

    def handle_error(self, *where: Any) -> None:  # noqa: ANN401 - as the standard library has it
        """Say nothing of readers who left before the answer's end."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*where)


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, site: Path, prefix: str, wire: Wire, *arguments: object) -> None:
        self.site, self.prefix, self.wire = site, prefix, wire
        super().__init__(*arguments)  # type: ignore[arg-type]  # the handler takes what its server hands over

    def setup(self) -> None:
        """Write over the wire."""
        super().setup()
        self.line = _Line(self.wfile, self.wire)  # type: ignore[arg-type]  # the handler takes what its server hands over
        self.wfile = self.line  # type: ignore[assignment]  # it writes as the stream did

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file of the site, or with its page for what is missing."""
        self.line.path = self.path
        time.sleep(self.wire.delay)
        path = self._path()
        status = HTTPStatus.OK if path else HTTPStatus.NOT_FOUND
        content = (path or self.site / "404.html").read_bytes()
        suffix = path.suffix if path else ".html"
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        if path and self.headers.get("If-None-Match") == tag:
            status, content = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        if suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = content and gzip.compress(content, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", mimetypes.guess_type(f"x{suffix}")[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", f"max-age={_MAX_AGE}")
        self.send_header("ETag", tag)
        self.end_headers()
        self.wfile.write(content)

    def _path(self) -> Path | None:
        asked = unquote(urlsplit(self.path).path)
        if not asked.startswith(self.prefix):
            return None
        path = (self.site / asked.removeprefix(self.prefix)).resolve()
        path = path / "index.html" if path.is_dir() else path
        return path if path.is_file() and path.is_relative_to(self.site) else None


@contextlib.contextmanager
def serve(site: Path, prefix: str = "/", wire: Wire | None = None) -> Iterator[str]:
    """Serve the site below `prefix`; give its address."""
    handler = functools.partial(_Handler, site.resolve(), prefix, wire or Wire())
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
