"""Foto menyimpan letak pengambilannya.

## Apa

Sebuah gambar di folder kasus menyimpan koordinat tempat foto itu diambil, seperti yang ditulis kamera ponsel (GPS, di dalam
data EXIF atau XMP). Semua gambar di folder itu dilihat, juga yang tidak ditampilkan.

## Mengapa

Koordinatnya tepat sampai beberapa meter. Foto di rumah warga, di rumah aman, atau di rumah pegawai menunjukkan alamatnya
kepada siapa pun yang mengunduhnya, walaupun tidak terlihat di gambar.

## Contoh salah

`kegiatan.jpg`, langsung dari kamera ponsel dengan layanan lokasi menyala.

## Contoh benar

Foto yang sama setelah `simpul fix --write`: gambarnya sama, koordinat dan data kameranya tidak ada.

## Cara memperbaiki

Jalankan `simpul fix --write`, yang membuang data itu dan sekaligus mengecilkan foto yang terlalu besar. Tanpa perintah itu:
kirim foto ke diri sendiri lewat WhatsApp sebagai foto (bukan dokumen), lalu pakai hasilnya. Bila foto aslinya sudah pernah
masuk ke Git, mintalah pengelola hub membuangnya dari riwayat.
"""

from collections.abc import Iterator

from simpul.case.files import IMAGES
from simpul.case.reading import CaseFile
from simpul.check.camera_data import tells_place
from simpul.check.images import names_beside, readable
from simpul.check.rule import Context, Finding
from simpul.diagnostics import START, Severity
from simpul.text import quote

SEVERITY = Severity.ERROR

_HINT = "jalankan simpul fix --write, yang membuangnya; atau kirim ke diri sendiri sebagai foto lewat WhatsApp."


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find images beside the case that say where they were taken."""
    del context
    names = [name for name in names_beside(file) if _is_image(name)]
    told = [name for name in names if _is_regular(file, name) and tells_place(file.folder / name)]
    if told:
        shown = {readable(mention.target).removeprefix("./"): mention for mention in reversed(file.body.images())}
        for name in told:
            where = file.body.where(shown[name]) if name in shown else START
            yield Finding(f"gambar {quote(name)} menyimpan letak pengambilannya (GPS).", _HINT, where)


def _is_image(name: str) -> bool:
    return name.lower().endswith(tuple(IMAGES))


def _is_regular(file: CaseFile, name: str) -> bool:
    path = file.folder / name
    return path.is_file() and not path.is_symlink()
