"""A real server on loopback that answers as the outside does: well, badly, slowly, endlessly."""

import contextlib
import http.server
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path


class Outside(http.server.BaseHTTPRequestHandler):
    """Answers by the path it is asked for."""

    protocol_version = "HTTP/1.1"
    redirects = {  # noqa: RUF012 - a table that nobody changes
        "/pindah": (301, "/baru"),
        "/sementara": (302, "/baru"),
        "/garis": (301, "/garis/"),
        "/ke-depan": (302, "/"),
        "/putar": (302, "/putar"),
        "/ke-berkas": (302, "file:///etc/passwd"),
        "/ke-dalam": (302, "http://127.0.0.2:1/"),
        "/aneh": (302, "http://[::1"),
        "/hilang-pindah": (301, "/404"),
    }

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        """Answer without a body."""
        self._answer()

    def do_GET(self) -> None:
        """Answer, with a body where the path asks for one."""
        self._answer()
        if self.path == "/besar":
            with contextlib.suppress(OSError):
                while True:
                    self.wfile.write(b"x" * 65_536)

    def _answer(self) -> None:
        asked: list[tuple[str, str, str]] = self.server.asked  # type: ignore[attr-defined]  # the server is one of ours
        asked.append((self.command, self.path, self.headers.get("User-Agent", "")))
        if self.path == "/lambat":
            self.server.released.wait(10)  # type: ignore[attr-defined]  # the server is one of ours
            self.close_connection = True
        elif self.path == "/menetes":
            self._drip()
        elif self.path == "/bisu":
            self.close_connection = True
        else:
            self._head()

    def _drip(self) -> None:
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while not self.server.released.wait(0.05):  # type: ignore[attr-defined]  # the server is one of ours
                self.wfile.write(b"X-Tetes: 1\r\n")

    def _head(self) -> None:
        status, location = self.redirects.get(self.path, (0, ""))
        digits = self.path.strip("/")
        status = status or (int(digits) if digits.isdigit() else 200)
        if self.path == "/tanpa-kepala":
            status = 405 if self.command == "HEAD" else 200
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(10**12) if self.path == "/besar" else "0")
        self.end_headers()


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Outside)
        self.asked: list[tuple[str, str, str]] = []
        self.released = threading.Event()

    def handle_error(self, *_arguments: object) -> None:
        """Say nothing: clients hang up here on purpose."""


@contextlib.contextmanager
def outside(certificate: Path | None = None) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Serve on loopback, encrypted with a certificate that nobody trusts where one is given; give address and requests."""
    with _Server() as server:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http{'s' if certificate else ''}://127.0.0.1:{server.server_port}", server.asked
        finally:
            server.released.set()
            server.shutdown()
            thread.join()


def make_certificate(folder: Path) -> Path:
    """Return a certificate with its key for 127.0.0.1, signed by itself."""
    key, certificate, both = folder / "kunci.pem", folder / "sertifikat.pem", folder / "keduanya.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    extra = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*command, *extra], check=True, capture_output=True)
    both.write_bytes(key.read_bytes() + certificate.read_bytes())
    return both


def closed_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
