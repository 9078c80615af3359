"""Karakter tak tampak.

## Apa

Berkas tidak boleh memuat karakter kendali, karakter tanpa lebar, atau karakter pembalik arah tulisan. Tab hanya boleh di bawah bagian data.

## Mengapa

Karakter itu ikut terbawa saat menyalin dari Word, PDF, atau WhatsApp. Mata tidak melihatnya, tetapi pencarian gagal menemukan kata yang memuatnya, dan tulisan dapat terbaca lain dari isinya.

## Contoh salah

Kata `pela<U+200B>yanan` yang menyimpan spasi tanpa lebar (U+200B) di tengahnya.

## Contoh benar

Kata `pelayanan` yang diketik ulang.

## Cara memperbaiki

Jalankan `simpul fix --write`, yang menghapus karakter tanpa lebar. Yang lain: hapus kata yang disebut beserta satu huruf di kiri dan kanannya, lalu ketik ulang. Menempel lewat Notepad dahulu juga membantu.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.hidden_characters import ESCAPED, HIDDEN, name_character
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Position, Severity

SEVERITY = Severity.ERROR

_SPACE = "ganti dengan spasi."
_FIXABLE = frozenset("\t\u00ad\u200b\u2060\ufeff")
_FIX = "jalankan simpul fix --write, yang menghapusnya; atau hapus bagian itu lalu ketik ulang."
_RETYPE = "hapus bagian itu lalu ketik ulang; menempel lewat Notepad dahulu membantu."


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find each kind of hidden character once, where it first stands."""
    del context
    counts: dict[str, int] = {}
    first: dict[str, int] = {}
    for match in HIDDEN.finditer(file.text):
        counts[match.group()] = counts.get(match.group(), 0) + 1
        first.setdefault(match.group(), match.start())
    tabs = file.source.count("\t") if file.is_whole else 0
    if tabs:
        counts["\t"], first["\t"] = tabs, file.text.index("\t")
    for character, count in counts.items():
        before = file.text[: first[character]]
        position = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        yield _finding(character, f" {count} kali" if count > 1 else "", position, _advise(character))
    if ESCAPED.search(file.source):
        yield from _escaped(file)


def _escaped(file: CaseFile) -> Iterator[Finding]:
    """Find hidden characters that a quoted text spells out by their number."""
    for place, text in file.strings():
        match = HIDDEN.search(text)
        if match and match.group() not in file.text:
            yield _finding(match.group(), "", file.front_matter.where(place), _RETYPE)


def _advise(character: str) -> str:
    return _SPACE if character == "\t" else _FIX if character in _FIXABLE else _RETYPE


def _finding(character: str, often: str, position: Position, hint: str) -> Finding:
    message = f"karakter tak tampak U+{ord(character):04X} ({name_character(character)}) ditemukan{often}."
    return Finding(message, hint, position)
