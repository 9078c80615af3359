"""Hold the tags of a page against the way elements may stand in each other."""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import getitem
from typing import TypeAlias

from simpul.sitecheck.markup import Tag

Path: TypeAlias = tuple[str, ...]
"""Names of the open elements, outermost first."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# fmt: off
_P_ENDS_BEFORE = _HEADINGS | {
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
    "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre",
    "search", "section", "table", "ul",
}
# fmt: on
_CONTROLS = frozenset({"a", "button", "details", "embed", "iframe", "input", "label", "select", "textarea"})
_NOT_IN = {
    **{name: frozenset({"p"}) for name in _P_ENDS_BEFORE},
    **{name: frozenset({"p"}) | _HEADINGS for name in _HEADINGS},
    **{name: frozenset({"a", "button"}) for name in _CONTROLS},
    "details": frozenset({"a", "button", "p"}),
    "form": frozenset({"form", "p"}),
    "label": frozenset({"a", "button", "label"}),
    "select": frozenset({"a", "button", "select"}),
}
"""Elements that a browser would silently end where another begins, or whose use is nobody's guess inside another."""
_WORDS = frozenset(
    {
        "abbr",
        "b",
        "button",
        "cite",
        "code",
        "em",
        "i",
        "kbd",
        "label",
        "legend",
        "mark",
        "pre",
        "q",
        "s",
        "small",
        "span",
    }
    | {"strong", "sub", "summary", "sup", "time", "u"}
)
"""Elements that hold words, and no blocks."""
_TITLES = frozenset({"legend", "summary"})
"""Those of them that may hold a heading."""
_SCRIPTS = frozenset({"script", "template"})
_ONLY = {
    "html": frozenset({"head", "body"}),
    "head": frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"}),
    "head/noscript": frozenset({"link", "meta", "style"}),
    "table": frozenset({"caption", "colgroup", "tbody", "tfoot", "thead"}) | _SCRIPTS,
    **{name: frozenset({"tr"}) | _SCRIPTS for name in ("tbody", "thead", "tfoot")},
    "tr": frozenset({"td", "th"}) | _SCRIPTS,
    **{name: frozenset({"li"}) | _SCRIPTS for name in ("ul", "ol", "menu")},
    "dl": frozenset({"dt", "dd", "div"}) | _SCRIPTS,
    "select": frozenset({"hr", "optgroup", "option"}) | _SCRIPTS,
    "optgroup": frozenset({"option"}) | _SCRIPTS,
    "colgroup": frozenset({"col", "template"}),
    "iframe": frozenset(),
    "picture": frozenset({"img", "source"}) | _SCRIPTS,
}
"""Elements that take only certain others; a browser puts the rest somewhere else."""
_ONLY_IN = {
    "td": frozenset({"tr"}),
    "th": frozenset({"tr"}),
    "tr": frozenset({"tbody", "thead", "tfoot"}),
    **{name: frozenset({"table"}) for name in ("caption", "colgroup", "tbody", "tfoot", "thead")},
    "col": frozenset({"colgroup"}),
    "li": frozenset({"ul", "ol", "menu"}),
    **{name: frozenset({"dl", "div"}) for name in ("dt", "dd")},
    "option": frozenset({"datalist", "optgroup", "select"}),
    "figcaption": frozenset({"figure"}),
    "legend": frozenset({"fieldset"}),
    "summary": frozenset({"details"}),
    "html": frozenset({""}),
    "head": frozenset({"html"}),
    "body": frozenset({"html"}),
    "image": frozenset(),
}
_DRAWINGS = frozenset({"svg", "math"})
"""Elements of another language: what it allows inside is not judged here, but what ends it for a browser is."""
_ENDS_DRAWINGS = _HEADINGS | frozenset(
    {
        "b",
        "big",
        "blockquote",
        "body",
        "br",
        "center",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "head",
        "hr",
        "i",
    }
    | {"img", "li", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strike", "strong", "sub"}
    | {"script", "sup", "table", "textarea", "tt", "u", "ul", "var"}
)
"""Elements that end a drawing, and two whose content is markup in one."""
_OURS_AGAIN = frozenset({"annotation-xml", "desc", "foreignobject", "mi", "mn", "mo", "ms", "mtext"})
"""Elements of a drawing that hold HTML."""


def _misplaced(move: str, path: Path) -> str:
    """Return what is wrong with an element beginning here, "" when nothing is."""
    name = move.rstrip("/")
    if _DRAWINGS.intersection(path):
        is_ended = name in _ENDS_DRAWINGS and not _OURS_AGAIN.intersection(path)
        return f"<{name}> di dalam gambar <{min(_DRAWINGS.intersection(path))}>" if is_ended else ""
    if move.endswith("//") and name not in _DRAWINGS:
        return f'<{name}> tidak ditutup oleh "/"'
    parent = path[-1] if path else ""
    around = _NOT_IN.get(name, frozenset()).intersection(path)
    if around:
        return f"<{name}> berada di dalam <{min(around)}>"
    only, only_in = (
        _ONLY.get("head/noscript" if parent == "noscript" and "head" in path else parent),
        _ONLY_IN.get(name),
    )
    is_block_in_words = parent in _WORDS and name in _P_ENDS_BEFORE and not (name in _HEADINGS and parent in _TITLES)
    is_elsewhere = only_in is not None and parent not in only_in and parent != "template"
    if is_block_in_words or is_elsewhere or (only is not None and name not in only):
        return f"<{name}> langsung di dalam <{parent}>" if parent else f"<{name}> tidak di tempatnya"
    return ""


class _Spot(dict[str, "_Spot"]):
    """A place in the tree, and the place that each tag leads to from there.

    A site has millions of tags, but only a thousand or two such places: what is allowed is judged
    once, then looked up.
    """

    def __init__(self, path: Path = (), above: "_Spot | None" = None) -> None:
        super().__init__()
        self.path = path
        self.above = above

    def __missing__(self, move: str) -> "_Spot":
        if move.startswith("/"):
            if self.above is None or self.path[-1] != move[1:]:
                raise _MisplacedError
            self[move] = self.above
        elif move and _misplaced(move, self.path):
            raise _MisplacedError
        else:
            self[move] = self if move.endswith("/") or not move else _Spot((*self.path, move), self)
        return self[move]


class _MisplacedError(Exception):
    """A tag stands where it may not."""


_OUTSIDE = _Spot()


def _is_nested(tags: Sequence[Tag]) -> bool:
    """Tell whether every tag is in its place."""
    try:
        return reduce(getitem, [tag.move for tag in tags], _OUTSIDE) is _OUTSIDE
    except _MisplacedError:
        return False


def _close(name: str, index: int, stack: list[tuple[str, int]]) -> Iterator[tuple[int, str]]:
    """Close the innermost `name`; whatever is still open inside it was never closed."""
    if name not in {opened for opened, _ in stack}:
        yield index, f"</{name}> tidak menutup apa pun"
        return
    while stack:
        opened, place = stack.pop()
        if opened == name:
            return
        yield place, f"<{opened}> tidak ditutup"


def _explain(tags: Sequence[Tag]) -> Iterator[tuple[int, str]]:
    """Yield what is out of place, mending as it goes, so that one fault is told once."""
    stack: list[tuple[str, int]] = []
    for index, tag in enumerate(tags):
        name = tag.move.strip("/")
        if tag.move.startswith("/"):
            yield from _close(name, index, stack)
            continue
        fault = _misplaced(tag.move, tuple(opened for opened, _ in stack)) if name else ""
        if fault:
            yield index, fault
        if tag.move == name != "":
            stack.append((name, index))
    yield from ((place, f"<{name}> tidak ditutup") for name, place in stack)


def nesting_faults(tags: Sequence[Tag]) -> Iterator[tuple[int, str]]:
    """Yield what is wrong with the way the tags of a page nest, with the index of the tag."""
    if not _is_nested(tags):
        yield from _explain(tags)
