"""Isian menunjuk sumber yang tidak ada.

## Apa

Id di `sumber` milik sebuah isian (`dampak`, `langkah`, `biaya`, dan seterusnya) dan di `status_sumber` harus ada di daftar
`sumber`.

## Mengapa

Halaman menaruh nomor rujukan di samping setiap isian. Id yang tidak ada menjadi rujukan buntu.

## Contoh salah

```yaml
dampak:
  - {indikator: Warga yang dilayani, sesudah: "164", sumber: [s9]}
```

padahal daftar `sumber` hanya memuat `s1` dan `s2`.

## Contoh benar

```yaml
dampak:
  - {indikator: Warga yang dilayani, sesudah: "164", sumber: [s1]}
```

## Cara memperbaiki

Betulkan idnya, atau tambahkan sumbernya ke daftar `sumber`.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.citing import advise, meant_source, references
from simpul.check.rule import Context, Correction, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find ids in entries that name no source; without any source that is another rule's fault."""
    del context
    if not file.source_numbers:
        return
    malformed = {fault.place for fault in file.schema_faults}
    for reference in references(file):
        if reference.source not in file.source_numbers and reference.place not in malformed:
            message = f"sumber {quote(reference.source)} tidak ada di daftar sumber."
            near = meant_source(file, reference.source)
            guess = Correction(reference.source, near) if near else None
            yield Finding(message, advise(file, reference.source), file.front_matter.where(reference.place), guess)
