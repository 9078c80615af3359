"""Kata iklan.

## Apa

Kalimat memakai kata yang memuji, seperti "luar biasa" atau "spektakuler". Pujian di dalam tanda kutip tidak dihitung, karena
itu kata orang lain.

## Mengapa

Pembaca di daerah lain ingin menilai sendiri. Angka dan langkah lebih meyakinkan daripada pujian.

## Contoh salah

```markdown
Program ini sukses besar dan hasilnya luar biasa. [^s1]
```

## Contoh benar

```markdown
Persalinan di fasilitas kesehatan naik dari 42,3 persen menjadi 100 persen. [^s1]
```

## Cara memperbaiki

Hapus kata itu, atau ganti dengan angka, langkah, atau penilaian pihak lain yang ada sumbernya.
"""

import re
from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.prose import passages, without_quotes
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.WARNING

_PRAISE = re.compile(
    r"luar\s+biasa|spektakuler|terdepan|revolusioner|sukses\s+besar|fenomenal|menakjubkan|terobosan|tak tertandingi|"
    r"nomor\s+wahid|kelas\s+dunia|paling\s+(?:hebat|canggih|sempurna)|sangat\s+(?:sukses|inovatif|memukau|membanggakan)"
)
_CLUES = (
    "luar",
    "spektakuler",
    "terdepan",
    "revolusioner",
    "sukses",
    "fenomenal",
    "menakjubkan",
    "terobosan",
    "tak tertandingi",
    "wahid",
    "kelas",
    "paling",
    "sangat",
)
"""A quick look: a text without any of these has no praise."""
_TERM_BEFORE = re.compile(
    r"(?:kejadian|sekolah|pendidikan|guru|rapat|musyawarah|kongres|muktamar|biaya|beban|pos|tindakan|"
    r"garda|garis|daerah|wilayah|pulau|kawasan|tertinggal,|terluar,|terluar\s+dan)\s+\Z",
    re.IGNORECASE,
)
"""Words before which these are terms: kejadian luar biasa, sekolah luar biasa, pulau terdepan."""
_TERM_AFTER = re.compile(r",?\s+(?:dan\s+)?(?:terluar|tertinggal|terpencil)")
_LOOK_BACK = 16


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find praise outside quotation marks."""
    del context
    for passage in passages(file):
        if not any(clue in passage.text for clue in _CLUES):
            continue
        text = without_quotes(passage.text)
        for match in _PRAISE.finditer(text):
            if _is_praise(match):
                message = f"kata {quote(match.group())} terbaca sebagai iklan."
                hint = "hapus, atau ganti dengan angka atau langkah yang ada sumbernya."
                yield Finding(message, hint, passage.where(match.start()))


def _is_praise(match: re.Match[str]) -> bool:
    text, start, end = match.string, match.start(), match.end()
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
        return False
    return not _TERM_BEFORE.search(text[max(0, start - _LOOK_BACK) : start]) and not _TERM_AFTER.match(text, end)
