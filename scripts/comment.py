"""Post the reports on proposals as comments: run by .github/workflows/comment.yml and .gitlab-ci.yml alone."""

import os
import sys
from collections.abc import Mapping

from simpul.gitlab import ABSENT, GitlabError, NotInCIError, connect
from simpul.review import on_github, on_gitlab
from simpul.review.posting import Refused

DONE, FAULTS, WRONG_USAGE = 0, 1, 2


def _on_github(environment: Mapping[str, str]) -> int:
    try:
        for told in on_github.post(environment):
            print(told, flush=True)
    except Refused as refusal:
        print(refusal)
    return DONE


def _on_gitlab(environment: Mapping[str, str]) -> int:
    try:
        gitlab = connect(environment)
        if gitlab is None:
            print(ABSENT)
            return DONE
        has_faults = False
        for outcome in on_gitlab.post_all(gitlab):
            print(outcome.told, flush=True)
            has_faults |= outcome.is_fault
    except NotInCIError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    except GitlabError as error:
        print(error, file=sys.stderr)
        return FAULTS
    return FAULTS if has_faults else DONE


def main() -> int:
    """Post them, or say why not."""
    return (_on_gitlab if "GITLAB_CI" in os.environ else _on_github)(os.environ)


if __name__ == "__main__":
    sys.exit(main())
