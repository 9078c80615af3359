"""Heed Ctrl+C while modules are loaded, when an exception would not do."""

import contextlib
import os
import signal
from collections.abc import Iterator
from types import FrameType

INTERRUPTED = 130
"""Exit code of who pressed Ctrl+C, as in every shell."""


def _end(_signal: int, _frame: FrameType | None) -> None:
    os._exit(INTERRUPTED)


@contextlib.contextmanager
def ending_at_once() -> Iterator[None]:
    """Let Ctrl+C end the process at once and without a word.

    While pydantic compiles a pattern it swallows the exception that Python would raise: the run would go on with a
    model that refuses good cases, and remember its verdicts. Nothing is written while modules are loaded, so
    there is nothing to leave in order.
    """
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
