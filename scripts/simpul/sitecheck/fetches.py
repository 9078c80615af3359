"""Find what style sheets and scripts fetch."""

import re
from collections.abc import Iterator

_STYLE_ADDRESS = re.compile(
    r"""/\*.*?(?:\*/|\Z)
    |@namespace[^;{]*
    |(?:\b(?:url|src)\(\s*|@import(?:\s|/\*.*?\*/)*)(?:"([^"\n]*)"?|'([^'\n]*)'?)
    |\b(?:url|src)\(\s*([^\s"'()]+)
    |image-set\(((?:"[^"\n]*"|'[^'\n]*'|[^()"']|\([^()]*\))*)
    |"(?:\\.|[^"\n])*"|'(?:\\.|[^'\n])*'""",
    re.DOTALL | re.VERBOSE | re.IGNORECASE,
)
"""An address; or a comment, a name space, a text, in all of which what looks like one is none."""
_IMAGES = re.compile(r"""[\w-]+\([^()]*\)|"([^"]*)"|'([^']*)'""")
"""What an `image-set` chooses from; a text inside a function (`type("image/webp")`) is no address."""
_ESCAPE = re.compile(r"\\(?:0{0,4}([2-7][0-9a-fA-F])\s?|([g-zG-Z:/.-]))")
_PLAIN = re.compile(r"[\w:/.-]")

_FETCHED = re.compile(
    r"""(?:\b(?:fetch|(?:Shared)?Worker|EventSource|WebSocket|sendBeacon|register|location\.(?:assign|replace)
            |setAttribute\s*\(\s*["'`](?:action|data|poster|src|srcset)["'`]\s*,
            |open\s*\(\s*["'`]\w+["'`]\s*,|(?:src(?:set)?|location(?:\.href)?)\s*=)
        |\burl|<link\b[^<>]*\bhref\s*=)
    \s*\(?\s*(?:\\?["'`](?=(?:(?:https?|wss?):)?//)|(?=https?://))([^"'`\s\\<>)]+)""",
    re.VERBOSE,
)
_IMPORTED = re.compile(
    r"""\b(?:import|export)\b[^;"'`()=]*\bfrom\s*["']([^"'\n]+)["']
    |\b(?:import|importScripts\()\s*["']([^"'\n]+)["']
    |\bimport\s*\(\s*["'`]([^"'`$\n]+)["'`]\s*\)""",
    re.VERBOSE,
)
_REMARK = re.compile(r"\s*//")
_LISTED = re.compile(r'"((?:https?:)?//[^"\s]+)"')


def _unescape(match: re.Match[str]) -> str:
    char = match[2] or chr(int(match[1], 16))
    return char if _PLAIN.match(char) else match[0]


def style_addresses(text: str) -> Iterator[tuple[str, int]]:
    """Yield every address that a style sheet fetches, with its offset."""
    if "\\" in text:
        text = _ESCAPE.sub(_unescape, text)
    for match in _STYLE_ADDRESS.finditer(text):
        if match[4]:
            yield from (
                (images[1] or images[2], match.start())
                for images in _IMAGES.finditer(match[4])
                if images[1] or images[2]
            )
            yield from style_addresses(match[4])
        address = match[1] or match[2] or match[3]
        if address:
            yield address, match.start()


def script_addresses(text: str) -> Iterator[tuple[str, int]]:
    """Yield every address with a host that a script writes out and fetches, with its offset."""
    return ((match[1], match.start(1)) for match in _FETCHED.finditer(text) if not _is_remark(text, match.start()))


def script_imports(text: str) -> Iterator[tuple[str, int, bool]]:
    """Yield every script that a script imports, with its offset, and whether it waits for it from the start."""
    for match in _IMPORTED.finditer(text):
        if not _is_remark(text, match.start()):
            yield match[1] or match[2] or match[3], match.start(match.lastindex or 0), match[3] is None


def listed_addresses(text: str) -> Iterator[str]:
    """Yield every address with a host in a list of scripts or pages that a browser may fetch."""
    return (match[1] for match in _LISTED.finditer(text))


def _is_remark(text: str, offset: int) -> bool:
    """Tell whether the line begins as a remark."""
    return bool(_REMARK.match(text, text.rfind("\n", 0, offset) + 1))
