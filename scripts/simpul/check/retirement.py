"""Judge the list of withdrawn cases (SP713), and tell what to do about a link to one of them."""

from collections.abc import Iterator
from typing import Any

from simpul.case.retirement import FILE, KEY, Retired, RetiredList, Retirement
from simpul.diagnostics import START, Diagnostic, Position, Severity
from simpul.positioned_yaml import Place
from simpul.spelling import nearest
from simpul.text import format_date, quote

_SHAPE = '- {id: …, alasan: "…", tanggal: 2026-01-31}'


def told(entry: Retired) -> str:
    """Return since when a case is withdrawn, and what stands in its place."""
    instead = f"; penggantinya {quote(entry.pengganti)}" if entry.pengganti else ""
    return f"ditarik pada {format_date(entry.tanggal.isoformat())}{instead}"


def retirement_faults(retired: Retirement, known_ids: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the list, `known_ids` being those of the cases there are."""
    if retired.reason:
        yield _fault(START, f"daftar tidak terbaca ({retired.reason}).", "kembalikan berkasnya dari Git.")
    for fault in retired.yaml.faults:
        yield _fault(fault.position, f"YAML tidak terbaca: {fault.detail or fault.trouble.name.lower()}.", "perbaiki.")
    if retired.error and not retired.yaml.faults:
        for error in retired.error.errors(include_url=False):
            yield _shape_fault(retired, error)
    yield from _contradictions(retired, known_ids)


def _fault(where: Position, message: str, hint: str) -> Diagnostic:
    return Diagnostic(FILE, where, "SP713", Severity.ERROR, message, hint)


def _shape_fault(retired: Retirement, error: Any) -> Diagnostic:  # noqa: ANN401 - pydantic's own mapping
    place: Place = tuple(error["loc"])
    last = place[-1] if place else KEY
    key, where = f"butir ke-{last + 1}" if isinstance(last, int) else quote(last), retired.yaml.where(place)
    if error["type"] == "missing":
        return _fault(where, f"kunci {key} belum ada.", f"tulis seperti {_SHAPE}.")
    if error["type"] == "extra_forbidden":
        names = Retired.model_fields if len(place) > 1 else RetiredList.model_fields
        near = nearest(str(place[-1]), names)
        hint = f'maksud Anda "{near}"?' if near else "hapus kunci itu."
        return _fault(retired.yaml.where_key(place), f"kunci {key} tidak dikenal.", hint)
    return _fault(where, f"nilai {quote(error['input'])} untuk {key} tidak dapat dipakai.", f"tulis seperti {_SHAPE}.")


def _contradictions(retired: Retirement, known_ids: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield ids that stand twice, and replacements that are no case."""
    seen: set[str] = set()
    for index, entry in enumerate(retired.entries):
        for place, identifier in _ids(index, entry):
            if identifier in seen:
                yield _fault(
                    retired.yaml.where(place), f"id {quote(identifier)} tertulis dua kali.", "tulis sekali saja."
                )
            seen.add(identifier)
        if entry.pengganti and entry.pengganti not in known_ids:
            where = retired.yaml.where((KEY, index, "pengganti"))
            yield _fault(where, f"pengganti {quote(entry.pengganti)} tidak ada di sini.", _remedy(entry, retired))


def _ids(index: int, entry: Retired) -> Iterator[tuple[Place, str]]:
    yield (KEY, index, "id"), entry.id
    for number, former in enumerate(entry.alamat_lama):
        yield (KEY, index, "alamat_lama", number), former


def _remedy(entry: Retired, retired: Retirement) -> str:
    """Return what to write instead of a replacement that is gone."""
    following = retired.by_id.get(entry.pengganti or "")
    if following is not None and following.pengganti and following.pengganti != entry.id:
        return f"kasus itu pun ditarik; tulis {quote(following.pengganti)}."
    return "hapus kunci pengganti, atau tulis id kasus yang ada."
