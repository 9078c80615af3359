"""Halaman indeks tidak menjawab lagi.

## Apa

Halaman sebuah istilah, tahun, atau penghargaan hilang karena tidak ada lagi yang memakainya. `simpul review` membandingkannya dengan cabang dasar.

## Mengapa

Halaman indeks juga disimpan dan dibagikan orang. Hilangnya mungkin benar, misalnya tahun mulai yang dibetulkan, tetapi jangan sampai tidak disadari.

## Contoh salah

```text
slug,nama di vocabularies/kategori.csv: baris kesehatan dihapus
```

## Contoh benar

```text
slug,nama di vocabularies/kategori.csv: baris kesehatan tetap ada
```

## Cara memperbaiki

Bila istilahnya dihapus dari `vocabularies/`, kembalikan. Bila kasusnya memang keliru digolongkan, biarkan saja.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.WARNING
