"""Nomor telepon genggam tertulis.

## Apa

Berkas memuat nomor telepon genggam, yang diawali 08 atau 62 8, juga di dalam tautan `wa.me` atau `tel:`, dan yang
nolnya tidak ditulis sesudah kata seperti HP atau WA.

## Mengapa

Nomor genggam hampir selalu milik seseorang, walaupun dipakai untuk dinas. Pemegangnya berganti, sedangkan halaman ini tinggal
bertahun-tahun.

## Contoh salah

```yaml
kontak: {unit: Puskesmas Sinoa, telepon: "08xx-xxxx-xxxx"}
```

## Contoh benar

```yaml
kontak: {unit: Puskesmas Sinoa, telepon: "(0413) 21000"}
```

## Cara memperbaiki

Ganti dengan telepon kantor, surel kantor, atau laman resmi. Bila tidak ada, tulis `unit`-nya saja.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.personal_data import find_mobiles, refuse
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR

_HINT = "ganti dengan telepon kantor, atau sebut unitnya saja."


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find mobile phone numbers."""
    del context
    return refuse(find_mobiles(file.text), file.text, "nomor telepon genggam", _HINT)
