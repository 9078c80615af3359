"""Satu id dipakai dua kali di satu halaman.

## Apa

Di halaman situs yang sudah jadi, dua unsur membawa `id` yang sama.

## Mengapa

Tautan ke bagian itu selalu tiba di yang pertama, dan pembaca layar salah memasangkan label dengan kotak isian.

## Contoh salah

```html
<h2 id="dampak">Dampak</h2>
<h2 id="dampak">Dampak lain</h2>
```

## Contoh benar

```html
<h2 id="dampak">Dampak</h2>
<h2 id="dampak-lain">Dampak lain</h2>
```

## Cara memperbaiki

Beri setiap judul atau unsur `id` sendiri, di halaman tulisan tangan atau di templat.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
