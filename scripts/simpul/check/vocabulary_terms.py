"""Find words that a vocabulary does not have; shared by the rules SP301–SP304."""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Finding
from simpul.text import quote
from simpul.vocabulary import Vocabulary


def unknown_terms(file: CaseFile, key: str, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield a finding for each text at `key` (alone or in a list) that is no term."""
    value = file.data.get(key)
    words = value if isinstance(value, list) else [value]
    for index, word in enumerate(words):
        if not isinstance(word, str) or not word or word in vocabulary:
            continue
        place = (key, index) if isinstance(value, list) else (key,)
        near = vocabulary.suggest(word)
        hint = f'maksud Anda "{near.code}" ({near.name})?' if near else f"pilih dari vocabularies/{vocabulary.name}.csv."
        yield Finding(f"{key} {quote(word)} tidak dikenal.", hint, file.front_matter.where(place))
