"""Gambar tanpa keterangan.

## Apa

Gambar tidak punya keterangan tertulis di dalam kurung siku, atau keterangannya tidak berkata apa-apa: nama berkasnya, atau kata
seperti "foto" dan "gambar".

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

import re
from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.images import readable
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import fold_words, quote

SEVERITY = Severity.ERROR

_FEWEST_DIGITS = 4
"""Digits by which a name is known as a camera's own: IMG_2023, WhatsApp Image 2023-08-17."""
_ANY_IMAGE = re.compile(
    r"(?:alt|alt text|dokumentasi|foto|gambar|image|img|keterangan|photo|picture|screenshot|whatsapp image)(?: \d+)*"
)


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find images without alternative text."""
    del context
    for image in file.body.images():
        if _says_nothing(image.text, readable(image.target)):
            said = f"hanya berketerangan {quote(image.text)}." if image.text.strip() else "tidak punya keterangan."
            message = f"gambar {quote(readable(image.target))} {said}"
            yield Finding(message, "tulis apa yang terlihat: ![keterangan](berkas).", file.body.where(image))


def _says_nothing(text: str, address: str) -> bool:
    """Tell whether a text is empty, the file's own name, or a word that fits any image."""
    said, name = fold_words(text), address.rpartition("/")[2]
    stem = name.rpartition(".")[0]
    numbered = {fold_words(stem)} if sum(map(str.isdigit, stem)) >= _FEWEST_DIGITS else set()
    return said in {"", fold_words(name), *numbered} or bool(_ANY_IMAGE.fullmatch(said))
