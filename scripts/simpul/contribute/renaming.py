"""Give a case a new id, leave a redirect at the old address, and mend the links of other cases."""

import re
from collections.abc import Iterator
from pathlib import Path

from simpul.case.reading import FILE, FOLDER, CaseFile, find_cases, load_case
from simpul.case.retirement import FILE as RETIRED
from simpul.case.retirement import KEY, load_retired
from simpul.case.values import ID_PATTERN
from simpul.contribute.finding import find_file
from simpul.contribute.scaffold import ContributionError, demand_never_retired
from simpul.positioned_yaml import Place, YamlText
from simpul.text import quote
from simpul.urls import RESERVED_IDS

FORMER = "alamat_lama"
"""Key that keeps the former ids of a case."""
_LINKS = frozenset({"replikasi_dari", "direplikasi_oleh"})


def _demand_free(files: dict[str, CaseFile], new: str) -> None:
    if not re.fullmatch(ID_PATTERN, new) or new in RESERVED_IDS:
        message = f"id {quote(new)} tidak dapat dipakai: huruf kecil, angka, dan tanda hubung saja."
        raise ContributionError(message)
    owners = [file.uri for file in files.values() if file.folder_name == new or new in _former(file)]
    if owners:
        message = f"id {quote(new)} sudah dipakai atau pernah dipakai di {owners[0]}."
        raise ContributionError(message)


def _demand_renamable(file: CaseFile) -> None:
    """Refuse a file in which the id or its former ids cannot be written surely; other faults of a draft may stay."""
    former = file.data.get(FORMER, [])
    fault = ""
    if not file.is_whole or file.front_matter.faults:
        fault = "bagian datanya tidak terbaca utuh"
    elif file.string("id") != file.folder_name:
        fault = f"id di dalamnya, {quote(file.string('id'))}, berbeda dari nama foldernya"
    elif not isinstance(former, list) or not all(isinstance(item, str) for item in former):
        fault = f"{FORMER} di dalamnya bukan daftar id"
    if fault:
        message = f"{file.uri}: {fault}; jalankan simpul check {file.uri} dan perbaiki dulu."
        raise ContributionError(message)


def _former(file: CaseFile) -> list[str]:
    value = file.data.get(FORMER)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _replace_value(text: YamlText, lines: list[str], place: Place, old: str, new: str) -> None:
    """Replace the one-line value at `place` in `lines`, whatever its quotes."""
    where = text.values[place]
    line = lines[where.line - 1]
    start = where.column - 1
    lines[where.line - 1] = line[:start] + line[start:].replace(old, new, 1)


def _set_former(file: CaseFile, lines: list[str], ids: list[str]) -> None:
    """Write `alamat_lama`, in place of the one there is or as the last key."""
    written = f"{FORMER}: [{', '.join(ids)}]"
    starts = sorted(where.line for place, where in file.front_matter.keys.items() if len(place) == 1)
    key = file.front_matter.keys.get((FORMER,))
    end = file.body.first_line - 1
    while not lines[end - 1].startswith("---"):
        end -= 1
    if key is None:
        lines.insert(end - 1, written)
        return
    following = next((line for line in starts if line > key.line), end)
    lines[key.line - 1 : following - 1] = [written]


def _mentions(file: CaseFile, old: str) -> Iterator[Place]:
    return (place for place, value in file.strings() if value == old and place[0] in _LINKS and place[-1] == "kasus")


def _mend_retired(root: Path, old: str, new: str) -> dict[Path, str]:
    """Return the list of withdrawn cases, by its path, when the renamed case stands in for one of them."""
    retired = load_retired(root)
    lines = retired.text.split("\n")
    places = [(KEY, index, "pengganti") for index, entry in enumerate(retired.entries) if entry.pengganti == old]
    for place in places:
        _replace_value(retired.yaml, lines, place, old, new)
    return {root / RETIRED: "\n".join(lines)} if places else {}


def rename_case(root: Path, old: str, new: str) -> list[str]:
    """Rename the case `old` to `new`; return the paths of the files that changed.

    Raises:
        ContributionError: there is no such case, its id cannot be written surely, or the new id is taken.
    """
    _demand_renamable(find_file(root, old))
    files = {path.parent.name: load_case(path, root) for path in find_cases(root)}
    renamed = files[old]
    _demand_free(files, new)
    demand_never_retired(root, new)
    texts: dict[Path, str] = {}
    for file in files.values():
        places = list(_mentions(file, old))
        if not places and file is not renamed:
            continue
        lines = file.text.split("\n")
        for place in places:
            _replace_value(file.front_matter, lines, place, old, new)
        if file is renamed:
            _replace_value(file.front_matter, lines, ("id",), old, new)
            _set_former(file, lines, [*_former(file), old])
        texts[file.folder / FILE] = "\n".join(lines)
    texts |= _mend_retired(root, old, new)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    renamed.folder.rename(renamed.folder.with_name(new))
    changed = (path.relative_to(root).as_posix() for path in texts)
    return sorted(
        uri.replace(f"{FOLDER}/{renamed.province_folder}/{old}/", f"{FOLDER}/{renamed.province_folder}/{new}/")
        for uri in changed
    )
