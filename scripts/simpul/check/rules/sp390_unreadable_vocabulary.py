"""Berkas kosakata tidak terbaca.

## Apa

Setiap kosakata adalah berkas CSV (UTF-8) di `vocabularies/`, dengan nama kolom di baris pertama.

## Mengapa

Tanpa kosakata, kategori, wilayah, dan urusan di semua kasus tidak dapat diperiksa.

## Contoh salah

```text
slugg;nama
kesehatan;Kesehatan
```

## Contoh benar

```text
slug,nama
kesehatan,Kesehatan
```

## Cara memperbaiki

Kembalikan berkas itu dari Git, atau simpan ulang dari lembar kerja dengan pilihan **CSV UTF-8 (dipisahkan koma)**.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
