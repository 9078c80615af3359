"""Halaman memuat sesuatu dari tempat lain.

## Apa

Situs memuat skrip, gaya, huruf, gambar, bingkai, atau berkas lain dari luar situs sendiri. Begitu juga formulir yang mengirim isiannya ke tempat lain, dan halaman yang membawa pembaca ke sana tanpa ditekan. Tautan biasa ke situs lain boleh.

## Mengapa

Setiap pemuatan memberi tahu pihak lain siapa yang membaca apa, dan situs ikut mati bila tempat itu mati. Situs ini harus terbaca utuh dari satu alamat saja, juga di jaringan kantor yang tertutup.

## Contoh salah

```html
<script src="https://cdn.example/grafik.js"></script>
```

## Contoh benar

```html
<script src="../assets/grafik.js" defer></script>
```

## Cara memperbaiki

Simpan berkasnya di situs ini (periksa dulu lisensinya), atau ganti dengan tautan biasa yang ditekan pembaca sendiri.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
