"""Kasus yang dirujuk tidak ada.

## Apa

`kasus` pada `replikasi_dari` dan `direplikasi_oleh` harus id sebuah kasus di situs ini.

## Mengapa

Kunci itu menjadi tautan. Tautan ke kasus yang tidak ada membawa pembaca ke halaman kosong.

## Contoh salah

```yaml
direplikasi_oleh:
  - {kasus: bendera-saskia-maross, instansi: Kabupaten Maros, tahap: terlaksana, sumber: [s1]}
```

## Contoh benar

```yaml
direplikasi_oleh:
  - {instansi: Kabupaten Maros, wilayah: "73.09", tahap: terlaksana, sumber: [s1]}
```

## Cara memperbaiki

Betulkan id-nya. Bila kasusnya ditarik, pakai penggantinya seperti disarankan. Bila kasusnya belum ada di sini, hapus `kasus` dan cukup sebut `instansi` serta `wilayah`.
"""

import re
from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.case.values import ID_PATTERN
from simpul.check.fields import name_of
from simpul.check.retirement import told
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.spelling import nearest
from simpul.text import quote

SEVERITY = Severity.ERROR

_MOST_GUESSES = 200
"""Further replications of a case are found, but nobody guesses which was meant."""
_ID = re.compile(ID_PATTERN)
_WITHOUT = "hapus kunci kasus; cukup instansi dan wilayahnya."


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find replications that name a case nobody has written."""
    for key in ("replikasi_dari", "direplikasi_oleh"):
        for index, entry in file.entries(key):
            case, place = entry.get("kasus"), (key, index, "kasus")
            if not isinstance(case, str) or case.strip() in context.known_ids or not _ID.match(case.strip()):
                continue
            message, hint = _complaint(file, case, context, is_guessed=index < _MOST_GUESSES)
            yield Finding(f"{name_of(place)}: {quote(case)} {message}.", hint, file.front_matter.where(place))


def _complaint(file: CaseFile, case: str, context: Context, *, is_guessed: bool) -> tuple[str, str]:
    """Return what is wrong with the id, and what to do."""
    retired = context.retired.get(case.strip())
    if retired is not None:
        instead = f"tulis {quote(retired.pengganti)}, atau " if retired.pengganti else ""
        return told(retired), instead + _WITHOUT
    near = nearest(case, context.known_ids) if is_guessed else None
    return "tidak ada di sini", f'maksud Anda "{near}"?' if near and near != file.folder_name else _WITHOUT
