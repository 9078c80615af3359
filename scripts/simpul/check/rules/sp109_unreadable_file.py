"""Berkas tidak dapat dibaca.

## Apa

Berkas kasus harus berkas biasa yang boleh dibaca, dan benar-benar berada di dalam `innovations/`. Tautan simbolik (pintasan) ke tempat lain tidak diikuti.

## Mengapa

Pintasan ke luar repositori hanya hidup di komputer pembuatnya, dan dapat membocorkan isi komputer yang membangun situs.

## Contoh salah

```text
innovations/sumatera-selatan -> D:/arsip/sumsel
```

## Contoh benar

```text
innovations/sumatera-selatan/e-tax-palembang/index.md
```

## Cara memperbaiki

Salin berkas atau folder aslinya ke tempat pintasan itu, lalu hapus pintasannya. Bila izin membaca yang kurang, minta pemilik berkas membukanya.
"""

from collections.abc import Iterator

from simpul.case.files import Fault
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find files that cannot be read and links that leave the tree."""
    del context
    for fault in file.faults:
        if fault.fault is Fault.UNREADABLE:
            yield Finding(f"tidak dapat dibaca: {fault.detail}.", "ganti dengan berkas biasa yang boleh dibaca.")
        elif fault.fault is Fault.OUTSIDE:
            yield Finding(
                "berkas ini tautan ke luar innovations/.", "salin berkas aslinya ke sini, lalu hapus tautannya."
            )
        elif fault.fault is Fault.LINKED_FOLDER:
            yield Finding(
                "folder ini tautan, dan tautan tidak diikuti.", "salin folder aslinya ke sini, lalu hapus tautannya."
            )
