"""Put the pages of a site together: framed by the engine one by one, or stamped in its frame.

Stamping gives the same bytes in a fraction of the time; where it cannot, the engine does all of it.
The frames are kept until something they rest on changes, and a page that rests on what it rested on
before is taken over from the published site: after an edit, little is made anew.
"""

import contextlib
import io
import json
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from simpul import disk, urls
from simpul.catalogue import Catalogue, Record
from simpul.engine import TREE, Engine, run_engine
from simpul.export import CARDS, case_cards, case_files, write_exports
from simpul.facets import FACETS
from simpul.ledger import Ledger
from simpul.notes import Notebook, take_note
from simpul.pages import Page, Site, write_tree
from simpul.pages.cards import Alike, alike_rests_on
from simpul.pages.drafts import Draft, Part
from simpul.pages.frame import Sheet, framed
from simpul.processes import parts, spread
from simpul.reuse import Earlier
from simpul.stamping import Kind, Press, probes, stand_in
from simpul.text import digest
from simpul.traits import rests_on

FRAMES = "build/rangka"
"""Folder of the tree that the engine gets when pages are stamped, below the root."""
KEPT_FRAMES = "build/cache/rangka"
"""Where it is kept what the engine made of it, below the root."""
NOTES = "build/cache/catatan.tsv"
"""Where it is kept what lists ask of each case, below the root."""
_LIKENESSES = "build/cache/serupa.tsv"
"""Where it is kept which cases are alike, below the root."""
_ALL = "*"
"""Stands there for all cases together."""
_PIECE = 50
"""Pages that a process makes at a time."""
_LIST = ("navigation", "toc")
_CASE = ("navigation",)
"""What the theme hides on the pages of lists and of cases."""


@dataclass(frozen=True, slots=True)
class _Work:
    """What a process needs to write pages."""

    drafts: Sequence[tuple[Draft, Record | None]]
    """The pages to make, with the case of each that is one's."""
    catalogue: Catalogue
    press: Press
    output: Path
    cards: Path
    """Folder of pictures drawn before."""


def take_notes(root: Path, catalogue: Catalogue, basis: str, jobs: int) -> None:
    """Work out what lists ask of each case; what was noted before holds until something it comes from changes."""
    book = Notebook(root / NOTES, basis)
    contexts = {record.id: catalogue.context(record) for record in catalogue.records}
    due = []
    for record in catalogue.records:
        known = book.recall(record.id, contexts[record.id])
        if known is None:
            due.append(record)
        else:
            record.notes.update(known)
    told = chain.from_iterable(spread(_note, catalogue, parts(due, _PIECE), jobs))
    lines = dict(zip((record.id for record in due), told, strict=True))
    for record in due:
        record.notes.update(json.loads(lines[record.id]))
    book.keep(contexts, lines)


def _note(catalogue: Catalogue, records: Sequence[Record]) -> list[bytes]:
    return [take_note(catalogue, record) for record in records]


def frame_all(engine: Engine, root: Path, site: Site, output: Path) -> None:
    """Let the engine frame every page into `output`.

    Raises:
        EngineError: it found fault with the tree.
    """
    write_tree(site.pages(), root / TREE)
    run_engine(engine, root, site.catalogue.hub, output)
    catalogue, records = site.catalogue, site.catalogue.records
    write_exports(chain(case_files(catalogue, records), case_cards(catalogue, records, root / CARDS)), output)


def stamp_all(root: Path, site: Site, earlier: Earlier, jobs: int) -> None:
    """Let MkDocs frame the few pages into the new site, take over what stays the same, and stamp the rest.

    Raises:
        EngineError, StampError: it cannot be done so.
    """
    catalogue, output = site.catalogue, earlier.staging
    lists = list(site.lists())
    own = [*site.few(), *_rendered(draft for draft in lists if _is_near_top(draft.uri))]
    kinds = _kinds(catalogue)
    samples = [*(stand_in(sheet, catalogue.hub.nama) for sheet in own), *_samples(kinds)]
    frames = _frames(root, site, samples, earlier.basis)
    drafts = chain(
        ((draft, None) for draft in lists if not _is_near_top(draft.uri)),
        zip(site.cases(_likenesses(root, site, earlier.basis, jobs)), catalogue.records, strict=True),
    )
    due = [(draft, record) for draft, record in drafts if not earlier.take(draft.uri, draft.rests_on)]
    earlier.clear()
    press = _unpack(frames, output, kinds, catalogue.hub.nama, own)
    parts_of_all: Iterator[Part] = chain(own, site.files(), site.withdrawn())
    for part in parts_of_all:
        path = _write(output, press, part)
        earlier.made(path, "", [path])
    _stamp(_Work(due, catalogue, press, output, root / CARDS), earlier, jobs)


def _stamp(work: _Work, earlier: Earlier, jobs: int) -> None:
    """Make all pages of `work`, with their files."""
    written = spread(_make, work, parts(range(len(work.drafts)), _PIECE), jobs)
    for (draft, _), paths in zip(work.drafts, chain.from_iterable(written), strict=True):
        earlier.made(draft.uri, draft.rests_on, paths)


def _frames(root: Path, site: Site, samples: Sequence[Sheet], basis: str) -> bytes:
    """Return, packed, what the engine makes of the fixed pages and of `samples`, or made of them before."""
    kept, told = root / KEPT_FRAMES, digest(basis, repr(samples)).encode()
    with contextlib.suppress(OSError, ValueError):
        content = disk.recall(kept)
        if content.startswith(told):
            return content[len(told) :]
    tree: Iterator[Part] = chain(site.fixed(), samples)
    write_tree(map(framed, tree), root / FRAMES)
    with tempfile.TemporaryDirectory(dir=root / Path(FRAMES).parent) as folder:
        run_engine(Engine.MKDOCS, root, site.catalogue.hub, Path(folder), FRAMES)
        packed = _pack(Path(folder))
    disk.keep(kept, told + packed)
    return packed


def _pack(folder: Path) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.writestr(path.relative_to(folder).as_posix(), path.read_bytes())
    return packed.getvalue()


def _unpack(packed: bytes, output: Path, kinds: Sequence[Kind], name: str, own: Sequence[Sheet]) -> Press:
    """Write the fixed pages; return what stamps the others, learned from the samples.

    Raises:
        StampError: a stamped page is not what the engine makes.
    """
    uris = [sheet.uri for sheet in own]
    samples = {_path(uri) for uri in (*uris, *(probe.uri for probe in _samples(kinds)))}
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        for path in archive.namelist():
            if path not in samples:
                _put(output, path, archive.read(path))
        return Press(kinds, name, lambda uri: archive.read(_path(uri)).decode("utf-8"), uris)


def _likenesses(root: Path, site: Site, basis: str, jobs: int) -> list[list[Alike]]:
    """Return which cases are like each case; what was found before holds until something it comes from changes."""
    ledger, told = Ledger(root / _LIKENESSES, basis), rests_on(site.catalogue).encode()
    if ledger.row(_ALL) != told:
        ledger.keep([*site.catalogue.by_id, _ALL], {_ALL: told, **_find_alike(site, ledger, jobs)})
    rows = (ledger.row(record.id) or b"" for record in site.catalogue.records)
    return [[(identifier, reason) for identifier, reason in json.loads(row.partition(b"\t")[2])] for row in rows]


def _find_alike(site: Site, ledger: Ledger, jobs: int) -> dict[str, bytes]:
    """Return the rows of the cases for which other ones may be found than before."""
    told = {record.id: alike_rests_on(site.index, number) for number, record in enumerate(site.catalogue.records)}
    kept = ((ledger.row(identifier) or b"").startswith(basis.encode()) for identifier, basis in told.items())
    due = [number for number, is_kept in enumerate(kept) if not is_kept]
    found = chain.from_iterable(spread(Site.alike, site, parts(due, _PIECE), jobs))
    names = (site.catalogue.records[number].id for number in due)
    return {name: f"{told[name]}\t{json.dumps(alike)}".encode() for name, alike in zip(names, found, strict=True)}


def _samples(kinds: Iterable[Kind]) -> list[Sheet]:
    return [probe for found in probes(kinds).values() for probe in found]


def _is_near_top(uri: str) -> bool:
    """Tell whether a page is one that the navigation names, so that its frame is its own."""
    return uri.count("/") <= 1


def _rendered(drafts: Iterable[Draft]) -> Iterator[Sheet]:
    for draft in drafts:
        yield from (part for part in draft.render() if isinstance(part, Sheet))


def _kinds(catalogue: Catalogue) -> list[Kind]:
    """Return the kinds of the pages that are many, in an order that never varies."""
    terms = (facet.term_uri(catalogue.vocabularies, term) for facet in FACETS for term in facet.terms(catalogue))
    lists = [uri for first in (urls.CASES, *terms) for uri in (first, urls.page_number_uri(first, 2))]
    shapes = dict.fromkeys((uri.partition("/")[0], uri.count("/")) for uri in lists)
    found = [
        Kind(*shape, _LIST, has_outline=outlined) for shape in shapes if shape[1] > 1 for outlined in (False, True)
    ]
    case = urls.case_uri("x")
    return [Kind(case.partition("/")[0], case.count("/"), _CASE, has_outline=True), *found]


def _make(work: _Work, numbers: Sequence[int]) -> list[list[str]]:
    """Write the pages of some drafts; return where the files of each are."""
    return [list(_make_one(work, *work.drafts[number])) for number in numbers]


def _make_one(work: _Work, draft: Draft, record: Record | None) -> Iterator[str]:
    """Write a page with its files, a case's data among them; yield where."""
    for part in draft.render():
        yield _write(work.output, work.press, part)
    records = [record] if record else []
    for file in chain(case_files(work.catalogue, records), case_cards(work.catalogue, records, work.cards)):
        yield _put(work.output, file.uri, file.content)


def _write(output: Path, press: Press, part: Part) -> str:
    """Write a page or a file; return where."""
    if isinstance(part, Page):
        return _put(output, part.path, part.content)
    # Encoded as MkDocs does it.
    return _put(output, _path(part.uri), press.stamp(part).encode("utf-8", "xmlcharrefreplace"))


def _path(uri: str) -> str:
    return f"{uri}index.html"


def _put(output: Path, path: str, content: bytes) -> str:
    """Write a file where none is yet; return where."""
    target = output / path
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as stream:
        stream.write(content)
    return path
