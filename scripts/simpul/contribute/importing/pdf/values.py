"""Take values out of a PDF, where anything may stand in place of what should, or behind a reference."""

from typing import Any


def resolved(value: Any) -> Any:
    """Return a value, or what its reference leads to."""
    return value.get_object() if hasattr(value, "get_object") else value


def mapping(value: Any) -> dict[str, Any]:
    """Return a dictionary; an empty one in place of anything else."""
    found = resolved(value)
    return found if isinstance(found, dict) else {}


def sequence(value: Any) -> list[Any]:
    """Return a list; an empty one in place of anything else."""
    found = resolved(value)
    return found if isinstance(found, list) else []
