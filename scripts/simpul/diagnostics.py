"""Say what is wrong, where, and what to do: the one shape of every complaint."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error stops publication, a warning does not."""

    ERROR = "galat"
    WARNING = "peringatan"


class RefusedError(Exception):
    """What was asked cannot be done; the message tells the person at the keyboard why, in Indonesian."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text: line and column, both counted from 1."""

    line: int = 1
    column: int = 1


START = Position()
"""Where a whole file is meant."""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding about one place in one file."""

    path: str
    """Path relative to the root, with "/" on every system."""
    position: Position
    """Where in the file."""
    code: str
    """Rule code, for example "SP301"; it never changes meaning."""
    severity: Severity
    """Error or warning."""
    message: str
    """What is wrong, with which value."""
    hint: str
    """What to do about it."""

    def __str__(self) -> str:
        """Return the one-line form that editors and people read."""
        where = f"{self.path}:{self.position.line}:{self.position.column}"
        return f"{where}: {self.code} {self.severity}: {self.message} Saran: {self.hint}"
