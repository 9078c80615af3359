"""Cara menulis nilai keliru.

## Apa

Tanggal, tahun, kode, alamat web, angka, nomor telepon, dan id punya cara menulis yang tetap.

## Mengapa

Nilai ini dipakai untuk mengurutkan, menyaring, dan menautkan. Mesin hanya mengenali satu cara menulis.

## Contoh salah

```yaml
diperbarui: 23 November 2026
wilayah: Kabupaten Bantaeng
id: Bendera SASKIA
```

## Contoh benar

```yaml
diperbarui: 2026-11-23
wilayah: "73.03"
id: bendera-saskia-bantaeng
```

## Cara memperbaiki

Ikuti contoh di pesannya. Bila tanggalnya hanya diketahui sebagian, `2017` atau `2017-06` sudah cukup di kunci yang mengizinkannya.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.fields import name_of
from simpul.check.formats import explain, meant_date
from simpul.check.rule import Context, Correction, Finding
from simpul.check.schema_faults import schema_faults
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find texts that are no date, year, code, address, number or id as the model wants them."""
    for fault in schema_faults(file, "SP205"):
        problem, hint = explain(fault, context.vocabularies)
        message = f"{name_of(fault.place)} {quote(fault.value)} {problem}"
        meant = meant_date(fault)
        guess = Correction(str(fault.value), meant) if meant else None
        yield Finding(message, hint, file.front_matter.where(fault.place), guess)
