"""Judging stays cheap: in time that grows with the number of cases, not its square."""

import itertools
import time

from simpul.case.reading import CaseFile
from simpul.check.engine import check_file
from simpul.check.resemblance import alike_summaries, same_names
from simpul.positioned_yaml import YamlText
from tests.check.example import CONTEXT, case_file, minimal_data
from tests.conftest import REPOSITORY

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
