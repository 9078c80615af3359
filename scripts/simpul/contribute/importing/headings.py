"""Know the headings of proposals: which section they open, however they are numbered."""

from simpul.case.names import LOOSE_SECTION_NAMES, SECTION_NAMES, bare
from simpul.contribute.importing.blocks import Paragraph

_LONGEST_HEADING = 120


def section_of(paragraph: Paragraph, open_section: str, open_rank: int) -> str:
    """Return the section that a paragraph opens, "" when it opens none."""
    if len(paragraph.plain) > _LONGEST_HEADING or "\n" in paragraph.plain:
        return ""
    name = bare(paragraph.plain)
    strong = next((section for section, names in SECTION_NAMES.items() if name in names), "")
    if strong:
        is_deeper = bool(open_section and open_rank and paragraph.rank > open_rank)
        return "" if is_deeper else strong
    weak = next((section for section, names in LOOSE_SECTION_NAMES.items() if name in names), "")
    looks_so = paragraph.is_bold or paragraph.rank > 0
    if weak and looks_so and (not open_section or (paragraph.rank and paragraph.rank == open_rank)):
        return weak
    return ""
