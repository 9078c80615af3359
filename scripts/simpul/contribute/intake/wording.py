"""Say what the issue form says, and how the intake answers: plain Indonesian for an officer new to GitHub."""

from types import MappingProxyType

FORM_NAME = "Kasus baru"
FORM_DESCRIPTION = "Ceritakan satu inovasi pelayanan publik. Tidak perlu tahu cara memakai Git."
TITLE = "Kasus baru: "
"""Begins the title of every report made with the form."""

WELCOME = """\
Terima kasih sudah mau berbagi. Isilah seperti mengisi formulir biasa.

- Yang tidak Anda ketahui dikosongkan saja. Kosong lebih baik daripada dugaan.
- Setiap angka, tanggal, dan penghargaan perlu sumber, dan ditulis persis seperti di sumbernya.
- **Isian ini dapat dibaca siapa saja.** Jangan menulis nama warga, NIK, NIP, nomor ponsel, atau surel pribadi. \
Sebutlah orang dengan jabatannya.
- Foto tidak usah ditempel. Petugas hub akan memintanya, supaya keterangan lokasinya dibuang dulu.

Beberapa menit setelah dikirim, mesin membaca isian Anda dan menulis di bawahnya apa yang perlu diperbaiki. Petugas hub \
membaca sebelum apa pun terbit.\
"""

LABELS = MappingProxyType({"provinsi": "Provinsi", "wilayah": "Kabupaten atau kota", "setuju": "Persetujuan"})
"""Labels of the form that the Word template words otherwise."""

HINTS = MappingProxyType(
    {
        "provinsi": "Provinsi tempat inovasi ini berada. Milik kementerian atau lembaga pusat: pilih Nasional.",
        "wilayah": "Kosongkan bila inovasi ini milik pemerintah provinsi. Contoh: Kabupaten Bantaeng",
        "kategori": "Satu sampai tiga pokok yang paling sesuai.",
        "status": "Berlanjut: masih berjalan. Berkembang: bila sumbernya menyebut begitu. Bila Anda tidak yakin, pilih belum diketahui.",
        "status_sumber": (
            "Nomor sumber yang menyebutkannya. Kosongkan bila sumber Anda hanya satu, atau statusnya belum diketahui. "
            "Contoh: 2"
        ),
        "sumber": (
            "Satu sumber satu baris: judul | penerbit | tanggal | alamat web. Laporan kantor dan proposal juga boleh, "
            "tanpa alamat. Baris pertama menjadi sumber 1, baris kedua sumber 2. Bila sumbernya hanya satu, semua "
            "isian dianggap berasal dari situ. Bila lebih dari satu, akhiri setiap cerita di bawah dengan baris seperti "
            "Sumber: 1, 2"
        ),
    }
)
"""How to answer, where the Word template's own words do not fit a form."""
SOURCES_EXAMPLE = (
    "Judul berita | Nama media | 23 Juni 2022 | https://contoh.go.id/berita\n"
    "Judul laporan | Nama dinas yang menyusunnya | 2021"
)

CONSENT = (
    "Tulisan ini boleh terbit dengan lisensi CC BY 4.0: siapa saja boleh memakainya dengan menyebut sumbernya.",
    "Tidak ada data pribadi di isian ini: nama warga, NIK, NIP, nomor ponsel, atau surel pribadi.",
)
"""What the submitter ticks."""

CONTACT_NAME = "Belum punya bahan, atau ada pertanyaan?"
CONTACT_ABOUT = "Hubungi pengelola hub."

EDITING = """\
**Cara memperbaiki:** tekan tanda titik tiga (…) di kanan atas isian Anda, pilih **Edit**, ubah tulisannya, lalu simpan. \
Baris yang diawali `###` jangan diubah. Beberapa menit kemudian muat ulang halaman ini: tulisan ini akan berganti. Anda \
tidak perlu membuat laporan baru.\
"""
COMPLETE = """\
Terima kasih, isian Anda sudah lengkap dan menjadi draf halaman. Petugas hub akan membacanya, dan dapat bertanya kepada \
Anda di sini. Belum ada yang terbit. Bila ada yang ingin Anda ubah, sunting saja isian Anda; draf ini mengikuti.\
"""
PICTURES = """\
**Gambar.** Gambar di isian Anda belum ikut ke draf. Petugas hub akan mengambilnya setelah keterangan lokasi di dalamnya \
dibuang, dan menanyakan izin serta keterangannya kepada Anda.\
"""
PUBLIC = """\
**Isian ini dapat dibaca siapa saja, jadi mohon segera.** Setelah disunting, yang lama masih tersimpan di riwayat suntingan: \
tekan tulisan *edited* di atas isian Anda, buka versi lamanya, lalu pilih **Delete revision from history**.\
"""
SAME_CASE = """\
bila itu inovasi yang sama, jangan membuat kasus kedua; tulislah sebagai komentar di bawah ini apa yang perlu ditambah atau \
diperbaiki. Bila inovasi lain, tulis namanya lebih lengkap supaya berbeda.\
"""
ALIKE = """\
**Mungkin sudah ada.** Ada kasus yang mirip dari daerah yang sama. Bila itu inovasi yang sama, katakan di komentar di bawah \
ini; petugas hub akan menyatukannya. Bila berbeda, abaikan saja.\
"""
FOR_THE_HUB = """\
Sebelum digabung: cocokkan tiap angka dengan sumbernya, lengkapi klasifikasinya (`urusan`, `bentuk`, `jenis`, `tahapan`, \
`tpb`), dan pastikan kalimatnya bukan salinan.\
"""
