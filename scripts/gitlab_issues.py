"""Hand what the weekly upkeep found on to GitLab: run by .gitlab-ci.yml alone.

Usage: python scripts/gitlab_issues.py known|publish FOLDER
"""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from simpul.gitlab import ABSENT, GitlabError, NotInCIError, connect
from simpul.upkeep.on_gitlab import publish, write_known

DONE, FAULTS, WRONG_USAGE = 0, 1, 2


def _run(verb: str, folder: Path, environment: Mapping[str, str]) -> None:
    gitlab = connect(environment)
    if gitlab is None:
        print(ABSENT)
    if verb == "known":
        write_known(gitlab, folder)
    elif gitlab:
        for told in publish(gitlab, folder):
            print(told, flush=True)


def main(arguments: Sequence[str]) -> int:
    """Do it; return the exit code."""
    match arguments:
        case [("known" | "publish") as verb, folder]:
            pass
        case _:
            print("Pakai: gitlab_issues.py known|publish FOLDER", file=sys.stderr)
            return WRONG_USAGE
    try:
        _run(verb, Path(folder), os.environ)
    except NotInCIError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    except (GitlabError, OSError) as error:
        print(error, file=sys.stderr)
        return FAULTS
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
