"""Tell how to cite a case: in words, as BibTeX, as RIS.

The agency is the author, the hub the publisher, the year that of the last review. When it was read
only the reader knows.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from simpul import urls
from simpul.catalogue import Catalogue, Record

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{mark: f"\\{mark}" for mark in "$&#%_"},
    }
)
"""BibTeX counts braces, escaped or not, so none may come from a text."""
_TEX_ADDRESS = str.maketrans({mark: f"%{ord(mark):02X}" for mark in "\\{}"})
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Citation:
    """What one cites of a case; every text on one line."""

    key: str
    author: str
    title: str
    publisher: str
    reviewed: datetime.date
    address: str
    """Full address, "" while the hub has none."""

    @property
    def text(self) -> str:
        """The citation in words."""
        parts = (f"{self.author} ({self.reviewed.year})", self.title, self.publisher)
        return " ".join([*(f"{part.rstrip('.')}." for part in parts), *filter(None, [self.address])])

    @property
    def bibtex(self) -> str:
        """The citation for BibTeX."""
        fields = {
            "author": f"{{{_tex(self.author)}}}",  # Twice in braces: an institution has no first name.
            "title": f"{{{_tex(self.title)}}}",
            "year": f"{self.reviewed.year}",
            "publisher": _tex(self.publisher),
            "url": self.address.translate(_TEX_ADDRESS),
            "note": f"Terakhir ditinjau {self.reviewed.isoformat()}",
        }
        lines = (f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        return f"@misc{{{self.key},\n{''.join(lines)}}}\n"

    @property
    def ris(self) -> str:
        """The citation for reference managers, as RIS; lines end as its description asks."""
        rows = (
            ("TY", "ELEC"),
            # A comma would part a last name from a first name.
            ("AU", self.author.replace(", ", " – ").replace(",", " ")),
            ("TI", self.title),
            ("PY", f"{self.reviewed.year}"),
            ("DA", f"{self.reviewed:%Y/%m/%d}"),
            ("PB", self.publisher),
            ("UR", self.address),
            ("LA", "id"),
        )
        return "".join([*(f"{tag}  - {value}\r\n" for tag, value in rows if value), "ER  - \r\n"])


def cite(catalogue: Catalogue, record: Record) -> Citation:
    """Return how to cite a case."""
    case, hub = record.case, catalogue.hub
    address = urls.full_address(hub.situs, urls.case_uri(case.id))
    author, title, publisher = _lines((case.instansi, case.judul, hub.nama))
    return Citation(case.id, author, title, publisher, case.diperbarui, _UNPRINTABLE.sub("", address))


def _lines(texts: Iterable[str]) -> Iterable[str]:
    return (" ".join(_UNPRINTABLE.sub(" ", text).split()) for text in texts)


def _tex(text: str) -> str:
    return text.translate(_TEX)
