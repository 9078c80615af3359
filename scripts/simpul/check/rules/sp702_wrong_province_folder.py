"""Folder provinsi tidak sesuai wilayah.

## Apa

Kasus disimpan di folder provinsi pemiliknya: kode `"73.03"` di `innovations/sulawesi-selatan/`. Kasus kementerian dan lembaga (`"00"`) di `innovations/nasional/`.

## Mengapa

Pengelola tiap provinsi mencari dan menjaga kasus lewat foldernya.

## Contoh salah

```yaml
# innovations/sumatera-selatan/bendera-saskia-bantaeng/index.md
wilayah: "73.03"
```

## Contoh benar

```yaml
# innovations/sulawesi-selatan/bendera-saskia-bantaeng/index.md
wilayah: "73.03"
```

## Cara memperbaiki

Pindahkan folder kasusnya ke folder provinsi yang disebut, atau betulkan kode wilayahnya.
"""

from collections.abc import Iterator

from simpul.case.files import FOLDER, Fault
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find a case that is kept under another province than its own."""
    regions, code = context.vocabularies.wilayah, file.string("wilayah")
    if code not in regions or code[:2] not in regions or file.has(Fault.MISPLACED):
        return
    province = regions.province_of(code)
    if file.province_folder != province.slug:
        message = f"wilayah {quote(code)} ({regions[code].name}) tidak termasuk folder {quote(file.province_folder)}."
        hint = f"pindahkan ke {FOLDER}/{province.slug}/{file.folder_name}/, atau betulkan kodenya."
        yield Finding(message, hint, file.front_matter.where(("wilayah",)))
