"""Questions at the keyboard, in a real terminal: asked again, never with a traceback."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import GOOD_CASE

PATIENCE = 60.0
"""Seconds after which a terminal that says nothing more is a failure."""


class Terminal:
    """A command running in a terminal of its own."""

    def __init__(self, root: Path, *arguments: str) -> None:
        """Start the command."""
        self._mine, other = pty.openpty()
        self.told = ""
        order = [sys.executable, "-m", "simpul", *arguments, "--root", str(root)]
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
        self._process = subprocess.Popen(
            order, stdin=other, stdout=other, stderr=other, env=environment, start_new_session=True
        )
        os.close(other)

    def wait_for(self, words: str) -> None:
        """Wait until the terminal has shown `words` after what was asked before."""
        until = time.monotonic() + PATIENCE
        while words not in self.told:
            assert time.monotonic() < until, self.told
            self.listen()

    def answer(self, words: str, text: str) -> None:
        """Wait for `words`, then type `text` and Enter."""
        self.wait_for(words)
        self.told = ""
        os.write(self._mine, f"{text}\n".encode())

    def interrupt(self) -> None:
        """Press Ctrl+C as people do: not in the instant between a question and its reading, and again if need be."""
        for _ in range(5):
            time.sleep(0.3)
            os.killpg(self._process.pid, signal.SIGINT)
            pause = time.monotonic() + 3
            while time.monotonic() < pause:
                self.listen()
                if self._process.poll() is not None:
                    return

    def leave(self) -> None:
        """Press Ctrl+D."""
        os.write(self._mine, b"\x04")

    def end(self) -> int:
        """Read to the end; return the exit code."""
        until = time.monotonic() + PATIENCE
        while self._process.poll() is None:
            self.listen()
            if time.monotonic() > until:
                self._process.kill()
                pytest.fail(f"the command did not end: {self.told}")
        self.listen()
        os.close(self._mine)
        return self._process.returncode

    def listen(self) -> None:
        """Take in what the terminal shows within a moment."""
        ready, _, _ = select.select([self._mine], [], [], 0.1)
        if ready:
            try:
                self.told += os.read(self._mine, 4096).decode("utf-8", "replace")
            except OSError:
                # The other end is closed: the command is about to end.
                self._process.wait(PATIENCE)


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a root with one case."""
    return make_root({"sumatera-selatan/contoh-baik-palembang": GOOD_CASE})


def test_wrong_answers_are_asked_again_with_the_remedy(root: Path) -> None:
    terminal = Terminal(root, "new")
    terminal.answer("Nama inovasi: ", "")
    terminal.answer("Perlu diisi.", "Contoh Baik")
    terminal.answer("instansinya: ", "Kelurahan Contoh")
    terminal.answer("Kota Palembang: ", "Palembangg")
    terminal.answer('Maksud Anda "16.71" (Kota Palembang)?', "16.71")
    terminal.answer("kesehatan: ", "zzz")
    terminal.answer("Yang ada: ", "kesehatan")
    terminal.answer("[contoh-baik-palembang]: ", "")
    terminal.answer("sudah dipakai", "Huruf Besar")
    terminal.answer("huruf kecil, angka, dan tanda hubung", "contoh-baru-palembang")
    terminal.wait_for("Ditulis: innovations/sumatera-selatan/contoh-baru-palembang/index.md")
    assert terminal.end() == 0
    assert (root / "innovations/sumatera-selatan/contoh-baru-palembang/index.md").is_file()


@pytest.mark.parametrize("way_out", [Terminal.interrupt, Terminal.leave])
def test_who_stops_is_let_go_without_a_traceback(root: Path, way_out: Callable[[Terminal], None]) -> None:
    terminal = Terminal(root, "new")
    terminal.answer("Nama inovasi: ", "Contoh")
    terminal.wait_for("instansinya: ")
    way_out(terminal)
    assert terminal.end() == 130
    assert "Dihentikan." in terminal.told
    assert "Traceback" not in terminal.told
    assert sorted(path.name for path in (root / "innovations/sumatera-selatan").iterdir()) == ["contoh-baik-palembang"]
