"""Say what the Word template says: how it asks, advises and greets, in plain Indonesian."""

from types import MappingProxyType

TITLE = "Templat Kasus Inovasi"
SUBTITLE = "Ceritakan inovasi Anda supaya daerah lain dapat menirunya"

FILLING = "Cara mengisi"
COVER = (
    (
        "Apa ini",
        (
            "Templat ini untuk Anda yang mengerjakan atau mengetahui sebuah inovasi pelayanan publik. Isilah seperti "
            "mengisi dokumen Word biasa. Petugas hub akan mengubahnya menjadi halaman di pustaka inovasi.",
        ),
    ),
    (
        FILLING,
        (
            "Mulailah dari Identitas, Sumber, dan delapan bagian cerita. Tabel lain diisi bila bahannya ada.",
            "Tulis di kolom dan baris yang kosong. Petunjuk berwarna abu-abu boleh dibiarkan; yang dibiarkan tidak ikut terbit.",
            "Bagian yang tidak Anda ketahui dikosongkan saja. Kosong lebih baik daripada dugaan.",
            "Setiap angka, tanggal, dan penghargaan perlu sumber. Daftarkan sumbernya di tabel Sumber, lalu tulis nomornya "
            "dalam kurung siku di akhir kalimat. Contoh: Persalinan di puskesmas naik menjadi 100 persen. [s1]",
            "Tulis angka persis seperti di sumbernya, lengkap dengan satuan dan tahunnya.",
            "Bila baris tabel kurang, tambahkan baris. Judul tabel dan judul bagian jangan diubah.",
        ),
    ),
    (
        "Yang tidak boleh ditulis",
        (
            "Data pribadi: nama warga, NIK, NIP, nomor ponsel, surel pribadi, alamat rumah, atau keadaan kesehatan seseorang.",
            "Nama orang. Sebutlah jabatannya, misalnya Kepala Puskesmas Sinoa.",
            "Foto yang memperlihatkan wajah tanpa izin, atau dokumen yang memuat data pribadi.",
            "Rencana yang ditulis seolah-olah sudah terjadi.",
        ),
    ),
)
"""The first page: headings, each with its paragraph or its list."""

SENDING = "Cara mengirim"
SEND_TO_HUB = (
    "Simpan sebagai dokumen Word (.docx), lalu kirim kepada hub inovasi di provinsi Anda lewat surel atau WhatsApp "
    "sebagai dokumen. Petugas hub membacanya, dan dapat bertanya kepada Anda sebelum halamannya terbit."
)
CONSENT = "Dengan mengirim, Anda setuju tulisan ini terbit dengan lisensi CC BY 4.0: boleh dipakai siapa saja dengan menyebut sumbernya."

SHORT_TITLE = "Templat Singkat Kasus Inovasi"
SHORT_SUBTITLE = "Dua halaman, cukup untuk mulai. Selebihnya menyusul bersama petugas hub."
SHORT_FILLING = (
    "Tulis di kotak yang kosong, dengan kalimat biasa. Foto dan tabel boleh ditempel di kotak cerita, baris tabel boleh "
    "ditambah. Judul bagian jangan diubah.",
    'Yang belum diketahui boleh kosong, atau ditulis "belum diketahui". Jangan menduga.',
    "Angka dan tanggal ditulis persis seperti di sumbernya. Daftarkan sumbernya di tabel Sumber di bagian akhir, lalu "
    "tulis nomornya di akhir kalimat, misalnya [s1].",
    "Jangan menulis data pribadi: nama orang, NIK, NIP, nomor ponsel, alamat rumah, atau keadaan kesehatan seseorang. "
    "Sebutlah jabatannya.",
)
SHORT_FILES = (
    "Yang dapat dikirim: dokumen Word (.docx), LibreOffice (.odt), atau PDF yang memuat teks. Hasil pindai dan foto dokumen "
    "tidak dapat dibaca."
)
SHORT_RECIPIENT = "Kirim kepada hub inovasi di provinsi Anda, lewat surel atau WhatsApp sebagai dokumen."
HUB_UNKNOWN = "Belum kenal hubnya? Tanyakan kepada Biro Organisasi di sekretariat daerah provinsi Anda."

PART_FORMS = "Bagian 1. Identitas dan sumber"
PART_WRITING = "Bagian 2. Cerita inovasi"
PART_TABLES = "Bagian 3. Bahan untuk yang hendak meniru"
PART_WRITING_LEAD = (
    "Delapan judul di bawah ini tetap, sama dengan urutan proposal KIPP ditambah pembelajaran. Tulis secukupnya; satu "
    "halaman tiap bagian sudah lebih dari cukup. Boleh memakai daftar, tabel, dan foto."
)
PART_TABLES_LEAD = "Semua tabel di bagian ini boleh dikosongkan. Isilah yang bahannya ada, satu hal satu baris."

LABELS = MappingProxyType(
    {
        "judul": "Nama inovasi",
        "wilayah": "Kabupaten, kota, atau provinsi",
        "sumber.id": "No.",
        "sumber.url": "Alamat web",
        "status": "Masih berjalan?",
        "status_per": "Diketahui sampai",
        "replikasi_dari.wilayah": "Wilayah",
        "direplikasi_oleh.wilayah": "Wilayah",
        "evaluasi.oleh": "Dinilai oleh",
        "biaya.dari": "Paling sedikit",
        "biaya.sampai": "Paling banyak",
    }
)
"""Labels that differ from the model's titles, by place."""

HINTS = MappingProxyType(
    {
        "judul": "Nama seperti dikenal orang, tanpa semboyan. Contoh: Bendera SASKIA",
        "kepanjangan": "Bila namanya singkatan. Contoh: Satu Bendera Satu Sasaran Kesehatan Ibu dan Anak",
        "ringkasan": (
            "60 sampai 120 kata, paling banyak 200. Masalahnya apa, siapa berbuat apa, sejak kapan, apa yang berubah "
            "dengan angkanya. Harus dapat dipahami tanpa membaca bagian lain."
        ),
        "instansi": "Unit penyelenggara dan instansinya. Contoh: Puskesmas Sinoa, Dinas Kesehatan Kabupaten Bantaeng",
        "wilayah": "Pemilik inovasi. Tulis namanya lengkap. Contoh: Kabupaten Bantaeng",
        "status": "Pilih satu: berlanjut (masih berjalan), berkembang (bila sumbernya menyebut begitu), berhenti, atau belum diketahui.",
        "status_per": "Kapan keadaan itu terakhir diketahui. Contoh: Oktober 2024",
        "status_sumber": "Nomor sumbernya. Contoh: s1",
        "status_alasan": "Bila berhenti atau berubah, sebabnya. Contoh: Digabung ke program nasional",
        "mulai_uji_coba": "Tanggal, bulan dan tahun, atau tahun saja. Contoh: 2016",
        "mulai_penerapan": "Tanggal, bulan dan tahun, atau tahun saja. Contoh: 5 Juni 2017",
        "inisiator": "Siapa yang memulai. Pilih satu: kepala daerah, anggota dprd, perangkat daerah, asn, atau masyarakat.",
        "kelompok_sasaran": "Untuk siapa, dipisah koma. Contoh: ibu hamil, balita",
        "kata_kunci": "Kata yang akan dicari orang, dipisah koma. Contoh: posyandu, bidan, persalinan",
        "inti": (
            "Yang tidak boleh berubah bila ditiru. Satu hal satu baris, dengan nomor sumbernya. "
            "Contoh: Bendera terlihat dari jalan. [s1]"
        ),
        "dapat_disesuaikan": (
            "Yang boleh diganti menurut keadaan setempat. Satu hal satu baris. Contoh: Warna dan bahan bendera. [s1]"
        ),
        "video": "Alamat video, bila ada. Contoh: https://contoh.go.id/video",
        "sumber": "Nomor sumber. Contoh: s1, s3",
        "sumber.id": "Nomor",
        "sumber.judul": "Judul berita, laporan, atau dokumen, seperti tertera",
        "sumber.penerbit": "Siapa yang menerbitkan. Contoh: Dinas Kesehatan",
        "sumber.penulis": "Bila tertera",
        "sumber.tanggal": "Contoh: 23 Juni 2022",
        "sumber.url": "Bila ada di internet, salin alamatnya lengkap",
        "sumber.diakses": "Kapan Anda membacanya",
        "sumber.keterangan": "Bila ada catatan tentang mutunya",
        "dampak.satuan": "Contoh: persen, orang, hari",
        "dampak.sebelum": "Persis seperti di sumber. Contoh: 42,3",
        "dampak.sesudah": "Contoh: 100",
        "dampak.periode": "Contoh: 2017 ke 2018",
        "langkah.pelaku": "Jabatan atau unit. Contoh: Kader posyandu",
        "prasyarat.wajib": "ya atau tidak",
        "prasyarat.uraian": "Contoh: Bidan dan kader posyandu di setiap desa",
        "biaya.dari": "Contoh: Rp15.000.000",
        "biaya.sampai": "Bila sumber menyebut kisaran",
        "biaya.satuan": "Biasanya rupiah",
        "biaya.untuk": "Untuk apa, tahun berapa, dari anggaran mana",
        "dasar_hukum.jenis": "Contoh: perbup, perda, sk",
        "dasar_hukum.nomor": "Contoh: 97",
        "dasar_hukum.tahun": "Contoh: 2017",
        "replikasi_dari.instansi": "Contoh: Kabupaten Maros",
        "direplikasi_oleh.instansi": "Contoh: Puskesmas Baruga",
        "replikasi_dari.wilayah": "Contoh: Kabupaten Maros",
        "direplikasi_oleh.wilayah": "Contoh: Kabupaten Maros",
        "replikasi_dari.tahap": "Sejauh mana. Contoh: rencana, pelaksanaan, terlaksana",
        "direplikasi_oleh.tahap": "Sejauh mana. Contoh: rencana, pelaksanaan, terlaksana",
        "replikasi_dari.perubahan": "Apa yang disesuaikan",
        "direplikasi_oleh.perubahan": "Apa yang disesuaikan",
        "kipp.tahun": "Contoh: 2020",
        "kipp.capaian": "Contoh: Top 45",
        "kontak.unit": "Unit yang dapat dihubungi. Contoh: Puskesmas Sinoa",
        "kontak.surel": "Surel kantor, bukan surel pribadi. Contoh: dinkes@contoh.go.id",
        "kontak.telepon": "Nomor kantor, bukan ponsel. Contoh: (0411) 453050",
        "kontak.laman": "Contoh: https://contoh.go.id",
    }
)
"""How to answer, by place or by key, where the model's own description is written for another reader."""

GRID_LEADS = MappingProxyType(
    {
        "identitas": "Isian bertanda * wajib. Yang lain diisi bila diketahui.",
        "peniruan": "Dari uraian Anda: apa yang membuat inovasi ini berhasil, dan apa yang boleh berbeda di tempat lain?",
        "kontak": "Hanya saluran kantor. Jangan menulis nomor atau surel pribadi.",
        "sumber": "Tanpa sumber tidak ada kasus. Laporan kantor, proposal, keputusan, dan berita semuanya boleh.",
        "dampak": "Satu ukuran satu baris. Hanya yang sudah terjadi; sasaran dan rencana bukan dampak.",
        "langkah": "Siapa mengerjakan apa, berurutan. Inilah yang paling dicari orang yang hendak meniru.",
        "prasyarat": "Apa yang harus ada sebelum instansi lain memulai?",
        "biaya": "Sejauh sumber menyebutnya. Kisaran pun berguna.",
        "sdm": "Siapa saja yang mengerjakan. Sebut jabatan atau tugasnya.",
        "mitra": "Pihak lain yang ikut, dan apa sumbangannya.",
        "dasar_hukum": "Peraturan atau keputusan yang menjadi landasan.",
        "teknologi": "Alat atau aplikasi yang dipakai, bila ada.",
        "pelajaran": "Termasuk yang gagal dan yang akan diubah. Bagian ini menghemat waktu orang lain.",
        "replikasi_dari": "Bila inovasi ini meniru inovasi lain.",
        "direplikasi_oleh": "Siapa yang meniru inovasi ini. Yang baru rencana ditulis rencana.",
        "evaluasi": "Penilaian yang pernah dilakukan, oleh unit sendiri, pihak luar, atau perguruan tinggi.",
        "kipp": "Keikutsertaan di Kompetisi Inovasi Pelayanan Publik tingkat nasional.",
        "penghargaan": "Penghargaan lain. Capaian ditulis tanpa tahun.",
    }
)
"""One sentence above each table."""

SECTION_HINTS = MappingProxyType(
    {
        "Latar Belakang dan Tujuan": (
            "Masalah apa yang dihadapi warga, sejak kapan, dan seberapa besar? Sebutkan angkanya sebelum ada inovasi. "
            "Lalu, apa yang ingin dicapai? Contoh: Pada 2016, 40 dari 222 ibu bersalin ditolong dukun. [s1]"
        ),
        "Kebaruan": "Apa bedanya dengan cara lama, atau dengan yang dilakukan daerah lain?",
        "Implementasi": "Bagaimana jalannya sehari-hari? Siapa mengerjakan apa, di mana, sejak kapan? Ceritakan berurutan.",
        "Signifikansi": (
            "Apa yang berubah bagi warga? Bandingkan sebelum dan sesudah, dengan angka dan tahunnya. Siapa yang menilai? "
            "Bila hasilnya mungkin juga karena hal lain, katakan."
        ),
        "Adaptabilitas": "Siapa yang sudah meniru, dan hasilnya? Apa syaratnya bila daerah lain hendak meniru?",
        "Sumber Daya": "Orang, uang, alat, dan mitra yang dipakai. Dari mana uangnya?",
        "Strategi Keberlanjutan": "Apa yang menjaga inovasi ini tetap jalan: aturan, anggaran, pembagian tugas? Bagaimana keadaannya sekarang?",
        "Pembelajaran": "Apa yang berhasil, apa yang gagal, apa yang akan Anda lakukan berbeda bila mulai lagi?",
    }
)
"""Guidance below each heading of the body."""
