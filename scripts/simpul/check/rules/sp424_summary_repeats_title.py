"""Ringkasan mengulang judul.

## Apa

Kalimat pertama `ringkasan` hanya mengulang `judul`, `kepanjangan`, atau nama instansinya.

## Mengapa

Judul sudah tercetak di atas ringkasan, juga di hasil pencarian. Kalimat pertama adalah tempat terbaik untuk masalahnya.

## Contoh salah

```yaml
judul: Bendera SASKIA
kepanjangan: Satu Bendera Satu Sasaran Kesehatan Ibu dan Anak
ringkasan: >-
  Bendera SASKIA adalah Satu Bendera Satu Sasaran Kesehatan Ibu dan Anak. Bidan memasang bendera di depan rumah sasaran.
```

## Contoh benar

```yaml
judul: Bendera SASKIA
kepanjangan: Satu Bendera Satu Sasaran Kesehatan Ibu dan Anak
ringkasan: >-
  Petugas kerap tidak menemukan rumah ibu hamil yang perlu dipantau. Bidan memasang bendera di depan rumah sasaran.
```

## Cara memperbaiki

Hapus kalimat itu. Mulailah dari masalahnya, atau dari siapa berbuat apa.
"""

import re
from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.prose import passages, sentences
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.WARNING

_WORD = re.compile(r"\w+")
_FILLING = frozenset(
    {
        "adalah",
        "akronim",
        "atau",
        "dan",
        "dari",
        "di",
        "ialah",
        "ini",
        "inovasi",
        "itu",
        "kepanjangan",
        "kependekan",
        "merupakan",
        "milik",
        "nama",
        "oleh",
        "pada",
        "program",
        "sebuah",
        "singkatan",
        "suatu",
        "untuk",
        "yaitu",
        "yakni",
        "yang",
    }
)


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find a first sentence that says nothing the title, its long form and the owner do not."""
    del context
    summary, _ = passages(file)
    first = next(sentences(summary.text), None)
    if first is None:
        return
    offset, sentence = first
    said = {word for key in ("judul", "kepanjangan", "instansi") for word in _words(file.string(key))}
    words = _words(sentence)
    if words <= said | _FILLING and words & _words(file.string("judul") + " " + file.string("kepanjangan")):
        message = f"kalimat pertama ringkasan, {quote(sentence)}, hanya mengulang judul."
        yield Finding(message, "mulailah dari masalahnya, atau dari siapa berbuat apa.", summary.where(offset))


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
