"""Tabel padanan kata keliru.

## Apa

`vocabularies/sinonim.yml` memuat dua daftar: `kelompok`, yang tiap barisnya sedikitnya dua kata yang searti, dan
`abaikan`, kata yang tidak membantu mencari. Satu kata hanya boleh ada di satu kelompok; frasa paling panjang empat kata.

## Mengapa

Pencarian memakai tabel ini supaya pembaca menemukan kasus walaupun memakai kata lain. Kata di dua kelompok membuat
hasilnya tidak terduga.

## Contoh salah

```yaml
kelompok:
  - [antre]
  - [izin, ijin]
  - [perizinan, izin]
```

## Contoh benar

```yaml
kelompok:
  - [antre, antri, antrean]
  - [izin, ijin, perizinan]
```

## Cara memperbaiki

Satukan kelompok yang searti, lengkapi kelompok yang hanya berisi satu kata, dan pendekkan frasa yang panjang.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
