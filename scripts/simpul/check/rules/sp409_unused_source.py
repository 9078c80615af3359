"""Sumber tidak pernah dikutip.

## Apa

Sebuah entri di daftar `sumber` tidak dikutip di mana pun: tidak di badan tulisan, tidak di `ringkasan`, dan tidak oleh
`sumber` milik isian mana pun.

## Mengapa

Daftar rujukan yang panjang memberi kesan kuat. Kesan itu harus datang dari pernyataan yang benar-benar bersandar padanya.

## Contoh salah

```yaml
sumber:
  - {id: s1, judul: Direktori Inovasi, penerbit: JIPP Sulawesi Selatan}
  - {id: s2, judul: Berita peluncuran, penerbit: Kompas.com}
```

padahal badan tulisan hanya mengutip `[^s1]`.

## Contoh benar

```markdown
Bidan memasang bendera di depan rumah. [^s1] Pelaksanaannya dimulai di Puskesmas Sinoa. [^s2]
```

## Cara memperbaiki

Kutip sumber itu pada kalimat yang bersandar padanya. Bila memang tidak dipakai, hapus dari daftar.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.citing import cited
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.WARNING


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find sources that nothing in the case names."""
    del context
    used = cited(file)
    for index, entry in file.entries("sumber"):
        identifier = entry.get("id")
        if isinstance(identifier, str) and identifier and identifier not in used:
            used.add(identifier)
            message = f"sumber {quote(identifier)} tidak pernah dikutip."
            hint = f"kutip dengan [^{identifier}] pada kalimat yang bersandar padanya, atau hapus dari daftar."
            yield Finding(message, hint, file.front_matter.where(("sumber", index, "id")))
