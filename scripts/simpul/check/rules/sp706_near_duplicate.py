"""Mungkin kasus yang sama.

## Apa

Dua kasus di wilayah yang sama punya judul atau kepanjangan yang sama, atau ringkasan yang hampir sama kata demi kata.

## Mengapa

Inovasi yang sama di dua halaman membuat keterangannya terpecah, dan yang satu cepat basi.

## Contoh salah

```yaml
# innovations/sulawesi-selatan/bendera-saskia-bantaeng/index.md
judul: Bendera SASKIA
# innovations/sulawesi-selatan/bendera-saskia-sinoa/index.md
judul: Bendera Saskia
```

## Contoh benar

```yaml
# innovations/sulawesi-selatan/bendera-saskia-bantaeng/index.md
judul: Bendera SASKIA
```

## Cara memperbaiki

Bila memang inovasi yang sama, gabungkan ke satu berkas dan catat id yang lain di `alamat_lama`. Bila berbeda, jelaskan bedanya di ringkasan masing-masing.
"""

from collections.abc import Iterator, Sequence

from simpul.case.reading import CaseFile
from simpul.check.resemblance import alike_summaries, same_names
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.WARNING


def check(files: Sequence[CaseFile], context: Context) -> Iterator[tuple[CaseFile, Finding]]:
    """Find cases of one region that look like one and the same, each pair once."""
    del context
    told: set[tuple[str, str]] = set()
    for file, other, key in (*same_names(files), *alike_summaries(files)):
        if (other.uri, file.uri) not in told:
            told.add((other.uri, file.uri))
            message = f"{key} {'hampir sama' if key == 'ringkasan' else 'sama'} dengan {other.uri} ({quote(other.outline.judul)})."
            hint = "gabungkan bila inovasinya sama; bila berbeda, jelaskan bedanya di ringkasan."
            yield file, Finding(message, hint, file.front_matter.where((key,)))
