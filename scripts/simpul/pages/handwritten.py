"""The hand-written pages of `docs/`: trusted Markdown, with the hub's own words filled in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined

from simpul.pages.tree import Page
from simpul.settings import Hub, province_names
from simpul.vocabulary import Regions

FOLDER = "docs"
"""Folder of the hand-written pages, below the root."""


def _hub_words(hub: Hub, regions: Regions) -> dict[str, Any]:
    return {**hub.model_dump(), "provinsi_teks": province_names(hub, regions), "editor_tersambung": hub.has_editor}


def handwritten_pages(root: Path, hub: Hub, regions: Regions) -> Iterator[Page]:
    """Yield every file of `docs/`, pages with the hub's words in place.

    Raises:
        jinja2.TemplateError: a page asks for something the hub does not have.
    """
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False)  # noqa: S701 - Markdown of our own
    words = _hub_words(hub, regions)
    folder = root / FOLDER
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name.startswith("."):
            continue
        content = path.read_bytes()
        if path.suffix == ".md":
            content = environment.from_string(content.decode()).render(hub=words).encode()
        yield Page(path.relative_to(folder).as_posix(), content)
