"""Halaman terlalu berat.

## Apa

Kunjungan pertama ke sebuah halaman (HTML beserta gaya dan skrip yang dimuatnya, semuanya dimampatkan) melebihi 100 KB, atau ada gambar, huruf, atau berkas lain yang dimuatnya lebih dari 300 KB.

## Mengapa

Banyak pembaca memakai telepon murah dan jaringan lambat. Seratus kilobita sudah beberapa detik di sana.

## Contoh salah

```text
wilayah/sumatera-selatan/index.html: 134 KB
```

## Contoh benar

```text
wilayah/sumatera-selatan/index.html: 41 KB
```

## Cara memperbaiki

Bagi daftar yang panjang menjadi beberapa halaman, ringankan `overrides/assets/`, atau kecilkan gambarnya.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
