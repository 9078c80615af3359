"""The table of contents of the site: which pages there are."""

import datetime
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from simpul import urls
from simpul.catalogue import Catalogue
from simpul.documents.template import write_template
from simpul.facets import FACETS
from simpul.pages.cards import Deck
from simpul.pages.case_page import case_pages
from simpul.pages.comparison import comparison_sheet
from simpul.pages.frame import Sheet, framed
from simpul.pages.glossary import glossary_sheet
from simpul.pages.grading import grades_page
from simpul.pages.handwritten import handwritten_pages
from simpul.pages.home import home_sheet, search_sheet
from simpul.pages.indexes import all_cases, facet_sheets
from simpul.pages.like_mine import like_mine_files, like_mine_sheet
from simpul.pages.manual import keys_page, rule_pages
from simpul.pages.matrix import matrix_sheet
from simpul.pages.search_data import search_filters_page
from simpul.pages.search_words import search_words_page
from simpul.pages.tree import Page
from simpul.similar import Index
from simpul.thesaurus import load_thesaurus

PIECE = 50
"""Cases in one batch."""
Part: TypeAlias = Sheet | Page
"""A page not yet framed, or a file that needs no frame."""


class Site:
    """The pages of a site, batch by batch."""

    def __init__(self, catalogue: Catalogue, root: Path, today: datetime.date) -> None:
        """Prepare the pages of `catalogue`."""
        self.catalogue = catalogue
        self._root = root
        self._today = today
        self._deck = Deck(catalogue)
        self._index = Index(catalogue)

    def few(self) -> Iterator[Part]:
        """Yield the pages whose number does not grow with the cases."""
        yield home_sheet(self.catalogue, self._deck)
        yield search_sheet()
        yield like_mine_sheet(self.catalogue)
        yield comparison_sheet()
        yield matrix_sheet(self.catalogue)
        yield glossary_sheet(self.catalogue)
        yield keys_page()
        yield grades_page()
        yield Page(urls.TEMPLATE, write_template(self.catalogue.vocabularies, self.catalogue.hub))
        yield from rule_pages()
        yield from handwritten_pages(self._root, self.catalogue.hub, self.catalogue.vocabularies.wilayah)

    def lists(self, number: int) -> Iterator[Sheet]:
        """Yield the pages of one list: of all cases, or of a facet with its terms."""
        if number == 0:
            return all_cases(self.catalogue, self._deck)
        return facet_sheets(self.catalogue, FACETS[number - 1], self._deck)

    def files(self) -> Iterator[Page]:
        """Yield what the search loads besides its index, and what the finder for a region does."""
        yield search_filters_page(self.catalogue)
        yield search_words_page(self.catalogue, load_thesaurus(self._root)[0])
        yield from like_mine_files(self.catalogue)

    def cases(self, number: int) -> Iterator[Part]:
        """Yield the pages of some cases, with the images they show."""
        for record in self.catalogue.records[number * PIECE : (number + 1) * PIECE]:
            yield from case_pages(self.catalogue, record, self._today, self._deck.like(self._index, record))

    def pages(self) -> Iterator[Page]:
        """Yield every file of the tree, in an order that never varies."""
        lists, cases = map(self.lists, self.list_numbers), map(self.cases, self.case_numbers)
        return map(framed, chain(self.few(), self.files(), *lists, *cases))

    @property
    def list_numbers(self) -> range:
        """The numbers of the lists."""
        return range(len(FACETS) + 1)

    @property
    def case_numbers(self) -> range:
        """The numbers of the batches of cases."""
        return range(-(-len(self.catalogue.records) // PIECE))


def render_pages(catalogue: Catalogue, root: Path, today: datetime.date) -> Iterator[Page]:
    """Yield every file of the tree, in an order that never varies."""
    return Site(catalogue, root, today).pages()
