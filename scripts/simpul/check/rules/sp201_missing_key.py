"""Kunci wajib belum ada.

## Apa

Beberapa kunci harus ada di setiap kasus, dan beberapa harus ada di setiap isian daftar, misalnya `penerbit` pada setiap `sumber`.

## Mengapa

Tanpa kunci itu halaman kasus tidak lengkap: pembaca tidak tahu inovasinya milik siapa, di mana, dan dari mana keterangannya.

## Contoh salah

```yaml
sumber:
  - id: s1
    judul: Berita Bendera SASKIA
```

## Contoh benar

```yaml
sumber:
  - id: s1
    judul: Berita Bendera SASKIA
    penerbit: Kabar Bantaeng
```

## Cara memperbaiki

Tambahkan kunci yang disebut. Bila keterangannya memang tidak ditemukan di sumber mana pun dan kuncinya mengizinkan, tulis `belum-diketahui`.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.fields import entry_name, example_of
from simpul.check.rule import Context, Finding
from simpul.check.schema_faults import schema_faults
from simpul.check.suggestions import suggested_keys
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find keys that are required but absent; one that is merely misspelt is SP202's."""
    del context
    misspelt = suggested_keys(file)
    for fault in schema_faults(file, "SP201"):
        if fault.place in misspelt:
            continue
        key, entry = str(fault.place[-1]), entry_name(fault.place[:-1])
        message = f"kunci wajib {quote(key)} belum ada{f' pada {entry}' if entry else ''}."
        unknown = " (atau tahun: belum-diketahui)" if fault.place[0] == "kipp" and key == "tahun" else ""
        hint = f"tambahkan, misalnya {example_of(fault.place)}{unknown}"
        yield Finding(message, hint, file.front_matter.where(fault.place[:-1]))
