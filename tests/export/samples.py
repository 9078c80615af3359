"""Exports of small hubs, and readers of what was exported."""

import json
from typing import Any

from simpul.case.reading import CaseFile
from simpul.export import export_files
from simpul.settings import Hub
from tests.pages.samples import HUB, catalogue

NO_SITE = HUB.model_copy(update={"situs": ""})
"""A hub that has no address yet."""


def export(*files: CaseFile, hub: Hub = HUB, pages: tuple[str, ...] = ()) -> dict[str, bytes]:
    """Return all exports of a hub with the given cases, by address; none may stand twice."""
    found = list(export_files(catalogue(*files, hub=hub), pages))
    made = {file.uri: file.content for file in found}
    assert len(made) == len(found)
    return made


def read_json(content: bytes) -> Any:  # noqa: ANN401 - whatever was exported
    """Return exported JSON, read strictly."""
    return json.loads(content.decode("utf-8"), parse_constant=_refuse)


def _refuse(name: str) -> None:
    raise ValueError(name)
