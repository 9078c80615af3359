"""Pages that are not rendered yet: what they rest on tells whether they must be."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from simpul.pages.frame import Sheet
from simpul.pages.tree import Page

Part: TypeAlias = Sheet | Page
"""A page not yet framed, or a file that needs no frame."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A page to be, with the files that go with it."""

    uri: str
    """Address of the page."""
    rests_on: str
    """What it comes from, in short, apart from code, vocabularies and settings; "" when it cannot be told.

    Two drafts of one address that rest on the same come out the same.
    """
    render: Callable[[], Iterable[Part]]
    """Returns the page and its files."""
