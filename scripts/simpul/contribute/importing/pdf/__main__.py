"""Read the PDF on standard input, and hand back what it holds; `document` starts this in a process of its own."""

import sys

from simpul.contribute.importing.pdf.document import work

if __name__ == "__main__":
    sys.stdout.buffer.write(work(sys.stdin.buffer.read()))
