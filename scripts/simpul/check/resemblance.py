"""Find cases that look like one and the same, in time that grows with their number, not its square."""

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence
from zlib import crc32

from simpul.case.reading import CaseFile
from simpul.text import fold_words, slugify

_NAMES = ("judul", "kepanjangan")
_ALIKE = 0.8
"""Share of words two summaries must have in common."""
_FEWEST_WORDS = 12
"""Shorter summaries say too little to be compared."""
_SKETCH = 8
"""Shingles kept of each summary: the lowest by hash, so alike texts keep alike ones."""
_COMMON = 40
"""A shingle that more summaries have is a phrase, not a sign of copying; nor is a single one in common."""
_PRIMES = (1_000_003, 10_007)
_MASK = 0xFFFFFFFF

Resemblance = tuple[CaseFile, CaseFile, str]
"""A case, the earlier one it resembles, and the key in which it does."""


def same_names(files: Sequence[CaseFile]) -> Iterator[Resemblance]:
    """Yield cases whose name an earlier case of the same region has, whatever capitals and marks."""
    first: dict[tuple[str, str, str], CaseFile] = {}
    for file in files:
        for key in _NAMES:
            name, region = slugify(file.string(key)), file.string("wilayah")
            if name and region:
                earlier = first.setdefault((region, key, name), file)
                if earlier is not file:
                    yield file, earlier, key


def alike_summaries(files: Sequence[CaseFile]) -> Iterator[Resemblance]:
    """Yield cases whose summary is nearly that of an earlier case of the same region, naming the first such."""
    hashes: dict[str, int] = {}
    words: list[frozenset[int]] = []
    by_shingle: dict[tuple[str, int], list[int]] = {}
    for number, file in enumerate(files):
        said = [_hash(word, hashes) for word in fold_words(file.string("ringkasan")).split()]
        words.append(frozenset(said))
        if len(said) < _FEWEST_WORDS:
            continue
        candidates: Counter[int] = Counter()
        for shingle in _sketch(said):
            bucket = by_shingle.setdefault((file.string("wilayah"), shingle), [])
            candidates.update(bucket)
            if len(bucket) < _COMMON:
                bucket.append(number)
        for other in sorted(candidates):
            if candidates[other] > 1 and _share(words[number], words[other]) >= _ALIKE:
                yield file, files[other], "ringkasan"
                break


def _hash(word: str, known: dict[str, int]) -> int:
    found = known.get(word)
    if found is None:
        found = known[word] = crc32(word.encode("utf-8", "surrogatepass"))
    return found


def _sketch(words: Sequence[int]) -> list[int]:
    """Return the lowest hashes of the runs of three words; the last step scatters them."""
    first, second = _PRIMES
    runs = {
        ((one * first + two * second + three) * 2_654_435_761) & _MASK
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    }
    return heapq.nsmallest(_SKETCH, runs)


def _share(ours: frozenset[int], theirs: frozenset[int]) -> float:
    return len(ours & theirs) / len(ours | theirs)
