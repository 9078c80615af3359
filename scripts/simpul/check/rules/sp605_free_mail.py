"""Surel pribadi tertulis.

## Apa

Berkas memuat alamat surel di penyedia umum, seperti Gmail atau Yahoo, juga yang tanda @-nya ditulis
`(at)`.

## Mengapa

Kotak surel umum biasanya dibuka oleh satu orang. Bila ia pindah tugas, surat pembaca tidak sampai ke instansi, dan
alamat pribadinya tetap terpajang.

## Contoh salah

```yaml
kontak: {unit: Puskesmas Sinoa, surel: puskesmas.contoh@gmail.com}
```

## Contoh benar

```yaml
kontak: {unit: Puskesmas Sinoa, surel: puskesmas@contoh.go.id}
```

## Cara memperbaiki

Ganti dengan surel kantor, biasanya berakhiran `.go.id`. Bila tidak ada, tulis telepon kantor atau `unit`-nya saja.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.personal_data import find_free_mails, refuse
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR

_HINT = "ganti dengan surel kantor, biasanya berakhiran .go.id, atau hapus."


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find addresses at free mail providers."""
    del context
    return refuse(find_free_mails(file.text), file.text, "alamat surel", _HINT)
