"""Find the region an officer means: a province from a list, and the name of a kabupaten or kota in free words."""

import re
from collections.abc import Iterable

from simpul.contribute.scaffold import ContributionError, find_term
from simpul.spelling import nearest
from simpul.text import join_words, quote, slugify
from simpul.vocabulary import Regions, Term, Vocabularies

_KIND = re.compile(r"^(?:kabupaten|kota|kab|kabupaten administrasi|kota administrasi)\b\.?\s*", re.IGNORECASE)
_GOVERNMENT = re.compile(r"^(?:(?:pemerintah|pemkab|pemkot|pemda|daerah)\b\.?\s*)+", re.IGNORECASE)
_SHORT = re.compile(r"\bkab\b\.?\s*", re.IGNORECASE)
_CODE = re.compile(r"\d{2}\.\d{2}\Z")


class UnclearRegionError(Exception):
    """No region, or more than one, is meant."""

    def __init__(self, message: str, hint: str) -> None:
        """Take what is unclear, and what to do, in Indonesian."""
        super().__init__(message)
        self.message = message
        self.hint = hint


def find_province(answer: str, regions: Regions) -> Term | None:
    """Return the province of an answer from the list, None when it is none."""
    try:
        found = regions[find_term(regions, answer)]
    except ContributionError:
        return None
    return found if regions.is_province(found.code) else None


def find_region(text: str, province: Term | None, vocabularies: Vocabularies) -> Term:
    """Return the kabupaten or kota that `text` names, in whatever province it lies.

    Raises:
        UnclearRegionError: none, or several.
    """
    regions = vocabularies.wilayah
    line = _GOVERNMENT.sub("", _SHORT.sub("Kabupaten ", " ".join(text.split()))).strip(" .,")
    if _CODE.match(line) and line in regions:
        return regions[line]
    line = _in_full(line, vocabularies)
    near = list(regions.within(province.code)) if province else []
    for terms in (near, list(regions)):
        found = _named(line, terms)
        if len(found) == 1:
            return found[0]
        if found:
            message, hint = f"{quote(text)} ada lebih dari satu.", f"tulis lengkap: {_either(found)}."
            raise UnclearRegionError(message, hint)
    message, hint = f"{quote(text)} tidak dikenal.", _meant(line, near or list(regions))
    raise UnclearRegionError(message, hint)


def _in_full(line: str, vocabularies: Vocabularies) -> str:
    """Return the name that a line abbreviates ("OKI", "Kabupaten OKI"), else the line."""
    short = _KIND.sub("", line).casefold()
    tile = next((tile for tile in vocabularies.petak if tile.name.casefold() == short), None)
    if tile and tile.code in vocabularies.wilayah:
        return vocabularies.wilayah[tile.code].name
    return next((term.name for term in vocabularies.singkatan if term.code.casefold() == short), line)


def _named(line: str, terms: Iterable[Term]) -> list[Term]:
    """Return the terms that a line names: in full, else without their kind, else somewhere within the line."""
    known = list(terms)
    slug = slugify(line)
    return (
        [term for term in known if term.slug == slug]
        or [term for term in known if slugify(_KIND.sub("", term.name)) == slug]
        or [term for term in known if f"-{term.slug}-" in f"-{slug}-" and _KIND.match(term.name)]
    )


def _meant(line: str, terms: Iterable[Term]) -> str:
    by_spelling = {_KIND.sub("", term.name): term for term in terms}
    found = nearest(_KIND.sub("", line), by_spelling)
    return f"maksud Anda {by_spelling[found].name}?" if found else "periksa ejaannya, lalu tulis nama lengkapnya."


def _either(terms: Iterable[Term]) -> str:
    return join_words(term.name for term in terms).replace(" dan ", " atau ")
