"""Bentuk isian keliru.

## Apa

Ada kunci yang berisi satu teks, ada yang berisi daftar, dan ada yang berisi beberapa kunci lagi. Bentuknya tidak dapat ditukar.

## Mengapa

Halaman menampilkan daftar sebagai daftar dan teks sebagai teks. Bentuk yang keliru tidak dapat ditampilkan sama sekali.

## Contoh salah

```yaml
kategori: kesehatan
instansi: [Puskesmas Sinoa]
```

## Contoh benar

```yaml
kategori: [kesehatan]
instansi: Puskesmas Sinoa
```

## Cara memperbaiki

Untuk daftar, pakai kurung siku atau tanda hubung di awal setiap baris. Untuk satu nilai, tulis langsung sesudah titik dua.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile, SchemaFault
from simpul.check.fields import example_of, model_at, name_of
from simpul.check.rule import Context, Finding
from simpul.check.schema_faults import schema_faults
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_SHOWN = 60


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find lists, mappings and texts that stand where another shape is expected."""
    for fault in schema_faults(file, "SP204"):
        message, hint = _explain(fault, context)
        yield Finding(f"{name_of(fault.place)} {message}", hint, file.front_matter.where(fault.place))


def _explain(fault: SchemaFault, context: Context) -> tuple[str, str]:
    if fault.kind == "tuple_type":
        return _list_expected(fault, context)
    if fault.kind == "model_type":
        return _mapping_expected(fault)
    if isinstance(fault.value, list):
        return "harus satu teks, bukan daftar.", "tulis satu nilai saja, tanpa kurung siku atau tanda hubung."
    if isinstance(fault.value, dict):
        return (
            "harus satu teks, bukan kumpulan kunci.",
            "bila teksnya memuat { atau titik dua, apit dengan tanda kutip.",
        )
    return f"berisi {quote(fault.value)}, yang tidak dapat dipakai di sini.", f"tulis seperti {example_of(fault.place)}"


def _list_expected(fault: SchemaFault, context: Context) -> tuple[str, str]:
    key = fault.place[-1]
    if isinstance(fault.value, str) and model_at(fault.place) is None:
        items = [_as_term(" ".join(item.split()), key, context) for item in fault.value[:_SHOWN].split(",")]
        return "harus daftar, bukan satu teks.", f"apit dengan kurung siku: {key}: [{', '.join(items)}]"
    return "harus daftar.", "tulis setiap isian di baris sendiri, diawali tanda hubung dan spasi (- )."


def _as_term(item: str, key: str | int, context: Context) -> str:
    """Return a word as the vocabulary of its key writes it, when that knows or recognises it."""
    known = {"kategori": context.vocabularies.kategori, "urusan": context.vocabularies.urusan}.get(str(key))
    term = known.suggest(item) if known else None
    code = term.code if term else item
    return f'"{code}"' if key == "urusan" and code[:1].isdigit() else code


def _mapping_expected(fault: SchemaFault) -> tuple[str, str]:
    model = model_at(fault.place)
    keys = [key for key, field in model.model_fields.items() if field.is_required()] if model else []
    example = f"{{{', '.join(f'{key}: …' for key in keys)}}}"
    if isinstance(fault.value, list):
        return "harus satu isian, bukan daftar.", f"hapus tanda hubung atau kurung sikunya: {example}"
    return f"berisi {quote(fault.value)}, padahal harus punya kunci sendiri.", f"tulis seperti {example}"
