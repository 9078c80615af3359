"""Read YAML as nothing but mappings, lists and strings, remembering where each value stands.

Types are the model's business: `16.10` must stay "16.10". Anchors, aliases, tags and duplicate
keys are refused, so a small file cannot unfold into a large one. The text is read as a stream of
events, without recursion, so deep nesting cannot exhaust the stack.
"""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, TypeAlias, Union

import yaml

from simpul.diagnostics import START, Position

Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"]]  # noqa: UP007 - a forward reference knows no "|"
"""What a YAML text may hold here."""
Place: TypeAlias = tuple[str | int, ...]
"""Way from the top to a value: keys and list positions."""

MAX_DEPTH = 8
"""Nesting allowed; a case needs four."""
MAX_NODES = 20_000
"""Keys and values allowed in one text; the largest real case has a few hundred."""
SECOND_DOCUMENT = "second document"
"""Our own word for a `---` where the text should have ended."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset({"~", "null", "Null", "NULL"})
"""Plain words by which YAML says that nothing is there."""
_PARSER_DEPTH = "exceeded maximum nesting depth"
"""How the C parser refuses nesting that it meets while looking ahead."""


class Trouble(Enum):
    """Kinds of fault that keep a text from being read as intended."""

    SYNTAX = auto()
    DUPLICATE_KEY = auto()
    ALIAS = auto()
    TAG = auto()
    COMPLEX_KEY = auto()
    TOO_DEEP = auto()
    TOO_MANY = auto()
    NOT_A_MAPPING = auto()


_STOPPING = frozenset({Trouble.SYNTAX, Trouble.TOO_DEEP, Trouble.TOO_MANY, Trouble.NOT_A_MAPPING})
_REFUSED = frozenset({Trouble.ALIAS, Trouble.TAG, Trouble.COMPLEX_KEY})


@dataclass(frozen=True, slots=True)
class YamlFault:
    """One fault, with the offending key, word or the parser's own words in `detail`."""

    trouble: Trouble
    position: Position
    detail: str = ""
    place: Place = ()
    """Where in the data, as far as that is known."""
    context: str = ""
    """What the parser was doing, in its own words."""
    begun: Position | None = None
    """Where that began: the opening quote or bracket."""


@dataclass(frozen=True, slots=True)
class YamlText:
    """A read text: its data, where each thing stands, and what was wrong."""

    data: dict[str, Value] = field(default_factory=dict)
    values: dict[Place, Position] = field(default_factory=dict)
    """Position of each value."""
    keys: dict[Place, Position] = field(default_factory=dict)
    """Position of each mapping key."""
    plain: frozenset[Place] = frozenset()
    """Scalars written without quotes."""
    faults: tuple[YamlFault, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Tell whether the text was read to its end, so that what is absent is really absent."""
        return not any(fault.trouble in _STOPPING for fault in self.faults)

    @property
    def refused(self) -> frozenset[Place]:
        """Places whose value was refused (alias, tag), so that nothing more be said about it."""
        return frozenset(fault.place for fault in self.faults if fault.trouble in _REFUSED)

    def where(self, place: Place) -> Position:
        """Return the position of the value at `place`, else of its nearest ancestor."""
        for length in range(len(place), 0, -1):
            found = self.values.get(place[:length])
            if found is not None:
                return found
        return START

    def where_key(self, place: Place) -> Position:
        """Return the position of the key at `place`, else of the nearest value above it."""
        return self.keys.get(place) or self.where(place)


@dataclass(slots=True)
class _Open:
    """A collection whose end has not been met yet."""

    place: Place
    content: dict[str, Value] | list[Value]
    key: str | None = None
    """In a mapping: the key that waits for its value."""
    dropped: bool = False
    """Whether the value to come belongs to a refused key."""


class _Builder:
    """Turns events into data; holds what is under construction."""

    def __init__(self, first_line: int) -> None:
        self.shift = first_line
        self.root: Value | None = None
        self.stack: list[_Open] = []
        self.values: dict[Place, Position] = {}
        self.keys: dict[Place, Position] = {}
        self.plain: set[Place] = set()
        self.faults: list[YamlFault] = []
        self.nodes = 0

    def position(self, mark: Any) -> Position:
        """Return where a mark of the parser stands in the whole file."""
        return Position(mark.line + self.shift, mark.column + 1)

    def fault(self, trouble: Trouble, mark: Any, detail: str = "") -> None:
        """Note a fault at a mark, about the value that is due."""
        self.faults.append(YamlFault(trouble, self.position(mark), detail, self._due()))

    def syntax_fault(self, error: Exception) -> None:
        """Note what made the parser give up."""
        problem = str(getattr(error, "problem", "") or getattr(error, "reason", "") or "")
        mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        self.faults.append(
            YamlFault(
                Trouble.TOO_DEEP if problem == _PARSER_DEPTH else Trouble.SYNTAX,
                self.position(mark) if mark is not None else Position(self.shift, 1),
                str(MAX_DEPTH) if problem == _PARSER_DEPTH else problem,
                context=str(getattr(error, "context", "") or ""),
                begun=self.position(begun) if begun is not None else None,
            )
        )

    def _due(self) -> Place:
        """Return the place of the value that comes next."""
        if not self.stack:
            return ()
        top = self.stack[-1]
        if isinstance(top.content, list):
            return (*top.place, len(top.content))
        return top.place if top.key is None else (*top.place, top.key)

    def feed(self, event: Any) -> bool:
        """Take one event; return False when reading on would do harm."""
        # Most events are of this kind, and reading them is much of the work of a check.
        if type(event) is yaml.events.ScalarEvent:
            self.nodes += 1
            if event.anchor is not None or event.tag is not None:
                self._refuse_references(event)
            self._scalar(event)
            return self.nodes <= MAX_NODES or self._within_limits(event)
        if isinstance(event, yaml.events.CollectionEndEvent):
            self.stack.pop()
            return True
        if isinstance(event, yaml.events.DocumentStartEvent) and self.root is not None:
            self.fault(Trouble.SYNTAX, event.start_mark, SECOND_DOCUMENT)
            return False
        if not isinstance(event, yaml.events.NodeEvent):
            return True
        self.nodes += 1
        self._refuse_references(event)
        if isinstance(event, yaml.events.AliasEvent):
            self._put("", event, plain=False)
        else:
            self._open(event)
        return self._within_limits(event)

    def _refuse_references(self, event: Any) -> None:
        if event.anchor is not None:
            self.fault(Trouble.ALIAS, event.start_mark, event.anchor)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.fault(Trouble.TAG, event.start_mark, tag)

    def _within_limits(self, event: Any) -> bool:
        if len(self.stack) > MAX_DEPTH:
            self.fault(Trouble.TOO_DEEP, event.start_mark, str(MAX_DEPTH))
        elif self.nodes > MAX_NODES:
            self.fault(Trouble.TOO_MANY, event.start_mark, str(MAX_NODES))
        else:
            return True
        return False

    def _scalar(self, event: Any) -> None:
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.content, dict) and top.key is None:
            self._take_key(top, event)
        else:
            plain = not event.style and event.value != ""
            self._put("" if plain and event.value in _NOTHING else event.value, event, plain=plain)

    def _take_key(self, top: _Open, event: Any) -> None:
        key: str = event.value
        top.dropped = key in top.content
        top.key = key
        if top.dropped:
            self.fault(Trouble.DUPLICATE_KEY, event.start_mark, key)
        else:
            self.keys[(*top.place, key)] = self.position(event.start_mark)

    def _open(self, event: Any) -> None:
        content: dict[str, Value] | list[Value]
        content = {} if isinstance(event, yaml.events.MappingStartEvent) else []
        place = self._put(content, event, plain=False)
        self.stack.append(_Open(place, content))

    def _put(self, value: Value, event: Any, *, plain: bool) -> Place:
        """Hang `value` where it belongs and return its place."""
        if not self.stack:
            self.root = value
            place: Place = ()
        else:
            top = self.stack[-1]
            if isinstance(top.content, list):
                place = (*top.place, len(top.content))
                top.content.append(value)
            elif top.key is None:
                if not isinstance(event, yaml.events.AliasEvent):
                    self.fault(Trouble.COMPLEX_KEY, event.start_mark)
                top.key, top.dropped = "", True
                return (*top.place, "(kunci)")
            else:
                place, top.key = (*top.place, top.key), None
                if top.dropped:
                    return (*place, "(kembar)")
                top.content[str(place[-1])] = value
        mark = event.start_mark
        self.values[place] = Position(mark.line + self.shift, mark.column + 1)
        if plain:
            self.plain.add(place)
        return place


def parse(text: str, first_line: int = 1) -> YamlText:
    """Read `text`, whose first line is line `first_line` of the file it came from."""
    builder = _Builder(first_line)
    try:
        loader = _Loader(text)
        try:
            while loader.check_event() and builder.feed(loader.get_event()):
                pass
        finally:
            loader.dispose()
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        builder.syntax_fault(error)
    root = builder.root
    if root is not None and root != "" and not isinstance(root, dict):
        builder.faults.append(YamlFault(Trouble.NOT_A_MAPPING, builder.values[()]))
    return YamlText(
        data=root if isinstance(root, dict) else {},
        values=builder.values,
        keys=builder.keys,
        plain=frozenset(builder.plain),
        faults=tuple(builder.faults),
    )
