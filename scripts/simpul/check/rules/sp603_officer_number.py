"""Nomor induk pegawai tertulis.

## Apa

Berkas memuat nomor yang tersusun seperti Nomor Induk Pegawai (NIP): delapan belas angka dengan tanggal lahir dan tahun
pengangkatan.

## Mengapa

NIP memuat tanggal lahir pegawai dan menunjuk satu orang. Kasus cukup menyebut jabatannya.

## Contoh salah

```yaml
sdm:
  - {peran: "Kepala puskesmas, NIP 99999999 999999 9 999", sumber: [s1]}
```

## Contoh benar

```yaml
sdm:
  - {peran: Kepala puskesmas, sumber: [s1]}
```

## Cara memperbaiki

Hapus nomornya dan sebut jabatannya saja.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.personal_data import find_nips, refuse
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR

_HINT = "hapus nomornya; sebut jabatannya saja."


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find numbers built like a NIP."""
    del context
    return refuse(find_nips(file.text), file.text, "nomor yang tersusun seperti NIP", _HINT)
