"""Nilai di luar pilihan.

## Apa

Kunci seperti `status`, `tahapan`, dan `jenis` hanya mengenal beberapa pilihan yang tetap.

## Mengapa

Pilihan yang tetap membuat kasus dapat disaring dan dihitung. Sinonim memecah satu kelompok menjadi dua.

## Contoh salah

```yaml
status: masih jalan
```

## Contoh benar

```yaml
status: berlanjut
```

## Cara memperbaiki

Pilih salah satu yang disebut dalam saran. Bila tidak ada sumber yang menyebutnya, pakai `belum-diketahui` bila tersedia, atau hapus barisnya.
"""

import re
from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.fields import name_of
from simpul.check.rule import Context, Correction, Finding
from simpul.check.schema_faults import schema_faults
from simpul.diagnostics import Severity
from simpul.spelling import nearest
from simpul.text import quote

SEVERITY = Severity.ERROR

_CHOICE = re.compile(r"'([^']*)'")


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find values outside a closed set."""
    del context
    for fault in schema_faults(file, "SP207"):
        choices = _CHOICE.findall(str(fault.context.get("expected", "")))
        near = nearest("-".join(str(fault.value).split()), choices)
        pick = f"pilih {', '.join(choices[:-1])}, atau {choices[-1]}." if choices else "pilih dari daftar kunci."
        hint = f'maksud Anda "{near}"? Atau {pick}' if near else pick
        message = f"{name_of(fault.place)} {quote(fault.value)} bukan salah satu pilihan."
        guess = Correction(str(fault.value), near) if near else None
        yield Finding(message, hint, file.front_matter.where(fault.place), guess)
