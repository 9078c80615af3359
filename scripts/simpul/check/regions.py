"""Know where a case names a region."""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.positioned_yaml import Place, Value

_LISTS = ("lokus", "replikasi_dari", "direplikasi_oleh")


def region_places(file: CaseFile) -> Iterator[tuple[Place, Value]]:
    """Yield every `wilayah` of a case: the owner's, where it runs, who took it over."""
    if file.data.get("wilayah"):
        yield ("wilayah",), file.data["wilayah"]
    for key in _LISTS:
        for index, entry in file.entries(key):
            if entry.get("wilayah"):
                yield (key, index, "wilayah"), entry["wilayah"]
