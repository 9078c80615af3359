"""Alamat terbitan tidak menjawab lagi.

## Apa

Setiap alamat yang sudah terbit tetap ada: halaman kasus, alamat lamanya, dan halaman tulisan di `docs/`. `simpul review` membandingkannya dengan cabang dasar.

## Mengapa

Alamat kasus sudah tercetak di laporan, surat, dan kode QR. Orang yang membukanya tidak boleh tersesat.

## Contoh salah

```text
git mv innovations/sulawesi-selatan/bendera-saskia-bantaeng innovations/sulawesi-selatan/bendera-saskia
```

## Contoh benar

```text
simpul rename bendera-saskia-bantaeng bendera-saskia
```

## Cara memperbaiki

Kembalikan berkasnya. Untuk mengganti id pakai `simpul rename`; alamat lamanya mengalihkan. Untuk menarik kasus pakai `simpul retire`; halamannya menyatakan bahwa kasus ditarik dan mengapa.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
