"""Gambar dari luar folder.

## Apa

Gambar harus berada di folder yang sama dengan `index.md`. Gambar dari situs lain, dari folder lain, dari drive komputer, atau
lewat tautan berkas ke luar proyek ditolak.

## Mengapa

Gambar dari situs lain dapat hilang atau berubah, dan situs itu ikut melihat siapa yang membaca. Gambar dari folder lain tidak
ikut terbawa ke halaman.

## Contoh salah

```markdown
![Bendera di depan rumah](https://situs-lain.com/bendera.jpg)
```

## Contoh benar

```markdown
![Bendera di depan rumah](bendera.jpg)
```

## Cara memperbaiki

Simpan gambarnya di folder kasus, bila memang boleh dipakai, lalu tulis nama berkasnya saja.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.addresses import AddressKind, kind_of
from simpul.check.images import ImageState, images, is_beside, readable
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_HINT = "simpan gambarnya di samping index.md dan tulis nama berkasnya saja."


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find images from other hosts and folders, and links that lead out of the hub."""
    for mention in file.body.images():
        if kind_of(mention.target) is not AddressKind.UNSAFE and not is_beside(mention.target):
            message = f"gambar {quote(readable(mention.target))} tidak berada di folder kasus."
            yield Finding(message, _HINT, file.body.where(mention))
    for image in images(file, context.root):
        if image.state is ImageState.OUTSIDE:
            message = f"gambar {quote(image.name)} hanyalah tautan ke berkas di luar proyek."
            yield Finding(message, "ganti dengan berkas gambarnya sendiri.", file.body.where(image.mention))
