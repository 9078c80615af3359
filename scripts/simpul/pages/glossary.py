"""The glossary: every abbreviation the hub knows, letter by letter."""

from itertools import groupby

from simpul import urls
from simpul.catalogue import Catalogue
from simpul.pages.frame import Heading, Sheet
from simpul.pages.templating import render
from simpul.text import slugify
from simpul.vocabulary import Term

TITLE = "Singkatan"
_LEAD = "Kepanjangan singkatan yang muncul di kasus dan di sumbernya."
COMMON = "umum"
"""Marks in the vocabulary what needs no explanation in a case; nothing to tell a reader."""


def _letter(term: Term) -> str:
    first = slugify(term.code)[:1].upper()
    return first if first.isalpha() else "0–9"


def _heading(letter: str) -> Heading:
    return Heading(f"huruf-{slugify(letter)}", letter)


def glossary_sheet(catalogue: Catalogue) -> Sheet:
    """Return the page of the glossary."""
    terms = sorted(catalogue.vocabularies.singkatan, key=lambda term: (_letter(term), term.code.casefold(), term.code))
    letters = [(_heading(letter), list(group)) for letter, group in groupby(terms, key=_letter)]
    isi = render("glossary.html", urls.GLOSSARY, title=TITLE, lead=_LEAD, letters=letters, common=COMMON)
    return Sheet(urls.GLOSSARY, TITLE, _LEAD, isi, [heading for heading, _ in letters], hide=("navigation",))
