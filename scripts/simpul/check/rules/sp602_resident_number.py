"""Nomor induk kependudukan tertulis.

## Apa

Berkas memuat nomor yang tersusun seperti Nomor Induk Kependudukan (NIK): enam belas angka dengan kode wilayah dan tanggal lahir.
Nomor yang dipisah spasi, titik, atau tanda hubung ikut ditemukan.

## Mengapa

Dengan NIK orang dapat meminjam uang atas nama orang lain. Yang sudah masuk ke riwayat proyek sukar ditarik kembali.

## Contoh salah

```yaml
pelajaran:
  - {uraian: "Warga dengan NIK 9999999999999999 menunggu dua pekan.", sumber: [s1]}
```

## Contoh benar

```yaml
pelajaran:
  - {uraian: "Seorang warga menunggu dua pekan.", sumber: [s1]}
```

## Cara memperbaiki

Hapus nomornya. Ceritakan orangnya secara umum, misalnya "seorang warga". Bila nomor itu asli, jangan kirim berkasnya dulu; hubungi
pengelola hub bila telanjur terkirim.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.personal_data import find_niks, refuse
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR

_HINT = 'hapus nomornya; sebut orangnya secara umum, misalnya "seorang warga".'


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find numbers built like a NIK."""
    del context
    return refuse(find_niks(file.text), file.text, "nomor yang tersusun seperti NIK", _HINT)
