"""The built wheel works on its own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import REPOSITORY


def test_simpul_runs_from_the_wheel(tmp_path: Path, good_root: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    make = [*pip, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(tmp_path), str(REPOSITORY)]
    subprocess.run(make, check=True)
    (wheel,) = tmp_path.glob("simpul-*.whl")
    place = tmp_path / "terpasang"
    subprocess.run([*pip, "install", "--no-deps", "--no-index", "--target", str(place), str(wheel)], check=True)
    environment = {**os.environ, "PYTHONPATH": str(place)}
    where = [sys.executable, "-c", "import simpul; print(simpul.__file__)"]
    found = subprocess.run(where, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert found.stdout.startswith(str(place))
    command = [str(place / "bin/simpul"), "build", "--root", str(good_root), "--no-search"]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (good_root / "site/inovasi/contoh-baik-palembang/index.html").is_file()
