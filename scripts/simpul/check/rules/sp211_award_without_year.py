"""Penghargaan tanpa tahun.

## Apa

Setiap penghargaan sebaiknya menyebut `tahun`. Pada `kipp` kunci itu bahkan wajib (lihat SP201).

## Mengapa

Ajang yang sama berlangsung tiap tahun. Tanpa tahun, pembaca tidak dapat mencocokkannya dengan daftar pemenang.

## Contoh salah

```yaml
penghargaan:
  - {ajang: Kompetisi Replikasi Inovasi, capaian: Terbaik I, sumber: [s1]}
```

## Contoh benar

```yaml
penghargaan:
  - {ajang: Kompetisi Replikasi Inovasi, tahun: 2021, capaian: Terbaik I, sumber: [s1]}
```

## Cara memperbaiki

Tambahkan tahunnya. Bila sumber tidak menyebut, tulis `tahun: belum-diketahui`.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.fields import name_of
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity

SEVERITY = Severity.WARNING


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find awards that do not say when; in `kipp` the key is required, which is SP201's."""
    del context
    for index, entry in file.entries("penghargaan"):
        if "tahun" not in entry:
            place = ("penghargaan", index)
            hint = "tambahkan, misalnya tahun: 2021, atau tahun: belum-diketahui bila sumber diam."
            yield Finding(f"{name_of(place)} tanpa tahun.", hint, file.front_matter.where(place))
