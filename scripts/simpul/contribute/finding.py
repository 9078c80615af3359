"""Find the case that a person names by its id."""

from pathlib import Path

from simpul.case.reading import CaseFile, find_cases, load_case
from simpul.case.retirement import load_retired
from simpul.contribute.scaffold import ContributionError
from simpul.spelling import nearest
from simpul.text import format_date, quote


def find_file(root: Path, identifier: str) -> CaseFile:
    """Return the file of the case, whatever its faults.

    Raises:
        ContributionError: there is none of that id.
    """
    paths = {path.parent.name: path for path in find_cases(root)}
    path = paths.get(identifier)
    if path is None:
        entry = load_retired(root).by_id.get(identifier)
        if entry is not None:
            message = f"kasus {quote(identifier)} ditarik pada {format_date(entry.tanggal.isoformat())}."
            raise ContributionError(message)
        near = nearest(identifier, paths)
        message = f"kasus {quote(identifier)} tidak ada." + (f' Maksud Anda "{near}"?' if near else "")
        raise ContributionError(message)
    return load_case(path, root)


def find_case(root: Path, identifier: str) -> CaseFile:
    """Return the file of the case, which is whole and valid.

    Raises:
        ContributionError: there is none of that id, or it is at fault.
    """
    file = find_file(root, identifier)
    if file.case is None:
        message = f"{file.uri} masih bermasalah; jalankan simpul check {file.uri} dan perbaiki dulu."
        raise ContributionError(message)
    return file
