"""HTML di dalam tulisan.

## Apa

Tulisan memuat kode HTML seperti `<b>`, `<br>`, atau `<table>`.

## Mengapa

Demi keamanan, HTML tidak dijalankan. Pembaca akan melihat kodenya apa adanya, lengkap dengan kurung sikunya.

## Contoh salah

```markdown
Layanan ini <b>gratis</b>. [^s1]
```

## Contoh benar

```markdown
Layanan ini **gratis**. [^s1]
```

## Cara memperbaiki

Ganti dengan tanda Markdown yang disarankan, atau hapus kodenya. Bila HTML itu terbawa saat menempel dari Word atau situs lain,
tempel ulang sebagai teks polos (Ctrl+Shift+V).
"""

import re
from collections.abc import Iterator
from types import MappingProxyType

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_WHOLE_TAG = re.compile(r"<[^<>]*>?")
_INSTEAD = MappingProxyType(
    {
        "b": "tulis tebal dengan **…**.",
        "strong": "tulis tebal dengan **…**.",
        "i": "tulis miring dengan *…*.",
        "em": "tulis miring dengan *…*.",
        "br": "beri baris kosong untuk alinea baru.",
        "p": "beri baris kosong untuk alinea baru.",
        "img": "tulis ![keterangan](berkas.jpg).",
        "a": "tulis [kata](https://…).",
        "table": "tulis tabel dengan garis tegak: | kolom | kolom |.",
        "ul": 'tulis butir daftar dengan "- ".',
        "ol": 'tulis butir daftar dengan "1. ".',
        "li": 'tulis butir daftar dengan "- ".',
        "u": "hapus; garis bawah dipakai untuk tautan. Untuk tekanan, tulis **…**.",
        **dict.fromkeys(("h1", "h2", "h3", "h4"), "tulis judul bagian dengan ## atau sub-judul dengan ###."),
        **dict.fromkeys(("div", "span", "font", "center"), "hapus tandanya; tulisannya sendiri boleh tinggal."),
        **dict.fromkeys(("script", "style", "iframe", "object", "embed"), "hapus; kode ini tidak akan dijalankan."),
    }
)
_COMMENT = "hapus komentar ini; catatan untuk peninjau ditulis di usulan perubahan."
_UNKNOWN = "hapus tandanya; bila itu isian contoh, ganti dengan isinya."
_KNOWN_TAG = re.compile(rf"</?({'|'.join(_INSTEAD)})(?:\s[^<>]*)?/?>", re.IGNORECASE)


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find HTML in the body, and well-known tags in the texts of the front matter."""
    del context
    opened: set[str] = set()
    for mention in file.body.html():
        tag = _TAG.match(mention.target)
        name = tag.group(2).lower() if tag else ""
        # A closing tag goes with the one that opened: one finding for both.
        if tag and tag.group(1) and name in opened:
            continue
        opened.add(name)
        hint = _INSTEAD.get(name, _UNKNOWN) if tag else _COMMENT
        shown = _WHOLE_TAG.match(mention.target)
        yield Finding(_message(shown.group() if shown else mention.target), hint, file.body.where(mention))
    if _KNOWN_TAG.search(file.source):
        yield from _in_front_matter(file)


def _in_front_matter(file: CaseFile) -> Iterator[Finding]:
    for place, text in file.strings():
        tag = _KNOWN_TAG.search(text)
        if tag:
            hint = "hapus tandanya; isian ini hanya teks biasa."
            yield Finding(_message(tag.group()), hint, file.front_matter.where(place))


def _message(html: str) -> str:
    return f"HTML {quote(html, 40)} akan tercetak apa adanya."
