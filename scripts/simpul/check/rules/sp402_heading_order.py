"""Urutan judul bagian tertukar.

## Apa

Judul bagian disusun menurut urutan yang tetap, dari Latar Belakang dan Tujuan sampai Pembelajaran. Bagian yang tidak ada
bahannya boleh ditinggalkan, tetapi yang ada tetap berurutan.

## Mengapa

Cerita mengalir dari masalah, cara kerja, hasil, sampai pelajarannya. Urutan yang sama memudahkan pembaca membandingkan
kasus.

## Contoh salah

```markdown
## Implementasi

Bidan memasang bendera. [^s1]

## Kebaruan

Penandanya ada di rumah. [^s1]
```

## Contoh benar

```markdown
## Kebaruan

Penandanya ada di rumah. [^s1]

## Implementasi

Bidan memasang bendera. [^s1]
```

## Cara memperbaiki

Pindahkan bagian yang disebut, beserta isinya, ke tempat yang disarankan.
"""

from collections.abc import Iterator, Sequence

from simpul.case.body import SECTIONS
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_RANK = {name: rank for rank, name in enumerate(SECTIONS)}


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find the fewest sections that must move to put all in order."""
    del context
    known = [section.heading for section in file.body.sections if section.is_known]
    first = {heading.text: heading for heading in reversed(known)}
    headings = sorted(first.values(), key=lambda heading: heading.line)
    ranks = [_RANK[heading.text] for heading in headings]
    kept = _longest_rise(ranks)
    for heading, rank in zip(headings, ranks, strict=True):
        if rank not in kept:
            message = f"bagian {quote(heading.text)} tidak pada urutannya."
            yield Finding(message, _where_to(rank, kept), heading.position)


def _longest_rise(ranks: Sequence[int]) -> Sequence[int]:
    """Return the longest subsequence that rises; of several, one."""
    best: list[list[int]] = []
    for rank in ranks:
        before = max((run for run in best if run[-1] < rank), key=len, default=[])
        best.append([*before, rank])
    return max(best, key=len, default=[])


def _where_to(rank: int, kept: Sequence[int]) -> str:
    after = max((other for other in kept if other < rank), default=None)
    if after is not None:
        return f'pindahkan ke sesudah bagian "{SECTIONS[after]}".'
    return f'pindahkan ke sebelum bagian "{SECTIONS[min(kept)]}".'
