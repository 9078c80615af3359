"""Gaya judul.

## Apa

`judul` lebih dari 80 huruf, seluruhnya huruf besar, atau berakhir dengan titik.

## Mengapa

Judul tampil di kartu, hasil pencarian, dan daftar. Judul panjang terpotong, dan deretan huruf besar sukar dibaca.

## Contoh salah

```yaml
judul: GERAKAN PEDULI CEGAH STUNTING.
```

## Contoh benar

```yaml
judul: Garpu Genting
kepanjangan: Gerakan Peduli Cegah Stunting
```

## Cara memperbaiki

Pakai nama pendek inovasinya, dengan huruf besar di awal kata. Akronim seperti "SASKIA" boleh tetap huruf besar. Kepanjangannya
ditulis di `kepanjangan`.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.WARNING

_LONGEST = 80
_LONGEST_ACRONYM = 12


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find titles that are long, all in capitals, or end with a full stop."""
    del context
    title = file.string("judul")
    where = file.front_matter.where(("judul",))
    if len(title) > _LONGEST:
        message = f"judul {quote(title)} sepanjang {len(title)} huruf."
        yield Finding(message, f"pendekkan sampai {_LONGEST} huruf; sisanya di kunci kepanjangan.", where)
    if title.isupper() and sum(map(str.isalpha, title)) > _LONGEST_ACRONYM:
        message = f"judul {quote(title)} seluruhnya huruf besar."
        yield Finding(message, f"tulis {quote(title.title())}; akronim di dalamnya boleh tetap huruf besar.", where)
    if title.endswith("."):
        yield Finding(f"judul {quote(title)} berakhir dengan titik.", "hapus titiknya.", where)
