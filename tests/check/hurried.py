"""Case files as people in a hurry write them: pasted from Word, typed from memory, saved by Excel.

Each changes a good case a little. What the check says of them all stands in `hurried.expected.txt`, so that a change of
words or places is seen.
"""

from types import MappingProxyType

from tests.conftest import GOOD_CASE


def _case(*changes: tuple[str, str], front: str = "", body: str = "") -> str:
    """Return the good case with texts replaced, lines added to its front matter, and paragraphs to its body."""
    text = GOOD_CASE.replace("---\n\n## ", f"{front}---\n\n## ", 1) + body
    for good, bad in changes:
        assert good in text
        text = text.replace(good, bad, 1)
    return text


_TITLE = "judul: Contoh Baik"
_SOURCE = '  - {id: s1, judul: Berita Contoh, penerbit: Kabar Contoh, tanggal: 2022-06-23, url: "https://kabar.example/berita"}'
_FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"

HURRIED = MappingProxyType(
    {
        "alamat tanpa skema": _case(("https://kabar.example/berita", "www.kabar.example")),
        "anchor": _case(front="inti: &a [x y z]\ndapat_disesuaikan: *a\n"),
        "bagian huruf besar": _case(body="\n## SUMBER DAYA\n\nKader. [^s1]\n"),
        "bagian judul bernomor": _case(body="\n## 4. Dampak:\n\nWarga senang. [^s1]\n"),
        "bagian proposal": _case(body="\n## Daftar Pustaka\n\n1. Berita.\n\n## Abstrak\n\nCerita.\n"),
        "bagian tebal": _case(
            body="\n**Signifikansi**\n\nWarga senang. [^s1]\n\n##Pembelajaran\n\nMulai kecil. [^s1]\n"
        ),
        "bagian titik": _case(body="\n## Signifikansi\n\n...\n\n## Pembelajaran\n\nbelum terdokumentasi\n"),
        "bintang": _case((_TITLE, "judul: **Contoh Baik**")),
        "bom": "\ufeff" + GOOD_CASE,
        "catatan kaki lain": _case(body="\nNaik 20 orang [s1]. Naik 30 orang [^s1, s1]. Naik 40 orang [^1].\n"),
        "crlf": GOOD_CASE.replace("\n", "\r\n"),
        "daftar word": _case(body="\n\u2022\tWarga didata\n\u2022\tWarga diantar\n"),
        "di atas baris": _case((_TITLE, "\u00a0\u00a0judul: Contoh Baik")),
        "dua titik dua": _case((_TITLE, "judul: SIMANIS: Sistem Manis")),
        "emoji": _case(body=f"\nWarga senang {_FAMILY} \U0001f44d\U0001f3fd \u2764\ufe0f. [^s1]\n"),
        "garis di tengah": _case(("status:", "---\nstatus:")),
        "garis pembuka word": GOOD_CASE.replace("---", "\u2014", 1),
        "gambar disalin": _case(body="\n![image1.png]\n\n![Foto](C:\\Users\\foto.jpg)\n"),
        "gambar whatsapp": _case(body="\n![Foto](WhatsApp Image 2023-08-17 at 10.11.12.jpeg)\n"),
        "hp": _case(body="\nHubungi ponsel 812–3456–7890 atau 0812 - 3456 - 7890. [^s1]\n"),
        "huruf kacau": _case((_TITLE, "judul: Caf\u00c3\u00a9 Baca \u00e2\u20ac\u201c Contoh")),
        "jangkar": _case((_TITLE, "judul: &Contoh Baik")),
        "judul tag": _case((_TITLE, "judul: !Contoh Baik")),
        "id bercelah": _case(("id: contoh", "id: con\u200btoh")),
        "karakter tanpa lebar": _case(
            (_TITLE, "judul: Con\u200btoh\ufeff Baik"), body="\nPela\u00adyanan warga. [^s1]\n"
        ),
        "kategori satu": _case(("[tata-kelola]", "Tata kelola, kesehatan")),
        "kategori nama": _case(("[tata-kelola]", "[Tata Kelola Pemerintahan, pelayanan publik]")),
        "kode dekat": _case(('"16.71"', '"16.17"'), front="urusan: [1.2, 01.06]\n"),
        "kode tanpa kutip": _case(('"16.71"', "16.71"), front="urusan: [1.02]\ntpb: [3]\n"),
        "kunci inggris": _case(("judul: C", "title: C"), ("ringkasan:", "summary:")),
        "kunci kapital": _case(("judul: C", "Judul: C"), ("instansi:", "INSTANSI:")),
        "kunci kembar": _case(front="judul: Contoh Lain\n"),
        "kunci lain": _case(("judul: C", "nama inovasi: C"), ("instansi:", "OPD:"), ("ringkasan:", "deskripsi:")),
        "kurung": _case((_TITLE, "judul: [Contoh] Baik")),
        "kutip miring": _case((_TITLE, "judul: \u201cContoh Baik\u201d"), ('"16.71"', "\u201c16.71\u201d")),
        "kutip miring koma": _case(front="inti: [\u201csatu, dua\u201d, tiga]\n"),
        "kutip sebagian": _case((_TITLE, 'judul: "Contoh" Baik')),
        "kutip terbuka": _case((_TITLE, 'judul: "Contoh Baik')),
        "nama daerah": _case(('"16.71"', "Palembang")),
        "nbsp": _case((_TITLE, "judul:\u00a0Contoh\u00a0Baik")),
        "nik": _case(body="\nBudi, NIK 1671\u00a00141\u00a00190\u00a00001. [^s1]\n"),
        "pagar": _case((_TITLE, "judul: Contoh #BaikSekali")),
        "pagar di awal": _case((_TITLE, "judul: #ContohBaik")),
        "petik atas": _case((_TITLE, "judul: 'Contoh Jum'at'")),
        "ringkasan tanpa lekuk": _case(("loket. Petugas", "loket.\nPetugas")),
        "rupiah": _case(body="\nBiayanya Rp. 1.000.000,- dan 20%. [^s1]\n"),
        "sumber berkas": _case(body="\nLihat [SK](C:\\SK.pdf) dan [naskah](naskah.docx). [^s1]\n"),
        "surel": _case(body="\nKirim ke budi (at) gmail.com. [^s1]\n"),
        "tab lekuk": _case((_SOURCE, "\t- id: s1\n\t  judul: Berita\n\t  penerbit: Kabar")),
        "tab nilai": _case((_TITLE, "judul:\tContoh Baik")),
        "tabel bertab": _case(body="\nTahun\tJumlah\n2019\t120\n2020\t340\n"),
        "tabel tanpa garis": _case(body="\n| Tahun | Jumlah |\n| 2019 | 120 [^s1] |\n"),
        "tanggal garis miring": _case(("2026-11-23", "17/8/2026"), ("2022-06-23", "5/6/2022")),
        "tanggal kata": _case(("2026-11-23", "Senin, 23 November 2026"), ("2022-06-23", "Juni 2022")),
        "tanggal kira-kira": _case(front="mulai_uji_coba: Tahun 2017\nmulai_penerapan: awal 2018\n"),
        "tanpa penutup": GOOD_CASE.replace("---\n\n##", "\n##", 1),
        "tanpa spasi": _case((_TITLE, "judul:Contoh Baik")),
        "tahun bertitik": _case(
            front="penghargaan: [{ajang: A, tahun: Tahun 2020, capaian: B, sumber: [s1]}]\n"
            "evaluasi: [{jenis: internal, oleh: A, tahun: '2020 ', hasil: B, sumber: [s1]}]\n"
        ),
        "tautan bercelah": _case(
            body="\nBaca [beritanya] (https://kabar.example/a) dan [ini](https://kabar.example/a b). [^s1]\n"
        ),
        "tautan menyamar": _case(body="\nMasuk ke [bank](https://bank.id@jahat.example/). [^s1]\n"),
    }
)
"""Texts by what is wrong with them."""
