"""Huruf kacau.

## Apa

Berkas memuat huruf yang sudah rusak ketika disalin: rangkaian seperti `â€œ` atau `Ã©`, atau tanda tanya hitam (U+FFFD).

## Mengapa

Rangkaian itu muncul bila teks UTF-8 dibuka sebagai teks lama (ANSI) lalu disimpan lagi, misalnya oleh Excel. Pembaca melihat
huruf acak, dan pencarian tidak menemukan katanya.

## Contoh salah

```yaml
judul: CafÃ© Baca
```

## Contoh benar

```yaml
judul: Café Baca
```

## Cara memperbaiki

Ganti dengan huruf yang disarankan, atau salin ulang dari naskah aslinya dan simpan dengan Penyandian: UTF-8. Huruf yang hilang
(U+FFFD) tidak dapat ditebak; ketik ulang menurut naskahnya.
"""

from collections import Counter
from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.broken_letters import BROKEN, LOST, mended
from simpul.check.rule import Context, Correction, Finding
from simpul.diagnostics import Position, Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find each kind of broken letters once, where it first stands."""
    del context
    if file.text.isascii():
        return
    counts = Counter(match.group() for match in BROKEN.finditer(file.text))
    for broken, count in counts.items():
        meant = mended(broken)
        if meant is not None:
            before = file.text[: file.text.index(broken)]
            position = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
            yield _finding(broken, meant, f" {count} kali" if count > 1 else "", position)


def _finding(broken: str, meant: str, often: str, position: Position) -> Finding:
    if broken == LOST:
        hint = "ketik ulang hurufnya menurut naskah aslinya, lalu simpan dengan Penyandian: UTF-8."
        return Finding(f"huruf yang hilang (U+FFFD) ditemukan{often}.", hint, position)
    instead = "spasi" if meant.isspace() else meant
    hint = f"ganti dengan {instead}, atau salin ulang dari naskah aslinya."
    return Finding(f"huruf kacau {quote(broken)} ditemukan{often}.", hint, position, Correction(broken, meant))
