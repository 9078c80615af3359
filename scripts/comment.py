"""Post the report on a pull request as its one comment: run by .github/workflows/comment.yml alone."""

import os
import sys

from simpul.review.posting import Refused, post


def main() -> int:
    """Post it, or say why not."""
    try:
        print(post(os.environ))
    except Refused as refusal:
        print(refusal)
    return 0


if __name__ == "__main__":
    sys.exit(main())
