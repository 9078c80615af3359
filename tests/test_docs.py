"""The papers keep up with the code: every command, option, key, rule, dependency, module is told."""

import argparse
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from simpul.case import entries
from simpul.case.model import Case
from simpul.check.registry import RULES
from simpul.check.rule import PAGE_SECTIONS
from simpul.cli import make_parser
from simpul.settings import Hub
from tests.conftest import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
HACKING = (REPOSITORY / "HACKING.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))


def _commands() -> dict[str, argparse.ArgumentParser]:
    (commands,) = (
        action.choices
        for action in make_parser()._actions  # noqa: SLF001 - argparse offers no other way to ask
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001 - argparse offers no other way to its actions
    )
    return dict(commands)


@pytest.mark.parametrize("name", _commands())
def test_command_is_in_the_readme(name: str) -> None:
    assert f"`simpul {name}" in README


@pytest.mark.parametrize(("name", "parser"), _commands().items(), ids=_commands())
def test_every_option_has_help(name: str, parser: argparse.ArgumentParser) -> None:
    lacking = [action.dest for action in parser._actions if not action.help]  # noqa: SLF001 - argparse offers no other way to its actions
    assert lacking == [], name


def _dependencies() -> Iterator[str]:
    project = PROJECT["project"]
    for requirement in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
        yield re.split(r"[\[<>=]", requirement)[0]


@pytest.mark.parametrize("name", [name for name in _dependencies() if not name.startswith("types-")])
def test_dependency_has_its_reason(name: str) -> None:
    table = HACKING[HACKING.index("## Dependencies") :]
    assert name.lower() in table.lower()


def test_every_module_has_its_place_in_the_table_of_layers() -> None:
    contract = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    modules = {name.strip() for layer in contract for name in layer.split("|")} - {"__main__"}
    table = HACKING[HACKING.index("## Layers") : HACKING.index("## Decisions")]
    assert sorted(name for name in modules if f"`{name}`" not in table and f"`{name}/`" not in table) == []


def test_every_key_of_a_case_has_a_title_and_a_description() -> None:
    found = (value for value in vars(entries).values() if isinstance(value, type) and issubclass(value, BaseModel))
    models: list[type[BaseModel]] = [Case, Hub, *found]
    lacking = [
        f"{model.__name__}.{name}"
        for model in models
        for name, field in model.model_fields.items()
        if not (field.title and field.description)
    ]
    assert lacking == []


def test_every_key_of_a_case_is_on_the_reference_page(real_site: Path) -> None:
    page = (real_site / "kontribusi/kunci/index.html").read_text(encoding="utf-8")
    assert [name for name in Case.model_fields if f">{name}<" not in page] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_has_its_page(real_site: Path, rule: object) -> None:
    code = getattr(rule, "code", "")
    page = (real_site / f"kontribusi/aturan/{code}/index.html").read_text(encoding="utf-8")
    for section in PAGE_SECTIONS:
        assert section in page
    listed = (real_site / "kontribusi/aturan/index.html").read_text(encoding="utf-8")
    assert code in listed


def test_readme_shows_the_site() -> None:
    (shown,) = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert (REPOSITORY / shown).is_file()


@pytest.mark.parametrize("name", ["README.md", "HACKING.md", "CONTRIBUTING.md"])
def test_links_between_papers_lead_somewhere(name: str) -> None:
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in target]
    assert [target for target in targets if not (REPOSITORY / target).exists()] == []


def test_settings_are_all_in_the_sample() -> None:
    sample = (REPOSITORY / "hub.yml").read_text(encoding="utf-8")
    assert [key for key in Hub.model_fields if f"{key}:" not in sample] == []


def test_citation_file_cites_the_version_there_is() -> None:
    cited = yaml.safe_load((REPOSITORY / "CITATION.cff").read_text(encoding="utf-8"))
    project = PROJECT["project"]
    assert cited["cff-version"] == "1.2.0"
    assert (cited["version"], cited["license"]) == (project["version"], project["license"])
    assert cited["authors"] == [{"name": "Simpul contributors"}]
    assert {"message", "title"} <= cited.keys()
