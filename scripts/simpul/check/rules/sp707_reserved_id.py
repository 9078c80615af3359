"""Id yang dicadangkan.

## Apa

Beberapa kata tidak boleh menjadi `id` atau `alamat_lama`, karena alamatnya sudah dipakai situs: `halaman`, `index`, `admin`, `api`, `data`, `cari`, `assets`, `pagefind`.

## Mengapa

Kasus dengan id itu akan menimpa halaman situs.

## Contoh salah

```yaml
id: data
```

## Contoh benar

```yaml
id: data-terbuka-palembang
```

## Cara memperbaiki

Tambahkan nama inovasi atau daerah pada id, dan ganti nama foldernya.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.check.vocabulary_terms import places_of
from simpul.diagnostics import Severity
from simpul.text import quote
from simpul.urls import RESERVED_IDS

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find ids, present and former, that the site keeps for itself."""
    del context
    for key in ("id", "alamat_lama"):
        for place, value in places_of(file, key):
            if isinstance(value, str) and value.strip() in RESERVED_IDS:
                message = f"{key} {quote(value)} dicadangkan untuk situs."
                yield Finding(message, "tambahkan nama inovasi atau daerahnya.", file.front_matter.where(place))
