"""Read YAML as nothing but mappings, lists and strings, remembering where each value stands.

Types are the model's business: `16.10` must stay "16.10". Anchors, aliases, tags and duplicate
keys are refused, so a small file cannot unfold into a large one. The text is read as a stream of
events, without recursion, so deep nesting cannot exhaust the stack.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, TypeAlias

import yaml

from simpul.diagnostics import START, Position

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
"""What a YAML text may hold here."""
Place: TypeAlias = tuple[str | int, ...]
"""Way from the top to a value: keys and list positions."""

MAX_DEPTH = 8
"""Nesting allowed; a case needs four."""
MAX_NODES = 20_000
"""Values allowed in one text; the largest real case has a few hundred."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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


@dataclass(frozen=True, slots=True)
class YamlFault:
    """One fault, with the offending key, word or the parser's own words in `detail`."""

    trouble: Trouble
    position: Position
    detail: str = ""


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

    def position(self, mark: Any) -> Position:  # noqa: ANN401 - PyYAML's marks are untyped
        """Return where a mark of the parser stands in the whole file."""
        return Position(mark.line + self.shift, mark.column + 1)

    def fault(self, trouble: Trouble, mark: Any, detail: str = "") -> None:  # noqa: ANN401
        """Note a fault at a mark."""
        self.faults.append(YamlFault(trouble, self.position(mark), detail))

    def feed(self, event: Any) -> bool:  # noqa: ANN401
        """Take one event; return False when reading on would do harm."""
        if isinstance(event, yaml.events.CollectionEndEvent):
            self.stack.pop()
            return True
        if not isinstance(event, yaml.events.NodeEvent):
            return True
        self._refuse_references(event)
        if isinstance(event, yaml.events.AliasEvent):
            self._put("", event, plain=False)
        elif isinstance(event, yaml.events.ScalarEvent):
            self._scalar(event)
        else:
            self._open(event)
        return self._within_limits(event)

    def _refuse_references(self, event: Any) -> None:  # noqa: ANN401
        if event.anchor is not None:
            self.fault(Trouble.ALIAS, event.start_mark, event.anchor)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.fault(Trouble.TAG, event.start_mark, tag)

    def _within_limits(self, event: Any) -> bool:  # noqa: ANN401
        if len(self.stack) > MAX_DEPTH:
            self.fault(Trouble.TOO_DEEP, event.start_mark, str(MAX_DEPTH))
        elif len(self.values) > MAX_NODES:
            self.fault(Trouble.TOO_MANY, event.start_mark, str(MAX_NODES))
        else:
            return True
        return False

    def _scalar(self, event: Any) -> None:  # noqa: ANN401
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.content, dict) and top.key is None:
            self._take_key(top, event)
        else:
            self._put(event.value, event, plain=not event.style and event.value != "")

    def _take_key(self, top: _Open, event: Any) -> None:  # noqa: ANN401
        key: str = event.value
        top.key = key
        top.dropped = key in top.content
        if top.dropped:
            self.fault(Trouble.DUPLICATE_KEY, event.start_mark, key)
        else:
            self.keys[(*top.place, key)] = self.position(event.start_mark)

    def _open(self, event: Any) -> None:  # noqa: ANN401
        content: dict[str, Value] | list[Value]
        content = {} if isinstance(event, yaml.events.MappingStartEvent) else []
        place = self._put(content, event, plain=False)
        self.stack.append(_Open(place, content))

    def _put(self, value: Value, event: Any, *, plain: bool) -> Place:  # noqa: ANN401
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
                self.fault(Trouble.COMPLEX_KEY, event.start_mark)
                place = (*top.place, "")
                top.key = ""
                return place
            else:
                place, top.key = (*top.place, top.key), None
                if top.dropped:
                    return (*place, "(kembar)")
                top.content[str(place[-1])] = value
        self.values[place] = self.position(event.start_mark)
        if plain:
            self.plain.add(place)
        return place


def _events(text: str) -> Iterator[Any]:
    loader = _Loader(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


def parse(text: str, first_line: int = 1) -> YamlText:
    """Read `text`, whose first line is line `first_line` of the file it came from."""
    builder = _Builder(first_line)
    try:
        for event in _events(text):
            if not builder.feed(event):
                break
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        where = builder.position(mark) if mark is not None else Position(first_line, 1)
        detail = str(getattr(error, "problem", "") or getattr(error, "reason", "") or "")
        builder.faults.append(YamlFault(Trouble.SYNTAX, where, detail))
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
