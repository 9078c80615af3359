"""Berkas terlalu besar.

## Apa

Satu berkas kasus paling besar 1.000.000 byte, bagian datanya paling panjang 200.000 karakter dengan paling banyak 20.000 kunci dan nilai.

## Mengapa

Kasus terpanjang hanya sekitar 20.000 byte. Berkas yang jauh lebih besar hampir selalu salah tempel, misalnya gambar yang ikut tertempel, dan membuat situs lambat bagi semua orang.

## Contoh salah

Berkas `index.md` 12 MB karena gambar ditempelkan langsung di dalam teksnya.

## Contoh benar

Berkas `index.md` 20 KB, dengan gambar sebagai berkas tersendiri di folder yang sama.

## Cara memperbaiki

Pindahkan gambar ke berkas tersendiri dan hapus tempelan yang tidak perlu. Dokumen panjang cukup ditautkan lewat kunci `dokumen`.
"""

from collections.abc import Iterator

from simpul.case.files import Fault
from simpul.case.reading import MAX_FILE_BYTES, MAX_FRONT_MATTER, CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import START, Severity
from simpul.positioned_yaml import MAX_NODES, Trouble

SEVERITY = Severity.ERROR

_HINT = "pindahkan gambar dan lampiran ke berkas tersendiri, lalu hapus yang tidak perlu."


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find a file, a front matter or a number of values beyond all that a case needs."""
    del context
    for fault in file.faults:
        if fault.fault is Fault.TOO_LARGE:
            yield Finding(f"berkas {_count(fault.detail)} byte, paling besar {_count(MAX_FILE_BYTES)}.", _HINT, START)
        elif fault.fault is Fault.FRONT_MATTER_TOO_LARGE:
            message = f"bagian data {_count(fault.detail)} karakter, paling panjang {_count(MAX_FRONT_MATTER)}."
            yield Finding(message, _HINT, fault.position)
    for trouble in file.front_matter.faults:
        if trouble.trouble is Trouble.TOO_MANY:
            message = f"bagian data memuat lebih dari {_count(MAX_NODES)} kunci dan nilai."
            yield Finding(message, _HINT, trouble.position)


def _count(number: str | int) -> str:
    """Return a number with the points Indonesian puts between thousands."""
    return f"{int(number):,}".replace(",", ".")
