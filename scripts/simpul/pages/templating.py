"""Turn data into HTML: one environment, escaping everything, compiled once."""

import contextlib
from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from simpul import disk, urls, words
from simpul.case.markdown import without_citations
from simpul.forms import wording as forms_wording
from simpul.pages.frame import shorten
from simpul.pages.icons import icon
from simpul.text import format_date


class _Compiled(BytecodeCache):
    """Templates compiled before: compiling them all takes longer than rendering a hundred pages."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError, ValueError):
            bucket.bytecode_from_string(disk.recall(self._folder / bucket.key))

    def dump_bytecode(self, bucket: Bucket) -> None:
        disk.keep(self._folder / bucket.key, bucket.bytecode_to_string())


def keep_compiled(folder: Path) -> None:
    """Keep compiled templates in `folder` from one run to the next."""
    environment().bytecode_cache = _Compiled(folder)


@cache
def environment() -> Environment:
    """Return the environment of the package's templates."""
    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=PackageLoader("simpul.pages"),
        trim_blocks=True,
        lstrip_blocks=True,
        # A page takes some twenty templates; looking whether each has changed takes a tenth of its time.
        auto_reload=False,
    )
    made.globals.update(urls=urls, words=words, icon=icon, references=references, forms_wording=forms_wording)
    made.filters.update(tanggal=format_date, shorten=shorten, without_citations=without_citations)
    return made


def references(numbers: Iterable[int]) -> Markup:
    """Return the reference numbers of sources, each leading to its line in the list."""
    mark = '<sup class="rujukan" data-pagefind-ignore><a href="#rujukan-{0}">{0}</a></sup>'
    return Markup("".join(map(mark.format, numbers)))  # noqa: S704 - numbers alone


def render(template: str, uri: str, /, **context: Any) -> str:  # noqa: ANN401 - whatever a template needs
    """Return the HTML of the page at `uri`; in the template `link(…)` leads from there to an address."""
    link = partial(urls.relative, uri)
    return environment().get_template(template).render(link=link, uri=uri, **context)
