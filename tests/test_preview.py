"""The live preview follows cases, hand-written pages, vocabularies and settings."""

import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE = 40.0
"""Seconds to wait for a change to show, on a busy machine."""
GLANCE = 0.2


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _read(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:  # noqa: S310 - our own server on loopback
            content: bytes = response.read()
            return content.decode()
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def _wait_until(claim: Callable[[], bool]) -> bool:
    tick = threading.Event()
    for _ in range(int(PATIENCE / GLANCE)):
        if claim():
            return True
        tick.wait(GLANCE)
    return False


def _wait_for(url: str, words: str) -> bool:
    return _wait_until(lambda: words in _read(url))


@pytest.fixture
def address(good_root: Path) -> Iterator[str]:
    """Return the address at which a preview of the good root runs."""
    port = _free_port()
    command = [sys.executable, "-m", "simpul", "serve", "--root", str(good_root), "--port", str(port)]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with (good_root / "log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
        yield f"http://127.0.0.1:{port}/"
        server.send_signal(signal.SIGINT)
        server.wait(timeout=PATIENCE)


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def test_preview_follows_every_source(good_root: Path, address: str) -> None:
    page = address + "inovasi/contoh-baik-palembang/"
    case = good_root / "innovations/sumatera-selatan/contoh-baik-palembang/index.md"
    log = good_root / "log"
    assert _wait_for(page, "Contoh Baik"), log.read_text(encoding="utf-8")
    _rewrite(case, lambda text: text.replace("lisensi:", "alamat_lama: [nama-dulu]\nlisensi:"))
    _rewrite(case, lambda text: text.replace("judul: Contoh Baik", "judul: Judul Baru"))
    assert _wait_for(page, "Judul Baru"), log.read_text(encoding="utf-8")
    assert _wait_for(address + "api/v1/katalog.json", "Judul Baru"), "data is shown too"
    assert _wait_for(address + "api/v1/katalog.csv", "Judul Baru")
    assert "Judul Baru" in _read(address + "api/v1/kasus/contoh-baik-palembang.json")
    assert "inovasi/contoh-baik-palembang/" in _read(address + "inovasi/nama-dulu/"), "a former address leads on"
    _rewrite(good_root / "docs/jipp.md", lambda text: text + "\n\nKalimat pratinjau.\n")
    assert _wait_for(address + "jipp/", "Kalimat pratinjau.")
    vocabulary = good_root / "vocabularies/kategori.csv"
    _rewrite(vocabulary, lambda text: text.replace("Tata kelola pemerintahan", "Tata kelola baru"))
    assert _wait_for(address + "kategori/", "Tata kelola baru")
    _rewrite(case, lambda text: text.replace("[tata-kelola]", "[x]"))
    assert _wait_until(lambda: "SP301" in log.read_text(encoding="utf-8")), "the fault is told"
    assert "Judul Baru" in _read(page), "a faulty case leaves the last good pages"
    _rewrite(case, lambda text: text.replace("[x]", "[tata-kelola]").replace("Judul Baru", "Judul Ketiga"))
    assert _wait_for(page, "Judul Ketiga"), log.read_text(encoding="utf-8")
