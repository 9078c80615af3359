"""Who reviews which province stands in hub.yml, and nobody is made up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import cli
from simpul.review.owners import FILES, owners_text
from simpul.settings import load_hub, read_hub
from tests.check.example import VOCABULARIES
from tests.conftest import REPOSITORY


def test_files_here_are_as_written_now() -> None:
    hub, _ = load_hub(REPOSITORY, VOCABULARIES.wilayah)
    assert hub is not None
    for name in FILES:
        assert (REPOSITORY / name).read_text(encoding="utf-8") == owners_text(hub, VOCABULARIES.wilayah)


def test_province_with_reviewers_has_its_pattern(make_root: Callable[..., Path]) -> None:
    root = make_root()
    settings = root / "hub.yml"
    text = settings.read_text(encoding="utf-8").replace("peninjau: {}", 'peninjau: {"73": "@jipp/sulsel @biro-org"}')
    settings.write_text(text, encoding="utf-8")
    assert cli.main(["codeowners", "--root", str(root)]) == 0
    for name in FILES:
        assert (root / name).read_text(encoding="utf-8").splitlines()[2:] == [
            "# /innovations/sumatera-selatan/ @organisasi/tim",
            "/innovations/sulawesi-selatan/ @jipp/sulsel @biro-org",
        ]


@pytest.mark.parametrize(
    "given", ['{"16": "tanpa at"}', '{"16": "@a\\n* @b"}', '{"99": "@a"}', '{"16.71": "@a"}', "[x]"]
)
def test_reviewers_that_cannot_be_are_refused(given: str) -> None:
    text = (REPOSITORY / "hub.yml").read_text(encoding="utf-8").replace("peninjau: {}", f"peninjau: {given}")
    hub, faults = read_hub(text, VOCABULARIES.wilayah)
    assert hub is None
    assert [fault.code for fault in faults] == ["SP290"]
    assert faults[0].position.line == len(text.splitlines())
