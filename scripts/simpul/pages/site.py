"""The table of contents of the site: which pages there are."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from simpul import urls
from simpul.catalogue import Catalogue
from simpul.documents.template import write_template
from simpul.facets import FACETS
from simpul.pages.cards import Deck
from simpul.pages.case_page import case_pages
from simpul.pages.frame import Sheet, frame
from simpul.pages.glossary import glossary_sheet
from simpul.pages.handwritten import handwritten_pages
from simpul.pages.home import home_sheet, search_sheet
from simpul.pages.indexes import all_cases, facet_sheets
from simpul.pages.manual import keys_page, rule_pages
from simpul.pages.matrix import matrix_sheet
from simpul.pages.search_data import search_filters_page
from simpul.pages.search_words import search_words_page
from simpul.pages.tree import Page
from simpul.thesaurus import load_thesaurus


def render_pages(catalogue: Catalogue, root: Path, today: datetime.date) -> Iterator[Page]:
    """Yield every file of the tree, in an order that never varies."""
    yield from map(frame, _index_sheets(catalogue))
    for record in catalogue.records:
        yield from case_pages(catalogue, record, today)
    yield search_filters_page(catalogue)
    yield search_words_page(catalogue, load_thesaurus(root)[0])
    yield keys_page()
    yield Page(urls.TEMPLATE, write_template(catalogue.vocabularies, catalogue.hub))
    yield from rule_pages()
    yield from handwritten_pages(root, catalogue.hub, catalogue.vocabularies.wilayah)


def _index_sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    deck = Deck(catalogue)
    yield home_sheet(catalogue, deck)
    yield search_sheet()
    yield from all_cases(catalogue, deck)
    for facet in FACETS:
        yield from facet_sheets(catalogue, facet, deck)
    yield matrix_sheet(catalogue)
    yield glossary_sheet(catalogue)
