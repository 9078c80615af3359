"""Daftar kasus yang ditarik tidak dapat dipakai.

## Apa

`innovations/ditarik.yml` memuat kasus yang ditarik: `id`, `alasan`, dan `tanggal` wajib; `judul`, `pengganti`, dan `alamat_lama` boleh. Setiap id tertulis sekali, dan `pengganti` harus kasus yang ada.

## Mengapa

Alamat kasus yang pernah terbit dijanjikan tetap menjawab. Tanpa daftar yang terbaca, pembaca yang menyimpan alamatnya tidak tahu mengapa kasus itu tidak ada dan ke mana harus mencari.

## Contoh salah

```yaml
ditarik:
  - {id: bendera-saskia, tanggal: kemarin}
```

## Contoh benar

```yaml
ditarik:
  - {id: bendera-saskia, alasan: "Sama dengan Bendera SASKIA.", tanggal: 2026-11-25, pengganti: bendera-saskia-bantaeng}
```

## Cara memperbaiki

Betulkan baris yang ditunjuk. Untuk menambah isinya pakai `simpul retire ID --reason "…"`, yang menulisnya dengan benar.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
