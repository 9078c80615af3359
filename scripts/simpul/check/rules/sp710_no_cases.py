"""Belum ada kasus.

## Apa

Folder `innovations/` tidak memuat satu pun berkas kasus.

## Mengapa

Situs tanpa kasus hampir selalu tanda bahwa perintah dijalankan di folder yang keliru.

## Contoh salah

```text
innovations/
```

## Contoh benar

```text
innovations/sulawesi-selatan/bendera-saskia-bantaeng/index.md
```

## Cara memperbaiki

Jalankan perintah dari folder teratas repositori, atau tambahkan kasus pertama.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
