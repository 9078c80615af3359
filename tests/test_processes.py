"""Work spread over processes comes back whole, in order, whatever their number; none outlives its parent."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from simpul.processes import parts, spread
from tests.commands import environment

WORK = """
import os, sys, time
from simpul.processes import spread

def work(state, piece):
    if piece == "sleep":
        print(f"{os.getpid()}\\n", end="", flush=True)
        time.sleep(600)
    if piece == "fail":
        raise ValueError("gagal")
    return os.getpid() if piece == "pid" else (state, piece)
"""


def _run(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WORK + code]
    return subprocess.run(command, env=environment(), capture_output=True, text=True, check=False, timeout=60)


def test_results_come_in_the_order_of_the_pieces() -> None:
    done = _run("print(list(spread(work, 'a', list(range(40)), 3)) == [('a', number) for number in range(40)])")
    assert done.stdout == "True\n", done.stderr


def test_several_processes_really_work() -> None:
    done = _run("print(os.getpid() in set(spread(work, None, ['pid'] * 8, 2)))")
    assert done.stdout == "False\n", done.stderr


def test_one_job_stays_in_this_process() -> None:
    assert list(spread(lambda state, piece: (state, piece, os.getpid()), 1, [2, 3], 1)) == [
        (1, 2, os.getpid()),
        (1, 3, os.getpid()),
    ]


def test_a_failure_reaches_who_asked() -> None:
    done = _run("list(spread(work, None, [1, 'fail', 2], 2))")
    assert "ValueError: gagal" in done.stderr


def test_parts_hold_everything_once() -> None:
    assert parts(range(5), 2) == [range(2), range(2, 4), range(4, 5)]
    assert parts([], 2) == []


def _is_alive(process: str) -> bool:
    """Tell whether a process runs; one that has ended may still be listed until somebody asks after it."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return told.rpartition(")")[2].split()[0] not in {"Z", "X"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_processes_end_with_the_one_that_started_them() -> None:
    command = [sys.executable, "-c", WORK + "list(spread(work, None, ['sleep'] * 2, 2))"]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        children = [parent.stdout.readline().strip() for _ in range(2)]
        parent.kill()
    deadline = time.monotonic() + 20
    while any(map(_is_alive, children)) and time.monotonic() < deadline:
        os.sched_yield()
    assert not [child for child in children if _is_alive(child)]


def test_stopped_at_the_keyboard_only_the_first_process_says_so() -> None:
    command = [sys.executable, "-c", WORK + "list(spread(work, None, ['sleep', 'sleep'], 2))"]
    with subprocess.Popen(
        command, env=environment(), text=True, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        for _ in range(2):
            process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert told.count("Traceback") == told.count("KeyboardInterrupt") == 1, told
