"""Gambar terlalu besar.

## Apa

Berkas gambar lebih dari 150 KB.

## Mengapa

Pembaca di daerah dengan sinyal lemah menunggu lama dan kuotanya habis. Berkas besar juga memberatkan riwayat proyek
selamanya.

## Contoh salah

Foto langsung dari kamera ponsel, `kegiatan.jpg`, 4,2 MB.

## Contoh benar

Foto yang sama diperkecil menjadi lebar 1.200 piksel, `kegiatan.jpg`, 140 KB.

## Cara memperbaiki

Jalankan `simpul fix --write`: gambarnya diperkecil di tempat. Tanpa itu, perkecil sampai lebar 1.200 piksel, lalu simpan
sebagai JPEG dengan mutu sekitar 70. Di Windows, buka dengan Photos lalu pilih *Resize*; di ponsel, kirim foto itu ke diri
sendiri lewat aplikasi pesan, yang memperkecilnya.
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
            # Rounded up: "150 KB" would not look too large.
            message = (
                f"gambar {quote(image.name)} berukuran {-(-size // 1000)} KB; batasnya {MAX_IMAGE_BYTES // 1000} KB."
            )
            hint = "jalankan simpul fix --write, atau perkecil sampai lebar 1.200 piksel dan simpan sebagai JPEG."
            yield Finding(message, hint, file.body.where(image.mention))
