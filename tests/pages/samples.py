"""Cases and catalogues for the tests of pages, and a reader of what was rendered."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from simpul.case.reading import CaseFile, parse_case
from simpul.catalogue import Catalogue, build_catalogue
from simpul.pages import Page, render_pages
from simpul.settings import Hub
from simpul.vocabulary import Vocabularies, load_vocabularies
from tests.conftest import GOOD_CASE, REPOSITORY, TODAY

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
HOSTILE = '<img src=x onerror=alert(1)> & "kutip"'
"""A title that must come out as these very characters, on every page."""

HUB = Hub(
    nama="Hub Contoh",
    provinsi=("16", "73"),
    situs="https://simpul.example",
    repositori="https://git.example/hub",
    lapor={"tautan": "https://lapor.example"},
)

FULL = f"""\
kepanjangan: 'Kepanjangan {HOSTILE}'
urusan: ["1.02"]
bentuk: pelayanan-publik
jenis: digital
tahapan: penerapan
inisiator: asn
tpb: ["3"]
kelompok_sasaran: [ibu-hamil]
kata_kunci: ['kata {HOSTILE}']
lokus: [{{wilayah: "73.03", nama: 'Kecamatan {HOSTILE}'}}]
mulai_uji_coba: 2016
mulai_penerapan: 2017-06-05
status_alasan: 'Alasan {HOSTILE}'
status_per: 2024-10
status_sumber: [s1]
dampak:
  - {{indikator: 'Indikator {HOSTILE}', satuan: persen, sebelum: "42,3", sesudah: "100", sumber: [s1],
     periode: 'masa {HOSTILE}', keterangan: 'ket {HOSTILE}'}}
evaluasi: [{{jenis: eksternal, oleh: 'Lembaga {HOSTILE}', tahun: 2020, hasil: 'Hasil {HOSTILE}', sumber: [s1]}}]
prasyarat: [{{jenis: sdm, uraian: 'Syarat {HOSTILE}', wajib: false, sumber: [s1]}},
  {{jenis: anggaran, uraian: Dana, sumber: [s1]}}]
langkah: [{{tahap: evaluasi, uraian: 'Nilai {HOSTILE}', sumber: [s1]}},
  {{tahap: persiapan, uraian: Siapkan, pelaku: 'Kader {HOSTILE}', sumber: [s1]}}]
biaya: {{dari: 'Rp1 {HOSTILE}', sampai: Rp2, untuk: 'Untuk {HOSTILE}', sumber: [s1]}}
sdm: [{{peran: 'Bidan {HOSTILE}', jumlah: 'satu {HOSTILE}', sumber: [s1]}}]
teknologi: [{{nama: 'Alat {HOSTILE}', sumber: [s1]}}]
mitra: [{{nama: 'Mitra {HOSTILE}', peran: 'Peran {HOSTILE}', sumber: [s1]}}]
dasar_hukum: [{{jenis: 'sk {HOSTILE}', nomor: '1 {HOSTILE}', tahun: 2017, tentang: 'hal {HOSTILE}', sumber: [s1]}}]
inti: ['Inti {HOSTILE} [^s1]']
dapat_disesuaikan: ['Ubah {HOSTILE} [^s1]']
pelajaran: [{{uraian: 'Ajar {HOSTILE}', sumber: [s1]}}]
replikasi_dari: [{{instansi: 'Asal {HOSTILE}', wilayah: "73.09", tahap: inspirasi, sumber: [s1]}}]
direplikasi_oleh:
  - {{instansi: 'Niat {HOSTILE}', tahap: komitmen, sumber: [s1]}}
  - {{instansi: 'Jadi {HOSTILE}', tahap: terlaksana, tahun: belum-diketahui, perubahan: 'Beda {HOSTILE}',
  hasil: 'Buah {HOSTILE}', sumber: [s1]}}
kipp: [{{tahun: 2020, kelompok: 'umum {HOSTILE}', kategori: 'kat {HOSTILE}', capaian: 'Top 45 {HOSTILE}',
  sumber: [s1]}}]
penghargaan: [{{ajang: 'Ajang {HOSTILE}', tahun: 2021, capaian: 'Juara {HOSTILE}', sumber: [s1]}}]
kontak: {{unit: 'Unit {HOSTILE}', surel: dinas@contoh.example, telepon: "(0411) 453050", laman: "https://contoh.example/"}}
lapor: {{jenis: pengaduan, topik: 'Topik {HOSTILE}', jumlah: 'banyak {HOSTILE}', periode: 'kala {HOSTILE}',
  tautan: "https://lapor.example/1", sumber: [s1]}}
video: https://contoh.example/video
dokumen: [{{jenis: 'sop {HOSTILE}', judul: 'Dokumen {HOSTILE}', url: "https://contoh.example/sop.pdf"}}]
"""
"""Every optional key, each text of it hostile."""


def case_text(identifier: str = "contoh", title: str = "Contoh", extra: str = "", body: str = "") -> str:
    """Return the text of a good case of another id and title, with extra front matter and body."""
    quoted = title.replace("'", "''")
    text = GOOD_CASE.replace("contoh-baik-palembang", identifier).replace("judul: Contoh Baik", f"judul: '{quoted}'")
    return text.replace("\n---\n\n##", f"\n{extra}---\n\n##") + body


def case_file(identifier: str = "contoh", title: str = "Contoh", extra: str = "", body: str = "") -> CaseFile:
    """Return such a case, read."""
    uri = f"innovations/sumatera-selatan/{identifier}/index.md"
    file = parse_case(case_text(identifier, title, extra, body), uri, Path(identifier))
    assert file.case is not None, file.schema_faults
    return file


def vocabularies() -> Vocabularies:
    """Return the vocabularies of the repository."""
    return load_vocabularies(REPOSITORY)


def catalogue(*files: CaseFile, hub: Hub = HUB) -> Catalogue:
    """Return the catalogue of some cases."""
    return build_catalogue(files, vocabularies(), hub)


def render(*files: CaseFile, hub: Hub = HUB, root: Path = REPOSITORY, today: datetime.date = TODAY) -> dict[str, Page]:
    """Return all pages of a hub with the given cases, by path."""
    return {page.path: page for page in render_pages(catalogue(*files, hub=hub), root, today)}


def front_matter(page: Page) -> dict[str, Any]:
    """Return the front matter of a page as a generator reads it."""
    _, head, _ = page.content.decode().split("---\n", 2)
    found: dict[str, Any] = yaml.load(head, Loader=LOADER)  # noqa: S506 - the safe loader in C, where there is one
    return found


def outline(page: Page) -> list[str]:
    """Return the ids of a page's outline."""
    body = page.content.decode().split("---\n", 2)[2]
    return [line.rpartition("#")[2].rstrip(" }") for line in body.splitlines() if line.startswith("#")]


@dataclass
class Html:
    """What a browser would make of some HTML."""

    text: str = ""
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def values(self, attribute: str) -> list[str]:
        """Return the values of an attribute, in order."""
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]

    def count(self, name: str, **attributes: str) -> int:
        """Return how many elements have a name and attributes."""
        return sum(name == found and attributes.items() <= has.items() for found, has in self.elements)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Html()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.elements.append((tag, {key: value or "" for key, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.found.text += data


def read_html(html: str) -> Html:
    """Return the elements and the text of some HTML, blanks as one."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.found.text = " ".join(reader.found.text.split())
    return reader.found


def read_page(page: Page) -> Html:
    """Return the ready HTML of a page, read."""
    return read_html(front_matter(page)["isi"])


def framed(pages: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages that carry ready HTML."""
    return (page for page in pages if page.path.endswith(".md") and b"\nisi: " in page.content)
