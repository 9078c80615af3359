"""Run the command line as ``python -m simpul``."""

import sys

from simpul.cli import main

if __name__ == "__main__":
    sys.exit(main())
