"""What is asked of every case file when all are looked at together.

Small enough to be kept for thousands of files, so that rules about all of them, and the order of the catalogue,
need not open each one.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from simpul.text import fold_words, slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from simpul.case.model import Case
    from simpul.case.reading import CaseFile

REPLICATIONS = ("replikasi_dari", "direplikasi_oleh")
"""Keys whose entries may name another case."""
FEWEST_WORDS = 12
"""Summaries with fewer words say too little to be compared."""
_SKETCH = 8
"""Runs kept of each summary: the lowest by hash, so alike texts keep alike ones."""
_PRIMES = (1_000_003, 10_007)
_MASK = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Outline:
    """A case file in outline: plain values only, the front matter as written where the case is not valid."""

    id: str
    judul: str
    wilayah: str
    diperbarui: str
    """Date, year first; "" while the case is not valid."""
    names: tuple[str, str]
    """Slugs of title and long title; "" for what it does not have."""
    named: tuple[str, ...]
    """Ids of the cases that its replications name."""
    former: tuple[str, ...]
    """Former ids."""
    sketch: tuple[int, ...]
    """Lowest hashes of the runs of three words in its summary; none of a short one."""


def outline_of(file: CaseFile, case: Case | None) -> Outline:
    """Return the outline of a file and the case it holds, if it holds one."""
    title = file.string("judul") if case is None else case.judul
    long_title = file.string("kepanjangan") if case is None else case.kepanjangan or ""
    return Outline(
        file.string("id") if case is None else case.id,
        title,
        file.string("wilayah") if case is None else case.wilayah,
        "" if case is None else case.diperbarui.isoformat(),
        (slugify(title), slugify(long_title)),
        tuple(_named(file) if case is None else _named_by(case)),
        tuple(_former(file) if case is None else case.alamat_lama),
        tuple(_sketch(hashes_of(file.string("ringkasan") if case is None else case.ringkasan))),
    )


def _named(file: CaseFile) -> Iterator[str]:
    for key in REPLICATIONS:
        for _, entry in file.entries(key):
            case = entry.get("kasus")
            if isinstance(case, str):
                yield case


def _named_by(case: Case) -> Iterator[str]:
    for entry in (*case.replikasi_dari, *case.direplikasi_oleh):
        if entry.kasus:
            yield entry.kasus


def _former(file: CaseFile) -> Iterator[str]:
    value = file.data.get("alamat_lama")
    yield from (item for item in (value if isinstance(value, list) else [value]) if item and isinstance(item, str))


def hashes_of(text: str) -> list[int]:
    """Return a number for each word of a text."""
    return [crc32(word.encode("utf-8", "surrogatepass")) for word in fold_words(text).split()]


def _sketch(words: Sequence[int]) -> list[int]:
    """Return the lowest hashes of the runs of three words; the last step scatters them."""
    if len(words) < FEWEST_WORDS:
        return []
    first, second = _PRIMES
    runs = {
        ((one * first + two * second + three) * 2_654_435_761) & _MASK
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    }
    return heapq.nsmallest(_SKETCH, runs)
