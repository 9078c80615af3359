"""The body of a case: what it holds, where it stands, and that nothing in it does harm."""

import time
from collections.abc import Sequence
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.case.blocks import BlockKind
from simpul.case.body import Body, Mention
from simpul.case.markdown import render_line, render_tokens
from simpul.diagnostics import Position

SAFE_TAGS = frozenset(
    "a blockquote br code em h3 h4 h5 h6 hr img li ol p pre s strong sup table tbody td th thead tr ul".split()  # noqa: SIM905 - names of elements read better in a row
)
SAFE_SCHEMES = ("http:", "https:", "mailto:")
BUDGET = 20.0
"""Seconds of processor time for a megabyte of malice; what is not quadratic takes a tenth of it on a slow machine."""
# fmt: off
MARKUP = st.sampled_from([
    "[", "]", "(", ")", "![", "](", "[^s1]", "[^s1]:", "*", "**", "_", "`", "```\n", "\n", "\n\n",
    "> ", "- ", "1. ", "# ", "## ", "### ", "|", "| a | b |\n|---|:-:|\n", "<", ">", "<b>", "<script>", "</script>",
    "<!--", "-->", "<img src=x onerror=alert(1)>", "&lt;", "&#106;", "javascript:alert(1)", "data:text/html,x",
    "//x", "http://a.id", "mailto:a@b.id", "\\", "\t", "    ", "\x00", "\r", "é", "a", "1", " ",
])
MALICE = [
    "[" * 10**6, "*" * 10**6, "`" * 10**6, "![" * 500_000, "[^" * 500_000, "a_" * 500_000, "<b " * 300_000, "\n" * 10**6,
    ("> " * 1000 + "a\n") * 500, "[a](x)" * 50_000, "[^s1] " * 100_000, "|a [^s1]" * 100_000,
    "| a |\n|---|\n" + "| b |\n" * 100_000, " ".join("`" * width for width in range(1, 1400)),
]
# fmt: on
TEXTS = st.one_of(st.text(), st.lists(MARKUP, max_size=40).map("".join))


class Auditor(HTMLParser):
    """Collects whatever HTML should not hold."""

    def __init__(self) -> None:
        """Start with nothing found."""
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag or an attribute that has no place on a page."""
        if tag not in SAFE_TAGS:
            self.faults.append(tag)
        for name, value in attrs:
            text = (value or "").strip().lower()
            scheme = text.partition("/")[0].partition("?")[0].partition("#")[0]
            if name.startswith("on") or (name == "style" and not text.startswith("text-align:")):
                self.faults.append(f"{name}={value}")
            if name in {"href", "src"} and ":" in scheme and not text.startswith(SAFE_SCHEMES):
                self.faults.append(f"{name}={value}")


def faults_of(html: str) -> list[str]:
    auditor = Auditor()
    auditor.feed(html)
    auditor.close()
    return auditor.faults


def places(body: Body, mentions: Sequence[Mention]) -> list[tuple[str, int, int]]:
    return [(mention.target, (at := body.where(mention)).line, at.column) for mention in mentions]


def test_citations_stand_where_they_are_written() -> None:
    body = Body(
        "Satu [^s1] dan **dua [^s2]**\n  tiga [^s3]\n\n> empat\n> lima [^s5]\n\n- enam\n  - tujuh [^s7]\n",
        first_line=20,
    )
    assert places(body, body.citations()) == [
        ("s1", 20, 6),
        ("s2", 20, 22),
        ("s3", 21, 8),
        ("s5", 24, 8),
        ("s7", 27, 11),
    ]


def test_citations_of_equal_cells_have_their_own_columns() -> None:
    body = Body("| a | b |\n|---|---|\n| x [^s1] | x [^s1] |\n")
    assert places(body, body.citations()) == [("s1", 3, 5), ("s1", 3, 15)]


@pytest.mark.parametrize(
    "text", ["`[^s1]`", "``x ` [^s1]``", "```\n[^s1]\n```", "    [^s1]", r"\[^s1]", "<!-- [^s1] -->"]
)
def test_what_is_no_prose_cites_nothing(text: str) -> None:
    assert not Body(text).citations()


def test_line_that_opens_with_a_citation_and_a_colon_is_a_definition() -> None:
    body = Body("Menurut [^s1]: ya.\n\n[^s2]: Kabar\n[^s3]: Berita\n")
    assert [mention.target for mention in body.citations()] == ["s1"]
    assert places(body, body.definitions()) == [("s2", 3, 1), ("s3", 4, 1)]


def test_links_images_and_html_stand_where_they_are_written() -> None:
    body = Body("Lihat [a `b`](https://a.id/x(1) 'j') dan ![alt](f.png) <b>c</b>\n<https://b.id>\n")
    assert places(body, body.links()) == [("https://a.id/x(1)", 1, 7), ("https://b.id", 2, 1)]
    assert places(body, body.images()) == [("f.png", 1, 42)]
    assert places(body, body.html()) == [("<b>", 1, 56), ("</b>", 1, 60)]


def test_prose_keeps_the_words_and_their_places() -> None:
    body = Body("Satu [dua](https://a.id) `tiga` [^s1] ![x](y.png) <b>empat</b>\n\n```\nlima\n```\nenam")
    assert len(body.prose) == len(body.text)
    assert body.prose.split() == ["Satu", "[dua", "empat", "enam"]
    assert body.position(body.prose.index("empat")) == Position(1, 54)


def test_blocks_know_what_they_are_and_whether_they_cite() -> None:
    text = "## K\n\nsatu [^s1]\n\n> dua\n\n1. tiga\n   empat\n\n| a [^s1] |\n|---|\n| b |\n"
    found = [
        (block.kind, block.is_cited, text[block.start : block.end].partition("\n")[0]) for block in Body(text).blocks
    ]
    assert found == [
        (BlockKind.HEADING, False, "## K"),
        (BlockKind.PARAGRAPH, True, "satu [^s1]"),
        (BlockKind.QUOTE, False, "> dua"),
        (BlockKind.ITEM, False, "1. tiga"),
        (BlockKind.HEADER_ROW, True, "| a [^s1] |"),
        (BlockKind.ROW, True, "| b |"),
    ]


def test_nested_heading_opens_no_section() -> None:
    body = Body("## Kebaruan\n\n> ## Implementasi\n>\n> x\n\n### Rincian\n\ny\n")
    assert [section.heading.text for section in body.sections] == ["Kebaruan"]
    assert [heading.is_nested for heading in body.headings] == [False, True, False]


@pytest.mark.parametrize("said", ["Belum terdokumentasi.", "belum terdokumentasi", "Belum terdokumentasi..."])
def test_undocumented_and_empty_sections_are_left_out(said: str) -> None:
    body = Body(f"## Kebaruan\n\n{said}\n\n## Implementasi\n\nAda. [^s1]\n\n## Pembelajaran\n")
    assert body.render_sections({"s1": 3}) == {
        "Implementasi": '<p>Ada. <sup class="rujukan"><a href="#rujukan-3" rel="noopener nofollow">3</a></sup></p>\n'
    }


def test_raw_html_is_printed_as_text() -> None:
    html = render_tokens(Body("<script>alert(1)</script>\n\na <b>c</b>").tokens, {})
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "a &lt;b&gt;c&lt;/b&gt;" in html


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x", "vbscript:x"],
)
def test_unsafe_address_is_seen_but_never_printed(address: str) -> None:
    body = Body(f"[x]({address}) ![y]({address}) <{address}>")
    assert body.links()
    assert not faults_of(render_tokens(body.tokens, {}))


def test_unknown_citation_in_a_line_is_printed_as_written() -> None:
    assert render_line("a <b> [^s9] & [^s1]", {"s1": 1}) == (
        'a &lt;b&gt; [^s9] &amp; <sup class="rujukan"><a href="#rujukan-1">1</a></sup>'
    )


@given(TEXTS)
def test_any_text_is_read_and_printed_safely(text: str) -> None:
    body = Body(text)
    assert not faults_of(render_tokens(body.tokens, {"s1": 1}))
    for html in body.render_sections({"s1": 1}).values():
        assert not faults_of(html)
    assert not faults_of(render_line(text, {"s1": 1}))


@given(TEXTS.map(lambda text: text.replace("\r", "\n")))
def test_any_mention_lies_in_the_text(text: str) -> None:
    body = Body(text)
    assert len(body.prose) == len(text)
    assert body.prose.count("\n") == text.count("\n")
    for mention in (*body.citations(), *body.definitions()):
        assert (
            text.startswith(f"[^{mention.target}]", mention.offset) or "\t" in text or "\\|" in text or "\x00" in text
        )
    for block in body.blocks:
        assert 0 <= block.start <= block.end <= len(text)
    for mention in (*body.links(), *body.images(), *body.html()):
        assert 0 <= mention.offset <= len(text)


@pytest.mark.parametrize("text", MALICE, ids=lambda text: repr(text[:6]))
def test_a_megabyte_of_malice_stays_cheap(text: str) -> None:
    start = time.process_time()
    body = Body("## Kebaruan\n\n" + text)
    body.render_sections({})
    assert len(body.prose) == len(body.text)
    assert body.citations() is not None
    assert time.process_time() - start < BUDGET


def test_quotes_a_thousand_deep_end_at_the_limit() -> None:
    html = render_tokens(Body("> " * 1000 + "dalam").tokens, {})
    assert html.count("<blockquote>") <= 20
