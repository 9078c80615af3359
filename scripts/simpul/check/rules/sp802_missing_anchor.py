"""Bagian yang ditunjuk tautan tidak ada.

## Apa

Tautan yang berakhir dengan `#sesuatu` menunjuk bagian dengan `id="sesuatu"` di halaman tujuannya. Aturan ini menyebut tautan yang bagiannya tidak ada di situs yang sudah jadi.

## Mengapa

Peramban tidak mengeluh: pembaca hanya tiba di awal halaman dan harus mencari sendiri.

## Contoh salah

```html
<a href="../panduan-replikasi/#langkah-9">Langkah 9</a>
```

## Contoh benar

```html
<a href="../panduan-replikasi/#langkah-2">Langkah 2</a>
```

## Cara memperbaiki

Lihat `id` judul di halaman tujuan, lalu samakan. Judul yang berubah mengubah `id`-nya; sesuaikan semua tautan ke sana.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
