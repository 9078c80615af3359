"""Run the command line as ``python -m simpul``."""

from simpul.cli import run

if __name__ == "__main__":
    run()
