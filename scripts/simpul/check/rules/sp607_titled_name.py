"""Nama orang bergelar.

## Apa

Tulisan menyebut sesuatu yang terbaca sebagai nama orang dengan gelarnya, misalnya diikuti `S.E.` atau `M.Si.`. Penulis dan judul
sumber tidak diperiksa.

## Mengapa

Kasus menyebut orang menurut jabatannya. Orangnya berganti, sedangkan halaman ini tinggal bertahun-tahun, dan pembaca di daerah
lain perlu tahu siapa yang harus terlibat, bukan siapa namanya.

## Contoh salah

```markdown
Inovasi ini digagas Nama Contoh, S.E., M.Si. [^s1]
```

## Contoh benar

```markdown
Inovasi ini digagas Kepala Puskesmas Sinoa. [^s1]
```

## Cara memperbaiki

Ganti nama dan gelarnya dengan jabatan atau unitnya. Bila yang ditemukan bukan nama orang, biarkan saja; ini hanya peringatan.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.personal_data import find_titled_names
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.positioned_yaml import Place
from simpul.text import quote

SEVERITY = Severity.WARNING

_HINT = 'sebut jabatannya saja, misalnya "kepala puskesmas".'
_OF_SOURCES = frozenset({"penulis", "judul", "penerbit"})


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find names with academic titles, save those of a source."""
    del context
    if ", " not in file.text:
        return
    for place, text in file.strings():
        for datum in () if _is_of_source(place) else find_titled_names(text):
            yield Finding(_message(datum.masked), _HINT, file.front_matter.where(place))
    for datum in find_titled_names(file.body.prose):
        yield Finding(_message(datum.masked), _HINT, file.body.position(datum.start))


def _is_of_source(place: Place) -> bool:
    return place[0] in {"sumber", "dokumen"} and place[-1] in _OF_SOURCES


def _message(masked: str) -> str:
    return f"{quote(masked)} terbaca sebagai nama orang."
