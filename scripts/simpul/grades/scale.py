"""What a grade is: a level on a scale, reached by a published rule, with its reasons in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Level = TypeVar("Level", bound=StrEnum)
Seen = TypeVar("Seen")


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that was looked at, in words."""

    text: str
    counts: bool | None
    """True when it lifts the level, False when it is lacking, None when one should only know it."""


@dataclass(frozen=True, slots=True)
class Rung(Generic[Level, Seen]):
    """One level of a scale and the rule by which it is reached."""

    level: Level
    name: str
    """In words, as readers see it."""
    rule: str
    """As it is published; `is_reached` does what it says."""
    is_reached: Callable[[Seen], bool]


@dataclass(frozen=True, slots=True)
class Grade(Generic[Level]):
    """Where a case stands on one scale, and why."""

    key: str
    title: str
    level: Level
    name: str
    place: int
    """Number of the level, counted from 1, the lowest."""
    places: int
    """How many levels there are."""
    reasons: tuple[Reason, ...]
    following: str
    """What leads to a higher level; "" at the top."""


@dataclass(frozen=True, slots=True)
class Scale(Generic[Level, Seen]):
    """One question about a case, and the levels of its answer."""

    key: str
    """Its name in data and in addresses."""
    title: str
    question: str
    notes: tuple[str, ...]
    """What one must know to read a level rightly, as published."""
    rungs: tuple[Rung[Level, Seen], ...]
    """Lowest first; the lowest is always reached."""
    reasons: Callable[[Seen], Iterable[Reason]]
    remedy: str = ""
    """What leads up from any level, where it is not the rule of the next."""

    def level(self, seen: Seen) -> Level:
        """Return the highest level that is reached."""
        return self.rungs[self.place(seen)].level

    def grade(self, seen: Seen) -> Grade[Level]:
        """Return the level with its reasons."""
        place = self.place(seen)
        rung, above = self.rungs[place], self.rungs[place + 1 : place + 2]
        following = self.remedy or f"{above[0].name}. {above[0].rule}" if above else ""
        reasons = tuple(self.reasons(seen))
        return Grade(self.key, self.title, rung.level, rung.name, place + 1, len(self.rungs), reasons, following)

    def name(self, level: Level) -> str:
        """Return a level in words."""
        return next(rung.name for rung in self.rungs if rung.level is level)

    def place(self, seen: Seen) -> int:
        """Return the number of the highest level that is reached, from 0."""
        return next(place for place in reversed(range(len(self.rungs))) if self.rungs[place].is_reached(seen))


def always(_seen: object) -> bool:
    """Tell that the lowest level needs nothing."""
    return True
