"""Wilayah tidak dikenal.

## Apa

Setiap kode `wilayah` — milik kasus, di `lokus`, dan di daftar replikasi — harus ada di `vocabularies/wilayah.csv`.

## Mengapa

Kode menempatkan kasus di halaman daerahnya. Kode yang tidak ada membuat kasus tidak punya rumah.

## Contoh salah

```yaml
wilayah: "73.93"
```

## Contoh benar

```yaml
wilayah: "73.03"
```

## Cara memperbaiki

Cari nama daerahnya di `vocabularies/wilayah.csv`, lalu salin kodenya. Provinsi memakai dua angka, kementerian dan lembaga memakai `"00"`.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.regions import region_places
from simpul.check.rule import Context, Finding
from simpul.check.vocabulary_terms import REGION_CODE, unknown_terms
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find region codes that are not in the vocabulary."""
    return unknown_terms(file, region_places(file), context.vocabularies.wilayah, REGION_CODE)
