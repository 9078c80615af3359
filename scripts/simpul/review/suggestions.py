"""Carry suggestions for lines of a change from the check that makes them to the run that posts them.

The check ran a stranger's code, so what arrives is hostile: only lines that the change itself adds can be meant, and
only with the text that the forge says they have. Standard library only, for the run that posts installs nothing.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256

FILE = "saran.json"
"""Name of the list in what a check leaves."""
MAX_FILE = 200_000
"""Bytes of the list; of a longer one nothing is read."""
LIMIT = 20
"""Suggestions on one change, so that nobody is flooded."""
MAX_LINES = 20
MAX_TEXT = 4_000
"""Lines and characters that one suggestion may replace, and write."""
LEAD = "Dapat dirapikan dengan satu tekan, tanpa mengubah isinya (`simpul fix`)."
_PATH = re.compile(r"innovations/[a-z0-9-]+/[a-z0-9-]+/index\.md")
_HUNK = re.compile(r"@@ -[0-9]+(?:,[0-9]+)? \+([0-9]+)(?:,[0-9]+)? @@")
_MARK = re.compile(r"<!-- simpul:saran [0-9a-f]{16} -->")


@dataclass(frozen=True, slots=True, order=True)
class Suggestion:
    """Lines of a file, and what shall stand there."""

    path: str
    line: int
    """Number of the first, from 1."""
    before: tuple[str, ...]
    """The lines as they stand."""
    after: tuple[str, ...]

    @property
    def last(self) -> int:
        """Number of the last line."""
        return self.line + len(self.before) - 1


def is_case(path: str) -> bool:
    """Tell whether a path is that of a case's text, the only file for which something may be suggested."""
    return _PATH.fullmatch(path) is not None


def as_json(suggestions: Iterable[Suggestion]) -> str:
    """Return the list as the check leaves it."""
    return json.dumps([asdict(one) for one in suggestions], ensure_ascii=False)


def read_suggestions(content: bytes) -> Iterator[Suggestion]:
    """Yield what is well formed in a list that anybody may have written; nothing of one that is no list."""
    try:
        listed = json.loads(content) if len(content) <= MAX_FILE else []
    except (ValueError, RecursionError):
        listed = []
    for entry in listed if isinstance(listed, list) else []:
        match entry:
            case {"path": str(path), "line": int(line), "before": [_, *_] as before, "after": list(after)}:
                if is_case(path) and line > 0 and before != after and _is_small(before) and _is_small(after):
                    yield Suggestion(path, int(line), tuple(before), tuple(after))


def _is_small(lines: list[object]) -> bool:
    texts = [line for line in lines if isinstance(line, str) and "\n" not in line]
    return len(texts) == len(lines) <= MAX_LINES and sum(map(len, texts)) <= MAX_TEXT


def added_lines(patch: str) -> dict[int, str]:
    """Return the lines that a patch adds to one file, by their number."""
    found: dict[int, str] = {}
    number = 0
    for row in patch.split("\n"):
        if begin := _HUNK.match(row):
            number = int(begin[1])
        elif number and row.startswith("+"):
            found[number] = row[1:]
            number += 1
        elif number and not row.startswith(("-", "\\")):
            number += 1
    return found


def fitting(suggestions: Iterable[Suggestion], patches: Mapping[str, str]) -> list[Suggestion]:
    """Return the suggestions whose lines the change adds just so, each line once, in order, not too many.

    What they write must be seen where it is offered: no mark that turns or hides text.
    """
    added = {path: added_lines(patch) for path, patch in patches.items()}
    kept: list[Suggestion] = []
    for one in sorted(set(suggestions)):
        lines = added.get(one.path, {})
        is_free = not kept or (kept[-1].path, kept[-1].last) < (one.path, one.line)
        is_seen = all(map(str.isprintable, one.after))
        if is_free and is_seen and all(lines.get(one.line + index) == text for index, text in enumerate(one.before)):
            kept.append(one)
    return kept[:LIMIT]


def for_github(_: Suggestion) -> str:
    """Return what GitHub calls a suggestion: for all the lines that the comment is on."""
    return "suggestion"


def for_gitlab(suggestion: Suggestion) -> str:
    """Return what GitLab calls a suggestion: for the line that the comment is on, the last, and some above."""
    return f"suggestion:-{len(suggestion.before) - 1}+0"


def with_comments(
    suggestions: Iterable[Suggestion], name: Callable[[Suggestion], str]
) -> Iterator[tuple[str, Suggestion, str]]:
    """Yield a mark, by which it is known again, each suggestion, and the comment that offers it."""
    seen: Counter[str] = Counter()
    for one in suggestions:
        same = ascii((one.path, one.before, one.after))
        mark = f"<!-- simpul:saran {sha256(f'{same} {seen[same]}'.encode()).hexdigest()[:16]} -->"
        seen[same] += 1
        yield mark, one, f"{mark}\n{LEAD}\n\n{_fenced(name(one), one.after)}"


def mark_of(comment: str) -> str:
    """Return the mark that a comment begins with, "" when it is no suggestion of ours."""
    match = _MARK.match(comment)
    return match.group() if match else ""


def _fenced(name: str, lines: tuple[str, ...]) -> str:
    """Return lines as a suggestion that none of them can end."""
    longest = max((len(run) for run in re.findall("`+", "\n".join(lines))), default=0)
    fence = "`" * max(3, longest + 1)
    return "".join(f"{line}\n" for line in (f"{fence}{name}", *lines, fence))
