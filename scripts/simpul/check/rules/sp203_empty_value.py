"""Kunci tanpa isi.

## Apa

Setiap kunci yang ditulis harus berisi. Teks kosong, `null`, dan daftar kosong bukan isi.

## Mengapa

Kunci kosong tidak memberi tahu apa pun. Yang belum diketahui lebih baik tidak ditulis: halaman sendiri yang menampilkannya di kotak **Yang belum diketahui**.

## Contoh salah

```yaml
kepanjangan:
sumber: []
```

## Contoh benar

```yaml
kepanjangan: Satu Bendera Satu Sasaran Kesehatan Ibu dan Anak
sumber:
  - {id: s1, judul: Berita Bendera SASKIA, penerbit: Kabar Bantaeng}
```

## Cara memperbaiki

Isi nilainya, atau hapus seluruh barisnya bila kuncinya tidak wajib.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.cut_texts import cut_off
from simpul.check.fields import example_of, field_at, name_of
from simpul.check.rule import Context, Finding
from simpul.check.schema_faults import schema_faults
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find keys and items that hold nothing; what a "#" keeps from being read is SP112's."""
    del context
    cut = cut_off(file)
    for fault in schema_faults(file, "SP203"):
        if fault.place in cut:
            continue
        field = field_at(fault.place)
        is_required = field is not None and field.is_required() and isinstance(fault.place[-1], str)
        way_out = "" if is_required else ", atau hapus bila belum diketahui"
        example = f", misalnya {example_of(fault.place)}" if field and field.examples else ""
        where = file.front_matter.where(fault.place)
        yield Finding(f"{name_of(fault.place)} tidak berisi.", f"isi{example}{way_out}.", where)
