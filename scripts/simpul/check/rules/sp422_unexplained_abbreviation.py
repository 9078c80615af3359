"""Singkatan tanpa kepanjangan.

## Apa

Singkatan muncul pertama kali tanpa kepanjangannya. `ringkasan` dibaca lebih dulu, lalu badan tulisan. Nama
inovasinya sendiri dan nama penerbit sumbernya tidak dihitung.

## Mengapa

Singkatan yang biasa di satu daerah belum tentu dikenal di daerah lain. "KK" dapat berarti Kartu Keluarga atau kepala
keluarga.

## Contoh salah

```markdown
Warga membawa KK ke loket. [^s1]
```

## Contoh benar

```markdown
Warga membawa Kartu Keluarga (KK) ke loket. [^s1]
```

## Cara memperbaiki

Tulis panjang saat pertama muncul, dengan singkatannya di dalam kurung. Bila hanya muncul sekali, tulis panjangnya saja.
Singkatan yang ditandai `umum` di `vocabularies/singkatan.csv` tidak perlu dijelaskan.
"""

import re
from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.prose import passages, without_quotes
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote
from simpul.vocabulary import Vocabulary

SEVERITY = Severity.WARNING

_CAPITALS = re.compile(r"[A-Z]{2,8}(?:-el)?")
_CLITIC = re.compile(r"-(?:nya|ku|mu)\b")
_WORD = re.compile(r"\w+")
_ROMAN = re.compile(r"[IVX]+\Z")
_SPOKEN = re.compile(r"(?=.{5})(?=(?:.*[AIUEO]){2})(?!.*[^AIUEO]{3})")
"""What can be said as a word, such as "TANGGUH", is a name rather than an abbreviation."""
_EXPLAINED_AFTER = re.compile(r"\s*\(\s*[^\W\d][^()]{3}|,?\s(?:singkatan|kepanjangan|akronim)\b")
_EXPLAINED_BEFORE = re.compile(
    r"(?:\w[\"”*_]{0,3}\s{1,20}\((?:[^()]{0,60}[\s/])?|\b(?:disingkat|singkatan|akronim)\s)[\"“*_]{0,3}\Z"
)
_DIGIT_BEFORE = re.compile(r"\d\S*\Z")
_DIGIT_AFTER = re.compile(r"\S{0,20}\d")
"""Capitals in one go with digits are a number: "188/KPTS/2019"."""
_LONGEST_NUMBER = 20
_CAPITALS_BEFORE = re.compile(r"[A-Z]{2}[ ]\Z")
_CAPITALS_AFTER = re.compile(r" [A-Z]{2}")
_LOOK_BACK = 100
_SPOKEN_FOR = frozenset({"IDR"})
"""What SP425 asks to write otherwise."""


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find the first use of each abbreviation that explains nothing."""
    known = context.vocabularies.singkatan
    told = {*_SPOKEN_FOR, *_names(file)}
    for passage in passages(file):
        text = without_quotes(passage.text)
        for match in _CAPITALS.finditer(text):
            word = match.group()
            if word in told or not _is_abbreviation(match):
                continue
            told.add(word)
            if not _is_common(word, known) and not _is_explained(match):
                yield Finding(
                    f"singkatan {quote(word)} belum dijelaskan.", _advise(word, known), passage.where(match.start())
                )


def _names(file: CaseFile) -> Iterator[str]:
    """Yield the words of the innovation's own names and of its sources' publishers, in capitals."""
    names = [file.string("judul"), file.string("kepanjangan")]
    names += [name for _, source in file.entries("sumber") if isinstance(name := source.get("penerbit"), str)]
    yield from (word.upper() for word in _WORD.findall(" ".join(names)))


def _is_abbreviation(match: re.Match[str]) -> bool:
    """Tell whether capitals stand alone and are neither a number, a name, nor part of a name in capitals."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before in {"-", "_", "."} or after.isalnum() or after in {"_", "&"}:
        return False
    if after == "-" and not _CLITIC.match(text, end):
        return False
    if _DIGIT_AFTER.match(text, end) or _DIGIT_BEFORE.search(text, max(0, start - _LONGEST_NUMBER), start):
        return False
    if _ROMAN.match(match.group()) or _SPOKEN.match(match.group()):
        return False
    return not _CAPITALS_BEFORE.search(text, max(0, start - 3), start) and not _CAPITALS_AFTER.match(text, end)


def _is_common(word: str, known: Vocabulary) -> bool:
    return word in known and "umum" in known[word].note.split()


def _is_explained(match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    if _EXPLAINED_AFTER.match(text, match.end()):
        return True
    return bool(_EXPLAINED_BEFORE.search(text[max(0, start - _LOOK_BACK) : start]))


def _advise(word: str, known: Vocabulary) -> str:
    if word in known:
        return f'saat pertama muncul tulis "{known[word].name} ({word})".'
    return f"saat pertama muncul tulis kepanjangannya, lalu ({word})."
