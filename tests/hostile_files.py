"""A folder of hostile files: every way in which a file, its name or its content can be wrong, from a seed.

Each maker yields (path below the root, content). A content is bytes, or a function that makes something
other than a file there. Whatever is made has at least one fault, so a check must speak of each path.
"""

import os
import random
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.conftest import GOOD_CASE

Content = bytes | Callable[[Path], None]
Made = Iterator[tuple[str, Content]]

TOP = "innovations/sumatera-selatan"
FRONT, BODY = GOOD_CASE.removeprefix("---\n").split("---\n", 1)
LAME = FRONT.replace("lisensi: CC-BY-4.0\n", "")
"""Front matter that lacks a key, for files that are hostile only further down."""
MARKUP = "<img src=x onerror=alert(1)><script>alert(1)</script> {{ 7*7 }} {% raw %} ]]> --> %0A::error::x"
RTL = "\u202egnp.exe\u202c \u2066\u200b\u200d\ufeff\u00ad"
ANSI = "\x1b[31mmerah\x1b[0m \x1b]0;judul\x07 \x9b2J \r\nbaris ::error file=x::palsu"


def _case(front: str = LAME, body: str = BODY) -> bytes:
    return f"---\n{front}---\n{body}".encode("utf-8", "surrogatepass")


def _with(line: str) -> bytes:
    """Return a lame case with a further line of front matter."""
    return _case(f"{LAME}{line}\n")


def _encodings(_chance: random.Random) -> Made:
    text = GOOD_CASE.replace("Contoh Baik", "Caf\u00e9 \u65e5\u672c")
    for codec in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "shift_jis", "gb18030", "cp037"):
        yield f"sandi-{codec.replace('_', '-')}", text.encode(codec, "replace")
    for name, damage in {
        "latin": "Café".encode("latin-1"),
        "tulisan-windows": "“petik”".encode("cp1252"),
        "terlalu-panjang": b"\xc0\xaf\xe0\x80\xaf",
        "terpotong": b"\xe2\x82",
        "pengganti": b"\xed\xa0\x80",
        "lewat-batas": b"\xf5\x80\x80\x80",
        "lanjutan": b"\x80\x80\x80",
    }.items():
        yield f"sandi-{name}", GOOD_CASE.encode().replace(b"Contoh Baik", damage)
    yield "sandi-bom-ganda", b"\xef\xbb\xbf\xef\xbb\xbf" + GOOD_CASE.encode()
    yield "sandi-bom-di-tengah", GOOD_CASE.replace("Contoh", "\ufeffContoh").encode()
    yield "sandi-terpotong-di-akhir", GOOD_CASE.encode() + b"\xf0\x9f\x98"
    yield "sandi-baris-mac", _case().replace(b"\n", b"\r")
    yield "sandi-baris-campur", _case().replace(b"\n", b"\r\n", 5) + b"\x0b\x0c\x1c\xc2\x85\xe2\x80\xa8"


def _nothing(chance: random.Random) -> Made:
    yield "nul-semua", bytes(4096)
    yield "nul-di-kunci", _with("judul\0: x")
    yield "nul-di-nilai", _with('kepanjangan: "a\0b"')
    yield "nul-di-badan", _case(body=BODY + "\0\0")
    yield "kosong", b""
    yield "spasi", b" \t\n" * 1000
    yield "garis", b"---\n---\n"
    yield "garis-saja", b"---"
    yield "garis-banyak", b"---\n" * 10_000
    yield "derau", chance.randbytes(50_000)
    yield "derau-huruf", "".join(chance.choices("abc:{}[]&*!|>%@`'\"#-\n\t ~", k=50_000)).encode()
    yield "zip", b"PK\x03\x04" + chance.randbytes(5_000)
    yield "pdf", b"%PDF-1.7\n" + chance.randbytes(5_000)
    yield "html", b"<!doctype html><script>alert(1)</script>"


def _sizes(_chance: random.Random) -> Made:
    yield "baris-10-mb", _case(body="x" * 10_000_000)
    yield "baris-hampir-1-mb", _case(body="\n## Implementasi\n\n" + "kata " * 190_000)
    yield "baris-banyak", _case(body="\n## Implementasi\n" + "\n" * 900_000)
    yield "nilai-panjang", _with("kepanjangan: " + "x" * 190_000)
    yield "nilai-lewat-batas", _with("kepanjangan: " + "x" * 400_000)
    yield "kunci-10000", _case(LAME + "".join(f"kunci_{number}: {number}\n" for number in range(9_000)))
    yield "kunci-satu-kata", _with("k" * 100_000 + ": 1")
    yield "kunci-kembar", _with("judul: a\n" * 5_000)
    yield "daftar-10000", _with(f"kata_kunci: [{'a, ' * 9_000}a]")
    yield "daftar-entri", _with("dampak:\n" + "  - {indikator: a}\n" * 3_000)
    yield "sumber-banyak", _case(LAME + "".join(f"  - {{id: s{n}, judul: a, penerbit: b}}\n" for n in range(2, 3_000)))
    yield "judul-bagian-2000", _case(body="## Implementasi\n" * 2_000)
    yield "kutipan-50000", _case(body="\n## Implementasi\n\n" + "[^s1]" * 50_000)
    yield "kutipan-putus-2000", _case(body="\n## Implementasi\n\n" + "[^x9] a\n\n" * 2_000)


def _yaml(_chance: random.Random) -> Made:
    laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    laughs += "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    for name, text in {
        "bom-alias": laughs,
        "alias-diri": "a: &a [*a]",
        "alias-hilang": "a: *tidak_ada",
        "gabung": "a: &a {x: 1}\nb:\n  <<: *a",
        "jangkar-banyak": "".join(f"k{n}: &k{n} x\n" for n in range(2_000)),
        "tag-python": "a: !!python/object/apply:os.system ['touch dibobol']",
        "tag-python-2": "a: !!python/name:os.system",
        "tag-biner": "a: !!binary aGFsbw==",
        "tag-set": "a: !!set {x, y}",
        "tag-sendiri": "a: !jahat {x: 1}",
        "tag-panjang": "a: !<tag:" + "x" * 10_000 + "> y",
        "arahan": "%YAML 9.9\n%TAG ! tag:x,2000:",
        "dokumen-kedua": "...\n---\njudul: lain\n...\n",
        "tabulasi": "a:\n\tb: c",
        "kunci-rumit": "? [a, b]\n: c\n? {x: y}\n: z",
        "kunci-kosong": ": x\n? \n: y",
        "blok-aneh": "a: |9\n  x\nb: >-+\n  y",
        "petik-terbuka": 'a: "tak berakhir',
        "kurung-terbuka": "a: [1, {b: 2",
        "lolos": 'a: "\\U0001F600 \\ud800 \\x00 \\u202e \\q"',
        "bukan-peta": "- a\n- b",
        "hanya-kata": "kata saja",
        "titik-dua": "a: b: c: d",
        "waktu": "diperbarui: 2026-02-30\nmulai_penerapan: 0000-00-00",
        "koma-hilang": "a: {b c d, e: }",
    }.items():
        yield f"yaml-{name}", _with(text) if not text.startswith(("- ", "kata ")) else f"---\n{text}\n---\n".encode()


def _nesting(_chance: random.Random) -> Made:
    for name, text in {
        "kurung": "a: " + "[" * 50_000,
        "kurung-utuh": "a: " + "[" * 400 + "]" * 400,
        "kurawal": "a: " + "{b: " * 20_000,
        "minus": "a:\n  " + "- " * 20_000 + "x",
        "tanya": "? " * 20_000 + "x",
        "lekuk": "".join(f"{' ' * depth}k:\n" for depth in range(500)),
    }.items():
        yield f"dalam-{name}", _with(text)


def _numbers(_chance: random.Random) -> Made:
    digits = "9" * 5_000
    for name, line in {
        "tahun": f"penghargaan: [{{ajang: a, tahun: {digits}, capaian: b, sumber: [s1]}}]",
        "tpb": f"tpb: [{digits}, -1, 0, 1e999, .inf, .nan, 0x7, 0o7, 1_7, ٣]",
        "tinjau": f"tinjau_bulan: {digits}",
        "mulai": f"mulai_penerapan: {digits}-01-01",
        "mulai-aneh": "mulai_uji_coba: ２０１７\nmulai_penerapan: 99999-99",
        "wilayah": f'lokus: [{{wilayah: "{digits}", nama: a}}]',
        "jumlah": f"lapor: {{jenis: pengaduan, jumlah: {digits}, sumber: [s1]}}",
        "dampak": f"dampak: [{{indikator: a, sebelum: {digits}, sesudah: 1e309, sumber: [s1]}}]",
        "biaya": f"biaya: {{dari: {digits}, sampai: -{digits}, satuan: rupiah, sumber: [s1]}}",
    }.items():
        yield f"angka-{name}", _with(line)
    yield (
        "angka-badan",
        _case(body=f"\n## Implementasi\n\nSebanyak {digits} warga. Rp{'1.000' * 20_000}. {'1 ' * 20_000}"),
    )


def _markup(_chance: random.Random) -> Made:
    quoted = MARKUP.replace("'", "''")
    for key in ("id", "judul", "ringkasan", "instansi", "wilayah", "kategori", "status", "verifikasi", "diperbarui"):
        lines = (f"{key}: '{quoted}'" if line.startswith(f"{key}:") else line for line in LAME.splitlines())
        yield f"markah-{key}", _case("\n".join(lines) + "\n")
    for key in (
        "kepanjangan",
        "bentuk",
        "urusan",
        "tpb",
        "kata_kunci",
        "lokus",
        "dampak",
        "kontak",
        "dokumen",
        "video",
    ):
        yield f"markah-{key.replace('_', '-')}", _with(f"{key}: ['{quoted}']")
    yield "markah-kunci", _with(f"'{quoted}': x\n\"\\e[31m::error::\\n\": y")
    yield "markah-badan", _case(body=f"\n## Implementasi\n\n{MARKUP}\n\n<iframe src=//jahat.example></iframe>\n")
    yield "arah-balik", _with(f"kepanjangan: '{RTL}'\n'{RTL}': x")
    yield "arah-balik-badan", _case(body=f"\n## Implementasi\n\n{RTL}\n")
    yield "zalgo", _with("kepanjangan: " + "a" + "\u0301" * 20_000)
    yield "kendali-badan", _case(body=f"\n## Implementasi\n\n{ANSI}\n## {ANSI}\n")
    yield "kendali-nilai", _with('kategori: ["\\e[31mmerah\\a\\x9b2J\\r\\n::error::palsu"]')
    yield "data-orang", _case(body="\n## Implementasi\n\n" + "1671014101900001 081234567890 a@gmail.com " * 2_000)


def _markdown(_chance: random.Random) -> Made:
    for name, text in {
        "kutip": ">" * 50_000 + " a",
        "daftar": "- " * 20_000 + "a",
        "daftar-lekuk": "".join(f"{'  ' * depth}- a\n" for depth in range(400)),
        "kurung": "[" * 50_000,
        "kurung-tutup": "[a](" * 20_000,
        "gambar": "![" * 30_000,
        "tautan-bersarang": "[" * 5_000 + "a" + "](b)" * 5_000,
        "bintang": "*a **a " * 15_000,
        "bintang-rapat": "a**b" + "c* " * 30_000,
        "garis-bawah": "_a__" * 20_000,
        "petik-balik": " ".join("`" * number for number in range(1, 600)),
        "petik-terbuka": "`a" * 30_000,
        "kurang-dari": "<" * 50_000,
        "tag-terbuka": "<a " * 20_000,
        "komentar": "<!-- " * 20_000,
        "cdata": "<![CDATA[ " * 20_000,
        "entitas": "&#x10FFFF;&#0;&#xD800;&amp" * 5_000,
        "acuan": "".join(f"[a{n}]: /x\n" for n in range(5_000)) + "[a1] " * 5_000,
        "acuan-panjang": "[" + "a" * 50_000 + "]: x\n",
        "tabel-lebar": "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n" + "|b" * 10_000 + "|\n",
        "tabel-panjang": "|a|b|\n|-|-|\n" + "|c [^s1]|d|\n" * 20_000,
        "pagar": "```" * 20_000,
        "pagar-terbuka": "~~~ x\n" + "a\n" * 50_000,
        "garis-miring": "\\" * 100_000,
        "tautan-jahat": "[a](javascript:alert(1)) [b](JaVa&#10;Script:x) [c](data:text/html,x) <vbscript:x>\n" * 500,
        "tautan-aneh": "[a](//jahat) [b](\\\\jahat) [c](..\\..\\x) [d](%00) [e](http://[::1) [f](https://[x]/) [g](<>)",
        "setext": "a\n=\n" * 2_000,
        "spasi": "a" + " " * 200_000 + "b",
        "surel": "a@" * 20_000 + " " + "www." * 20_000,
    }.items():
        yield f"md-{name}", _case(body=f"\n## Implementasi\n\n{text}\n")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _images(chance: random.Random) -> Made:
    png = b"\x89PNG\r\n\x1a\n"
    huge = png + _chunk(b"IHDR", struct.pack(">IIBBBBB", 20_000, 20_000, 8, 6, 0, 0, 0))
    contents: dict[str, Content] = {
        "zip.png": b"PK\x03\x04" + chance.randbytes(2_000),
        "terpotong.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01",
        "raksasa.png": huge + _chunk(b"IDAT", zlib.compress(bytes(1_000_000))) + _chunk(b"IEND", b""),
        "terpotong.png": png + b"\xff\xff\xff\xffIHDR",
        "kosong.png": b"",
        "skrip.svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>",
        "dua-muka.gif": b"GIF89a/*" + bytes(50) + b"*/=1;alert(1)",
        "riff.webp": b"RIFF\xff\xff\xff\xffWEBPVP8X",
        "besar.png": png + chance.randbytes(1_200_000),
        "ke-luar.png": lambda path: path.symlink_to("/etc/passwd"),
        "putar.png": lambda path: path.symlink_to(path.name),
        "nol.png": lambda path: path.symlink_to("/dev/zero"),
        "pipa.png": os.mkfifo,
        "folder.png": Path.mkdir,
    }
    for name, content in contents.items():
        case = f"gambar-{name.replace('.', '-')}"
        body = f"{BODY}\n![Gambar]({name})\n\n![](hilang.png) ![x](../../../hub.yml) ![y](%00) ![z](https://x.example/a.png)\n"
        yield case, _case(body=body)
        yield f"{case}/{name}", content


def _names(_chance: random.Random) -> Made:
    """Yield cases whose folder is named so that a report could break on it."""
    for name in (
        "Huruf-Besar",
        "spasi di nama",
        "-tanda-hubung",
        "--root",
        "a" * 200,
        "baris\nbaru",
        "kembali\rbaris",
        "\x1b[31mmerah\x1b[0m",
        "titik.dua:12:3: SP999 galat",
        "persen%0A::error::palsu",
        "koma,dan=sama",
        "é-nfc",
        "e\u0301-nfd",
        RTL.strip(),
        "emoji-😀",
        "kutip'\"`$(touch dibobol)",
        "<b>tebal</b>",
        "{{ 7*7 }}",
        "bukan-utf8-\udcff\udcfe",
        "CON",
        "halaman",
        "titik.",
    ):
        yield name, GOOD_CASE.encode()


def _places(_chance: random.Random) -> Made:
    """Yield what is no case file, or stands where none belongs; each path is below the folder of cases."""
    yield "tautan-berkas/index.md", lambda path: path.symlink_to("/etc/passwd")
    yield "tautan-nol/index.md", lambda path: path.symlink_to("/dev/zero")
    yield "tautan-putus/index.md", lambda path: path.symlink_to("tidak-ada")
    yield "tautan-putar/index.md", lambda path: path.symlink_to("index.md")
    yield "tautan-putar-a/index.md", lambda path: path.symlink_to("../tautan-putar-b/index.md")
    yield "tautan-putar-b/index.md", lambda path: path.symlink_to("../tautan-putar-a/index.md")
    yield "tautan-folder", lambda path: path.symlink_to("..", target_is_directory=True)
    yield "tautan-diri", lambda path: path.symlink_to("tautan-diri")
    yield "tautan-akar", lambda path: path.symlink_to("/", target_is_directory=True)
    yield "pipa/index.md", os.mkfifo
    yield "pipa-di-samping/pipa", os.mkfifo
    yield "folder/index.md", Path.mkdir
    yield "folder-berisi/index.md/index.md", GOOD_CASE.encode()
    yield "kosong-sekali", Path.mkdir
    yield "a/b/c/d/e/f/g/h/index.md", GOOD_CASE.encode()
    yield "index.md", GOOD_CASE.encode()
    yield "INDEX.MD", GOOD_CASE.encode()
    yield "besar/Index.md", GOOD_CASE.encode()
    yield "lain/README.md", b"# x"
    yield "lain/index.html", b"<script>alert(1)</script>"
    yield "lain/program.exe", b"MZ"


def _colliding(_chance: random.Random) -> Made:
    """Yield cases of one id in several provinces, below the folder of all of them."""
    for province in ("sulawesi-selatan", "jawa-tengah", "nasional", "tidak-ada", "SUMATERA-SELATAN"):
        yield f"../{province}/contoh-baik-palembang/index.md", GOOD_CASE.encode()
    yield "contoh-baik-palembang/index.md", GOOD_CASE.encode()


_CASES = (_encodings, _nothing, _sizes, _yaml, _nesting, _numbers, _markup, _markdown, _names)


def make(root: Path, seed: int) -> list[str]:
    """Make the hostile files below `root`; return their paths, each of which a check must mention."""
    chance = random.Random(seed)  # noqa: S311 - hostile, not secret
    made = [(f"{name}/index.md", content) for family in _CASES for name, content in family(chance)]
    made += [(name if "/" in name else f"{name}/index.md", content) for name, content in _images(chance)]
    made += [*_places(chance), *_colliding(chance)]
    for name, content in made:
        path = Path(os.path.normpath(root / TOP / name))
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            content(path)
    return [os.path.normpath(f"{TOP}/{name}") for name, _ in made]
