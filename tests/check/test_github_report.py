"""On GitHub no finding is lost, and no case's text becomes a command, a link or a tag."""

from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from simpul import cli
from simpul.check.github_report import MAX_ANNOTATIONS, MAX_SUMMARY_BYTES, as_github, as_summary, escape_markdown
from simpul.diagnostics import Severity
from tests.check.report_samples import PATH, SITE, finding, report_of
from tests.conftest import GOOD_CASE

HOSTILE = (
    "a|b <img src=x onerror=alert(1)> [x](https://jahat.example) `c` **d** @orang #1 https://jahat.example &lt; \\"
)


def _commands(told: str, level: str) -> list[str]:
    return [line for line in told.split("\n") if line.startswith(f"::{level} ")]


def test_no_more_annotations_than_github_shows_and_errors_come_first() -> None:
    warnings = [finding(line, Severity.WARNING) for line in range(1, 16)]
    errors = [finding(line) for line in range(16, 28)]
    lines = as_github(report_of(*warnings, *errors)).split("\n")
    assert [line[:7] for line in lines[:10]] == ["::error"] * MAX_ANNOTATIONS
    assert [line[:9] for line in lines[10:20]] == ["::warning"] * MAX_ANNOTATIONS
    assert lines[20:27] == [
        *(f"{PATH}:{line}:3: SP301 peringatan: salah. Saran: perbaiki." for line in range(11, 16)),
        *(f"{PATH}:{line}:3: SP301 galat: salah. Saran: perbaiki." for line in (26, 27)),
    ]
    assert lines[27:] == ["0 kasus diperiksa: 12 galat, 15 peringatan."]


@given(st.text(), st.text(st.characters(codec="utf-8"), min_size=1))
def test_a_finding_is_always_one_line_and_at_most_one_command(message: str, path: str) -> None:
    found = [finding(line, message=message, path=path) for line in range(1, 13)]
    lines = as_github(report_of(*found)).split("\n")
    assert len(lines) == 13
    assert len([line for line in lines if line.startswith("::")]) == MAX_ANNOTATIONS
    assert not any("##[" in line or "\r" in line for line in lines[MAX_ANNOTATIONS:])


def test_a_path_cannot_end_its_property() -> None:
    (line, _) = as_github(report_of(finding(1, path="a,b:c\n::error::x"))).split("\n")
    assert line.startswith("::error file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ax,line=1,col=3,title=SP301::salah.")


def test_summary_lists_everything_errors_first() -> None:
    told = as_summary(report_of(finding(1, Severity.WARNING), finding(2), site=SITE))
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(told)
    rows = [line for line in html.split("\n") if line.startswith("<td>")]
    assert [unescape(row)[4:-5] for row in rows] == [
        f"{PATH}:2:3",
        '<a href="https://simpul.example/hub/kontribusi/aturan/SP301/">SP301</a>',
        "galat",
        "salah.",
        "perbaiki.",
        f"{PATH}:1:3",
        '<a href="https://simpul.example/hub/kontribusi/aturan/SP301/">SP301</a>',
        "peringatan",
        "salah.",
        "perbaiki.",
    ]


def test_summary_links_nowhere_without_an_address() -> None:
    assert "href" not in as_summary(report_of(finding(1)))


def test_summary_of_nothing_is_the_closing_line() -> None:
    assert as_summary(report_of()) == "0 kasus diperiksa&#44; semuanya baik&#46;\n"


def _cells(text: str) -> tuple[int, str]:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(as_summary(report_of(finding(1, message=text))))
    return html.count("<td>"), html.split("<td>")[4].partition("</td>")[0]


def test_hostile_text_is_printed_as_it_stands() -> None:
    count, cell = _cells(HOSTILE)
    assert count == 5
    escaped = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert cell == escaped


@given(st.text(st.characters(codec="utf-8")))
def test_no_text_makes_a_tag_or_another_cell(text: str) -> None:
    count, cell = _cells(text)
    assert count == 5
    assert "<" not in cell


@given(st.text(st.characters(codec="ascii", categories=("P", "S")), min_size=1))
def test_no_mark_is_left_bare(text: str) -> None:
    assert not set(escape_markdown(text)) - set("&#;0123456789")


def test_a_summary_too_long_for_github_says_what_is_missing() -> None:
    told = as_summary(report_of(*(finding(line, message="x" * 9000) for line in range(1, 121))))
    assert len(told.encode()) < MAX_SUMMARY_BYTES + 1000
    shown = told.count("\n| innovations")
    assert f"Masih ada {120 - shown} temuan lain" in told
    assert 50 < shown < 120


@pytest.mark.parametrize("command", ["check", "pages"])
def test_commands_add_to_the_summary_that_github_names(
    command: str,
    make_root: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = "sumatera-selatan/contoh-baik-palembang"
    root = make_root({place: GOOD_CASE.replace("[tata-kelola]", "[tata-kelolaa]")})
    summary = tmp_path / "ringkasan.md"
    summary.write_text("sebelumnya\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert cli.main([command, "--root", str(root)]) == 1
    assert capsys.readouterr().out.startswith("::error file=")
    assert summary.read_text(encoding="utf-8").startswith("sebelumnya\n1 kasus diperiksa")
    assert "tata&#45;kelolaa" in summary.read_text(encoding="utf-8")


def test_a_summary_that_cannot_be_written_stops_nothing(
    good_root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(good_root))
    assert cli.main(["check", "--root", str(good_root), "--format", "github"]) == 0
    assert "Ringkasan tidak tertulis" in capsys.readouterr().err
