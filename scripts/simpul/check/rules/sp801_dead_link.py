"""Tautan di situs tidak sampai ke mana-mana.

## Apa

Setelah situs selesai dibangun, setiap tautan ke halaman atau berkas situs sendiri diikuti, begitu juga berkas yang dimuat gaya dan skrip. Aturan ini menyebut tautan yang tujuannya tidak ada, yang keluar dari folder situs, yang diawali `/` (kecuali di `404.html`), atau yang memakai skema aneh seperti `javascript:`.

## Mengapa

Pembaca yang menekan tautan mati berhenti membaca. Tautan yang diawali `/` putus begitu situs dipasang di bawah alamat lain, misalnya `https://contoh.example/hub/`.

## Contoh salah

```html
<a href="/inovasi/">Semua inovasi</a>
<a href="../inovasi/kasus-yang-tidak-ada/">Kasus</a>
```

## Contoh benar

```html
<a href="../inovasi/">Semua inovasi</a>
<a href="../inovasi/bendera-saskia-bantaeng/">Bendera SASKIA</a>
```

## Cara memperbaiki

Betulkan tautan di halaman tulisan tangan (`docs/`) atau di templat. Bila halaman tujuannya memang belum ada, buat dulu halamannya.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
