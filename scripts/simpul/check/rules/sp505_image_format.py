"""Format gambar tidak dapat dipakai.

## Apa

Isi berkas gambar bukan PNG, JPEG, atau WebP, atau tidak sesuai dengan akhiran namanya. Yang diperiksa isinya, bukan hanya
namanya.

## Mengapa

Ketiga format itu terbaca di semua peramban. SVG dapat memuat program, sedangkan HEIC dari ponsel tidak tampil di banyak
komputer. Mengganti akhiran nama tidak mengubah isi berkas.

## Contoh salah

```markdown
![Alur layanan](alur.svg)
```

## Contoh benar

```markdown
![Alur layanan](alur.png)
```

## Cara memperbaiki

Buka gambarnya, lalu simpan kembali dengan *Save as* sebagai PNG (gambar, bagan) atau JPEG (foto). Bila hanya akhirannya yang
keliru, ganti nama berkasnya seperti yang disarankan.
"""

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from simpul.case.reading import CaseFile
from simpul.check.images import format_of, good_images, read_head
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_ENDINGS = MappingProxyType({"PNG": (".png",), "JPEG": (".jpg", ".jpeg"), "WebP": (".webp",)})


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find images whose content is of another format, or of another than their name says."""
    for image in good_images(file, context.root):
        actual = format_of(read_head(image.path))
        where = file.body.where(image.mention)
        if actual not in _ENDINGS:
            content = f"berisi {actual}" if actual else "isinya tidak dikenal sebagai gambar"
            message = f"gambar {quote(image.name)} {content}."
            yield Finding(message, "simpan kembali sebagai PNG, JPEG, atau WebP.", where)
        elif Path(image.name).suffix.lower() not in _ENDINGS[actual]:
            message = f"gambar {quote(image.name)} berisi {actual}, tidak sesuai dengan akhiran namanya."
            new_name = Path(image.name).stem + _ENDINGS[actual][0]
            yield Finding(message, f"ganti nama berkasnya menjadi {quote(new_name)}.", where)
