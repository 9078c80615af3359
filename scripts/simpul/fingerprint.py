"""Tell in short what judgements and pages rest on besides the case files: code, libraries, vocabularies, settings."""

import contextlib
import sys
from collections.abc import Iterable
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from simpul.settings import load_hub
from simpul.vocabulary import FOLDER as VOCABULARIES
from simpul.vocabulary import load_vocabularies

_JUDGING = ("markdown-it-py", "nh3", "pillow", "pydantic", "pydantic-core", "python-frontmatter", "PyYAML")
"""Libraries that have a say in how a case is read and judged."""
_SHOWING = (
    *_JUDGING,
    "jinja2",
    "markupsafe",
    "markdown",
    "mkdocs",
    "mkdocs-material",
    "pymdown-extensions",
    "python-docx",
    "segno",
)
"""Libraries that have a say in how a page looks."""
_APPEARANCE = ("docs", "overrides", "mkdocs.yml")
"""Files and folders below the root that only pages rest on."""
_PACKAGE = Path(__file__).parent
_DIGEST = 16


def of_judgement(root: Path, *also: str) -> str:
    """Return in short what all judgements below `root` rest on, the files `also` below it among them."""
    lists = (root / name for name in also)
    return _fingerprint(root, _JUDGING, (*_PACKAGE.rglob("*.py"), *(root / VOCABULARIES).glob("*.*"), *lists))


def of_appearance(root: Path, *also: str) -> str:
    """Return in short what all pages below `root` rest on, judgements and the files `also` included."""
    own = (
        path
        for part in (*_APPEARANCE, *also)
        for path in ((root / part).rglob("*") if (root / part).is_dir() else [root / part])
    )
    code = (path for path in _PACKAGE.rglob("*") if path.suffix != ".pyc")
    return _fingerprint(root, _SHOWING, (*code, *(root / VOCABULARIES).glob("*.*"), *own))


def _fingerprint(root: Path, libraries: Iterable[str], paths: Iterable[Path]) -> str:
    hub, _ = load_hub(root, load_vocabularies(root).wilayah)
    digest = blake2b(f"{sys.version}\n{hub!r}".encode("utf-8", "surrogatepass"), digest_size=_DIGEST)
    for library in libraries:
        digest.update(f"\n{library} {version(library)}".encode())
    for path in sorted(paths):
        # A file is told by where it stands below its top, never by where the top stands.
        top = _PACKAGE if path.is_relative_to(_PACKAGE) else root
        digest.update(f"\n{path.relative_to(top).as_posix()}\n".encode("utf-8", "surrogateescape"))
        with contextlib.suppress(OSError):
            digest.update(path.read_bytes())
    return digest.hexdigest()
