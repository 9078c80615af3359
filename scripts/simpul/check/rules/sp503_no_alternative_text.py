"""Gambar tanpa keterangan.

## Apa

Gambar tidak punya keterangan tertulis di dalam kurung siku.

## Mengapa

Pembaca yang tidak melihat mendengar keterangan itu dari pembaca layar. Keterangan juga tampil bila gambar gagal dimuat.

## Contoh salah

```markdown
![](bendera.jpg)
```

## Contoh benar

```markdown
![Bendera kuning terpasang di pagar rumah panggung](bendera.jpg)
```

## Cara memperbaiki

Tulis satu kalimat pendek tentang apa yang terlihat dan mengapa penting. Jangan menyebut nama orang.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.images import readable
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find images without alternative text."""
    del context
    for image in file.body.images():
        if not image.text.strip():
            message = f"gambar {quote(readable(image.target))} tidak punya keterangan."
            yield Finding(message, "tulis apa yang terlihat: ![keterangan](berkas).", file.body.where(image))
