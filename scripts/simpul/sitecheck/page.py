"""Read one page of the finished site and judge it by itself: its HTML and its ids."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile

from simpul.diagnostics import START, Diagnostic, Position
from simpul.sitecheck.findings import finding, position_of
from simpul.sitecheck.markup import TOKEN, Tag, read_tags
from simpul.sitecheck.nesting import nesting_faults
from simpul.sitecheck.texts import stray_texts, texts_outside, unreadable_references, unwanted_character
from simpul.sitecheck.uses import Use
from simpul.text import quote

_DOCTYPE = "<!doctype html>"
_HEAD = (
    (re.compile(r"<html\b[^>]*\slang=[\"']?[a-z]", re.IGNORECASE), "<html> tidak menyebut bahasanya (lang)"),
    (re.compile(r"<meta charset=[\"']?utf-8\b", re.IGNORECASE), '<meta charset="utf-8"> tidak ada di awal halaman'),
)
"""What a page must say of itself at once."""
_EARLY = 1024
"""Characters within which browsers look for it."""
_NO_TITLE = re.compile(r"<title>\s*</title>", re.IGNORECASE)
_BLANK = "\ufeff \t\n\r\f"
"""What may stand before a page begins, the mark of its byte order included."""
_UNREAD = "\ufffd"
_MEND = "betulkan templat atau tulisan yang menghasilkannya."


@dataclass(frozen=True)
class Page:
    """One HTML file of the site."""

    uri: str
    """Its "/"-path inside the site."""
    content: bytes

    @cached_property
    def text(self) -> str:
        """Its text; what is no UTF-8 shows as U+FFFD."""
        return self.content.decode("utf-8", "replace")

    @cached_property
    def tags(self) -> list[Tag]:
        """What its tags say, in order."""
        return read_tags(self.text)

    @cached_property
    def marked(self) -> list[tuple[int, Tag]]:
        """Those that say more than where an element begins or ends, with their index."""
        return [(index, tag) for index, tag in enumerate(self.tags) if tag.is_marked]

    @cached_property
    def ids(self) -> frozenset[str]:
        """The places that a link may point at."""
        return frozenset(tag.id for _, tag in self.marked if tag.id)

    @cached_property
    def uses(self) -> dict[tuple[Use, str], int]:
        """The addresses it holds, each with the index of the first tag that names it."""
        return {use: index for index, tag in reversed(self.marked) for use in reversed(tag.uses)}

    def where(self, index: int) -> Position:
        """Return the place of a tag."""
        token = next(islice(TOKEN.finditer(self.text), index, None))
        return position_of(self.text, token.start())

    def judge(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with the page itself."""
        if self.text.lstrip(_BLANK)[: len(_DOCTYPE)].lower() != _DOCTYPE:
            yield finding(self.uri, START, "SP804", f"halaman tidak diawali {_DOCTYPE}.", _MEND)
        yield from self._unread()
        for index, words in sorted([*self._broken_tags(), *nesting_faults(self.tags)]):
            yield self._broken(self.where(index), words)
        strays = (*stray_texts(self.text, self.tags), *texts_outside(self.text))
        for offset, words in (*unreadable_references(self.text), *strays):
            yield self._broken(position_of(self.text, offset), words)
        yield from (self._broken(START, words) for words in self._silences())
        yield from self._repeated_ids()

    def _broken(self, position: Position, words: str) -> Diagnostic:
        return finding(self.uri, position, "SP804", f"HTML tidak utuh: {words}.", _MEND)

    def _unread(self) -> Iterator[Diagnostic]:
        unread = self.text.find(_UNREAD)
        if unread >= 0 and _UNREAD.encode() not in self.content:
            yield finding(self.uri, position_of(self.text, unread), "SP804", "halaman bukan UTF-8.", _MEND)
        unwanted = unwanted_character(self.content)
        if unwanted is not None:
            before = self.content[:unwanted].decode("utf-8", "replace")
            yield self._broken(position_of(f"{before} ", len(before)), "huruf kendali yang tidak boleh ada di halaman")

    def _silences(self) -> Iterator[str]:
        """Yield what the page does not say of itself, but must."""
        yield from (words for said, words in _HEAD if not said.search(self.text, 0, _EARLY))
        moves = [tag.move for tag in self.tags]
        counts = {name: moves.count(name) for name in ("html", "head", "body")}
        counts["title"] = list(takewhile(lambda move: move != "body", moves)).count("title/")
        yield from (f"{count} <{name}>, padahal harus satu" for name, count in counts.items() if count != 1)
        if _NO_TITLE.search(self.text, 0, self.text.find("<body")):
            yield "<title> kosong"

    def _broken_tags(self) -> Iterator[tuple[int, str]]:
        # The first token is the doctype, judged apart; anywhere else it is a fault.
        return ((index, tag.fault) for index, tag in self.marked if tag.fault and index)

    def _repeated_ids(self) -> Iterator[Diagnostic]:
        named = [(index, tag.id) for index, tag in self.marked if tag.id]
        if len(named) == len(self.ids):
            return
        first: dict[str, int] = {}
        for index, name in named:
            if first.setdefault(name, index) != index:
                message = f"id {quote(name)} dipakai lebih dari sekali di satu halaman."
                yield finding(self.uri, self.where(index), "SP803", message, "beri setiap bagian id sendiri.")
