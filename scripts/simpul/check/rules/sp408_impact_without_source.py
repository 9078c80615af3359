"""Dampak tanpa sumber.

## Apa

Setiap baris `dampak` harus menyebut `sumber`, yaitu id dari daftar `sumber`.

## Mengapa

Angka dampak adalah janji kepada daerah yang hendak meniru. Tanpa sumber, tidak seorang pun dapat memeriksanya.

## Contoh salah

```yaml
dampak:
  - {indikator: Persalinan di fasilitas kesehatan, satuan: persen, sesudah: "100"}
```

## Contoh benar

```yaml
dampak:
  - {indikator: Persalinan di fasilitas kesehatan, satuan: persen, sesudah: "100", sumber: [s1]}
```

## Cara memperbaiki

Tambahkan `sumber` dengan id sumber yang memuat angka itu. Bila tidak ada sumbernya, hapus barisnya.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.check.schema_faults import schema_faults
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find entries of `dampak` that name no source."""
    del context
    names = {index: entry.get("indikator") for index, entry in file.entries("dampak")}
    for fault in schema_faults(file, "SP408"):
        index = int(fault.place[1])
        name = names.get(index)
        about = f"dampak {quote(name)}" if isinstance(name, str) and name else f"dampak ke-{index + 1}"
        hint = f"tambahkan sumber: [{next(iter(file.source_numbers), 's1')}], sesuai sumber yang memuat angkanya."
        yield Finding(f"{about} tidak menyebut sumber.", hint, file.front_matter.where(fault.place))
