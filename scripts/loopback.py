"""Serve a built site on loopback as a good web host does: compressed, cached, with its own page for what is missing."""

import contextlib
import functools
import gzip
import hashlib
import http.server
import mimetypes
import threading
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

_COMPRESSED = frozenset({".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".xml"})
"""What hosts compress; Pagefind's own files are compressed already."""
_MAX_AGE = 600
"""Seconds a page stays fresh; as on GitHub Pages."""


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, site: Path, prefix: str, *arguments: object) -> None:
        self.site, self.prefix = site, prefix
        super().__init__(*arguments)  # type: ignore[arg-type]

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file of the site, or with its page for what is missing."""
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
def serve(site: Path, prefix: str = "/") -> Iterator[str]:
    """Serve the site below `prefix`; give its address."""
    handler = functools.partial(_Handler, site.resolve(), prefix)
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
