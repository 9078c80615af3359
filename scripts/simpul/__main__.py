"""Run the command line, as ``simpul`` or as ``python -m simpul``."""

import sys
from typing import NoReturn

from simpul.interruption import INTERRUPTED, ending_at_once


def start() -> NoReturn:
    """Run the command of this process and end it; Ctrl+C ends it quietly, from the first import on."""
    try:
        with ending_at_once():
            from simpul.cli import run  # noqa: PLC0415 - loading takes a moment, in which Ctrl+C may come
        run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    start()
