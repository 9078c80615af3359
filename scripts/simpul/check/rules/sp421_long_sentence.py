"""Kalimat terlalu panjang.

## Apa

Kalimat di `ringkasan` atau badan tulisan lebih dari 40 kata.

## Mengapa

Kalimat panjang memuat beberapa gagasan sekaligus. Pembaca harus mengulang dari awal untuk menangkapnya, apalagi di layar
ponsel.

## Contoh salah

```markdown
Petugas kesehatan yang setiap bulan berkeliling dari rumah ke rumah untuk memantau ibu hamil, bayi, dan balita kerap
tidak menemukan rumah yang dicari karena rumah itu tidak berpenanda dan tetangga di sekitarnya pun tidak mengetahui
siapa yang sedang hamil atau baru saja melahirkan di sana. [^s1]
```

## Contoh benar

```markdown
Setiap bulan petugas kesehatan berkeliling memantau ibu hamil, bayi, dan balita. Mereka kerap tidak menemukan rumah yang
dicari, karena rumah itu tidak berpenanda. Tetangga pun tidak mengetahui siapa yang sedang hamil. [^s1]
```

## Cara memperbaiki

Pecah di tempat Anda menarik napas: sesudah "karena", "sehingga", "yang", atau "dan". Satu kalimat satu gagasan; usahakan di
bawah 25 kata.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.prose import count_words, sentences, told
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.WARNING

_MOST_WORDS = 40
_SHOWN = 30


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find sentences of more than forty words."""
    del context
    for passage in told(file):
        if not _may_be_long(passage.text):
            continue
        for offset, sentence in sentences(passage.text):
            if _may_be_long(sentence) and (words := count_words(sentence)) > _MOST_WORDS:
                message = f"kalimat {quote(sentence, _SHOWN)} sepanjang {words} kata."
                yield Finding(
                    message, f"pecah menjadi kalimat-kalimat di bawah {_MOST_WORDS} kata.", passage.where(offset)
                )


def _may_be_long(text: str) -> bool:
    """Tell whether a text has enough blanks, counted without looking at words."""
    return len(text) > 2 * _MOST_WORDS and len(text.split()) > _MOST_WORDS
