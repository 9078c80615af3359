"""Perbandingan tanpa periode.

## Apa

Dampak yang menyebut `sebelum` dan `sesudah` sebaiknya menyebut `periode` kedua angka itu.

## Mengapa

Naik dari 42,3 menjadi 100 persen dalam setahun berbeda dengan dalam sepuluh tahun. Tanpa periode, angkanya tidak dapat dibandingkan.

## Contoh salah

```yaml
dampak:
  - {indikator: Persalinan di fasilitas kesehatan, satuan: persen, sebelum: "42,3", sesudah: "100", sumber: [s1]}
```

## Contoh benar

```yaml
dampak:
  - {indikator: Persalinan di fasilitas kesehatan, satuan: persen, sebelum: "42,3", sesudah: "100", periode: 2017 sampai 2018, sumber: [s1]}
```

## Cara memperbaiki

Tambahkan `periode` seperti tertulis di sumber. Bila sumber diam, tulis `periode: belum-diketahui`.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.fields import name_of
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity

SEVERITY = Severity.WARNING


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find comparisons that do not say over which time."""
    del context
    for index, entry in file.entries("dampak"):
        if entry.get("sebelum") and entry.get("sesudah") and "periode" not in entry:
            place = ("dampak", index)
            message = f"{name_of(place)} menyebut sebelum dan sesudah tanpa periode."
            hint = "tambahkan, misalnya periode: 2017 sampai 2018, atau periode: belum-diketahui bila sumber diam."
            yield Finding(message, hint, file.front_matter.where(place))
