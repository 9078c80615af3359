"""Find the cases most like a case: by what they are about and for whom, not by where they are.

A case is a few weighted traits (tf-idf): words of its title and summary, keywords, groups it serves, classification.
Two cases are as alike as the cosine of their weights. A trait that many cases have is remembered only for those in
whom it weighs most, so one search looks at a bounded number of cases, however many there are.
"""

import heapq
import math
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import itemgetter

from simpul.catalogue import Catalogue, Record
from simpul.text import digest, fold_words, join_words
from simpul.traits import Profile, noted_profile
from simpul.vocabulary import spoken

COUNT = 4
"""Cases shown."""
LEAST = 0.18
"""Likeness below which a case does not help who reads the other; judged by eye on real cases."""
_KEPT = 24
"""Weightiest traits of a case."""
_ASKED = 12
"""Of them, those a search begins from."""
_BEARERS = 40
"""Cases that a trait remembers."""
_TRIED = 24
"""Cases that share most with what is sought, compared in full."""
_STEP = 0.5
"""Between one rarity and the next; judged by eye on real cases, as LEAST."""
_PRECISION = 6
"""Decimals of a likeness; beyond them machines may differ."""
_SAID = 3
"""Traits named in a reason."""
_KINDS = {"kunci": 2.2, "sasaran": 1.8, "urusan": 1.2, "kategori": 0.8, "tpb": 0.5, "istilah": 1.0, "kata": 0.5}
"""How much each kind of trait counts. A term is a word that stands in some case's keywords; all others are words."""
_KEYWORD = "kunci:"
_FIRM = 0.25
"""Likeness from which a shared keyword is enough; below it two cases must serve the same people or the same field."""
_FIELDS = frozenset({"sasaran", "urusan"})
_CHOSEN = _FIELDS | {"kunci"}
"""What an editor chose: words and a wide kategori alone are chance."""
_EVERYONE = frozenset({"masyarakat-umum", "pemerintah-daerah"})
"""Audiences that tell no two cases apart."""

Traits = dict[str, float]
"""Weights by name, heaviest first, of length one together. A word is its own name; others tell their kind too, as
"urusan:1.02" does."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A case that is like another."""

    record: Record
    likeness: float
    """From 0, nothing in common, to 1."""
    reason: str
    """What they have in common, as one sentence."""


class Index:
    """What a search for like cases needs, made once for a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Weigh the traits of every case of `catalogue`."""
        self.catalogue = catalogue
        self.profiles = [noted_profile(catalogue, record) for record in catalogue.records]
        """Those of the cases, in the order of the catalogue."""
        spread: Counter[str] = Counter()
        for profile in self.profiles:
            spread.update(profile.chosen)
            spread.update(profile.words.keys())
        keywords = {name[len(_KEYWORD) :] for name in spread if name.startswith(_KEYWORD)}
        self._terms = frozenset(" ".join(keywords).split())
        self.topics = frozenset(keyword for keyword in keywords if " " not in keyword)
        """Words that say enough by themselves to be someone's keyword."""
        total = len(self.profiles) + 1
        self._worth = {
            name: _KINDS[self._kind(name)] * rarity
            for name, cases in spread.items()
            # What one case alone has, or almost every one, makes it like no other.
            if cases > 1 and (rarity := _rarity(total, cases))
        }
        """What each trait counts, seen once in a case."""
        self._traits = [self._weigh(profile) for profile in self.profiles]
        self._bearers = _remember(self._traits)
        self._places = {profile.id: place for place, profile in enumerate(self.profiles)}

    def traits_of(self, profile: Profile) -> Traits:
        """Return the traits of a case, also of one that is not in the catalogue."""
        place = self._places.get(profile.id)
        if place is not None and self.profiles[place] is profile:
            return self._traits[place]
        return self._weigh(profile)

    def search(self, traits: Traits) -> Iterator[tuple[float, Record]]:
        """Yield likeness and case for those that share most with `traits`."""
        sums: dict[int, float] = {}
        for name, weight in islice(traits.items(), _ASKED):
            for place, other in self._bearers.get(name, ()):
                sums[place] = sums.get(place, 0.0) + weight * other
        for place, _ in heapq.nlargest(_TRIED, sums.items(), key=itemgetter(1)):
            theirs = self._traits[place]
            likeness = sum(weight * theirs[name] for name, weight in traits.items() if name in theirs)
            yield round(likeness, _PRECISION), self.catalogue.records[place]

    def shared(self, traits: Traits, record: Record) -> list[str]:
        """Return kind and value of the traits that a case of the catalogue shares, weightiest first."""
        theirs = self._traits[self._places[record.id]]
        common = {name: weight * theirs[name] for name, weight in traits.items() if name in theirs}
        found = sorted(common, key=lambda name: (-common[name], name))
        return [name if ":" in name else f"{self._kind(name)}:{name}" for name in found]

    def rests_on(self, number: int, without: Iterable[str]) -> str:
        """Return in short what `nearest` tells of a case of the catalogue comes from, vocabularies apart."""
        asked = islice(self._traits[number], _ASKED)
        told = ("\n".join(part) for part in (self.profiles[number].keywords, sorted(without)))
        return digest(self._marks[number], *told, *(self._surroundings[name] for name in asked))

    @cached_property
    def _marks(self) -> list[str]:
        """Of each case, in short, all that a search sees of it."""
        marked = zip(self.profiles, self._traits, strict=True)
        return [digest(profile.id, *traits, repr([*traits.values()]), self._said(traits)) for profile, traits in marked]

    def _said(self, traits: Traits) -> str:
        """Return the traits that a reason may name as topics."""
        return " ".join(name for name in traits if name in self.topics)

    @cached_property
    def _surroundings(self) -> dict[str, str]:
        """Of each trait, in short, the cases a search finds by it."""
        marks = self._marks
        return {name: digest(*(marks[place] for place, _ in found)) for name, found in self._bearers.items()}

    def _kind(self, name: str) -> str:
        kind, parted, _ = name.partition(":")
        return kind if parted else "istilah" if name in self._terms else "kata"

    def _weigh(self, profile: Profile) -> Traits:
        """Return the weightiest traits of a case: what each counts, the more often the more, but softened."""
        worth = self._worth
        weights = {name: worth[name] for name in profile.chosen if name in worth}
        weights |= {word: worth[word] * (1 + math.log(times)) for word, times in profile.words.items() if word in worth}
        kept = sorted(weights.items(), key=itemgetter(1), reverse=True)[:_KEPT]
        length = math.sqrt(sum(weight * weight for _, weight in kept)) or 1.0
        return {name: weight / length for name, weight in kept}


def _rarity(total: int, cases: int) -> float:
    """Return how much it says that a case is one of `cases` in `total`.

    In steps, so that one more case seldom changes what all the others weigh.
    """
    return round(math.log(total / cases) / _STEP) * _STEP


def nearest(index: Index, profile: Profile, count: int = COUNT, *, without: Container[str] = ()) -> list[Neighbour]:
    """Return the cases most like a case, most alike first; never itself, nor those whose ids are in `without`.

    The case need not be in the catalogue: a proposal is compared with what is there.
    """
    traits = index.traits_of(profile)
    alike = [found for found in index.search(traits) if found[0] >= LEAST]
    written = {fold_words(keyword): keyword for keyword in profile.keywords} if alike else {}
    neighbours = []
    for likeness, record in sorted(alike, key=lambda found: (-found[0], found[1].id)):
        if record.id == profile.id or record.id in without:
            continue
        shared = index.shared(traits, record)
        if _is_sound(likeness, shared):
            neighbours.append(Neighbour(record, likeness, _reason(shared, written, index)))
        if len(neighbours) == count:
            break
    return neighbours


def _is_sound(likeness: float, shared: Iterable[str]) -> bool:
    """Tell whether what two cases share is more than chance."""
    told = (name.partition(":") for name in shared)
    kinds = {kind for kind, _, value in told if value not in _EVERYONE}
    return not kinds.isdisjoint(_CHOSEN if likeness >= _FIRM else _FIELDS)


def _remember(cases: list[Traits]) -> dict[str, list[tuple[int, float]]]:
    """Return for each trait the cases in whom it weighs most."""
    bearers: dict[str, list[tuple[int, float]]] = {}
    for place, traits in enumerate(cases):
        for name, weight in traits.items():
            bearers.setdefault(name, []).append((place, weight))
    for found in bearers.values():
        if len(found) > _BEARERS:
            found.sort(key=itemgetter(1), reverse=True)
            del found[_BEARERS:]
    return bearers


def _reason(shared: list[str], written: Mapping[str, str], index: Index) -> str:
    """Say what two cases have in common: what they are about, for whom, else where they are filed.

    `written` gives keywords as the case writes them.
    """
    by_kind: dict[str, list[str]] = {}
    for name in shared:
        kind, _, value = name.partition(":")
        by_kind.setdefault(kind, []).append(value)
    vocabularies = index.catalogue.vocabularies
    groups = [slug for slug in by_kind.get("sasaran", ()) if slug not in _EVERYONE][:2]
    keywords = by_kind.get("kunci", [])[:_SAID]
    told = " ".join((*keywords, *groups)).replace("-", " ").split()
    terms = (word for word in by_kind.get("istilah", ()) if word in index.topics and word not in told)
    topics = [written[keyword] for keyword in keywords]
    topics += [spoken(word, vocabularies.singkatan) for word in islice(terms, max(0, _SAID - 1 - len(topics)))]
    parts = [f"tentang {join_words(topics)}"] if topics else []
    if groups:
        parts.append(f"untuk {join_words(spoken(slug, vocabularies.singkatan) for slug in groups)}")
    if not parts:
        fields = [vocabularies.urusan[code].name for code in by_kind.get("urusan", ()) if code in vocabularies.urusan]
        parts = [f"di bidang {join_words(fields[:2]).lower()}"]
    return f"Sama-sama {', '.join(parts)}."
