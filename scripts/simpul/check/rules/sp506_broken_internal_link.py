"""Tautan di dalam situs tidak sampai.

## Apa

Tautan tanpa `https://` hanya boleh menunjuk kasus lain di situs ini, ditulis `../<id>/` atau `/inovasi/<id>/`, dan id itu harus
ada.

## Mengapa

Tautan yang tidak sampai membawa pembaca ke halaman kosong. Alamat tanpa `https://` juga tidak menuju situs lain, walaupun
terlihat begitu.

## Contoh salah

```markdown
Lihat [Bendera SASKIA](bendera-saskia.md) dan [beritanya](www.kompas.com/saskia).
```

## Contoh benar

```markdown
Lihat [Bendera SASKIA](../bendera-saskia-bantaeng/) dan [beritanya](https://www.kompas.com/saskia).
```

## Cara memperbaiki

Untuk kasus lain, pakai id kasusnya seperti yang disarankan. Untuk situs lain, salin alamat lengkapnya dari peramban.
"""

import re
from collections.abc import Iterator

from simpul import urls
from simpul.case.reading import CaseFile
from simpul.case.retirement import Retired
from simpul.check.addresses import AddressKind, kind_of, lacks_scheme
from simpul.check.images import readable
from simpul.check.retirement import told
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.spelling import nearest
from simpul.text import quote

SEVERITY = Severity.ERROR

_CASE_LINK = re.compile(rf"(?:\.\./|/{urls.CASES})([^/?#]+)/(?:#.*)?\Z")
_MOST_GUESSES = 200
"""Further links of a file are found, but nobody guesses what each was meant to be."""
_FILE = re.compile(r"^[A-Za-z]:|\\|\.(?:docx?|jpe?g|odt|pdf|png|pptx?|xlsx?|zip)\Z", re.IGNORECASE)
_NAMES = re.compile(r"[^/?#]+")


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find links without a scheme that lead to no case."""
    for number, link in enumerate(file.body.links()):
        target = readable(link.target)
        if kind_of(link.target) is not AddressKind.INSIDE:
            continue
        match = _CASE_LINK.match(target)
        if match is None or match.group(1) not in context.known_ids:
            among = context.known_ids if number < _MOST_GUESSES else frozenset()
            retired = context.retired.get(match.group(1)) if match else None
            message, hint = _withdrawn(target, retired) if retired else _astray(target, among)
            yield Finding(message, hint, file.body.where(link))


def _withdrawn(target: str, retired: Retired) -> tuple[str, str]:
    instead = f'tulis "../{retired.pengganti}/", atau ' if retired.pengganti else ""
    message = f"tautan {quote(target)} menuju kasus yang {told(retired)}."
    return message, f"{instead}hapus tautannya dan biarkan katanya."


def _astray(target: str, known_ids: frozenset[str]) -> tuple[str, str]:
    message = f"tautan {quote(target)} tidak menuju halaman mana pun." if target else "tautan ini tidak punya alamat."
    return message, _advise(target, known_ids)


def _advise(target: str, known_ids: frozenset[str]) -> str:
    if lacks_scheme(target):
        return f"maksud Anda {quote('https://' + target)}?"
    names = [name.removesuffix(".md") for name in _NAMES.findall(target)]
    found = next((name for name in names if name in known_ids), None)
    near = found or next((near for name in reversed(names) if (near := nearest(name, known_ids))), None)
    if near:
        return f'maksud Anda "../{near}/"?'
    if _FILE.search(target):
        return "berkas di komputer Anda tidak ikut terbit; tautkan alamatnya di situs instansi, diawali https://."
    return "untuk kasus lain tulis ../<id>/, untuk situs lain alamat lengkap yang diawali https://."
