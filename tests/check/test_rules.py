"""Every rule says exactly what its fixture expects, and nothing about what is good."""

import shutil
from pathlib import Path

import pytest

from simpul.check.engine import Report, check_root
from simpul.check.plain_report import as_text
from simpul.check.registry import COLLECTION_RULES, DOCUMENTED_RULES, FILE_RULES, RULES
from simpul.check.rule import PAGE_SECTIONS, Rule
from simpul.review.review import review
from simpul.sitecheck import check_site
from tests.check.example import VOCABULARIES, make_root, place_case
from tests.check.odd_roots import ODD_ROOTS
from tests.conftest import REPOSITORY, TODAY
from tests.history import begin

FIXTURES = REPOSITORY / "tests" / "fixtures" / "rules"
SITE = "https://simpul.example/hub"
"""Address of the sites among the fixtures."""
CODES = sorted(path.name for path in FIXTURES.iterdir())


def _report(fixture: Path, name: str, root: Path) -> str:
    """Return the whole report on `bad` or `good`: a tree laid over a root, a single case, or a finished site.

    Where there is also a `base`, the tree is reviewed as what became of it.
    """
    is_site = fixture.name.startswith("SP8")
    if (fixture / "base").is_dir():
        return _review(fixture, name, root)
    if not is_site:
        make_root(root)
    tree, single = fixture / name, fixture / f"{name}.md"
    if tree.is_dir():
        shutil.copytree(tree, root, dirs_exist_ok=True)
    elif single.is_file():
        place_case(single.read_bytes(), root)
    else:
        ODD_ROOTS[fixture.name](root)
    site_report = Report(tuple(check_site(root, SITE)), (), VOCABULARIES, None) if is_site else None
    return as_text(site_report or check_root(root, TODAY)) + "\n"


def _review(fixture: Path, name: str, root: Path) -> str:
    shutil.copytree(fixture / "base", make_root(root), dirs_exist_ok=True)
    begin(root)
    shutil.rmtree(root / "innovations")
    # With the time of now: Git takes a file of the same size and time for the same file.
    shutil.copytree(fixture / name, root, dirs_exist_ok=True, copy_function=shutil.copyfile)
    return as_text(review(root, "main", check_root(root, TODAY), TODAY).report) + "\n"


@pytest.mark.parametrize("code", CODES)
def test_bad_yields_exactly_the_expected_report(code: str, tmp_path: Path) -> None:
    expected = (FIXTURES / code / "expected.txt").read_text(encoding="utf-8")
    assert _report(FIXTURES / code, "bad", tmp_path / "hub") == expected
    assert f" {code} " in expected


@pytest.mark.parametrize("code", CODES)
def test_good_yields_nothing(code: str, tmp_path: Path) -> None:
    assert _report(FIXTURES / code, "good", tmp_path / "hub").endswith("semuanya baik.\n")


def test_every_rule_has_a_fixture_and_every_fixture_a_rule() -> None:
    assert [rule.code for rule in RULES] == CODES


def test_rules_are_listed_once() -> None:
    assert sorted(rule.code for rule in RULES) == sorted({rule.code for rule in RULES})
    assert len(RULES) == len(FILE_RULES) + len(COLLECTION_RULES) + len(DOCUMENTED_RULES)


def test_every_module_is_registered() -> None:
    modules = (REPOSITORY / "scripts/simpul/check/rules").glob("sp*.py")
    assert sorted(module.name[:5].upper() for module in modules) == [rule.code for rule in RULES]


def test_only_faults_found_elsewhere_have_no_check() -> None:
    assert [rule.code for rule in RULES if rule.check is None] == [rule.code for rule in DOCUMENTED_RULES]


def _sections(page: str) -> dict[str, str]:
    """Return a page's text by heading; a heading inside an example is none."""
    found = {"": ""}
    is_code = False
    for line in page.split("\n"):
        is_code ^= line.startswith("```")
        if line.startswith("## ") and not is_code:
            found[line[3:]] = ""
        else:
            found[list(found)[-1]] += f"{line}\n"
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page_has_its_sections_in_order_and_none_is_empty(rule: Rule) -> None:
    sections = _sections(rule.page)
    assert tuple(sections) == ("", *PAGE_SECTIONS)
    assert all(text.strip() for text in sections.values())
    assert rule.title == rule.page.partition("\n")[0].removesuffix(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_good_example_differs_from_bad_example(rule: Rule) -> None:
    sections = _sections(rule.page)
    assert sections["Contoh salah"].strip() != sections["Contoh benar"].strip()
