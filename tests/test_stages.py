"""What each stage of a command costs can be told as long as the stages have the names by which they are watched."""

import re
import subprocess
import sys
from pathlib import Path

from tests.commands import environment
from tests.conftest import REPOSITORY


def test_every_stage_that_is_watched_is_there(good_root: Path) -> None:
    command = [sys.executable, str(REPOSITORY / "scripts/stages.py"), "check", "--root", str(good_root)]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"^ {4}start +\d+\.\d\d s +\d+\.\d\d s CPU$", done.stdout, re.MULTILINE)
