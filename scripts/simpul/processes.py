"""Spread work over processes; with one job, all of it happens right here."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Any, TypeVar

State = TypeVar("State")
Piece = TypeVar("Piece")
Result = TypeVar("Result")

_state: Any = None


def rest_collector() -> None:
    """Stop looking for cycles of objects: a process that ends soon makes few, and looking takes a third of its time."""
    gc.disable()


def _begin(state: object) -> None:
    global _state  # noqa: PLW0603 - a process has no other place to keep what it was started with
    _state = state
    # Ctrl+C reaches every process of a terminal; only the first one has something to say about it.
    signal.signal(signal.SIGINT, _leave)
    rest_collector()
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave(_signal: int, _frame: object) -> None:
    os._exit(1)


def _leave_with_parent() -> None:
    """End this process once the one that started it is gone, however it went."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _do(work: Callable[[Any, Any], Any], piece: object) -> Any:  # noqa: ANN401 - whatever the work returns
    return work(_state, piece)


def spread(
    work: Callable[[State, Piece], Result], state: State, pieces: Sequence[Piece], jobs: int
) -> Iterator[Result]:
    """Yield `work(state, piece)` for each piece, in order; `work` must be a function of a module.

    Where the system can, processes are split off this one and have `state` for nothing; elsewhere
    it is sent to each of them.
    """
    if jobs <= 1 or len(pieces) <= 1:
        yield from (work(state, piece) for piece in pieces)
        return
    context = get_context("fork" if sys.platform.startswith("linux") else None)
    with ProcessPoolExecutor(min(jobs, len(pieces)), context, _begin, (state,)) as pool:
        yield from pool.map(partial(_do, work), pieces)


def parts(things: Sequence[Piece], size: int) -> list[Sequence[Piece]]:
    """Cut a sequence into parts of `size`."""
    return [things[start : start + size] for start in range(0, len(things), size)]
