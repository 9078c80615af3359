"""Urusan tidak dikenal.

## Apa

Setiap nilai `urusan` harus ada di `vocabularies/urusan.csv`: kode urusan pemerintahan, `penunjang`, atau `kewilayahan`.

## Mengapa

Halaman urusan dibuat dari kode ini. Kode yang tidak ada tidak punya halaman.

## Contoh salah

```yaml
urusan: ["1.99"]
```

## Contoh benar

```yaml
urusan: ["1.02"]
```

## Cara memperbaiki

Cari nama urusannya di `vocabularies/urusan.csv`, lalu salin kodenya.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.check.vocabulary_terms import FIELD_CODE, places_of, unknown_terms
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find codes of `urusan` that are not in the vocabulary."""
    return unknown_terms(file, places_of(file, "urusan"), context.vocabularies.urusan, FIELD_CODE)
