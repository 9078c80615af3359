"""Find what style sheets and scripts fetch."""

import re
from collections.abc import Iterator

_STYLE_ADDRESS = re.compile(
    r"""/\*.*?\*/
    |\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)
    |@import\s+(?:"([^"]*)"|'([^']*)')""",
    re.DOTALL | re.VERBOSE | re.IGNORECASE,
)
_SCRIPT_ADDRESS = re.compile(
    r"""\b(?:import|from|importScripts|fetch|Worker|EventSource|sendBeacon)\s*\(?\s*["'`]((?:https?:)?//[^"'`\s]+)"""
)


def style_addresses(text: str) -> Iterator[tuple[str, int]]:
    """Yield every address that a style sheet fetches, with its offset."""
    for match in _STYLE_ADDRESS.finditer(text):
        address = next((group for group in match.groups() if group), "")
        if address:
            yield address, match.start()


def script_addresses(text: str) -> Iterator[tuple[str, int]]:
    """Yield every address with a host that a script writes out and fetches, with its offset."""
    return ((match[1], match.start(1)) for match in _SCRIPT_ADDRESS.finditer(text))
