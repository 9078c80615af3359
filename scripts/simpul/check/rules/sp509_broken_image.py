"""Gambar rusak atau terlalu luas.

## Apa

Isi berkas gambar terpotong atau rusak, sehingga tidak dapat dibuka sampai akhir, atau gambarnya lebih dari 30 juta piksel.
Yang dibuka hanya gambar yang ukuran dan formatnya sudah benar.

## Mengapa

Gambar yang rusak tampil separuh atau tidak sama sekali. Gambar yang sangat luas memakan ratusan megabita di memori telepon,
sekecil apa pun berkasnya.

## Contoh salah

`denah.png`, 20.000 × 20.000 piksel, 0,4 MB.

## Contoh benar

`denah.png`, 1.600 × 1.600 piksel, 0,1 MB.

## Cara memperbaiki

Ambil lagi gambarnya dari sumbernya, atau buka lalu simpan kembali. Perkecil gambar yang terlalu luas sampai lebar 1.600
piksel.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.images import good_images
from simpul.check.pixels import MAX_PIXELS, ImageFault, fault_of
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_WORDS = {
    ImageFault.BROKEN: ("rusak atau terpotong.", "ambil lagi dari sumbernya, lalu simpan kembali."),
    ImageFault.TOO_WIDE: (
        f"lebih dari {MAX_PIXELS // 1_000_000} juta piksel.",
        "perkecil sampai lebar 1.600 piksel.",
    ),
}


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find images that cannot be opened to their end, or would fill a phone's memory."""
    for image in good_images(file, context.root):
        fault = fault_of(image.path)
        if fault:
            message, hint = _WORDS[fault]
            yield Finding(f"gambar {quote(image.name)} {message}", hint, file.body.where(image.mention))
