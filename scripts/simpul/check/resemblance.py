"""Find cases that look like one and the same, in time that grows with their number, not its square."""

from collections import Counter
from collections.abc import Iterator, Sequence

from simpul.case.outline import hashes_of
from simpul.case.reading import CaseFile

_NAMES = ("judul", "kepanjangan")
_ALIKE = 0.8
"""Share of words two summaries must have in common."""
_COMMON = 40
"""A run of words that more summaries have is a phrase, not a sign of copying; nor is a single one in common."""

Resemblance = tuple[CaseFile, CaseFile, str]
"""A case, the earlier one it resembles, and the key in which it does."""


def same_names(files: Sequence[CaseFile]) -> Iterator[Resemblance]:
    """Yield cases whose name an earlier case of the same region has, whatever capitals and marks."""
    first: dict[tuple[str, str, str], CaseFile] = {}
    for file in files:
        outline = file.outline
        for key, name in zip(_NAMES, outline.names, strict=True):
            if name and outline.wilayah:
                earlier = first.setdefault((outline.wilayah, key, name), file)
                if earlier is not file:
                    yield file, earlier, key


def alike_summaries(files: Sequence[CaseFile]) -> Iterator[Resemblance]:
    """Yield cases whose summary is nearly that of an earlier case of the same region, naming the first such."""
    by_run: dict[tuple[str, int], list[int]] = {}
    for number, file in enumerate(files):
        outline = file.outline
        candidates: list[int] = []
        for run in outline.sketch:
            bucket = by_run.setdefault((outline.wilayah, run), [])
            candidates += bucket
            if len(bucket) < _COMMON:
                bucket.append(number)
        if candidates:
            yield from _first_alike(files, file, Counter(candidates))


def _first_alike(files: Sequence[CaseFile], file: CaseFile, candidates: Counter[int]) -> Iterator[Resemblance]:
    ours = frozenset(hashes_of(file.string("ringkasan")))
    for other in sorted(candidates):
        if candidates[other] > 1:
            theirs = frozenset(hashes_of(files[other].string("ringkasan")))
            if len(ours & theirs) / len(ours | theirs) >= _ALIKE:
                yield file, files[other], "ringkasan"
                return
