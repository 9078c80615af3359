"""Kutipan menunjuk sumber yang tidak ada.

## Apa

Setiap `[^s1]` di badan tulisan harus punya pasangan di daftar `sumber` dengan `id` yang sama. Kutipan yang kurang tandanya,
seperti `[s1]`, atau yang menyebut dua sumber sekaligus, seperti `[^s1, s2]`, tidak terbaca.

## Mengapa

Pembaca harus dapat memeriksa setiap pernyataan. Kutipan tanpa sumber sama saja dengan tanpa bukti.

## Contoh salah

```markdown
Persalinan di fasilitas kesehatan naik menjadi 100 persen. [^s9]
```

padahal `sumber` hanya memuat `s1` dan `s2`.

## Contoh benar

```markdown
Persalinan di fasilitas kesehatan naik menjadi 100 persen. [^s1]
```

## Cara memperbaiki

Betulkan id kutipannya, atau tambahkan sumbernya ke daftar `sumber` di bagian atas berkas.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.citing import advise, meant_source, unread_citations
from simpul.check.rule import Context, Correction, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find citations that name no source or cannot be read; without any source that is another rule's fault."""
    del context
    if not file.source_numbers:
        return
    for offset, written, meant in unread_citations(file):
        message = f"kutipan {quote(written)} tidak terbaca."
        yield Finding(message, f"tulis {meant}.", file.body.position(offset), Correction(written, meant))
    for citation in file.body.citations():
        if citation.target not in file.source_numbers:
            message = f"kutipan {quote('[^' + citation.target + ']')} tidak ada di daftar sumber."
            near = meant_source(file, citation.target)
            guess = Correction(f"[^{citation.target}]", f"[^{near}]") if near else None
            yield Finding(message, advise(file, citation.target), file.body.where(citation), guess)
