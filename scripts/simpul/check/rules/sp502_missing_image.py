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
from simpul.text import nearest, quote

SEVERITY = Severity.ERROR

_ABSENT = frozenset({ImageState.MISSING, ImageState.NOT_A_FILE})


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find images that are not beside the case file."""
    for image in images(file, context.root):
        if image.state in _ABSENT:
            fault = (
                "bukan berkas yang dapat dibuka"
                if image.state is ImageState.NOT_A_FILE
                else "tidak ada di folder kasus"
            )
            near = nearest(
                image.name,
                [name for name in names_beside(file) if name not in {file.uri.rpartition("/")[2], image.name}],
            )
            hint = f'maksud Anda "{near}"?' if near else "simpan berkasnya di samping index.md, atau hapus gambarnya."
            yield Finding(f"gambar {quote(image.name)} {fault}.", hint, file.body.where(image.mention))
