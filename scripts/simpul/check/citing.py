"""Find which sources the entries and the texts of the front matter name; shared by the rules SP406 to SP413."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from simpul.case.markdown import find_citations
from simpul.case.reading import CaseFile
from simpul.positioned_yaml import Place, Value
from simpul.spelling import misspelt

CITING_KEYS = ("ringkasan", "inti", "dapat_disesuaikan")
"""Keys whose texts may hold `[^s1]`: they have no `sumber` of their own."""
MARK = "[^"
"""How a citation begins."""
_UNREAD = re.compile(r"(?<!\\)\[(\^?)([^\[\]\n]{1,80})\](?![(:])")
"""Brackets that may name a source; citations that were read are blanked out."""
_BETWEEN = re.compile(r"[\s,;^]+|\bdan\b")
_SHOWN = 8
"""Ids that are listed for who has written one that is not there."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source id that an entry names."""

    place: Place
    source: str


def _listed(place: Place, value: Value | None) -> Iterator[Reference]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, str) and item:
                yield Reference((*place, index), item)


def references(file: CaseFile) -> Iterator[Reference]:
    """Yield every id in a `sumber` of an entry and in `status_sumber`, as written."""
    for key, value in file.data.items():
        if key == "status_sumber":
            yield from _listed((key,), value)
        elif isinstance(value, dict):
            yield from _listed((key, "sumber"), value.get("sumber"))
        elif isinstance(value, list) and key != "sumber":
            for index, entry in enumerate(value):
                if isinstance(entry, dict):
                    yield from _listed((key, index, "sumber"), entry.get("sumber"))


def texts_that_cite(file: CaseFile) -> Iterator[tuple[Place, str]]:
    """Yield the texts that may hold `[^s1]` and do."""
    for key in CITING_KEYS:
        value = file.data.get(key)
        items = enumerate(value) if isinstance(value, list) else ((None, value),)
        for index, text in items:
            if isinstance(text, str) and MARK in text:
                yield (key,) if index is None else (key, index), text


def texts_that_must_not(file: CaseFile) -> Iterator[tuple[Place, str]]:
    """Yield the other texts of the front matter in which something like a citation stands."""
    allowed = sum(text.count(MARK) for _, text in texts_that_cite(file))
    if file.source.count(MARK) > allowed:
        yield from ((place, text) for place, text in file.strings() if MARK in text and place[0] not in CITING_KEYS)


def cited(file: CaseFile) -> set[str]:
    """Return the ids of all sources that something in the case names."""
    names = {citation.target for citation in file.body.citations()}
    names.update(reference.source for reference in references(file))
    for _, text in texts_that_cite(file):
        names.update(match.group(1) for match in find_citations(text))
    return names


def meant_source(file: CaseFile, source: str) -> str | None:
    """Return the id of `sumber` that one which is not there misspells; "1" means "s1"."""
    if source.isdigit() and f"s{source}" in file.source_numbers:
        return f"s{source}"
    return misspelt(source, file.source_ids)


def unread_citations(file: CaseFile) -> Iterator[tuple[int, str, str]]:
    """Yield where in the body a source is named in brackets that are no citation, as written and as it should be."""
    prose = file.body.prose
    for match in _UNREAD.finditer(prose) if "[" in prose else ():
        meant = _each_alone(match.group(2), file.source_ids)
        if meant:
            yield match.start(), match.group(), meant


def _each_alone(names: str, known: frozenset[str]) -> str:
    """Return several ids as citations of one each, "" when one of them is no source's."""
    ids = dict.fromkeys(name for name in _BETWEEN.split(names) if name)
    return "".join(f"[^{name}]" for name in ids) if ids and known.issuperset(ids) else ""


def advise(file: CaseFile, source: str) -> str:
    """Return what to do about an id that is not in `sumber`."""
    if several := _each_alone(source, file.source_ids):
        return f"tulis satu per satu: {several}."
    near = meant_source(file, source)
    if near:
        return f'maksud Anda "{near}"?'
    listed = ", ".join(islice(file.source_numbers, _SHOWN)) + (", …" if len(file.source_numbers) > _SHOWN else "")
    return f"betulkan idnya (yang ada: {listed}), atau tambahkan sumber itu ke daftar sumber."
