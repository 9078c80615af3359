"""Set up everything needed and run the tests: `python3 scripts/test.py`.

Browser tests are included: an existing Chromium is used, else the system's package is installed
where that is allowed, else Playwright's own is fetched. Whatever follows is handed to pytest; without
anything all tests run, in two processes.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import ROOT, heed, set_up, stop

BROWSER_VARIABLE = "SIMPUL_CHROMIUM"
# Neighbours share a module's fixtures, so each process begins with one half, and takes from the other's end when done.
_TOGETHER = ("-n", "2", "--dist", "worksteal")
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


def _existing_browser() -> str | None:
    named = os.environ.get(BROWSER_VARIABLE)
    if named:
        return named
    on_path = (shutil.which(name) for name in _NAMES)
    return next((found for found in (*on_path, *filter(os.path.exists, _PLACES)) if found), None)


def _run(command: list[str]) -> bool:
    try:
        return subprocess.run(command, check=False).returncode == 0  # noqa: S603 - our own command line
    except OSError:
        return False


def _install_system_package(name: str) -> bool:
    """Install a Debian package where that is allowed; tell whether it was."""
    if not (sys.platform.startswith("linux") and shutil.which("apt-get") and os.geteuid() == 0):
        return False
    print(f"Memasang {name} dari paket sistem …", flush=True)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", name]
    return _run(["apt-get", "update", "-qq"]) and _run(install)


def _demand_driver(python: Path) -> None:
    """See that Playwright's driver starts; a bare Debian lacks one library of it."""
    ask = [str(python), "-m", "playwright", "--version"]

    def starts() -> bool:
        return subprocess.run(ask, capture_output=True, check=False).returncode == 0  # noqa: S603 - our own command line

    if not (starts() or (_install_system_package("libatomic1") and starts())):
        stop(
            "Playwright, penggerak uji peramban, tidak dapat dijalankan. Pasang dulu:\n    sudo apt install libatomic1"
        )


def _playwright_browser(python: Path) -> str | None:
    print("Mengambil Chromium milik Playwright …", flush=True)
    if not _run([str(python), "-m", "playwright", "install", "chromium"]):
        return None
    ask = "from playwright.sync_api import sync_playwright as p\nwith p() as q: print(q.chromium.executable_path)"
    answer = subprocess.run([str(python), "-c", ask], capture_output=True, text=True, check=False)  # noqa: S603 - our own command line
    path = answer.stdout.strip()
    return path if path and Path(path).exists() else None


def _find_browser(python: Path) -> str:
    found = _existing_browser()
    if not found and _install_system_package("chromium"):
        found = _existing_browser()
    found = found or _playwright_browser(python)
    if not found:
        stop(
            "Uji peramban memerlukan Chromium, dan tidak satu pun didapat. Pasang salah satu:\n"
            "    sudo apt install chromium\n"
            "    .venv/bin/python -m playwright install --with-deps chromium\n"
            f"atau tunjukkan letaknya: {BROWSER_VARIABLE}=/letak/chromium python3 scripts/test.py"
        )
    return str(found)


def main() -> int:
    """Run the tests of this repository."""
    python = set_up("test")
    _demand_driver(python)
    environment = {**os.environ, BROWSER_VARIABLE: _find_browser(python)}
    command = [str(python), "-m", "pytest", *(sys.argv[1:] or _TOGETHER)]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode  # noqa: S603 - our own command line


if __name__ == "__main__":
    heed(main)
