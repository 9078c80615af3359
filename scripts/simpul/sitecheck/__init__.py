"""Check the finished site: every link, anchor and id, the HTML itself, and what a first visit costs."""

from simpul.sitecheck.site import check_site

__all__ = ["check_site"]
