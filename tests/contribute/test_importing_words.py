"""Whatever a paragraph says, its Markdown says the same and nothing more."""

import html
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from simpul.case.body import Body
from simpul.contribute.importing.blocks import Cell, Item, Paragraph, Table
from simpul.contribute.importing.inline import markdown_text, plain_text
from simpul.contribute.importing.markdown import render
from simpul.contribute.importing.spans import Span

TEXT = st.text(st.sampled_from("ab1 #*_-+=>|<![](){}`~&;:.\\/\"'^\n\u00a0\u00ad\u201c8"), min_size=1, max_size=24)
SPANS = st.lists(st.builds(Span, TEXT, st.booleans(), st.booleans()), min_size=1, max_size=4)
HEAD = "## Implementasi\n\n"


def paragraph(spans: list[Span], item: Item | None = None) -> Paragraph:
    """Return a paragraph of running text."""
    return Paragraph(plain_text(spans), markdown_text(spans), item=item)


def shown(markdown: str) -> str:
    """Return what a reader of the page sees, blanks aside."""
    (page,) = Body(HEAD + markdown).render_sections({}).values()
    return "".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


@settings(max_examples=600, deadline=None)
@given(SPANS)
@example([Span("1. satu"), Span("\n- dua")])
@example([Span("&lt;b&gt;")])
@example([Span("1", is_bold=True), Span("\xad"), Span("1", is_bold=True)])
def test_paragraph_reads_as_it_was(spans: list[Span]) -> None:
    block = paragraph(spans)
    if block.plain:
        assert shown(render([block])) == "".join(block.plain.split())


@settings(max_examples=300, deadline=None)
@given(SPANS, SPANS)
def test_list_and_table_read_as_they_were(first: list[Span], second: list[Span]) -> None:
    one, two = paragraph(first, Item(0, 0)), paragraph(second, Item(1, 3))
    if not (one.plain and two.plain):
        return
    expected = "".join((one.plain + two.plain).split())
    assert shown(render([one, two])) == expected
    table = Table(((Cell((paragraph(first),)), Cell((paragraph(second),))), (Cell(), Cell())))
    assert shown(render([table])) == expected
