"""Id dipakai dua kasus.

## Apa

Dua berkas kasus menyebut `id` yang sama.

## Mengapa

Id menjadi alamat halaman, `/inovasi/<id>/`. Dua kasus tidak dapat tinggal di satu alamat.

## Contoh salah

```yaml
# innovations/sumatera-selatan/e-tax-palembang/index.md dan
# innovations/sulawesi-selatan/e-tax-palembang/index.md
id: e-tax-palembang
```

## Contoh benar

```yaml
id: e-tax-palembang
```

hanya di satu berkas.

## Cara memperbaiki

Bila keduanya inovasi yang sama, gabungkan menjadi satu berkas. Bila berbeda, tambahkan nama daerah pada id dan foldernya.
"""

from collections.abc import Iterator, Sequence

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(files: Sequence[CaseFile], context: Context) -> Iterator[tuple[CaseFile, Finding]]:
    """Find ids that an earlier file already has; a copied folder that kept the id of its original is SP701's."""
    first: dict[str, CaseFile] = {}
    for file in files:
        identifier = file.outline.id
        if identifier != file.folder_name and identifier in context.known_ids:
            continue
        earlier = first.setdefault(identifier, file)
        if identifier and earlier is not file:
            message = f"id {quote(identifier)} sudah dipakai {earlier.uri}."
            yield (
                file,
                Finding(
                    message, "gabungkan kedua kasus, atau ganti id dan foldernya.", file.front_matter.where(("id",))
                ),
            )
