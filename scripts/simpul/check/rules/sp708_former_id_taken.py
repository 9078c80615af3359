"""Alamat lama sudah terpakai.

## Apa

Setiap `alamat_lama` harus id yang tidak dipakai kasus mana pun sekarang, dan tidak disebut kasus lain.

## Mengapa

Alamat lama dialihkan ke kasus yang memuatnya. Satu alamat tidak dapat menuju dua kasus.

## Contoh salah

```yaml
id: bendera-saskia-bantaeng
alamat_lama: [bendera-saskia-bantaeng]
```

## Contoh benar

```yaml
id: bendera-saskia-bantaeng
alamat_lama: [bendera-saskia]
```

## Cara memperbaiki

Hapus alamat itu dari daftar, atau dari kasus lain yang juga menyebutnya.
"""

from collections.abc import Iterator, Sequence

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.check.vocabulary_terms import places_of
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(files: Sequence[CaseFile], context: Context) -> Iterator[tuple[CaseFile, Finding]]:
    """Find former ids that are somebody's id, or that two cases claim."""
    owners = {file.folder_name: file.uri for file in reversed(files)} | {
        file.outline.id: file.uri for file in reversed(files)
    }
    claimed: dict[str, CaseFile] = {}
    for file in files:
        if not file.outline.former:
            continue
        for place, value in places_of(file, "alamat_lama"):
            former = value.strip() if isinstance(value, str) else ""
            if not former:
                continue
            earlier = claimed.setdefault(former, file)
            taken = former in owners or former in context.known_ids
            if taken or earlier is not file:
                user = owners.get(former, "kasus lain") if taken else earlier.uri
                message = f"alamat_lama {quote(former)} sudah dipakai {user}."
                yield (
                    file,
                    Finding(message, "hapus dari daftar ini, atau dari kasus itu.", file.front_matter.where(place)),
                )
