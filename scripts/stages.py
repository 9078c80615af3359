"""Run a simpul command and print what each stage of it costs: `.venv/bin/python scripts/stages.py build --no-search`.

A stage that stands in another is counted in it too. The CPU of the processes that a stage sends work to is its own.
"""

import importlib
import os
import sys
import time
from collections.abc import Callable
from functools import wraps
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from typing import Any

STAGES = {
    "check": ("simpul.build", "check"),
    "notes": ("simpul.build", "take_notes"),
    "pages": ("simpul.build", "_make_pages"),
    "  frames of the engine": ("simpul.assembly", "_frames"),
    "  like cases": ("simpul.assembly", "_likenesses"),
    "  pages that are made": ("simpul.assembly", "_stamp"),
    "files about all cases": ("simpul.build", "export_whole"),
    "site check": ("simpul.build", "check_site"),
    "search index": ("simpul.build", "index_site"),
    "publication": ("simpul.reuse", "Earlier.publish"),
}
"""What the recipe calls, by what it is for; indented what stands in the stage above."""

_costs: dict[str, tuple[float, float]] = {}


def _cpu() -> float:
    """Return seconds of CPU so far, of this process and of those that have ended."""
    return sum(used.ru_utime + used.ru_stime for used in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


def _watch(stage: str, run: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(run)
    def timed(*arguments: object, **named: object) -> object:
        wall, cpu = time.perf_counter(), _cpu()
        try:
            return run(*arguments, **named)
        finally:
            _costs[stage] = (time.perf_counter() - wall, _cpu() - cpu)

    return timed


def main() -> int:
    """Run the command with its stages watched."""
    began = time.perf_counter(), _cpu()
    cli = importlib.import_module("simpul.cli")
    for stage, (module, name) in STAGES.items():
        holder: Any = importlib.import_module(module)
        *owners, last = name.split(".")
        for owner in owners:
            holder = getattr(holder, owner)
        setattr(holder, last, _watch(stage, getattr(holder, last)))
    _costs["start"] = time.perf_counter() - began[0], _cpu() - began[1]
    code = cli.main(sys.argv[1:])
    for stage in ("start", *STAGES):
        if stage in _costs:
            wall, cpu = _costs[stage]
            print(f"    {stage:<24} {wall:8.2f} s {cpu:8.2f} s CPU")
    return int(code)


if __name__ == "__main__":
    done = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(done)  # As the command itself ends.
