"""Kunci tidak dikenal.

## Apa

Hanya kunci yang ada di daftar kunci yang boleh dipakai, dengan ejaan yang sama.

## Mengapa

Kunci yang salah eja tidak dibaca siapa pun. Isinya hilang dari halaman tanpa tanda apa-apa.

## Contoh salah

```yaml
judull: Bendera SASKIA
```

## Contoh benar

```yaml
judul: Bendera SASKIA
```

## Cara memperbaiki

Pakai ejaan yang disarankan. Bila kuncinya milik isian lain, betulkan jarak masuknya. Bila tidak ada kunci yang cocok, ceritakan di badan tulisan.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile, SchemaFault
from simpul.check.fields import OWNERS, entry_name
from simpul.check.rule import Context, Correction, Finding
from simpul.check.schema_faults import schema_faults
from simpul.check.suggestions import suggest_key
from simpul.diagnostics import Severity
from simpul.text import join_words, quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find keys that the model does not have at their place."""
    del context
    for fault in schema_faults(file, "SP202"):
        entry = entry_name(fault.place[:-1])
        message = f"kunci {quote(fault.place[-1])} tidak dikenal{f' pada {entry}' if entry else ''}."
        yield Finding(message, _hint(file, fault), file.front_matter.where_key(fault.place), _guess(file, fault))


def _guess(file: CaseFile, fault: SchemaFault) -> Correction | None:
    near = suggest_key(file, fault.place)
    return Correction(str(fault.place[-1]), near) if near else None


def _hint(file: CaseFile, fault: SchemaFault) -> str:
    key = str(fault.place[-1])
    if "\u00a0" in key:
        return "ada spasi khusus dari Word pada kunci itu; ketik ulang kuncinya."
    near = suggest_key(file, fault.place)
    if near:
        return f'maksud Anda "{near}"?'
    if len(fault.place) > 1 and fault.value == "":
        return "bila itu bagian dari teks yang memuat koma, apit seluruh teksnya dengan tanda kutip."
    owners = OWNERS.get(key, ())
    if owners and len(fault.place) == 1:
        return f"kunci itu bagian dari {join_words(owners[:3])}; betulkan jarak masuknya."
    return "hapus kunci itu, atau pindahkan isinya ke badan tulisan."
