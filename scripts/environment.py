"""Set up `.venv/` from the locked, hashed dependencies; shared by build.py and test.py.

Alone: `python3 scripts/environment.py build` sets up what a build needs and does nothing with it.
Standard library only: this runs before anything is installed.
"""

import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)


def stop(message: str) -> None:
    """End with a message for the person at the keyboard."""
    sys.exit(f"\n{message}")


def heed(main: Callable[[], int]) -> None:
    """Run a program and end with its exit code, quietly when someone presses Ctrl+C."""
    try:
        code = main()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def executable(name: str) -> Path:
    """Return the path of a program inside the environment."""
    folder, suffix = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return FOLDER / folder / (name + suffix)


def _demand_python() -> None:
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        stop(
            f"Perlu Python 3.11 atau lebih baru; yang menjalankan ini {found}.\nUnduh dari https://www.python.org/downloads/"
        )
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian ships it in a package of its own
    except ImportError:
        stop("Python di sistem ini belum lengkap. Pasang dulu:\n    sudo apt install python3-venv")


def _fingerprint(lock: Path) -> str:
    content = lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + sys.version.encode()
    return hashlib.sha256(content).hexdigest()


def _install(lock: Path) -> None:
    pip = [str(executable("python")), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    quiet = {**os.environ, "PIP_NO_INPUT": "1"}
    subprocess.run([*pip, "--require-hashes", "-r", str(lock)], check=True, env=quiet)  # noqa: S603 - our own command line
    own = [*pip, "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)]
    subprocess.run(own, check=True, env=quiet)  # noqa: S603 - our own command line


def set_up(lock_name: str) -> Path:
    """Make the environment hold what `requirements/<lock_name>.txt` names; return its Python."""
    _demand_python()
    lock = ROOT / "requirements" / f"{lock_name}.txt"
    stamp, wanted = FOLDER / f"{lock_name}.terpasang", _fingerprint(lock)
    if stamp.is_file() and stamp.read_text() == wanted and executable("python").exists():
        return executable("python")
    print("Menyiapkan .venv (sekali saja, beberapa menit) …", flush=True)
    # A full test environment also holds what a build needs: do not shrink it.
    if not executable("python").exists():
        venv.create(FOLDER, with_pip=True, clear=FOLDER.exists())
    try:
        _install(lock)
    except subprocess.CalledProcessError as error:
        stop(
            f"Pemasangan gagal (pip berhenti dengan kode {error.returncode}). Periksa sambungan internet, lalu ulangi."
        )
    stamp.write_text(wanted)
    return executable("python")


if __name__ == "__main__":
    set_up(*sys.argv[1:] or ["build"])
