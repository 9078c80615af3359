"""Judging stays cheap: in time that grows with the number of cases, not its square."""

import itertools
import time
from dataclasses import replace

import pytest

from simpul.case.reading import CaseFile, parse_case
from simpul.check.engine import check_file
from simpul.check.registry import FILE_RULES
from simpul.check.resemblance import alike_summaries, same_names
from simpul.positioned_yaml import YamlText
from tests.check.example import CONTEXT, case_file, minimal_data
from tests.conftest import GOOD_CASE, REPOSITORY

WORDS = ("warga", "loket", "antrean", "petugas", "daerah", "layanan", "kelurahan", "bidan", "kader", "posyandu", "data")


def _many(count: int) -> list[CaseFile]:
    """Return cases of one region whose summaries share their words but not their order."""
    files = []
    for number, order in zip(range(count), itertools.permutations(WORDS), strict=False):
        summary = " ".join([*order, *(f"kata{(number * step) % 10_007}" for step in range(1, 90))])
        data = {"judul": f"Inovasi {number}", "wilayah": "73.03", "ringkasan": summary}
        files.append(CaseFile(f"innovations/x/{number}/index.md", REPOSITORY, YamlText(dict(data))))
    return files


def test_resemblance_of_ten_thousand_cases_takes_little_time() -> None:
    files = _many(10_000)
    start = time.process_time()
    found = [*same_names(files), *alike_summaries(files)]
    assert time.process_time() - start < 4, "it took under one second when written"
    assert found == []


def test_copies_are_found_among_many_cases() -> None:
    files = _many(500)
    copy = CaseFile(
        "innovations/x/salinan/index.md", REPOSITORY, YamlText(dict(files[250].data) | {"judul": "Salinan"})
    )
    assert [(file.uri, other.uri) for file, other, _ in alike_summaries([*files, copy])] == [(copy.uri, files[250].uri)]


def test_one_case_is_judged_in_a_few_milliseconds() -> None:
    files = [case_file(minimal_data()) for _ in range(100)]
    start = time.process_time()
    for file in files:
        assert list(check_file(file, CONTEXT)) == []
    assert (time.process_time() - start) / len(files) < 0.01


def _word(number: int, letters: str = "abcdefghij") -> str:
    return "".join(letters[int(digit)] for digit in f"{number:05}")


def _body(unit: str, count: int = 20_000) -> str:
    """Return a case whose body repeats `unit`, each time with another word."""
    return f"{GOOD_CASE}\n" + "".join(unit.format(_word(number)) for number in range(count))


def _front(opening: str, unit: str, count: int = 5_000) -> str:
    """Return a case whose front matter goes on with `unit`, each time with another word."""
    listed = opening + "".join(unit.format(_word(number), number) for number in range(count))
    return GOOD_CASE.replace("---\n\n", f"{listed}---\n\n", 1)


_MANY_SOURCES = _front("", "  - {{id: s{1}x, judul: a, penerbit: b}}\n", 3_000)
_PATHOLOGICAL = {
    "headings": _body("## {0}\n"),
    "links": _body("[a](../inovsi-{0}/) "),
    "deep links": f"{GOOD_CASE}\n" + "[a](" + "/".join(map(_word, range(50_000))) + ")",
    "images": _body("![a]({0}.jpg) "),
    "abbreviations": _body("{0} x ").replace("a", "A").upper().replace("IMPLEMENTASI", "Implementasi"),
    "citations": _MANY_SOURCES + "".join(f"[^x{_word(number)}] " for number in range(20_000)),
    "regions": _front("lokus:\n", '  - {{wilayah: "9{1}", nama: a}}\n'),
    "region names": _front("lokus:\n", "  - {{wilayah: Kota {0}, nama: a}}\n"),
    "keys": _front("", "{0}x: a\n"),
    "replications": _front("replikasi_dari:\n", "  - {{kasus: {0}-inovasi}}\n"),
    "amounts": GOOD_CASE.replace("ringkasan: Warga", f"ringkasan: {'Rp. 1 1% ' * 10_000}Warga"),
    "numbers": _body("1671014101900001 081234567890 ").replace("a", "1"),
    "marks": _body('Rp (singkatan [luar biasa] "{0} ! <b> www. @gmail.com | \\t ** '),
}


@pytest.mark.parametrize("name", sorted(_PATHOLOGICAL))
def test_no_rule_takes_long_over_a_hostile_file(name: str) -> None:
    file = parse_case(_PATHOLOGICAL[name], "innovations/x/y/index.md", REPOSITORY / "innovations" / "x" / "y")
    assert len(file.body.blocks) + len(file.body.prose) + len(file.body.sections) > 0
    ids = frozenset(f"inovasi-{_word(number * 7)}" for number in range(10_000))
    context = replace(CONTEXT, known_ids=ids)
    took = {}
    for rule in FILE_RULES:
        begin = time.process_time()
        assert sum(1 for _ in rule.check(file, context)) >= 0
        took[rule.code] = time.process_time() - begin
    assert max(took.values()) < 2, f"each took under half a second when written: {took}"
