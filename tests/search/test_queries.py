"""The search answers readers' own questions at least as well as the recorded figures say."""

import json

import pytest
from playwright.sync_api import Browser

from search_benchmark import FIGURES, FIRST, Outcome, figures, measure, read_queries, summarise
from simpul.case.files import find_cases
from tests.conftest import REPOSITORY

QUERIES = read_queries()
RECORDED = json.loads(FIGURES.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def outcomes(browser: Browser, real_address: str) -> list[Outcome]:
    """Return what the search of the real site makes of every query."""
    context = browser.new_context()
    found = list(measure(context.new_page(), real_address, QUERIES))
    context.close()
    return found


@pytest.mark.parametrize("kind", ["tuned", "unseen"])
def test_an_answer_is_among_the_first_as_often_as_recorded(outcomes: list[Outcome], kind: str) -> None:
    measured = summarise(outcomes)[kind]
    missed = [
        outcome.query.text
        for outcome in outcomes
        if outcome.query.is_unseen == (kind == "unseen") and not 0 < outcome.rank <= FIRST
    ]
    assert measured[f"success@{FIRST}"] >= RECORDED[kind][f"success@{FIRST}"], missed


def test_recorded_figures_meet_the_aim_and_count_every_query() -> None:
    assert RECORDED["tuned"][f"success@{FIRST}"] >= 0.95
    assert sum(numbers["queries"] for numbers in RECORDED.values()) == len(QUERIES) >= 80


def test_every_fifth_query_is_unseen() -> None:
    assert [number for number, query in enumerate(QUERIES, 1) if query.is_unseen] == list(range(5, len(QUERIES) + 1, 5))


def test_answers_are_cases_and_no_query_is_asked_twice() -> None:
    known = {path.parent.name for path in find_cases(REPOSITORY)}
    assert {case for query in QUERIES for case in query.answers} <= known
    assert len({query.text for query in QUERIES}) == len(QUERIES)


def test_figures_count_ranks_as_readers_do() -> None:
    query = QUERIES[0]
    answer = min(query.answers)
    outcomes = [Outcome(query, found) for found in ((answer,), ("lain", answer), ("lain",), ())]
    assert figures(outcomes) == {"queries": 4, "success@1": 0.25, "success@5": 0.5, "mrr": 0.375}
