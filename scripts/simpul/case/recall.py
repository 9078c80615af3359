"""Keep of a case what others ask about it, so that it need not be read and judged again.

Kept as JSON, in three parts: the outline, which is asked of all cases together; the front matter; and the text,
which only the case's own page needs. Whatever else is asked comes from the file itself.
"""

import json
from dataclasses import astuple
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from simpul.case.body import Body, Passage
from simpul.case.files import uri_of
from simpul.case.model import Case
from simpul.case.outline import Outline
from simpul.case.reading import CaseFile, load_case
from simpul.positioned_yaml import Value, YamlText

_SEPARATORS = (",", ":")


def keep_outline(file: CaseFile) -> str:
    """Return the outline of a case, on one line."""
    return json.dumps(astuple(file.outline), ensure_ascii=False, separators=_SEPARATORS)


def keep_data(file: CaseFile) -> str:
    """Return the front matter of a valid case, and which images it shows, on one line."""
    return json.dumps([file.data, file.image_targets], ensure_ascii=False, separators=_SEPARATORS)


def keep_text(file: CaseFile) -> str:
    """Return the text of a valid case, ready to be shown, on one line."""
    passages = [(passage.title, passage.markdown, passage.html) for passage in file.passages]
    return json.dumps([file.body.text, file.body.first_line, passages], ensure_ascii=False, separators=_SEPARATORS)


class Kept(NamedTuple):
    """What is kept of a valid case from one run to the next."""

    outline: str
    """As `keep_outline` returned it."""
    data: str
    """As `keep_data` returned it."""


class RecalledCase(CaseFile):
    """A valid case file as it was read before."""

    def __init__(self, path: Path, root: Path, content: str, kept: Kept, text: str | None = None) -> None:
        """Recall the case at `path`; `content` is the file in short, `text` what `keep_text` returned."""
        vars(self).update(uri=uri_of(path, root), folder=path.parent, faults=(), schema_faults=(), content=content)
        vars(self).update(_path=path, _root=root, _kept=kept, _text=text)

    @property
    def is_valid(self) -> bool:
        """Tell whether the file holds a case: only then is it kept."""
        return True

    @cached_property
    def outline(self) -> Outline:
        """What is asked of all files together."""
        told: Any = (tuple(part) if isinstance(part, list) else part for part in json.loads(self._kept.outline))
        return Outline(*told)

    @cached_property
    def _told(self) -> list[Any]:
        return list(json.loads(self._kept.data))

    @property
    def _kept(self) -> Kept:
        kept: Kept = vars(self)["_kept"]
        return kept

    @cached_property
    def _again(self) -> CaseFile:
        """The file, read again."""
        return load_case(vars(self)["_path"], vars(self)["_root"])

    @property
    def data(self) -> dict[str, Value]:
        """The front matter as mappings, lists and strings."""
        data: dict[str, Value] = self._told[0]
        return data

    @cached_property
    def image_targets(self) -> tuple[str, ...]:
        """The addresses of the images the body shows, as written, in order."""
        return tuple(self._told[1])

    @property
    def is_whole(self) -> bool:
        """Tell whether the front matter was read to its end: only then is a case kept."""
        return True

    @cached_property
    def case(self) -> Case:
        """The case."""
        case = Case.model_validate(self.data)
        # From here on the case is asked; the data of thousands of them would fill the memory.
        del vars(self)["_told"]
        return case

    @cached_property
    def _shown(self) -> tuple[Body, tuple[Passage, ...]]:
        kept = vars(self)["_text"]
        if kept is None:
            return self._again.body, self._again.passages
        text, first_line, passages = json.loads(kept)
        return Body(text, first_line), tuple(Passage(*passage) for passage in passages)

    @property
    def body(self) -> Body:
        """The Markdown part."""
        return self._shown[0]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The sections of the body that say something, citations numbered."""
        return self._shown[1]

    @property
    def front_matter(self) -> YamlText:
        """The front matter with the places of all it holds."""
        return self._again.front_matter

    @property
    def text(self) -> str:
        """The text of the file."""
        return self._again.text
