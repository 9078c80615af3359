"""Id milik kasus yang ditarik.

## Apa

Id di `innovations/ditarik.yml`, juga `alamat_lama` di sana, tidak boleh menjadi `id` atau `alamat_lama` sebuah kasus.

## Mengapa

Alamatnya menjawab dengan keterangan bahwa kasus itu ditarik. Bila id yang sama dipakai lagi, orang yang menyimpan alamat lama akan mengira kasus yang baru adalah kasus yang dulu.

## Contoh salah

```yaml
# innovations/ditarik.yml memuat id: bendera-saskia
id: bendera-saskia
```

## Contoh benar

```yaml
id: bendera-saskia-sinoa
```

## Cara memperbaiki

Pilih id lain, misalnya dengan nama daerah atau unit. Bila kasusnya baru saja ditarik, hapus foldernya.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.retirement import told
from simpul.check.rule import Context, Finding
from simpul.check.vocabulary_terms import places_of
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find ids, present and former, that belong to a withdrawn case."""
    for key in ("id", "alamat_lama"):
        for place, value in places_of(file, key):
            entry = context.retired.get(value.strip()) if isinstance(value, str) else None
            if entry is not None:
                message = f"{key} {quote(value)} milik kasus yang {told(entry)}."
                hint = "pakai id lain; bila kasus ini memang ditarik, hapus foldernya."
                yield Finding(message, hint, file.front_matter.where(place))
