"""The words that search in the browser works with: synonyms, what it ignores, and the catalogue's own words.

Small files: one loaded together with the index, only when someone searches; one for words that stand nowhere.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from simpul import urls
from simpul.catalogue import Catalogue, Record, walk_regions
from simpul.notes import noted
from simpul.pages.tree import Page
from simpul.text import fold_words
from simpul.thesaurus import Thesaurus, with_abbreviations

WORDS_LIMIT = 30_000
"""Bytes of the catalogue's own words; the rarest are left out when there are more."""
_SHORTEST = 4
"""Letters below which a slip cannot be told from another word."""


def search_words_pages(catalogue: Catalogue, thesaurus: Thesaurus) -> Iterator[Page]:
    """Yield what every search loads and what only slips need, words parted by blanks and groups by "|" to be small."""
    full = with_abbreviations(thesaurus, catalogue.vocabularies.singkatan)
    counts = _counts(catalogue, full)
    content = {
        "jumlah": len(catalogue.records),
        "sama": ["|".join(group) for group in full.groups],
        "abaikan": " ".join(full.ignored),
    }
    yield Page(urls.SEARCH_WORDS, _packed(content))
    yield Page(urls.SEARCH_SPELLINGS, _packed(" ".join(_cut(_known(counts, full), WORDS_LIMIT))))


def _packed(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


@noted
def _words(catalogue: Catalogue, record: Record) -> str:
    """Return the words that a reader would know a case by, each once, parted by blanks."""
    return " ".join(dict.fromkeys(fold_words(" ".join(_texts(catalogue, record))).split()))


def _texts(catalogue: Catalogue, record: Record) -> Iterator[str]:
    """Yield what a reader would know a case by."""
    case, vocabularies = record.case, catalogue.vocabularies
    yield from (case.judul, case.kepanjangan or "", *case.kata_kunci, *case.kelompok_sasaran)
    yield from (vocabularies.kategori[code].name for code in case.kategori if code in vocabularies.kategori)
    yield from (vocabularies.wilayah[code].name for code in walk_regions(record) if code in vocabularies.wilayah)
    yield case.ringkasan


def _counts(catalogue: Catalogue, thesaurus: Thesaurus) -> Counter[str]:
    """Return in how many cases each word stands; those of the thesaurus count once more."""
    counts: Counter[str] = Counter()
    for record in catalogue.records:
        counts.update(_words(catalogue, record).split())
    counts.update({word for group in thesaurus.groups for name in group for word in name.split()})
    return counts


def _known(counts: Counter[str], thesaurus: Thesaurus) -> list[str]:
    """Return the words of the catalogue and the thesaurus, those of most cases first."""
    ignored = set(thesaurus.ignored)
    words = (word for word in counts if len(word) >= _SHORTEST and word.isalpha() and word not in ignored)
    return sorted(words, key=lambda word: (-counts[word], word))


def _cut(words: Iterable[str], limit: int) -> Iterator[str]:
    """Yield words as long as they fit, blanks counted."""
    room = limit
    for word in words:
        room -= len(word.encode()) + 1
        if room < 0:
            return
        yield word
