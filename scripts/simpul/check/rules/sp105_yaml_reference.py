"""Penanda YAML tidak dipakai di sini.

## Apa

YAML mengenal jangkar (`&nama`), rujukan (`*nama`), penanda jenis (`!nama`), dan kunci yang berupa daftar. Berkas kasus tidak memakainya.

## Mengapa

Rujukan membuat satu baris berarti banyak hal dan dapat disalahgunakan. Biasanya tanda itu pun tidak disengaja: `*` untuk menebalkan, atau `!` di awal teks.

## Contoh salah

```yaml
judul: !Sehat
instansi: *Puskesmas Sinoa
```

## Contoh benar

```yaml
judul: "!Sehat"
instansi: Puskesmas Sinoa
```

## Cara memperbaiki

Bila tandanya bagian dari teks, apit teks itu dengan tanda kutip. Bila memang rujukan, tulis isinya lengkap di kedua tempat.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.positioned_yaml import Trouble
from simpul.text import quote

SEVERITY = Severity.ERROR

_QUOTE = "bila tanda itu bagian dari teks, apit teksnya dengan tanda kutip; bila bukan, hapus."


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find anchors, aliases, tags and keys that are no text."""
    del context
    for fault in file.front_matter.faults:
        if fault.trouble is Trouble.ALIAS:
            yield Finding(
                f"jangkar atau rujukan {quote(fault.detail)} (tanda & atau *) tidak dipakai di sini.",
                _QUOTE,
                fault.position,
            )
        elif fault.trouble is Trouble.TAG:
            yield Finding(f"penanda {quote(fault.detail)} tidak dipakai di sini.", _QUOTE, fault.position)
        elif fault.trouble is Trouble.COMPLEX_KEY:
            message, hint = (
                "kunci berupa daftar atau isian, bukan teks.",
                "tulis kunci sebagai satu kata, tanpa kurung.",
            )
            yield Finding(message, hint, fault.position)
