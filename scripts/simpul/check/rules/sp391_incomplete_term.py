"""Baris kosakata belum lengkap.

## Apa

Setiap baris kosakata harus punya kode dan nama.

## Mengapa

Istilah tanpa nama tidak dapat ditampilkan, dan istilah tanpa kode tidak dapat dipakai.

## Contoh salah

```text
slug,nama
kesehatan,
```

## Contoh benar

```text
slug,nama
kesehatan,Kesehatan
```

## Cara memperbaiki

Isi keduanya, atau hapus barisnya.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
