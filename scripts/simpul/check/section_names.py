"""Tell which section a heading was meant to open; shared by the rules of headings."""

from simpul.case.body import SECTIONS
from simpul.case.names import SECTION_OF, bare
from simpul.spelling import nearest

_SECTIONS = frozenset(SECTIONS)


def section_meant(text: str) -> str | None:
    """Return the section, or `SUMMARY`, that a heading seems to mean, by its spelling or by what proposals call it."""
    name = bare(text)
    return SECTION_OF.get(name) or nearest(name, _SECTIONS)
