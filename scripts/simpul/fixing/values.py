"""Repair how values are written: codes, dates, Word's quotation marks, the space after Rp."""

from collections.abc import Iterator

from simpul.check.prose import passages, without_quotes
from simpul.check.rules.sp212_code_not_quoted import unquoted_codes
from simpul.check.written_dates import iso_date
from simpul.fixing.edits import Draft, Edit
from simpul.fixing.faithfulness import CURLY, RUPIAH_GAP

_DATE_FAULTS = {"tanggal": 10, "tanggal_sebagian": 4}
"""Kinds of fault of a date, with the least length of what the key takes."""


def quoted_codes(draft: Draft) -> Iterator[Edit]:
    """Put codes of regions and fields in quotes."""
    for place, code in unquoted_codes(draft.file):
        start = draft.find_value(draft.file.front_matter.where(place), code)
        if start is not None:
            yield Edit(start, start + len(code), f'"{code}"')


def straight_quotes(draft: Draft) -> Iterator[Edit]:
    """Turn Word's quotation marks around a whole value into YAML's."""
    for place, value in draft.file.strings():
        quoted = CURLY.fullmatch(value) if place in draft.file.front_matter.plain else None
        start = draft.find_value(draft.file.front_matter.where(place), value) if quoted else None
        if quoted and start is not None:
            inner = quoted.group(1) if quoted.group(1) is not None else quoted.group(2)
            yield Edit(start, start + len(value), f'"{inner}"')


def iso_dates(draft: Draft) -> Iterator[Edit]:
    """Write dates in ISO where only one day can be meant."""
    for fault in draft.file.schema_faults:
        if fault.kind not in _DATE_FAULTS or not isinstance(fault.value, str):
            continue
        iso = iso_date(fault.value)
        start = draft.find_value(draft.file.front_matter.where(fault.place), fault.value)
        if iso and iso != fault.value and start is not None and len(iso) >= _DATE_FAULTS[fault.kind]:
            yield Edit(start, start + len(fault.value), iso)


def tight_rupiah(draft: Draft) -> Iterator[Edit]:
    """Write "Rp. 1.000" as "Rp1.000" in the summary and the body; the figures stay."""
    for passage in passages(draft.file):
        for found in RUPIAH_GAP.finditer(without_quotes(passage.text)):
            start = draft.offset(passage.where(found.start()))
            if draft.text.startswith(f"Rp{found.group()}", start - 2):
                yield Edit(start, start + len(found.group()), "")
