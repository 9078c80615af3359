"""Let the engine make the frame of each kind of page once, and stamp all pages of that kind into it.

The frame is the same for all pages at one depth of one part of the site, save for title,
description, content, address and table of contents. So the engine is given a few probes: pages whose
contents are unmistakable words. What it makes of them tells the frame; one probe more is stamped and
compared with the engine's own, so that a theme which does anything else is found out at once.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from simpul.pages.frame import Heading, Sheet, printed

_LEARNED = {False: ((),), True: ((2, 2, 3, 3, 2), (2, 2, 3))}
"""Levels of the headings on the probes a frame is learned from, without and with an outline."""
_TRIED = {False: (), True: (2, 3, 2, 2, 3, 3)}
"""And on the probe it is tried on."""
_NEIGHBOURS = 6
"""Pairs of levels that may follow one another, the end included."""
_TOP = 2
_BELOW = 3
_OWN = {"title": "zqsendirijudulq", "description": "zqsendiriringkasq", "content": "zqsendiriisiq"}
"""What stands in for a page's words where the page is the only one of its kind."""
_OWN_WORDS = re.compile("|".join(_OWN.values()))
_URI = re.compile(r"[A-Za-z0-9./-]+/")
_TITLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ,.!?-]*")
"""Titles of headings that look the same wherever they are printed."""


class StampError(Exception):
    """A frame cannot be told, or a page does not fit in: the engine must make the pages itself."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What the frame of a page depends on."""

    top: str
    """First part of its address."""
    depth: int
    hide: tuple[str, ...]
    has_outline: bool


def kind_of(sheet: Sheet) -> Kind:
    """Return the kind of a page."""
    return Kind(sheet.uri.partition("/")[0], sheet.uri.count("/"), tuple(sheet.hide), bool(sheet.outline))


def _probe(kind: Kind, name: str, levels: Sequence[int]) -> Sheet:
    """Return a probe; every word of it begins with its name."""
    uri = "/".join((kind.top, *(f"{name}alamat{number}q" for number in range(1, kind.depth)))) + "/"
    outline = [Heading(f"{name}id{number}q", f"{name}bagian{number}q", level) for number, level in enumerate(levels)]
    return Sheet(uri, f"{name}judulq", f"{name}ringkasq", f"{name}isiq", outline, kind.hide)


def probes(kinds: Iterable[Kind]) -> dict[Kind, list[Sheet]]:
    """Return the pages that the engine must make to tell the frame of each kind; the last is its trial."""
    found = {}
    for number, kind in enumerate(kinds):
        learned = [
            _probe(kind, f"zq{number}q{index}q", levels) for index, levels in enumerate(_LEARNED[kind.has_outline])
        ]
        found[kind] = [*learned, _probe(kind, f"zq{number}quji", _TRIED[kind.has_outline])]
    return found


def stand_in(sheet: Sheet, site_name: str) -> Sheet:
    """Return what the engine must make to tell the frame of a page that is the only one of its kind."""
    title, description, _ = printed(sheet)
    return replace(
        sheet,
        title=sheet.title if title in {"", site_name} else _OWN["title"],
        description=_OWN["description"] if description else "",
        isi=_OWN["content"],
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one kind: literal text, and between its pieces the names of what belongs there."""

    before: tuple[str, ...]
    links: Mapping[tuple[int, int], tuple[str, ...]]
    """What stands in the table of contents from a heading's id to the next one's, or to what comes
    after the table; between the pieces its title. By the levels of both, 0 for none."""
    after: tuple[str, ...]

    def fill(self, values: dict[str, str], outline: Sequence[Heading]) -> str:
        """Return the page with these values."""
        parts = [values[piece] if index % 2 else piece for index, piece in enumerate(self.before)]
        if self.links:
            for heading, following in zip(outline, (*(item.level for item in outline[1:]), 0), strict=True):
                parts += (heading.id, heading.title.join(self.links[heading.level, following]))
        parts += [piece if index % 2 else values[piece] for index, piece in enumerate(self.after)]
        return "".join(parts)


_Pieces = tuple[str, ...]


def _name(pieces: Iterable[str], slots: dict[str, str]) -> _Pieces:
    return tuple(slots.get(piece, piece) for piece in pieces)


def _learn(probe: Sheet, text: str) -> Frame:
    """Return what a probe and its page tell about the frame."""
    slots = _values(probe)
    names = {word: name for name, word in slots.items()}
    words = [*names, *(word for heading in probe.outline for word in (heading.id, heading.title))]
    pieces = re.split(f"({'|'.join(map(re.escape, words))})", text)
    # In the table of contents the id of a heading is followed by its title; elsewhere it is not.
    pairs = [(heading.id, heading.title) for heading in probe.outline]
    starts = [index for index in range(1, len(pieces) - 2, 2) if (pieces[index], pieces[index + 2]) in pairs]
    if not starts:
        return Frame(_name(pieces, names), {}, ())
    end = max(index for index, piece in enumerate(pieces) if piece == probe.outline[-1].title) + 2
    levels = [*(heading.level for heading in probe.outline), 0]
    links = {
        (level, following): tuple(pieces[start + 1 : stop : 2])
        for level, following, start, stop in zip(levels, levels[1:], starts, [*starts[1:], end], strict=False)
    }
    return Frame(_name(pieces[: starts[0]], names), links, _name(pieces[end:], names))


def _values(sheet: Sheet) -> dict[str, str]:
    """Return what is put into the slots of a frame."""
    title, description, content = printed(sheet)
    values = {"uri": sheet.uri, "title": title, "description": description, "content": content}
    return values | ({"first": sheet.outline[0].id} if sheet.outline else {})


class Press:
    """The frames of all kinds of page."""

    def __init__(
        self, kinds: Iterable[Kind], site_name: str, read: Callable[[str], str], own: Iterable[str] = ()
    ) -> None:
        """Learn the frames from the pages that the engine made of `probes(kinds)`; `read` returns one by address.

        `own` are the addresses of the pages for which a stand-in was made.

        Raises:
            StampError: a stamped page is not what the engine makes.
        """
        self._site_name = site_name
        self._own = {uri: read(uri) for uri in own}
        self._frames: dict[Kind, Frame] = {}
        for kind, (*learned, tried) in probes(kinds).items():
            frames = [_learn(probe, read(probe.uri)) for probe in learned]
            links = {pair: pieces for frame in frames for pair, pieces in frame.links.items()}
            self._frames[kind] = replace(frames[0], links=links)
            if len(links) not in {0, _NEIGHBOURS} or self.stamp(tried) != read(tried.uri):
                message = f"pages like {tried.uri} are not all alike"
                raise StampError(message)

    def stamp(self, sheet: Sheet) -> str:
        """Return a page as the engine would make it.

        Raises:
            StampError: only the engine knows.
        """
        values = _values(sheet)
        if sheet.uri in self._own:
            words = {stand: values[name] for name, stand in _OWN.items()}
            return _OWN_WORDS.sub(lambda found: words[found[0]], self._own[sheet.uri])
        frame = self._frames.get(kind_of(sheet))
        # The theme prints another title for what is named like the site, and fills in what is empty.
        if frame is None or values["title"] in {"", self._site_name} or not values["description"]:
            raise StampError(sheet.uri)
        if not _URI.fullmatch(sheet.uri) or not _is_plain(sheet.outline):
            raise StampError(sheet.uri)
        return frame.fill(values, sheet.outline)


def _is_plain(outline: Sequence[Heading]) -> bool:
    """Tell whether a table of contents prints the outline as it stands."""
    if outline and outline[0].level != _TOP:
        return False
    return all(item.level in {_TOP, _BELOW} and _TITLE.fullmatch(item.title) for item in outline)
