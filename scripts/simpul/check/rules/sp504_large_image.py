"""Gambar terlalu besar.

## Apa

Berkas gambar lebih dari 1 MB.

## Mengapa

Pembaca di daerah dengan sinyal lemah menunggu lama dan kuotanya habis. Berkas besar juga memberatkan riwayat proyek
selamanya.

## Contoh salah

Foto langsung dari kamera ponsel, `kegiatan.jpg`, 4,2 MB.

## Contoh benar

Foto yang sama diperkecil menjadi lebar 1.600 piksel, `kegiatan.jpg`, 0,3 MB.

## Cara memperbaiki

Perkecil sampai lebar 1.600 piksel, lalu simpan sebagai JPEG dengan mutu sekitar 80. Di Windows, buka dengan Photos lalu pilih
*Resize*; di ponsel, kirim foto itu ke diri sendiri lewat aplikasi pesan, yang memperkecilnya.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.images import MAX_IMAGE_BYTES, good_images
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find images larger than a page should carry."""
    for image in good_images(file, context.root):
        size = image.path.stat().st_size
        if size > MAX_IMAGE_BYTES:
            # Rounded up: "1,0 MB" would not look too large.
            tenths = -(-size * 10 // 1_000_000)
            message = f"gambar {quote(image.name)} berukuran {tenths // 10},{tenths % 10} MB; batasnya 1 MB."
            yield Finding(
                message, "perkecil sampai lebar 1.600 piksel dan simpan sebagai JPEG.", file.body.where(image.mention)
            )
