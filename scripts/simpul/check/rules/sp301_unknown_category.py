"""Kategori tidak dikenal.

## Apa

Setiap nilai `kategori` harus satu dari sepuluh pokok di `vocabularies/kategori.csv`, ditulis dengan kodenya.

## Mengapa

Halaman kategori dan saringan pencarian dibuat dari nilai ini. Satu huruf berbeda membuat kasus hilang dari daftar.

## Contoh salah

```yaml
kategori: [kesehattan]
```

## Contoh benar

```yaml
kategori: [kesehatan]
```

## Cara memperbaiki

Pakai ejaan yang disarankan, atau pilih dari halaman [Kategori](../../../kategori/index.md).
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.check.vocabulary_terms import places_of, unknown_terms
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find values of `kategori` that are not in the vocabulary."""
    return unknown_terms(file, places_of(file, "kategori"), context.vocabularies.kategori)
