"""The figures of the real cases agree: prose with structured data and sources, summary with the rest.

A figure in prose either stands in the case's own data or its list of sources, or its block cites; the summary brings none of
its own; and what occurs in several places is written in one way.
"""

import re
from collections.abc import Iterator

import pytest

from simpul.case.reading import CaseFile, find_cases, load_case, parse_case
from simpul.check.figures import TOLD, figures_in, figures_of
from tests.conftest import GOOD_CASE, REPOSITORY

CASES = list(find_cases(REPOSITORY))
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
_SCALE = re.compile(rf"\s(?:{'|'.join(_SCALES)})\b")
_NO_PROSE = frozenset({"id", "url", "wilayah", "kasus", "tanggal", "diakses", "urusan", "tpb", "nomor"})
"""Keys whose digits are names, codes and addresses, written by rules of their own."""
_DATES = frozenset({"diperbarui", "mulai_uji_coba", "mulai_penerapan", "status_per", "verifikasi_tanggal", "lisensi"})


def _value(written: str) -> float | str:
    """Return the number that digits mean, in the Indonesian way or, where that is impossible, the English."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", written):
        return float(written.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", written):
        return float(written.replace(",", ""))
    if re.fullmatch(r"\d+(?:[.,]\d+)?", written):
        return float(written.replace(",", "."))
    return written


def _amount(figure: re.Match[str]) -> tuple[float | str, str]:
    """Return the number that a figure means and how it is written, with its word of scale."""
    value = _value(figure.group())
    scale = _SCALE.match(figure.string, figure.end())
    if scale is None or isinstance(value, str):
        return value, figure.group()
    return value * _SCALES[scale.group().strip()], f"{figure.group()}{scale.group()}"


def _texts(file: CaseFile) -> Iterator[str]:
    """Yield the texts of structured data and of the sources: all save the summary, addresses and ids."""
    for place, text in file.strings():
        if place[0] != "ringkasan" and place[-1] not in {"url", "id"}:
            yield text


def _known(file: CaseFile) -> set[str]:
    """Return the figures of the structured data and of the sources."""
    return {found for text in _texts(file) for found in _DIGITS.findall(text)}


def _told(file: CaseFile) -> Iterator[re.Match[str]]:
    for block in file.body.blocks:
        if block.kind in TOLD:
            yield from figures_of(file.body, block)


def _unfounded(file: CaseFile) -> list[str]:
    """Return the figures of the body that neither the data has nor the block's citation carries."""
    known = _known(file)
    return [
        figure.group()
        for block in file.body.blocks
        if block.kind in TOLD and not block.is_cited
        for figure in figures_of(file.body, block)
        if figure.group() not in known
    ]


def _brought_by_summary(file: CaseFile) -> list[str]:
    """Return the figures that only the summary has."""
    known = _known(file) | set(_DIGITS.findall(file.body.prose))
    return [figure.group() for figure in figures_in(file.string("ringkasan")) if figure.group() not in known]


def _prose_in_data(file: CaseFile) -> Iterator[re.Match[str]]:
    for place, text in file.strings():
        if place[0] not in _DATES and not _NO_PROSE & {place[-1], *place[:1]}:
            yield from figures_in(text)


def _written_in_two_ways(file: CaseFile) -> list[list[str]]:
    """Return the ways of writing, of every number that is written in more than one."""
    ways: dict[float | str, set[str]] = {}
    for figure in (*_told(file), *_prose_in_data(file)):
        value, written = _amount(figure)
        ways.setdefault(value, set()).add(" ".join(written.split()))
    return [sorted(found) for _, found in sorted(ways.items(), key=str) if len(found) > 1]


@pytest.fixture(params=CASES, ids=lambda path: path.parent.name)
def case(request: pytest.FixtureRequest) -> CaseFile:
    """Return a real case."""
    return load_case(request.param, REPOSITORY)


def test_every_figure_is_in_the_data_or_cited(case: CaseFile) -> None:
    assert _unfounded(case) == []


def test_the_summary_brings_no_figure_of_its_own(case: CaseFile) -> None:
    assert _brought_by_summary(case) == []


def test_a_number_is_written_in_one_way(case: CaseFile) -> None:
    assert _written_in_two_ways(case) == []


def test_there_are_cases_and_figures() -> None:
    assert len(CASES) >= 87
    assert sum(1 for path in CASES for _ in _told(load_case(path, REPOSITORY))) > 1000


def _example(summary: str, body: str, data: str = "") -> CaseFile:
    text = re.sub("ringkasan: .*", f"ringkasan: {summary}", GOOD_CASE)
    text = text.replace("---\n\n##", f"{data}---\n\n##").replace("setiap pekan. [^s1]", body)
    return parse_case(text, "innovations/x/y/index.md", REPOSITORY)


def test_a_figure_without_data_and_citation_is_found() -> None:
    assert _unfounded(_example("Ada.", "kepada 1.012 warga.")) == ["1.012"]
    assert _unfounded(_example("Ada.", "kepada 1.012 warga. [^s1]")) == []
    assert _unfounded(_example("Ada.", "kepada 1.012 warga.", "sdm: [{peran: Warga, jumlah: 1.012 orang}]\n")) == []


def test_a_figure_of_the_summary_alone_is_found() -> None:
    assert _brought_by_summary(_example("Ada 57 warga.", "kepada warga. [^s1]")) == ["57"]
    assert _brought_by_summary(_example("Ada 57 warga.", "kepada 57 warga. [^s1]")) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.012", "1012"),
        ("42,3", "42.3"),
        ("Rp1.200.000", "Rp1200000"),
        ("1,2 juta", "1.200.000"),
        ("12,0", "12"),
        ("1,234,567", "1.234.567"),
    ],
)
def test_a_number_written_in_two_ways_is_found(first: str, second: str) -> None:
    assert _written_in_two_ways(_example("Ada.", f"{first} lalu {second}. [^s1]")) != []
    assert _written_in_two_ways(_example("Ada.", f"{first}. [^s1]", f"inti: ['{second}']\n")) != []
    assert _written_in_two_ways(_example("Ada.", f"{first} lalu {first}. [^s1]", f"inti: ['{first}']\n")) == []
