"""Hold the site to its promise: an address that was published answers, or leads on, for ever."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from simpul import urls
from simpul.case.reading import FOLDER, CaseFile
from simpul.case.retirement import FILE as RETIRED
from simpul.catalogue import Catalogue
from simpul.check.registry import RULES
from simpul.check.rule import Finding
from simpul.diagnostics import START, Diagnostic
from simpul.facets import FACETS
from simpul.pages.handwritten import FOLDER as DOCS
from simpul.review.comparison import Comparison, Side

FORMER = "alamat_lama"
"""Key that keeps the former ids of a case."""
_RULES = {rule.code: rule for rule in RULES}
_INDEX = "index"


@dataclass(frozen=True, slots=True)
class Lost:
    """Published addresses that answer no more, and how many were looked at."""

    found: tuple[Diagnostic, ...]
    looked_at: int


def lost_addresses(comparison: Comparison) -> Lost:
    """Return every address of the base that the new tree does not answer, with the remedy."""
    before, after = comparison.before, comparison.after
    answered = {**dict(_case_addresses(after)), **dict.fromkeys(_document_uris(after), "")}
    promised = dict(_case_addresses(before))
    found = [_case_lost(uri, path, comparison) for uri, path in promised.items() if uri not in answered]
    documents = sorted(_document_uris(before))
    found += [_document_lost(uri) for uri in documents if uri not in answered]
    terms = _term_uris(before.catalogue) if _is_read_whole(after) else frozenset()
    found += [_term_lost(uri) for uri in sorted(terms - _term_uris(after.catalogue))]
    return Lost(tuple(sorted(found)), len(promised) + len(documents) + len(terms))


def former_ids(file: CaseFile) -> Iterator[str]:
    """Yield the former ids of a case."""
    value = file.data.get(FORMER)
    yield from (item.strip() for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def _case_addresses(side: Side) -> Iterator[tuple[str, str]]:
    """Yield each address of a case, former ones and those of withdrawn cases too, with the path of its file."""
    yield from ((urls.case_uri(identifier), RETIRED) for identifier in side.context.retired)
    for file in side.files:
        yield urls.case_uri(file.folder_name), file.uri
        yield from ((urls.case_uri(former), file.uri) for former in former_ids(file))


def _document_uris(side: Side) -> Iterator[str]:
    """Yield the address of every file of `docs/`: a page ends in "/"."""
    for name in side.documents:
        path = PurePosixPath(name)
        if path.suffix != ".md":
            yield name
        else:
            page = path.parent if path.stem == _INDEX else path.with_suffix("")
            yield "" if page == PurePosixPath() else f"{page}/"


def _term_uris(catalogue: Catalogue | None) -> frozenset[str]:
    if catalogue is None:
        return frozenset()
    known = catalogue.vocabularies
    return frozenset(facet.term_uri(known, term) for facet in FACETS for term in facet.terms(catalogue))


def _is_read_whole(side: Side) -> bool:
    """Tell whether every case stands in the catalogue, so that a page it alone calls for is not missed."""
    return side.catalogue is not None and len(side.catalogue.records) == len(side.files)


def _case_lost(uri: str, path: str, comparison: Comparison) -> Diagnostic:
    identifier = uri.removeprefix(urls.CASES).rstrip("/")
    owner = next((file for file in comparison.after.files if file.uri == path), None)
    if owner is not None:
        message = f"alamat lama /{uri} tidak lagi mengalihkan: {identifier} hilang dari {FORMER}."
        where = owner.front_matter.where((FORMER,))
        return _RULES["SP711"].report(path, Finding(message, f"tulis lagi {identifier} di {FORMER}.", where))
    message = (
        f"alamat /{uri} sudah terbit dan tidak akan menjawab lagi: kasusnya dihapus atau folder kasusnya berganti nama."
    )
    return _RULES["SP711"].report(path, Finding(message, _remedy(identifier, comparison)))


def _remedy(identifier: str, comparison: Comparison) -> str:
    """Return what to do about a case that is gone: it may stand under a new id with the same title."""
    gone = comparison.before.by_folder.get(identifier)
    title = gone.string("judul") if gone else ""
    new = [file for file in comparison.after.files if file.folder_name not in comparison.before.by_folder]
    moved = next((file for file in new if title and file.string("judul") == title), None)
    if moved is not None:
        return f"tulis {FORMER}: [{identifier}] di {moved.uri}, seperti dilakukan simpul rename."
    return (
        f"kembalikan berkasnya; untuk mengganti id: simpul rename {identifier} ID_BARU; "
        f'untuk menarik kasus: simpul retire {identifier} --reason "…".'
    )


def _document_lost(uri: str) -> Diagnostic:
    message = f"alamat /{uri} sudah terbit dan tidak akan menjawab lagi: berkasnya tidak ada."
    hint = "kembalikan berkasnya, dengan isi baru atau petunjuk ke halaman penggantinya."
    return _RULES["SP711"].report(DOCS, Finding(message, hint, START))


def _term_lost(uri: str) -> Diagnostic:
    message = f"alamat /{uri} sudah terbit dan tidak akan menjawab lagi: tidak ada lagi yang memakainya."
    hint = "bila istilahnya dihapus dari kosakata, kembalikan; bila kasusnya memang keliru digolongkan, biarkan."
    return _RULES["SP712"].report(FOLDER, Finding(message, hint, START))
