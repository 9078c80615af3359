"""Guess what a misspelt word was meant to be; where nothing is near at hand, guess nothing.

A silly guess costs a reader more than none. The work of a guess hardly grows with the number of candidates,
for a hostile file may ask fifty thousand times among ten thousand ids.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise

_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_LONGEST = 100
"""Characters of a word that are looked at."""
_EDITS = ((14, 3), (8, 2), (4, 1), (0, 0))
"""From which length on how many slips of the finger still leave a word recognisable."""
_PUT, _CHANGED = 2, 3
"""A letter left out, put in or swapped weighs less than one changed, which as often makes another word."""
_MOST = (0, 3, 5, 8)
"""What slips may weigh together, by their number."""
_MOST_ALIKE = 20
"""A piece or word that more candidates share tells nothing; nor are more of them compared letter by letter."""
_TELLING = 5
"""Letters that words must have together to stand for a longer name."""
_CLITIC = "nya"
"""May hang on any noun."""
_FILLING = frozenset({"atau", "dan", "dari", "di", "ke", "pada", "untuk", "yang"})


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that `word` misspells, or else names in part or within more words; None when unsure."""
    return misspelt(word, candidates) or mentioned(word, candidates)


def misspelt(word: str, candidates: Iterable[str]) -> str | None:
    """Return the one candidate that differs from `word` only in capitals, marks or a few slips, never in figures."""
    return _lexicon(frozenset(candidates)).misspelt(_fold(word[:_LONGEST]))


def mentioned(word: str, candidates: Iterable[str]) -> str | None:
    """Return the one candidate that has all words of `word`, or all whose words `word` has."""
    return _lexicon(frozenset(candidates)).mentioned(_words(word[:_LONGEST]))


def _fold(word: str) -> str:
    return "".join(_WORD.findall(word.casefold()))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _FILLING


def _edits(length: int) -> int:
    return next(edits for least, edits in _EDITS if length >= least)


@lru_cache(maxsize=16)
def _lexicon(candidates: frozenset[str]) -> "_Lexicon":
    return _Lexicon(candidates)


class _Lexicon:
    """Candidates by their folded form, by the pieces of it, and by their words."""

    def __init__(self, candidates: frozenset[str]) -> None:
        self.by_form: dict[str, str] = {}
        self.by_piece: dict[tuple[int, int, str], list[str]] = defaultdict(list)
        self.by_word: dict[str, list[str]] = defaultdict(list)
        for candidate in sorted(candidates):
            form = _fold(candidate)
            if self.by_form.setdefault(form, candidate) is candidate:
                for number, (start, end) in enumerate(_pieces(len(form))):
                    self.by_piece[len(form), number, form[start:end]].append(form)
                for word in _words(candidate):
                    self.by_word[word].append(candidate)
        lengths = sorted(set(map(len, self.by_form)))
        self.shapes = [(length, edits, _pieces(length)) for length in lengths if (edits := _edits(length))]
        self.figures = frozenset("".join(_DIGIT.findall(form)) for form in self.by_form)

    def misspelt(self, form: str) -> str | None:
        """Return the candidate whose form is alone the nearest, within the slips its length allows."""
        known = self.by_form.get(form) or self.by_form.get(form.removesuffix(_CLITIC))
        figures = "".join(_DIGIT.findall(form))
        if known or figures not in self.figures:
            return known
        found = sorted(
            (slips, like)
            for like in set(islice(self._sharing(form), _MOST_ALIKE))
            if "".join(_DIGIT.findall(like)) == figures
            and (slips := _slips(form, like, _MOST[_edits(len(like))])) is not None
        )
        if not found or (len(found) > 1 and found[0][0] == found[1][0]):
            return None
        return self.by_form[found[0][1]]

    def _sharing(self, form: str) -> Iterator[str]:
        """Yield forms that share a piece with `form`, in nearly the same place: all that may be near are among them."""
        for length, edits, pieces in self.shapes:
            if abs(length - len(form)) > edits:
                continue
            for number, (start, end) in enumerate(pieces):
                for shift in range(-min(edits, start), edits + 1):
                    alike = self.by_piece.get((length, number, form[start + shift : end + shift]), ())
                    if len(alike) <= _MOST_ALIKE:
                        yield from alike

    def mentioned(self, words: frozenset[str]) -> str | None:
        """Return the only candidate with all of the words, else the only one whose words all are among them."""
        if sum(map(len, words)) < _TELLING:
            return None
        holders = [self.by_word.get(word, ()) for word in words]
        wider = [found for found in min(holders, key=len)[:_MOST_ALIKE] if words <= _words(found)]
        among = {found for alike in holders if len(alike) <= _MOST_ALIKE for found in alike}
        narrower = [found for found in among if _words(found) <= words and len(_fold(found)) >= _TELLING]
        alone = [found[0] for found in (wider, narrower) if len(found) == 1]
        return alone[0] if alone else None


def _pieces(length: int) -> list[tuple[int, int]]:
    """Cut a length into one piece more than the slips it allows: one of them stays whole."""
    count = min(_edits(length) + 1, max(length, 1))
    cuts = [length * number // count for number in range(count + 1)]
    return list(pairwise(cuts))


def _slips(written: str, meant: str, most: int) -> int | None:
    """Return the weight of all slips between two words; None when more than `most`."""
    before: list[int] = []
    row = list(range(0, _PUT * len(meant) + 1, _PUT))
    for i, char in enumerate(written, 1):
        earlier, before, row = before, row, [i * _PUT]
        for j, other in enumerate(meant, 1):
            least = min(before[j] + _PUT, row[-1] + _PUT, before[j - 1] + (0 if char == other else _CHANGED))
            if i > 1 and j > 1 and char == meant[j - 2] and other == written[i - 2]:
                least = min(least, earlier[j - 2] + _PUT)
            row.append(least)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
