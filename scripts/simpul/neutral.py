"""Take from a report whatever would act where it is shown: tags, links, mentions, references, marks unseen.

A report on a stranger's change may be written by that stranger's code. What is posted in the hub's name, on
GitHub or GitLab, therefore passes through here, in a run that the stranger cannot touch. Standard library only.
"""

import html
import re

MAX_BYTES = 60_000
"""GitHub refuses a comment beyond 65,536 characters; the rest is for what the poster adds."""
_BREAK = "\u2060"
"""Word joiner: invisible, and ends a mention, an address or a reference before it begins."""
_CUT = "\n\n… Laporan terpotong; selengkapnya ada di artefak.\n"
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);|&")
_ACTING = (
    (re.compile(rf"(@|&#64;)(?!{_BREAK})"), rf"\1{_BREAK}"),
    (re.compile(rf"((?<!&)#|&#35;)(?=[0-9])(?!{_BREAK})"), rf"\1{_BREAK}"),
    (re.compile(rf"(\])(?=[(\[:])(?!{_BREAK})"), rf"\1{_BREAK}"),
    (re.compile(rf"(:|&#58;)(?=(?:/|&#47;){{2}})(?!{_BREAK})"), rf"\1{_BREAK}"),
    (re.compile(rf"(www)(?=\.|&#46;)(?!{_BREAK})", re.IGNORECASE), rf"\1{_BREAK}"),
    (re.compile(r"([!$%^~]|&#(?:33|36|37|38|94|126);)(?=[0-9])"), rf"\1{_BREAK}"),
    (re.compile(r"^( *)(?=/|&#47;)", re.MULTILINE), rf"\1{_BREAK}"),
    (re.compile(rf"(gh)(?=(?:-|&#45;)[0-9])(?!{_BREAK})", re.IGNORECASE), rf"\1{_BREAK}"),
)
"""What begins a mention, a reference by number, a link, an address; GitLab's other references, and its quick
actions ("/close" at the beginning of a line is done in the name of who posts it); another reference."""

_MARKS = re.compile(r"[\\`*_\[\]<>&|~$^=#@]")
"""What Markdown reads as more than itself in the middle of a line; the rest is left readable."""


def plain(text: str) -> str:
    """Return text on one line that Markdown prints as it stands, in a cell or after the first word of a line."""
    return _MARKS.sub(lambda match: f"&#{ord(match.group())};", " ".join(text.split()))


def neutralise(text: str) -> str:
    """Return a report in Markdown that is only read: no tag, link, mention or reference is left in it.

    Doing it again changes nothing.
    """
    plain = "".join(char for char in text if char.isprintable() or char in f"\n{_BREAK}")
    plain = _REFERENCE.sub(_settle, plain).replace("<", "&#60;")
    for pattern, replacement in _ACTING:
        plain = pattern.sub(replacement, plain)
    return _cut(plain)


def _settle(match: re.Match[str]) -> str:
    """Write a character reference in its one decimal form, a letter or digit as itself, any other "&" as a mark."""
    written = match.group()
    meant = html.unescape(written)
    if meant == written:
        return f"&#38;{written[1:]}"
    return "".join(char if char.isalnum() else f"&#{ord(char)};" for char in meant)


def _cut(text: str) -> str:
    if len(text.encode()) <= MAX_BYTES:
        return text
    kept = text.encode()[: MAX_BYTES - len(_CUT.encode())].decode("utf-8", "ignore")
    return kept.rpartition("\n")[0] + _CUT
