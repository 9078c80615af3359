"""Write the tree of pages that a site generator publishes."""

from simpul.pages.search_data import numbered
from simpul.pages.site import Site, render_pages
from simpul.pages.tree import Page, TreeChanges, write_tree

__all__ = ["Page", "Site", "TreeChanges", "numbered", "render_pages", "write_tree"]
