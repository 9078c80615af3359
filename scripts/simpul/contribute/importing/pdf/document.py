"""Read a PDF in a process of its own, with little time and memory: a hostile file can at worst end that process."""

import contextlib
import logging
import os
import pickle
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import simpul
from simpul.contribute.importing.blocks import Block, Drawing, Reading
from simpul.contribute.importing.refusal import RefusedError

MAX_SECONDS = 60
"""Of real time; a proposal of fifty pages takes two or three."""
MAX_MEMORY = 2_000_000_000
"""Bytes, where the system can hold a process to it."""

_ASK = "Mintalah berkas Word-nya, atau simpan ulang sebagai PDF"
_BROKEN = f"PDF ini rusak, atau disusun dengan cara yang tidak dikenal. {_ASK}."
_TOO_MUCH = f"PDF ini tidak selesai dibaca dalam batas waktu dan memori; mungkin berbahaya. {_ASK}."


@dataclass(frozen=True, slots=True)
class Taken:
    """What was read out of a PDF."""

    blocks: tuple[Block, ...]
    asides: dict[str, list[str]]
    drawings: list[Drawing]
    images: dict[str, bytes]
    """Image files by name."""


def read_pdf(content: bytes) -> Reading:
    """Return everything a reader of the PDF can see, and what stands beside its text.

    Raises:
        RefusedError: it holds no text, must not be opened, is broken, or takes too much.
    """
    taken = _in_own_process(content)
    if isinstance(taken, str):
        raise RefusedError(taken)
    return Reading("PDF", taken.blocks, taken.asides, taken.drawings, frozenset(taken.images), taken.images.__getitem__)


def _in_own_process(content: bytes) -> Taken | str:
    """Return what was taken, or why nothing could be."""
    package = str(Path(simpul.__file__).parents[1])
    command = [sys.executable, "-P", "-m", __package__]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell
            command,
            input=content,
            capture_output=True,
            timeout=MAX_SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": package},
        )
    except subprocess.TimeoutExpired:
        return _TOO_MUCH
    if done.returncode or not done.stdout:
        return _TOO_MUCH
    found: Taken | str = pickle.loads(done.stdout)  # noqa: S301 - our own process wrote it
    return found


def work(content: bytes) -> bytes:
    """Return what was taken, or why nothing could be, as the process that was started for it hands it back."""
    _limit()
    logging.disable()
    return pickle.dumps(attempt(content))


def attempt(content: bytes) -> Taken | str:
    """Return what can be taken out of a PDF, or why nothing can."""
    from simpul.contribute.importing.pdf.taking import take  # noqa: PLC0415 - pypdf is loaded for a PDF alone

    try:
        return take(content)
    except RefusedError as error:
        return str(error)
    except (MemoryError, RecursionError):
        return _TOO_MUCH
    except Exception:  # noqa: BLE001 - what a broken file does to pypdf has no common parent, and the process ends here
        return _BROKEN


def _limit() -> None:
    """Hold this process to its share, where the system can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on every system

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
