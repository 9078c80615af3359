"""Cut a page into tags, strictly: HTML as it ought to be written, without a parser's silent repairs.

Parsers either mend faults without a word (lxml, selectolax) or take 5 to 10 ms a page (html5lib,
justhtml). The pages come from our own templates, so one regular expression does; what a tag says is
remembered, because most tags of a site stand on many of its pages.
"""

import re
from dataclasses import dataclass
from html import unescape

from simpul.sitecheck.uses import Use, uses
from simpul.text import quote

TOKEN = re.compile(
    r"""<(?:
        /[a-zA-Z][^\s<>]*\s*
        |(?!(?i:script|style|title|textarea)[\s/>])[a-zA-Z][^<>"']*+(?>"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*+
        |(?i:(?:script|style|title|textarea)(?=[\s/>])(?:(?<=script).*?</script|(?<=style).*?</style
            |(?<=title).*?</title|(?<=textarea).*?</textarea))\s*
        |!--.*?--
        |!(?!--)[^<>]*
    )>
    |<""",
    re.DOTALL | re.VERBOSE,
)
"""A comment, an element whose content is no markup, a tag, or a "<" that is none of these."""

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_OPAQUE = frozenset({"script", "style", "title", "textarea"})
_RETIRED = frozenset({"frame", "frameset", "listing", "noembed", "noframes", "plaintext", "xmp"})
"""Elements of long ago, whose content browsers take for plain text or leave out."""
_MARKUP = re.compile("<[a-zA-Z/!?]")
_START = re.compile(r"<([a-zA-Z][^\s/>]*)((?>[^>\"']+|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"""\s+([^\s=<>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s<>"'=`]+))?""")
_END = re.compile(r"</([a-zA-Z][^\s/>]*)\s*>")


@dataclass(frozen=True, slots=True)
class Tag:
    """What one token says."""

    move: str
    """What it does to the open elements: "div" opens one, "/div" closes it, "br/" stands alone, "path//" only says so
    (true of drawings alone), "" is no element."""
    id: str = ""
    uses: tuple[tuple[Use, str], ...] = ()
    """The addresses it holds."""
    fault: str = ""
    """What is wrong with the tag itself."""
    is_marked: bool = False
    """Whether it has any of these, rather than only a beginning or an end of its element."""


def _attributes(text: str) -> tuple[dict[str, str], str, bool]:
    """Return the attributes of a tag, what is wrong with them, and whether the tag ends in "/"."""
    found: dict[str, str] = {}
    fault = ""
    end = 0
    for match in _ATTRIBUTE.finditer(text):
        if match.start() != end:
            break
        end = match.end()
        key, value = match[1].lower(), match[2] or ""
        fault = fault or _fault_of(key, value, found)
        found.setdefault(key, unescape(value[1:-1] if value[:1] in {'"', "'"} else value))
    rest = text[end:].strip()
    return found, fault if rest in {"", "/"} else "atribut tidak terbaca", rest == "/"


def _fault_of(key: str, value: str, found: dict[str, str]) -> str:
    """Return what is wrong with an attribute after those that were `found`."""
    if key in found:
        return f"atribut {key} tertulis dua kali"
    if key == "srcdoc":
        return "atribut srcdoc berisi halaman lain, yang tidak dapat diperiksa"
    named = value.strip("\"'")
    return f"id {quote(named)} kosong atau berspasi" if key == "id" and named.split() != [named] else ""


def _fault_of_comment(token: str) -> str:
    """Return what keeps browsers from reading a comment as far as it seems to go."""
    inside = token[4:-3]
    is_cut = inside.startswith((">", "->")) or "<!--" in inside or "--!>" in inside or inside.endswith("<!-")
    return "komentar yang bagi peramban berakhir lebih awal" if is_cut else ""


def _read_mark(token: str) -> Tag:
    """Return what a token says that begins with "<!"."""
    fault = _fault_of_comment(token) if token.startswith("<!--") else f"{quote(token)} bukan di awal halaman"
    return Tag("", fault=fault, is_marked=bool(fault))


def read_tag(token: str) -> Tag:
    """Return what a token says."""
    start, end = _START.match(token), _END.fullmatch(token)
    if end:
        return Tag(f"/{end[1].lower()}")
    if token.startswith("<!"):
        return _read_mark(token)
    if start is None:
        return Tag("", fault='"<" yang tidak memulai tag', is_marked=True)
    name = start[1].lower()
    attributes, fault, is_closed = _attributes(start[2])
    content = token[start.end() : token.rfind("</")] if name in _OPAQUE else ""
    ending = "/" if name in _VOID or name in _OPAQUE else "//" if is_closed else ""
    if name == "base" and "href" in attributes:
        fault = fault or "<base> membelokkan semua tautan di halaman ini"
    if name in _RETIRED:
        fault = f"<{name}> tidak dipakai lagi"
    elif name in {"style", "title"} and _MARKUP.search(content):
        # Text in the head of a page, but markup in a drawing.
        fault = f"tag di dalam <{name}>"
    identifier, held = attributes.get("id", ""), tuple(uses(name, attributes, content))
    is_marked = bool(identifier or held or fault)
    return Tag(f"{name}{ending}", identifier, held, fault, is_marked)


class _Known(dict[str, Tag]):
    """Tags read before, by token."""

    def __missing__(self, token: str) -> Tag:
        if len(self) == _MOST_KNOWN:
            self.clear()
        self[token] = tag = read_tag(token)
        return tag


_MOST_KNOWN = 100_000
_KNOWN = _Known()


def read_tags(text: str) -> list[Tag]:
    """Return what the tags of a page say, in order."""
    return [_KNOWN[token] for token in TOKEN.findall(text)]
