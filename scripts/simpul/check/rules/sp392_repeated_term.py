"""Istilah kosakata berulang.

## Apa

Dalam satu kosakata, setiap kode dan setiap alamat yang dibentuk dari namanya hanya boleh ada satu.

## Mengapa

Dua istilah dengan kode atau alamat yang sama akan berebut satu halaman.

## Contoh salah

```text
slug,nama
kesehatan,Kesehatan
kesehatan,Kesehatan masyarakat
```

## Contoh benar

```text
slug,nama
kesehatan,Kesehatan
```

## Cara memperbaiki

Hapus salah satu baris, atau bedakan kode dan namanya.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
