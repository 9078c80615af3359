"""Baris catatan kaki di badan tulisan.

## Apa

Baris `[^s1]: …` di badan tulisan, seperti catatan kaki di program lain, tidak dipakai di sini.

## Mengapa

Keterangan sumber sudah ada di daftar `sumber` di bagian atas berkas. Dari sana halaman membuat daftar rujukan bernomor.
Dua daftar mudah berbeda isinya.

## Contoh salah

```markdown
Persalinan di fasilitas kesehatan naik menjadi 100 persen. [^s1]

[^s1]: Direktori Inovasi, JIPP Sulawesi Selatan.
```

## Contoh benar

```markdown
Persalinan di fasilitas kesehatan naik menjadi 100 persen. [^s1]
```

dengan sumbernya di bagian atas berkas:

```yaml
sumber:
  - {id: s1, judul: Direktori Inovasi, penerbit: JIPP Sulawesi Selatan}
```

## Cara memperbaiki

Pindahkan isinya ke daftar `sumber`, lalu hapus barisnya. Bila yang Anda maksud kalimat biasa, jangan mulai baris dengan
kutipan dan titik dua.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find lines that define a footnote."""
    del context
    for definition in file.body.definitions():
        known = definition.target in file.source_numbers
        hint = "hapus baris ini; sumbernya sudah ada" if known else "hapus baris ini dan tulis isinya"
        message = f"catatan kaki {quote('[^' + definition.target + ']:')} tidak dipakai di badan tulisan."
        yield Finding(message, f"{hint} di daftar sumber di bagian atas berkas.", file.body.where(definition))
