"""Set up everything needed and build the site: `python3 scripts/build.py`.

Whatever follows is handed to `simpul build`, for example `--no-search`.
"""

import subprocess
import sys

from environment import ROOT, heed, set_up


def main() -> int:
    """Build the site of this repository."""
    python = set_up("build")
    command = [str(python), "-m", "simpul", "build", "--root", str(ROOT), *sys.argv[1:]]
    done = subprocess.run(command, check=False)  # noqa: S603 - our own command line
    if done.returncode == 0 and len(sys.argv) == 1:
        launcher = "py" if sys.platform == "win32" else "python3"
        print(
            f"\nUntuk melihatnya:\n    {launcher} -m http.server --directory {ROOT / 'site'} 8000\n"
            "lalu buka http://127.0.0.1:8000/ di peramban.\n"
            "(Pencarian perlu server; membuka berkasnya langsung tidak cukup.)"
        )
    return done.returncode


if __name__ == "__main__":
    heed(main)
