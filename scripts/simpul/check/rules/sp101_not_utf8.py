"""Berkas bukan teks UTF-8.

## Apa

Setiap berkas kasus harus disimpan sebagai teks biasa dengan penyandian UTF-8.

## Mengapa

UTF-8 adalah cara komputer menyimpan huruf yang dibaca sama di mana-mana. Berkas Word, atau teks dengan penyandian lama, akan tampil sebagai huruf kacau.

## Contoh salah

Naskah Word yang namanya diganti menjadi `index.md`, atau teks yang disimpan dengan pilihan **Penyandian: ANSI**.

## Contoh benar

Teks yang disimpan di Notepad dengan pilihan **Penyandian: UTF-8**.

## Cara memperbaiki

Buka berkas itu di Notepad, pilih **Simpan Sebagai**, lalu pilih **UTF-8** pada kotak **Penyandian**. Bila berkasnya naskah Word, salin isinya dan tempelkan ke berkas teks baru.
"""

from collections.abc import Iterator

from simpul.case.files import Fault
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR

_KINDS = {
    "Word": (
        "berkas ini naskah Word, bukan teks.",
        "salin isinya, tempelkan ke Notepad, lalu simpan sebagai index.md (UTF-8).",
    ),
    "PDF": ("berkas ini PDF, bukan teks.", "salin isinya, tempelkan ke Notepad, lalu simpan sebagai index.md (UTF-8)."),
    "UTF-16": ("berkas ini disimpan sebagai UTF-16 (Unicode).", "simpan ulang dengan Penyandian: UTF-8."),
}


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find a file whose bytes are no UTF-8 text."""
    del context
    for fault in file.faults:
        if fault.fault is Fault.NOT_UTF8:
            otherwise = (f"byte {fault.detail} bukan UTF-8.", "simpan ulang berkas ini dengan Penyandian: UTF-8.")
            message, hint = _KINDS.get(fault.detail, otherwise)
            yield Finding(message, hint, fault.position)
