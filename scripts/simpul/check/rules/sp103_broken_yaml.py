"""Bagian data tidak terbaca.

## Apa

Bagian data ditulis dalam YAML, yang punya beberapa aturan kecil: titik dua diikuti spasi, jarak masuk memakai spasi dan sama panjang, tanda kutip dan kurung berpasangan.

## Mengapa

Satu tanda yang kurang membuat semua baris sesudahnya salah terbaca. Karena itu pemeriksaan lain menunggu sampai bagian ini betul.

## Contoh salah

```yaml
judul: Bendera SASKIA: satu sasaran
instansi: "Puskesmas Sinoa
```

## Contoh benar

```yaml
judul: "Bendera SASKIA: satu sasaran"
instansi: "Puskesmas Sinoa"
```

## Cara memperbaiki

Lihat baris yang disebut, dan satu baris di atasnya. Yang paling sering:

- teks yang memuat titik dua, atau diawali `@`, `*`, `&`, `%`, `[`: apit dengan tanda kutip;
- jarak masuk dengan Tab: ganti dengan spasi;
- tanda kutip atau kurung yang belum ditutup;
- tidak ada spasi sesudah titik dua.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.hidden_characters import HIDDEN
from simpul.check.rule import Context, Finding
from simpul.check.yaml_causes import explain
from simpul.diagnostics import Severity
from simpul.positioned_yaml import Trouble

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find what keeps the front matter from being read, unless hidden characters (SP108) explain it."""
    del context
    for fault in file.front_matter.faults:
        if fault.trouble is Trouble.SYNTAX and not HIDDEN.search(file.source):
            yield explain(fault, file.text)
