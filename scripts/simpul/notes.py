"""Remember from one build to the next what lists ask of each case.

`noted` marks a function of one case whose value is kept until the case, or one it is linked with, changes. So after an
edit thousands of cases need not be opened to be counted, listed and searched.
"""

import json
from collections.abc import Callable, Mapping
from functools import wraps
from inspect import signature
from pathlib import Path
from typing import Any, ParamSpec, Protocol, TypeVar, cast

from simpul.ledger import Ledger

P = ParamSpec("P")
T = TypeVar("T")

Notes = dict[str, Any]
"""What is known of a case, by the name of the function that told it."""


class _Noticed(Protocol):
    """A case as the functions are given it."""

    @property
    def notes(self) -> Notes:
        """What is known of it already."""


_NOTED: list[tuple[Callable[..., Any], int]] = []
"""Every function whose value is kept, and how many arguments it takes."""


def noted(make: Callable[P, T]) -> Callable[P, T]:
    """Keep what `make` returns of a case, its last argument.

    It may look at the case, at those the case is linked with, and at what all pages rest on; not at the day. What it
    returns is made of lists, mappings with text for keys, text, numbers and None, so that it is the same when recalled.
    """
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def recall(*arguments: P.args, **named: P.kwargs) -> T:
        notes = cast("_Noticed", arguments[-1]).notes
        if name not in notes:
            notes[name] = make(*arguments, **named)
        return cast("T", notes[name])

    _NOTED.append((recall, len(signature(make).parameters)))
    return recall


def take_note(*arguments: Any) -> bytes:  # noqa: ANN401 - whatever the functions are given
    """Ask everything that is kept of a case, the last of `arguments`; return it as JSON on one line."""
    for make, count in _NOTED:
        make(*arguments[-count:])
    return json.dumps(arguments[-1].notes, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


class Notebook:
    """The notes on all cases as they are kept on disk."""

    def __init__(self, path: Path, basis: str) -> None:
        """Read what was kept at `path`; `basis` tells in short all that every note rests on."""
        self._ledger = Ledger(path, basis)

    def recall(self, name: str, rests_on: str) -> Notes | None:
        """Return the notes on a case, when they rest on the same."""
        told, _, line = (self._ledger.row(name) or b"").partition(b"\t")
        if not rests_on or told != rests_on.encode():
            return None
        notes: Notes = json.loads(line)
        return notes

    def keep(self, contexts: Mapping[str, str], new: Mapping[str, bytes]) -> None:
        """Write the notes on the cases of `contexts`, as they were but for those that are `new`.

        Of each case is given what its notes rest on, and of these what `take_note` returned.
        """
        rows = {name: b"\t".join((contexts[name].encode(), line)) for name, line in new.items() if contexts[name]}
        self._ledger.keep((name for name, told in contexts.items() if told), rows)
