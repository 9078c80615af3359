"""A case that uses all the template asks for; no rule objects to it."""

SAMPLE = """\
---
id: perahu-sehat-pangkajene-dan-kepulauan
judul: Perahu Sehat
ringkasan: >-
  Warga pulau menunggu berhari-hari untuk periksa kehamilan. Sejak Juni 2017 bidan datang dengan perahu setiap bulan.
  Persalinan di puskesmas naik dari 31,5 persen pada 2016 menjadi 88 persen pada 2018. [^s1]
instansi: Puskesmas Contoh, Dinas Kesehatan Kabupaten Pangkajene dan Kepulauan
wilayah: "73.10"
kategori: [kesehatan, pemberdayaan-masyarakat]
status: berhenti
verifikasi: terhimpun
diperbarui: 2026-11-24
lisensi: CC-BY-4.0
sumber:
  - {id: s1, judul: Laporan Perahu Sehat, penerbit: Dinas Contoh, tanggal: 2018-12-31, url: "https://dinas.example/laporan", diakses: 2026-11-20}
  - {id: s2, judul: "Berita: Perahu Sehat", penerbit: Kabar Contoh, penulis: Tim Redaksi, tanggal: 2019-05, keterangan: Berita daring.}
kepanjangan: Perahu Pelayanan Kesehatan Antarpulau
bentuk: pelayanan-publik
jenis: non-digital
tahapan: penerapan
inisiator: perangkat-daerah
kelompok_sasaran: [ibu-hamil, masyarakat-pesisir-kepulauan]
kata_kunci: [bidan, pulau, persalinan]
mulai_uji_coba: 2016
mulai_penerapan: 2017-06-05
status_alasan: Digabung ke program provinsi.
status_per: 2019-10
status_sumber: [s2]
dampak:
  - {indikator: Persalinan di puskesmas, satuan: persen, sebelum: "31,5", sesudah: "88", periode: 2016 ke 2018, sumber: [s1], keterangan: Angka sementara.}
  - {indikator: Pulau yang dikunjungi, satuan: pulau, sesudah: "12", sumber: [s1, s2]}
evaluasi:
  - {jenis: internal, oleh: Dinas Contoh, tahun: 2018, hasil: Jadwal sering bergeser saat musim barat., sumber: [s1]}
prasyarat:
  - {jenis: sdm, uraian: Dua bidan yang bersedia berlayar., wajib: true, sumber: [s1]}
  - {jenis: sarana, uraian: Pengeras suara., wajib: false, sumber: [s1]}
langkah:
  - {tahap: persiapan, uraian: Mendata pulau berpenghuni., pelaku: Kader posyandu, sumber: [s1]}
  - {tahap: pelaksanaan, uraian: Berlayar menurut jadwal., pelaku: Bidan, sumber: [s1]}
biaya: {dari: Rp15.000.000, sampai: Rp20.000.000, satuan: rupiah, untuk: Solar satu tahun dari dana desa., sumber: [s1]}
sdm:
  - {peran: Bidan, jumlah: 2 orang, sumber: [s1]}
teknologi:
  - {nama: Radio antarpulau, sumber: [s1]}
mitra:
  - {nama: Pemerintah desa, peran: Menanggung solar, sumber: [s1]}
dasar_hukum:
  - {jenis: sk, nomor: 7/2017, tahun: 2017, tentang: Tim Perahu Sehat, sumber: [s1]}
inti:
  - Bidan datang ke pulau, bukan warga yang menyeberang. [^s1]
  - Jadwal diumumkan sebulan sebelumnya. [^s1]
dapat_disesuaikan:
  - Jenis perahu. [^s2]
pelajaran:
  - {uraian: Jadwal perlu mengikuti musim., sumber: [s1]}
replikasi_dari:
  - {instansi: Kabupaten Maros, wilayah: "73.09", tahap: terlaksana, tahun: 2015, perubahan: Perahu lebih kecil., sumber: [s2]}
direplikasi_oleh:
  - {instansi: Puskesmas Lain, wilayah: "73.10", tahap: rencana, tahun: belum-diketahui, sumber: [s2]}
kipp:
  - {tahun: 2018, kelompok: umum, kategori: Kesehatan, capaian: Top 99, sumber: [s2]}
penghargaan:
  - {ajang: Lomba Inovasi Daerah, tahun: 2018, capaian: Terbaik I, sumber: [s2]}
kontak: {unit: Puskesmas Contoh, surel: puskesmas@dinas.example, telepon: (0410) 123456, laman: "https://dinas.example/"}
video: https://dinas.example/video
---

## Latar Belakang dan Tujuan

Pada 2016 hanya 31,5 persen ibu bersalin di puskesmas. [^s1]

Warga pulau menunggu perahu penumpang. [^s1][^s2]

## Implementasi

Bidan berlayar setiap bulan. [^s1]

## Pembelajaran

Jadwal perlu mengikuti musim. [^s1]
"""
