"""Find the words by which one may look for a case, though its text says them otherwise.

The search stems Indonesian, but misses some families of words, and knows no abbreviation. The words
a page lacks are given to the index with it, so that counts stay true and the search needs no table.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simpul.vocabulary import Vocabulary

FAMILIES = (
    ("penduduk", "kependudukan"),
    ("kelola", "mengelola", "pengelolaan"),
    ("buka", "terbuka", "keterbukaan"),
    ("antre", "antrean", "antri", "antrian"),
    ("izin", "ijin", "perizinan", "perijinan"),
    ("tanggulang", "penanggulangan"),
    ("stunting", "tengkes"),
    ("lansia", "lanjut usia"),
    ("difabel", "disabilitas"),
    ("puskesmas", "pusat kesehatan masyarakat"),
    ("daring", "online"),
)
"""Words that mean one thing to whoever searches, and that the stemmer keeps apart."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Name:
    """One way to say a thing."""

    text: str
    words: str
    """Its words with blanks between and around, small letters unless it is an abbreviation."""
    group: int
    """Which family it belongs to."""
    is_abbreviation: bool
    """It counts only as it is written."""


def _spaced(text: str) -> str:
    """Return the words of a text with blanks between and around."""
    return f" {' '.join(_WORD.findall(text))} "


def _name(text: str, group: int, *, is_abbreviation: bool = False) -> _Name:
    words = _spaced(text)
    return _Name(text, words if is_abbreviation else words.casefold(), group, is_abbreviation)


class Synonyms:
    """The families of words and the abbreviations of a hub."""

    def __init__(self, abbreviations: Vocabulary) -> None:
        """Take the abbreviations of a hub besides the families everyone knows."""
        self._groups = [[_name(text, number) for text in family] for number, family in enumerate(FAMILIES)]
        for number, term in enumerate(abbreviations, len(FAMILIES)):
            self._groups.append([_name(term.code, number, is_abbreviation=True), _name(term.name, number)])
        self._by_first_word: dict[str, list[_Name]] = {}
        for name in (name for group in self._groups for name in group):
            first = name.words.casefold().split(maxsplit=1)
            if first:
                self._by_first_word.setdefault(first[0], []).append(name)

    def missing_from(self, texts: Iterable[str]) -> Iterator[str]:
        """Yield what the texts might have said instead, but do not."""
        written = _spaced(" ".join(texts))
        folded = written.casefold()
        candidates = self._by_first_word.keys() & folded.split()
        said = {
            name
            for word in candidates
            for name in self._by_first_word[word]
            if name.words in (written if name.is_abbreviation else folded)
        }
        for group in sorted({name.group for name in said}):
            yield from (name.text for name in self._groups[group] if name not in said)
