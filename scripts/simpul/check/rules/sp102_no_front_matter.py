"""Bagian data tidak ada.

## Apa

Berkas kasus diawali **bagian data**: baris `---`, lalu baris-baris `kunci: nilai`, lalu baris `---` lagi. Sesudahnya barulah tulisan.

## Mengapa

Judul, daerah, dan sumber dibaca dari bagian data. Tanpa kedua garis itu, mesin tidak tahu mana data dan mana tulisan.

## Contoh salah

```text
id: bendera-saskia-bantaeng
judul: Bendera SASKIA

## Latar Belakang dan Tujuan
```

## Contoh benar

```text
---
id: bendera-saskia-bantaeng
judul: Bendera SASKIA
---

## Latar Belakang dan Tujuan
```

## Cara memperbaiki

Tulis tiga tanda hubung di baris paling atas, dan tiga tanda hubung lagi sesudah data terakhir. Word suka mengubah `---` menjadi garis panjang; ketiklah di Notepad atau di GitHub.
"""

from collections.abc import Iterator

from simpul.case.files import Fault
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import START, Severity
from simpul.positioned_yaml import Trouble

SEVERITY = Severity.ERROR

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find a file without front matter, or with one that holds no keys."""
    del context
    for fault in file.faults:
        if fault.fault is Fault.NO_FRONT_MATTER:
            yield Finding(*_explain(file.text), fault.position)
        elif fault.fault is Fault.SPLIT_FRONT_MATTER:
            hint = "hapus garis itu; garis --- hanya ada sebelum data pertama dan sesudah data terakhir."
            yield Finding("ada garis --- di tengah bagian data.", hint, fault.position)
    for trouble in file.front_matter.faults:
        if trouble.trouble is Trouble.NOT_A_MAPPING:
            message, hint = (
                "bagian data bukan kumpulan kunci.",
                "tulis setiap data sebagai kunci: nilai, misalnya judul: Bendera SASKIA.",
            )
            yield Finding(message, hint, trouble.position)
    if file.text and not (file.data or file.faults or file.front_matter.faults):
        yield Finding(
            "bagian data kosong.", "isi datanya di antara kedua baris ---; contohnya di CONTRIBUTING.md.", START
        )


def _explain(text: str) -> tuple[str, str]:
    """Return message and hint for a text in which the lines `---` were not found."""
    if not text.strip():
        return "berkas kosong.", "isi berkas ini, atau hapus foldernya; contohnya di CONTRIBUTING.md."
    first = text.partition("\n")[0].strip()
    if text.startswith("---"):
        return (
            "penutup bagian data (---) tidak ada.",
            "tulis baris --- sesudah data terakhir, sebelum judul bagian pertama.",
        )
    if first and not first.strip(_DASHES):
        return (
            "garis pembuka bukan tiga tanda hubung.",
            "ganti garis itu dengan --- (Word sering mengubahnya menjadi garis panjang).",
        )
    if text.startswith("{\\rtf"):
        return "berkas ini naskah RTF, bukan teks.", "salin isinya, tempelkan ke Notepad, lalu simpan sebagai index.md."
    if text.lstrip().startswith("---"):
        return (
            "pembuka bagian data (---) tidak di baris pertama.",
            "hapus baris kosong dan spasi sebelum --- yang pertama.",
        )
    return (
        "pembuka bagian data (---) tidak ada.",
        "berkas harus diawali baris --- lalu data; contohnya di CONTRIBUTING.md.",
    )
