"""Nothing in a report does more than be printed: not on GitHub, not in a shell, not in the case."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from simpul.case.reading import parse_case
from simpul.contribute.importing.markdown import render
from simpul.contribute.intake.citing import cite_all
from simpul.contribute.intake.comment import escape
from simpul.contribute.intake.drafting import Drafter
from simpul.contribute.intake.issue import Issue
from simpul.contribute.intake.outcome import State, write
from simpul.contribute.intake.prose import read_story
from simpul.contribute.intake.splitting import cut
from tests.conftest import GOOD_CASE, write_root
from tests.contribute.issues import GOOD, LABELS, answered, desk, outcome, recorded

TITLE = 'Kasus baru: `$(touch /tmp/x)` "; rm -rf / #${{ github.token }}'
MENTION = re.compile(r"@[A-Za-z0-9]|#\d|GH-\d|://[^<>\s\u2060]|www\.", re.IGNORECASE)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a root that is only read."""
    folder = tmp_path_factory.mktemp("nakal") / "hub"
    return write_root(folder, {"sumatera-selatan/contoh-baik-palembang": GOOD_CASE})


def printed(markdown: str) -> str:
    """Return what stands on the page, our own links and references apart."""
    own = re.sub(
        r"<https://github\.com/user-attachments/[^>]*>|^Closes #12$|laporan #12", "", markdown, flags=re.MULTILINE
    )
    rendered: str = MarkdownIt("commonmark", {"html": True}).enable("table").render(own)
    return rendered


def test_comment_mentions_nobody_and_holds_no_foreign_markup(root: Path) -> None:
    found = outcome(root, recorded("nakal.md"), TITLE)
    assert found.state is State.DRAFT
    for text in (found.comment, found.introduction):
        page = printed(text)
        assert set(re.findall(r"</?([a-z0-9]+)", page)) <= {
            *("p", "strong", "ul", "li", "details", "summary", "table", "thead", "tbody", "tr", "th", "td"),
            *("code", "blockquote", "h3", "hr", "ol"),
        }
        words = re.sub(r"<[^>]+>", "", page).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        assert MENTION.findall(words) == []


def test_marker_of_the_comment_cannot_be_forged_within(root: Path) -> None:
    found = outcome(root, recorded("nakal.md"), TITLE)
    assert found.comment.count("<!--") == 1


def test_title_and_path_are_made_of_plain_words(root: Path, tmp_path: Path) -> None:
    issue = Issue(12, TITLE, recorded("nakal.md"))
    write(outcome(root, issue.body, TITLE), issue, tmp_path / "out")
    title = (tmp_path / "out/title").read_text(encoding="utf-8")
    assert re.fullmatch(r"Kasus baru dari laporan #12: [a-z0-9-]{3,80}\n", title)
    path = (tmp_path / "out/path").read_text(encoding="utf-8")
    assert re.fullmatch(r"innovations/[a-z0-9-]+/[a-z0-9-]+/index\.md\n", path)
    assert sorted(path.name for path in tmp_path.rglob("*")) == [
        *("body.md", "case.md", "comment.md", "out", "path", "state", "title"),
    ]


@pytest.mark.parametrize("title", ["../../.github/workflows/x", "----", "漢字", "é" * 200, "a", ".git/config"])
def test_no_name_leads_out_of_the_folder_of_cases(root: Path, title: str) -> None:
    draft = outcome(root, answered(recorded(GOOD), judul=title)).draft
    assert draft is not None
    assert re.fullmatch(r"innovations/sumatera-selatan/[a-z0-9]+(-[a-z0-9]+)*/index\.md", draft.uri)


def test_front_matter_cannot_be_slipped_in(root: Path) -> None:
    draft = outcome(root, recorded("nakal.md")).draft
    assert draft is not None
    file = parse_case(draft.text, draft.uri, root)
    assert file.front_matter.faults == ()
    assert file.string("id") == draft.id
    assert file.string("verifikasi") == "terhimpun"


def test_headings_within_an_answer_stay_there() -> None:
    pieces = cut(recorded("nakal.md"), list(LABELS.values()))
    answers = dict(zip(LABELS, pieces.answers, strict=True))
    told = answers["Latar Belakang dan Tujuan"] or ""
    for heading in ("### Nama inovasi", "### Sumber", "### Bagian saya sendiri", "### Implementasi"):
        assert heading in told
    assert (answers["judul"] or "").startswith("`${{ secrets")
    assert (answers["Implementasi"] or "").startswith("[s1]:")


def test_heading_that_is_gone_is_none_and_an_empty_answer_is_empty() -> None:
    body = recorded(GOOD).replace("### Instansi\n", "")
    answers = dict(zip(LABELS, cut(body, list(LABELS.values())).answers, strict=True))
    assert answers["instansi"] is None
    assert answers["Pembelajaran"] == ""


def test_fence_that_is_never_closed_swallows_no_other_answer(root: Path) -> None:
    found = outcome(root, answered(recorded(GOOD), Latar__Belakang__dan__Tujuan="```\nkode"))
    assert found.draft is not None
    assert "Pemkab menyiapkan 143 rumah tunggu." in found.draft.body


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Satu baris\nmasih kalimat itu.", "Satu baris masih kalimat itu."),
        ("Kalimat satu.\nKalimat dua.", "Kalimat satu.\n\nKalimat dua."),
        ("• satu\n• dua", "- satu\n- dua"),
        ("1) satu\n2) dua", "1. satu\n2. dua"),
        ("Judul\n-----", "Judul"),
        ("# Besar", "### Besar"),
        ("2*3*4 = 24", "2\\*3\\*4 = 24"),
        ("**Tebal** dan *miring*", "**Tebal** dan *miring*"),
        ("[biasa](https://contoh.go.id/a_b)", "[biasa](https://contoh.go.id/a_b)"),
        ("[jahat](javascript:alert(1))", "(javascript:alert(1)) jahat"),
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("![](https://lain.example/a.png) foto", "foto"),
        ("    menjorok", "menjorok"),
        ("C:\\data\\arsip", "C:\\\\data\\\\arsip"),
        ("[s1]: https://contoh.go.id", "[^s1]: https://contoh.go.id"),
    ],
)
def test_typed_text_is_written_as_meant(typed: str, written: str) -> None:
    assert render(read_story(typed).blocks) == written


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab1 \n*_`~#>-[](){}<>|\\!&.:/"), max_size=80))
def test_no_word_of_an_answer_is_lost(root: Path, text: str) -> None:
    draft = Drafter({"judul": "Nama", "Implementasi": text}, desk(root)).draft()
    kept = [draft.body, *(f"{picture.address} {picture.alternative}" for picture in draft.pictures)]
    kept += [answer for _, answer in draft.left]
    words = re.findall(r"[ab]+", text)
    assert [word for word in words if word not in " ".join(kept)] == []


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_escaped_is_one_harmless_line(text: str) -> None:
    escaped = escape(text)
    assert "\n" not in escaped
    assert not set("<>`*|[]") & set(escaped)
    page = re.sub(r"<[^>]+>", "", printed(f"x {escaped}"))
    assert MENTION.findall(page.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")) == []


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_any_body_gives_an_outcome(root: Path, text: str) -> None:
    found = outcome(root, answered(recorded(GOOD), Implementasi=text, sumber=text, wilayah=text, judul=text))
    assert found.state in set(State)


def test_table_row_takes_its_source_in_the_last_cell() -> None:
    table = read_story("| a | b |\n|---|---|\n| x | 1 |\n| y | |").blocks
    assert render(cite_all(table, ["s1"])).endswith("| x | 1 [^s1] |\n| y [^s1] |  |")
