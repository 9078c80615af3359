"""Terlalu panjang, terlalu banyak, atau terlalu pendek.

## Apa

Setiap teks dan daftar punya batas. Ringkasan paling banyak 200 kata, kategori paling banyak tiga, judul paling panjang 120 karakter.

## Mengapa

Kartu, hasil pencarian, dan selebaran punya ruang terbatas. Ringkasan yang pendek juga lebih banyak dibaca.

## Contoh salah

```yaml
judul: OK
kategori: [kesehatan, pendidikan, tata-kelola, lingkungan-hidup]
```

## Contoh benar

```yaml
judul: Oke Sehat
kategori: [kesehatan, pendidikan]
```

## Cara memperbaiki

Ringkas teksnya, atau pilih yang terpenting. Uraian panjang tempatnya di badan tulisan.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile, SchemaFault
from simpul.check.fields import name_of
from simpul.check.rule import Context, Finding
from simpul.check.schema_faults import schema_faults
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find texts and lists beyond their limits, saying both numbers."""
    del context
    for fault in schema_faults(file, "SP206"):
        message, hint = _explain(fault)
        yield Finding(f"{name_of(fault.place)} {message}", hint, file.front_matter.where(fault.place))


def _explain(fault: SchemaFault) -> tuple[str, str]:
    length = (
        len(fault.value.strip())
        if isinstance(fault.value, str)
        else len(fault.value)
        if isinstance(fault.value, list)
        else 0
    )
    limits = fault.context
    if fault.kind == "terlalu_banyak_kata":
        return (
            f"memuat {limits['count']} kata, paling banyak {limits['limit']}.",
            "ringkas; uraiannya ditulis di badan tulisan.",
        )
    if fault.kind == "string_too_long":
        return (
            f"sepanjang {length} karakter, paling panjang {limits['max_length']}.",
            "ringkas; uraiannya ditulis di badan tulisan.",
        )
    if fault.kind == "string_too_short":
        return f"sepanjang {length} karakter, paling pendek {limits['min_length']}.", "tulis lebih lengkap."
    if fault.kind == "too_long":
        return f"memuat {length} isian, paling banyak {limits['max_length']}.", "pilih yang terpenting."
    return f"memuat {length} isian, paling sedikit {limits['min_length']}.", "tambahkan isiannya."
