"""Repair a text as far as that is certain, step by step, keeping only what is faithful."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from simpul.case.reading import CaseFile, parse_case
from simpul.fixing.edits import Draft, Edit, apply_edits
from simpul.fixing.faithfulness import INVISIBLE, SPACES, is_faithful, is_sound
from simpul.fixing.key_order import model_order
from simpul.fixing.layout import (
    last_line_end,
    no_tabs_in_data,
    no_trailing_blanks,
    nothing_unseen,
    plain_spaces,
    room_around_headings,
)
from simpul.fixing.values import iso_dates, quoted_codes, straight_quotes, tight_rupiah

UNSEEN, TABS = "karakter tak tampak", "Tab di bagian data"
REPAIRS: Mapping[str, Callable[[Draft], Iterator[Edit]]] = MappingProxyType(
    {
        "spasi khusus": plain_spaces,
        UNSEEN: nothing_unseen,
        "spasi di akhir baris": no_trailing_blanks,
        TABS: no_tabs_in_data,
        "akhir berkas": last_line_end,
        "tanda kutip Word": straight_quotes,
        "tanda kutip kode": quoted_codes,
        "tanggal": iso_dates,
        "spasi setelah Rp": tight_rupiah,
        "urutan kunci": model_order,
        "baris kosong di sekitar judul": room_around_headings,
    }
)
"""Every repair by what it puts right, in the order in which they are made."""
LINE_ENDS, MARK = "akhir baris Windows", "penanda urutan byte"
"""What reading itself puts right."""
_MOST_ROUNDS = 10
"""One repair may make room for another; more rounds than repairs are never needed."""


def repair(file: CaseFile, raw: str) -> tuple[CaseFile, tuple[str, ...]] | None:
    """Return the repaired file with what was put right; None when it cannot be read whole."""
    draft = _open(file)
    if draft is None:
        return None
    done = [MARK] if raw.startswith("\ufeff") else []
    if "\r" in raw:
        done.append(LINE_ENDS)
    if draft.text != file.text:
        done += (name for name, kind in _KINDS.items() if kind.search(file.source))
    for _ in range(_MOST_ROUNDS):
        before = draft.text
        for name, find in REPAIRS.items():
            after = _keep(draft, sorted(set(find(draft))))
            if after.text != draft.text:
                draft, done = after, [*done, name]
        if draft.text == before:
            break
    return draft.file, tuple(dict.fromkeys(done))


_KINDS = {"spasi khusus": SPACES, UNSEEN: INVISIBLE, TABS: re.compile(r"^ *\t", re.MULTILINE)}
"""What may keep the front matter from being read and is surely not meant."""
_INDENT = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)


def _cleared(source: str) -> str:
    spaced = INVISIBLE.sub("", SPACES.sub(" ", source))
    return _INDENT.sub(lambda indent: indent.group().replace("\t", "  "), spaced)


def _open(file: CaseFile) -> Draft | None:
    """Return the draft of a file that can be read whole, if need be once its data has no special spaces or tabs."""
    if is_sound(file):
        return Draft(file)
    cleared = _cleared(file.source) + file.body.text
    again = parse_case(cleared, file.uri, file.folder)
    is_clear = cleared != file.text and is_sound(again) and again.body.text == file.body.text
    # A key that is not known where it now stands may have stood elsewhere before its tab.
    is_sure = is_clear and not any(fault.kind == "extra_forbidden" for fault in again.schema_faults)
    return Draft(again) if is_sure or (is_clear and "\t" not in file.source) else None


def _keep(draft: Draft, edits: Sequence[Edit]) -> Draft:
    """Make the edits that are faithful: all at once, or else half by half, the later first so that places stay true."""
    if not edits:
        return draft
    after = draft.with_text(apply_edits(draft.text, edits))
    if is_faithful(draft.file, after.file):
        return after
    if len(edits) == 1:
        return draft
    half = len(edits) // 2
    return _keep(_keep(draft, edits[half:]), edits[:half])
