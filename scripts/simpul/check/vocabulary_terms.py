"""Find words that a vocabulary does not have; shared by the rules SP301 to SP304."""

import re
from collections.abc import Callable, Iterable, Iterator

from simpul.case.reading import CaseFile
from simpul.check.fields import name_of
from simpul.check.rule import Correction, Finding
from simpul.positioned_yaml import Place, Value
from simpul.text import quote
from simpul.vocabulary import Term, Vocabulary

REGION_CODE = re.compile(r"\d{2}(\.\d{2})?\Z")
"""Form of a Kemendagri code; what has another form is SP205's."""
FIELD_CODE = re.compile(r"(\d\.\d{2}|[a-z]+(-[a-z]+)*)\Z")
"""Form of an urusan's code."""
_LISTS = frozenset({"kategori", "urusan", "tpb"})
_FEWEST = 2
"""Fewer terms mean that the vocabulary could not be read, which SP390 has said already."""


def places_of(file: CaseFile, key: str) -> Iterator[tuple[Place, Value]]:
    """Yield what stands at a top-level key, alone or item by item."""
    value = file.data.get(key)
    if isinstance(value, list):
        yield from (((key, index), item) for index, item in enumerate(value))
    elif value:
        yield (key,), value


def unknown_terms(
    file: CaseFile,
    places: Iterable[tuple[Place, Value]],
    vocabulary: Vocabulary,
    form: re.Pattern[str] | None = None,
    suggest: Callable[[str], Term | None] | None = None,
) -> Iterator[Finding]:
    """Yield a finding for each text of the right form that is no term, with the term that `suggest` names."""
    if len(vocabulary.terms) < _FEWEST:
        return
    for place, value in places:
        word = value.strip() if isinstance(value, str) else None
        # A text where a list belongs is SP204's, which says how to write it.
        if (
            word is None
            or (place[0] in _LISTS and len(place) == 1)
            or word in vocabulary
            or (form and not form.match(word))
            or place in file.front_matter.refused
        ):
            continue
        named = place[:-1] if isinstance(place[-1], int) else place
        near = (suggest or vocabulary.suggest)(word)
        yield Finding(
            f"{name_of(named)} {quote(word)} tidak dikenal.",
            hint_for(near, vocabulary),
            file.front_matter.where(place),
            Correction(word, near.code) if near else None,
        )


def hint_for(near: Term | None, vocabulary: Vocabulary) -> str:
    """Return what to write, when `near` is the term that seems to be meant."""
    if near is None:
        return f"pilih dari vocabularies/{vocabulary.name}.csv."
    return f'maksud Anda "{near.code}" ({near.name})?'
