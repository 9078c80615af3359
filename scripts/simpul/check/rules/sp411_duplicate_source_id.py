"""Dua sumber memakai id yang sama.

## Apa

Setiap entri di daftar `sumber` harus punya `id` sendiri.

## Mengapa

Kutipan `[^s1]` menunjuk sumber lewat id. Bila dua sumber memakai id yang sama, kutipannya menunjuk ke sumber yang keliru.

## Contoh salah

```yaml
sumber:
  - {id: s1, judul: Direktori Inovasi, penerbit: JIPP Sulawesi Selatan}
  - {id: s1, judul: Berita peluncuran, penerbit: Kompas.com}
```

## Contoh benar

```yaml
sumber:
  - {id: s1, judul: Direktori Inovasi, penerbit: JIPP Sulawesi Selatan}
  - {id: s2, judul: Berita peluncuran, penerbit: Kompas.com}
```

## Cara memperbaiki

Beri id baru pada sumber yang belakangan, lalu periksa kembali kutipan yang menunjuk kepadanya.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find source ids that an earlier entry already has."""
    del context
    first: dict[str, int] = {}
    for index, entry in file.entries("sumber"):
        identifier = entry.get("id")
        if not isinstance(identifier, str) or not identifier or first.setdefault(identifier, index) == index:
            continue
        free = next(
            f"s{number}" for number in range(1, len(file.data["sumber"]) + 2) if f"s{number}" not in file.source_numbers
        )
        message = f"id {quote(identifier)} sudah dipakai sumber ke-{first[identifier] + 1}."
        yield Finding(
            message,
            f'ganti, misalnya "{free}", lalu periksa kutipannya.',
            file.front_matter.where(("sumber", index, "id")),
        )
