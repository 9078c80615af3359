"""Gambar tidak ada.

## Apa

Badan tulisan menampilkan gambar yang berkasnya tidak ada di folder kasus. Huruf besar dan kecil dibedakan: `Foto.jpg` bukan
`foto.jpg`.

## Mengapa

Di halaman akan tampil kotak kosong. Di komputer Windows perbedaan huruf besar tidak terasa, tetapi peladen situs membedakannya.

## Contoh salah

```markdown
![Bendera di depan rumah](bendera.jpg)
```

padahal nama berkasnya `Bendera.JPG`.

## Contoh benar

```markdown
![Bendera di depan rumah](Bendera.JPG)
```

## Cara memperbaiki

Simpan gambarnya di folder yang sama dengan `index.md`, lalu tulis namanya persis sama.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.images import ImageState, images, names_beside
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.spelling import nearest
from simpul.text import quote

SEVERITY = Severity.ERROR

_ABSENT = frozenset({ImageState.MISSING, ImageState.NOT_A_FILE})


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find images that are not beside the case file."""
    absent = [image for image in images(file, context.root) if image.state in _ABSENT]
    beside = frozenset(names_beside(file)) - {file.uri.rpartition("/")[2]} if absent else frozenset()
    for image in absent:
        is_there = image.state is ImageState.NOT_A_FILE
        fault = "bukan berkas yang dapat dibuka" if is_there else "tidak ada di folder kasus"
        near = None if is_there else nearest(image.name, beside)
        hint = f'maksud Anda "{near}"?' if near else "simpan berkasnya di samping index.md, atau hapus gambarnya."
        yield Finding(f"gambar {quote(image.name)} {fault}.", hint, file.body.where(image.mention))
