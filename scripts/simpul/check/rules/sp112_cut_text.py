"""Teks terpotong.

## Apa

Di bagian data, tanda `#` sesudah spasi membuka catatan: selebihnya dari baris itu tidak dibaca. Di dalam kurung siku, koma
memisahkan isian, walaupun teksnya diapit tanda kutip miring dari Word.

## Mengapa

Sebagian teks hilang dari halaman tanpa pemberitahuan apa pun, atau satu isian terbaca sebagai dua.

## Contoh salah

```yaml
judul: Gerakan #SahabatWarga
inti: [“Antar, jemput”, kunjungan]
```

## Contoh benar

```yaml
judul: "Gerakan #SahabatWarga"
inti: ["Antar, jemput", kunjungan]
```

## Cara memperbaiki

Apit seluruh teksnya dengan tanda kutip ganda yang lurus (`"`). Bila tulisan sesudah `#` memang catatan untuk sesama penulis,
beri spasi sesudah tandanya: `# catatan`.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.cut_texts import cut_off, split_apart
from simpul.check.fields import name_of
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find texts of which YAML leaves a part unread or takes a part for another item."""
    del context
    if not file.is_whole:
        return
    for place, rest in cut_off(file).items():
        message = f"{name_of(place)} terpotong: {quote(rest, 30)} terbaca sebagai catatan."
        hint = "apit seluruh teksnya dengan tanda kutip ganda; bila memang catatan, beri spasi sesudah #."
        yield Finding(message, hint, file.front_matter.where(place))
    for place, text in split_apart(file):
        hint = "ganti tanda kutip Word dengan tanda kutip ganda yang lurus."
        yield Finding(f"{name_of(place)} {quote(text)} terpotong oleh koma.", hint, file.front_matter.where(place))
