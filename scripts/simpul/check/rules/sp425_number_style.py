"""Gaya angka.

## Apa

Angka di `ringkasan` dan badan tulisan ditulis menurut kebiasaan bahasa Indonesia: `Rp` tanpa titik dan tanpa spasi, ribuan
dengan titik, desimal dengan koma, dan "persen" dengan huruf.

## Mengapa

"1,000" dan "1.000" dapat terbaca seribu atau satu. Satu gaya mencegah salah baca dan memudahkan pencarian.

## Contoh salah

```markdown
Anggarannya Rp. 1,200,000, atau 12 % dari belanja. [^s1]
```

## Contoh benar

```markdown
Anggarannya Rp1.200.000, atau 12 persen dari belanja. [^s1]
```

## Cara memperbaiki

Ganti seperti yang disarankan. Nilainya tetap persis seperti di sumber; hanya cara menulisnya yang disamakan. Kutipan langsung
di dalam tanda kutip boleh apa adanya.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from simpul.case.reading import CaseFile
from simpul.check.prose import passages, without_quotes
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.WARNING

_AMOUNT = r"\d+(?:[.,]\d+)*"
_ENGLISH_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+\Z")


@dataclass(frozen=True, slots=True)
class _Style:
    """One way of writing numbers that is not the house's."""

    clue: re.Pattern[str]
    """What every case of it contains; begins with a fixed character, so it is quickly found missing."""
    pattern: re.Pattern[str]
    rewrite: Callable[[re.Match[str]], str]


def _dotted(match: re.Match[str]) -> str:
    amount: str = match.group("amount")
    return amount.replace(",", ".") if _ENGLISH_THOUSANDS.match(amount) else amount


_STYLES = (
    _Style(
        re.compile(r"Rp[.\s]"),
        re.compile(rf"\bRp(?:\.\s{{0,3}}|\s+)(?P<amount>{_AMOUNT})"),
        lambda match: f"Rp{_dotted(match)}",
    ),
    _Style(
        re.compile(r"[RIr](?:DR|[pP])\.?\s?\d"),
        re.compile(rf"\b(?!Rp)(?:r[pP]|RP|IDR)\.?\s?(?P<amount>{_AMOUNT})"),
        lambda match: f"Rp{_dotted(match)}",
    ),
    _Style(
        re.compile(r",\d{3}"),
        re.compile(r"\bRp(?P<amount>\d{1,3}(?:,\d{3}){1,6})(?![\d.,]*\d)"),
        lambda match: f"Rp{_dotted(match)}",
    ),
    _Style(
        re.compile(r",\d{3},"),
        re.compile(r"(?<![\w.,])(?<!Rp\. )(?<!IDR )(?<!R[pP] )(?P<amount>\d{1,3}(?:,\d{3}){2,6})(?![\d.,]*\d)"),
        _dotted,
    ),
    _Style(
        re.compile(r"%"),
        re.compile(rf"(?<![\d.,])(?P<amount>{_AMOUNT})\s?%"),
        lambda match: f"{match.group('amount')} persen",
    ),
    _Style(
        re.compile(r"\.\d{1,2}\s[pjmt]"),
        re.compile(r"(?<![\w.,])(?P<amount>\d+\.\d{1,2})(?P<unit>\s(?:persen|juta|miliar|triliun))\b"),
        lambda match: match.group("amount").replace(".", ",") + match.group("unit"),
    ),
)


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find numbers and amounts that are not written in the house's way."""
    del context
    for passage in passages(file):
        for style in _STYLES:
            if not style.clue.search(passage.text):
                continue
            for match in style.pattern.finditer(without_quotes(passage.text)):
                message = f"angka {quote(match.group())} tidak menurut gaya penulisan."
                yield Finding(message, f"tulis {quote(style.rewrite(match))}.", passage.where(match.start()))
