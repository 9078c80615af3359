"""Alamat web cacat.

## Apa

Alamat di badan tulisan tidak dapat dibaca sebagai alamat: memuat spasi, terpisah dari kurung sikunya, tidak menyebut nama
situs, atau menyebut nama masuk di depan `@`, yang menyamarkan situs yang dituju.

## Mengapa

Tautan seperti itu tampil sebagai tulisan mentah, lengkap dengan kurungnya, atau membawa pembaca ke halaman kosong.

## Contoh salah

```markdown
Lihat [beritanya] (https://www.kompas.com/saskia) dan ![bendera](foto bendera.jpg).
```

## Contoh benar

```markdown
Lihat [beritanya](https://www.kompas.com/saskia) dan ![bendera](foto-bendera.jpg).
```

## Cara memperbaiki

Salin alamat lengkap dari peramban dan tempel tanpa spasi. Nama berkas gambar sebaiknya memakai tanda hubung, bukan spasi.
"""

import re
from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.addresses import AddressKind, has_login, kind_of
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_UNREAD = re.compile(r"(?<!\\)\](\s*)\(([^()\n]{0,300})\)")
"""What looks like a link in the prose, where links that were read are blanked out."""
_BARE_IMAGE = re.compile(r"(?<!\\)!\[([^\[\]\n]{1,300})\](?!\s*[(\[])")
"""What is meant as an image, but has no address."""
_BLANKS = re.compile(r"\s+")


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find addresses without a host, and what was meant as a link but cannot be read as one."""
    del context
    body = file.body
    for link in body.links():
        if kind_of(link.target) is AddressKind.MALFORMED:
            message = f"alamat {quote(link.target)} tidak lengkap."
            hint = (
                "tulis surel lengkap, nama@situs."
                if link.target.startswith("mailto:")
                else "salin alamat lengkapnya dari peramban."
            )
            yield Finding(message, hint, body.where(link))
        elif has_login(link.target):
            hint = "salin alamatnya dari peramban; yang di depan @ menyamarkan situs yang sebenarnya dituju."
            yield Finding(f"alamat {quote(link.target)} memuat nama masuk.", hint, body.where(link))
    if "](" in body.prose or "] (" in body.prose:
        yield from _unread(file)
    for match in _BARE_IMAGE.finditer(body.prose) if "![" in body.prose else ():
        message = f"gambar {quote(match.group(1))} tidak terbaca."
        yield Finding(message, "tulis ![keterangan](berkas.jpg).", body.position(match.start()))


def _unread(file: CaseFile) -> Iterator[Finding]:
    prose = file.body.prose
    for match in _UNREAD.finditer(prose):
        gap, address = match.groups()
        line_start = prose.rfind("\n", 0, match.start()) + 1
        start = prose.rfind("[", line_start, match.start())
        is_image = start > 0 and prose[start - 1] == "!"
        if start < 0 or (gap and not is_image and not address.startswith(("http://", "https://"))):
            continue
        message = f"{'gambar' if is_image else 'tautan'} ke {quote(address)} tidak terbaca."
        yield Finding(message, _advise(gap, address, is_image=is_image), file.body.position(start - is_image))


def _advise(gap: str, address: str, *, is_image: bool) -> str:
    if gap:
        return "hapus spasi di antara ] dan (."
    if is_image:
        return f"ganti nama berkasnya tanpa spasi, misalnya {quote(_BLANKS.sub('-', address.strip()))}."
    return "hapus spasi dan tanda kurung dari alamatnya."
