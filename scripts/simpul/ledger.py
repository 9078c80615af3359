"""Rows by name, kept from one run to the next, of which a run writes only those that are new."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from simpul import disk

_WORN = 2
"""Rows in the file for each name from which it is written anew: most of them are superseded."""


class Ledger:
    """The rows that were kept at a place, on the same basis; a later row of a name supersedes an earlier one."""

    def __init__(self, path: Path, basis: str) -> None:
        """Read what was kept at `path`; `basis` tells in short all that every row rests on."""
        self._path = path
        self._basis = basis.encode()
        self._rows: dict[str, bytes] = {}
        self._written = 0
        self.is_damaged = False
        """What was there could not be read, or was not kept by this user."""
        try:
            for piece in disk.pieces(path):
                self._read(piece)
        except FileNotFoundError:
            pass
        except (OSError, ValueError):
            self._rows, self.is_damaged = {}, True

    def _read(self, piece: bytes) -> None:
        head, *rows = piece.split(b"\n")
        if head == self._basis:
            self._written += len(rows)
            parted = (row.partition(b"\t") for row in rows)
            self._rows.update((name.decode(), row) for name, _, row in parted)

    def row(self, name: str) -> bytes | None:
        """Return the row of a name, None when nothing is kept of it."""
        return self._rows.get(name)

    def keep(self, names: Iterable[str], new: Mapping[str, bytes]) -> None:
        """Let the rows of `names` be kept, as they were but for those that are `new`; no row has a line end.

        What is kept of other names is gone from the file.
        """
        before = self._rows
        self._rows = {name: new[name] if name in new else before[name] for name in sorted(names)}
        fresh = {name: row for name, row in self._rows.items() if before.get(name) != row}
        is_complete = before.keys() <= self._rows.keys()
        if before and is_complete and self._written + len(fresh) <= _WORN * len(self._rows):
            if fresh:
                disk.extend(self._path, self._piece(fresh))
        else:
            disk.keep(self._path, self._piece(self._rows))

    def _piece(self, rows: Mapping[str, bytes]) -> bytes:
        return b"\n".join((self._basis, *(b"\t".join((name.encode(), row)) for name, row in rows.items())))
