"""The table of contents of the site: which pages there are."""

import datetime
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from pathlib import Path

from simpul import urls
from simpul.catalogue import Catalogue
from simpul.documents.template import write_template
from simpul.facets import FACETS
from simpul.pages.cards import Alike, Deck, alike
from simpul.pages.case_page import case_draft
from simpul.pages.comparison import comparison_sheet
from simpul.pages.drafts import Draft, Part
from simpul.pages.frame import Sheet, framed
from simpul.pages.glossary import glossary_sheet
from simpul.pages.grading import grades_page
from simpul.pages.handwritten import handwritten_pages
from simpul.pages.home import home_sheet, search_sheet
from simpul.pages.indexes import all_cases, facet_pages
from simpul.pages.like_mine import like_mine_files, like_mine_sheet
from simpul.pages.manual import keys_page, rule_pages
from simpul.pages.matrix import matrix_sheet
from simpul.pages.search_data import search_data_pages
from simpul.pages.search_words import search_words_pages
from simpul.pages.tree import Page
from simpul.pages.withdrawn import withdrawn_sheet
from simpul.similar import Index
from simpul.thesaurus import load_thesaurus


class Site:
    """The pages of a site, by what they hang on."""

    def __init__(self, catalogue: Catalogue, root: Path, today: datetime.date) -> None:
        """Prepare the pages of `catalogue`."""
        self.catalogue = catalogue
        self._root = root
        self._today = today
        self._deck = Deck(catalogue, today)

    def fixed(self) -> Iterator[Page]:
        """Yield the pages that no case has a say in."""
        hub, vocabularies = self.catalogue.hub, self.catalogue.vocabularies
        yield keys_page()
        yield grades_page()
        yield Page(urls.TEMPLATE, write_template(vocabularies, hub))
        yield Page(urls.SHORT_TEMPLATE, write_template(vocabularies, hub, is_short=True))
        yield from rule_pages()
        yield from handwritten_pages(self._root, hub, vocabularies.wilayah)

    def few(self) -> Iterator[Sheet]:
        """Yield the pages of which there is one each, whatever the cases."""
        yield home_sheet(self.catalogue, self._deck)
        yield search_sheet()
        yield like_mine_sheet(self.catalogue)
        yield comparison_sheet()
        yield matrix_sheet(self.catalogue)
        yield glossary_sheet(self.catalogue)

    def files(self) -> Iterator[Page]:
        """Yield what the search loads besides its index, and what the finder for a region does."""
        yield from search_data_pages(self.catalogue)
        yield from search_words_pages(self.catalogue, load_thesaurus(self._root)[0])
        yield from like_mine_files(self.catalogue)

    def withdrawn(self) -> Iterator[Sheet]:
        """Yield what stands at the addresses of cases that were withdrawn."""
        return (withdrawn_sheet(entry, self.catalogue) for entry in self.catalogue.retired)

    def lists(self) -> Iterator[Draft]:
        """Yield the pages of the lists: of all cases, of each facet with its terms."""
        yield from all_cases(self.catalogue, self._deck)
        for facet in FACETS:
            yield from facet_pages(self.catalogue, facet, self._deck)

    @cached_property
    def index(self) -> Index:
        """What tells which cases are alike."""
        return Index(self.catalogue)

    def alike(self, numbers: Iterable[int]) -> list[list[Alike]]:
        """Return which cases are like each of some cases."""
        return [alike(self.index, number) for number in numbers]

    def cases(self, likenesses: Iterable[Iterable[Alike]] | None = None) -> Iterator[Draft]:
        """Yield the pages of the cases, with their files, in the order of the catalogue.

        `likenesses` are those of all cases, when they are known already.
        """
        records = self.catalogue.records
        found = self.alike(range(len(records))) if likenesses is None else likenesses
        for record, like in zip(records, found, strict=True):
            yield case_draft(self.catalogue, record, self._today, self._deck.like(like))

    def pages(self) -> Iterator[Page]:
        """Yield every file of the tree, in an order that never varies."""
        drafts = chain(self.lists(), self.cases())
        rendered: Iterator[Part] = chain.from_iterable(draft.render() for draft in drafts)
        return map(framed, chain(self.few(), self.fixed(), self.files(), self.withdrawn(), rendered))


def render_pages(catalogue: Catalogue, root: Path, today: datetime.date) -> Iterator[Page]:
    """Yield every file of the tree, in an order that never varies."""
    return Site(catalogue, root, today).pages()
