"""Nama folder berbeda dari id.

## Apa

Nama folder kasus harus sama persis dengan `id` di dalam berkasnya.

## Mengapa

Id menjadi alamat halaman. Bila folder dan id berbeda, orang yang mencari berkas dari alamatnya tidak akan menemukannya.

## Contoh salah

```yaml
# innovations/sulawesi-selatan/bendera-saskia/index.md
id: bendera-saskia-bantaeng
```

## Contoh benar

```yaml
# innovations/sulawesi-selatan/bendera-saskia-bantaeng/index.md
id: bendera-saskia-bantaeng
```

## Cara memperbaiki

Ganti nama foldernya. Ubah `id` hanya bila kasusnya belum pernah terbit; bila sudah, id lama dicatat di `alamat_lama`.
"""

import re
from collections.abc import Iterator

from simpul.case.files import Fault
from simpul.case.reading import CaseFile
from simpul.case.values import ID_PATTERN
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_ID = re.compile(ID_PATTERN)


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find a well-formed id that is not the folder's name."""
    identifier = file.string("id")
    if file.has(Fault.MISPLACED) or identifier == file.folder_name or not _ID.match(identifier):
        return
    message = f"id {quote(identifier)} berbeda dari nama folder {quote(file.folder_name)}."
    hint = "ganti nama foldernya; id yang sudah terbit jangan diubah."
    if identifier in context.known_ids:
        hint = f"id itu milik kasus lain; ganti id menjadi {quote(file.folder_name)}."
    yield Finding(message, hint, file.front_matter.where(("id",)))
