"""Kunci tertulis dua kali.

## Apa

Di satu tempat, setiap kunci hanya boleh muncul sekali.

## Mengapa

Bila `judul` ada dua, mesin harus menebak mana yang benar. Ia tidak menebak.

## Contoh salah

```yaml
judul: Bendera SASKIA
judul: Bendera Saskia Bantaeng
```

## Contoh benar

```yaml
judul: Bendera SASKIA
```

## Cara memperbaiki

Hapus salah satu. Bila keduanya perlu, gabungkan isinya; untuk beberapa isian, pakai daftar dengan tanda hubung.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.positioned_yaml import Trouble
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find keys that stand twice in one mapping."""
    del context
    for fault in file.front_matter.faults:
        if fault.trouble is Trouble.DUPLICATE_KEY:
            first = file.front_matter.where_key(fault.place)
            message = f"kunci {quote(fault.detail)} tertulis dua kali."
            yield Finding(message, f"hapus salah satu; yang pertama di baris {first.line}.", fault.position)
