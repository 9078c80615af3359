"""Pengaturan hub keliru.

## Apa

Berkas `hub.yml` tidak terbaca, memuat kunci yang tidak dikenal, atau nilai yang tidak dapat dipakai.

## Mengapa

Nama situs, provinsi yang dilayani, dan kontak dibaca dari berkas ini. Bila keliru, seluruh situs ikut keliru.

## Contoh salah

```yaml
nama: Simpul
provinsi: [Sumatera Selatan]
```

## Contoh benar

```yaml
nama: Simpul
provinsi: ["16"]
```

## Cara memperbaiki

Betulkan baris yang disebut. Kode provinsi ada di `vocabularies/wilayah.csv`; alamat yang belum ada dibiarkan kosong (`""`).
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
