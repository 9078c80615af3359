"""Data bersarang terlalu dalam.

## Apa

Data di dalam data paling dalam delapan tingkat. Kasus yang wajar hanya perlu tiga atau empat.

## Mengapa

Data yang bersarang sedalam itu tidak punya tempat di halaman mana pun, dan biasanya berasal dari kurung yang lupa ditutup.

## Contoh salah

```yaml
kategori: [[[[[[[[[kesehatan]]]]]]]]]
```

## Contoh benar

```yaml
kategori: [kesehatan]
```

## Cara memperbaiki

Hapus kurung atau jarak masuk yang berlebih sampai bentuknya seperti contoh di CONTRIBUTING.md.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.positioned_yaml import MAX_DEPTH, Trouble

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find nesting beyond what a case needs."""
    del context
    for fault in file.front_matter.faults:
        if fault.trouble is Trouble.TOO_DEEP:
            message = f"data bersarang lebih dari {MAX_DEPTH} tingkat."
            yield Finding(message, "hapus kurung atau jarak masuk yang berlebih.", fault.position)
