"""What passes through here is only read, whoever wrote it."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from simpul.neutral import MAX_BYTES, neutralise
from tests.review.test_review import GOLDEN

RENDERED = MarkdownIt("gfm-like", {"html": True, "linkify": False})
ACTING = re.compile(r"@\w|(?<!&)#[0-9]|[!~&$%^][0-9]|://|www\.|gh-[0-9]", re.IGNORECASE)
QUICK_ACTION = re.compile(r"^ *(/|&#47;)", re.MULTILINE)
HOSTILE = (
    "@orang",
    "&#64;orang",
    "&#x40;orang",
    "&#0064;orang",
    "&commat;orang",
    "\\@orang",
    "@&#111;rang",
    "#12",
    "orang/gudang#12",
    "&num;12",
    "&#35;&#49;2",
    "GH-12",
    "!12",
    "&#33;12",
    "~12",
    "&12",
    "$12",
    "/close",
    "  /merge",
    "&sol;close",
    "G&#72;&#45;12",
    "https://jahat.example",
    "https&colon;//jahat.example",
    "https:&sol;/jahat.example",
    "www.jahat.example",
    "&#119;ww&period;jahat.example",
    "<https://jahat.example>",
    "[x](https://jahat.example)",
    "[x](jahat)",
    "![x](jahat)",
    "[x]\n\n[x]: jahat",
    "[x][y]\n\n[y]: jahat",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<!-- sembunyi",
    "<details>",
    "a\u202eb",
    "a\u200bb",
    "a\x00b",
    "&amp;#64;orang",
    "&lt;img src=x&gt;",
)


def _is_harmless(text: str) -> bool:
    if QUICK_ACTION.search(neutralise(text)):
        return False
    html = RENDERED.render(neutralise(text))
    tags = set(re.findall(r"<([a-z]+)", html))
    return not tags & {"a", "img", "script", "details"} and "<!" not in html and not ACTING.search(unescape(html))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_nothing(text: str) -> None:
    assert _is_harmless(text)
    assert _is_harmless(f"| {text} |\n| --- |\n| {text} |\n")
    assert _is_harmless(f"- [ ] {text}\n\n> {text}")


@given(st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=5))).map("".join))
def test_no_mixture_does_anything(text: str) -> None:
    assert _is_harmless(text)


@given(st.text())
def test_twice_is_once(text: str) -> None:
    assert neutralise(neutralise(text)) == neutralise(text)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.md")), ids=lambda path: path.stem)
def test_our_own_reports_pass_unchanged(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]  # a traversable of the package is a path here
    assert neutralise(text) == text


def test_a_report_too_long_is_cut_at_a_line_and_says_so() -> None:
    told = neutralise("| sebaris ñ |\n" * 10_000)
    assert len(told.encode()) <= MAX_BYTES
    assert told.endswith("ñ |\n\n… Laporan terpotong; selengkapnya ada di artefak.\n")
