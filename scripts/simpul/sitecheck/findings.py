"""Put a finding about a file of the site into its shape."""

from simpul.diagnostics import Diagnostic, Position, Severity


def position_of(text: str, offset: int) -> Position:
    """Return the line and column of a character."""
    return Position(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def finding(uri: str, position: Position, code: str, message: str, hint: str) -> Diagnostic:
    """Return a finding; each keeps the site from being published."""
    return Diagnostic(uri, position, code, Severity.ERROR, message, hint)
