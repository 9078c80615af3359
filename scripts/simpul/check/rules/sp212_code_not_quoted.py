"""Kode tanpa tanda kutip.

## Apa

Kode wilayah dan kode urusan ditulis dalam tanda kutip.

## Mengapa

Tanpa tanda kutip, banyak program membaca `16.10` sebagai angka 16,1, dan kodenya berubah menjadi milik daerah lain.

## Contoh salah

```yaml
wilayah: 16.10
urusan: [1.02]
```

## Contoh benar

```yaml
wilayah: "16.10"
urusan: ["1.02"]
```

## Cara memperbaiki

Apit kodenya dengan tanda kutip ganda yang lurus (`"`).
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.fields import name_of
from simpul.check.regions import region_places
from simpul.check.rule import Context, Finding
from simpul.check.vocabulary_terms import FIELD_CODE, REGION_CODE, places_of
from simpul.diagnostics import Severity
from simpul.positioned_yaml import Place
from simpul.text import quote

SEVERITY = Severity.WARNING


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find codes that other programs would read as numbers."""
    del context
    for place, code in unquoted_codes(file):
        message = f"{name_of(place)} {quote(code)} ditulis tanpa tanda kutip."
        yield Finding(message, f'apit dengan tanda kutip: "{code}"', file.front_matter.where(place))


def unquoted_codes(file: CaseFile) -> Iterator[tuple[Place, str]]:
    """Yield each such code with its place."""
    plain = file.front_matter.plain
    for places, form in ((region_places(file), REGION_CODE), (places_of(file, "urusan"), FIELD_CODE)):
        for place, value in places:
            if place in plain and isinstance(value, str) and value[:1].isdigit() and form.match(value):
                yield place, value
