"""Word documents for tests, and an independent look at every word in a document."""

import html
import io
import re
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.shared import Mm
from PIL import Image

from simpul.contribute.importing.completing import Desk
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY, TODAY

VOCABULARIES = load_vocabularies(REPOSITORY)
FIXTURES = Path(__file__).parents[1] / "fixtures"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def desk(folder: Path) -> Desk:
    """Return a desk that writes below `folder`."""
    return Desk(folder, folder, VOCABULARIES, None, TODAY)


def photograph(width: int = 400, height: int = 300) -> bytes:
    """Return a JPEG that tells where it was taken and by what."""
    image = Image.effect_noise((width, height), 60).convert("RGB")
    exif = Image.Exif()
    exif[0x0110] = "Ponsel Rahasia"
    exif.get_ifd(0x8825).update({1: "S", 2: (4.0, 30.0, 0.0), 3: "E", 4: (119.0, 30.0, 0.0)})
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif)
    assert b"Ponsel Rahasia" in out.getvalue()
    return out.getvalue()


def proposal() -> Document:
    """Return a proposal whose headings are only bold, with a form on top, as many offices write it."""
    document = docx.Document()
    form = document.add_table(4, 3)
    rows = (
        ("1", "Nama Inovasi", "Jemput Antar Obat"),
        ("2", "Unit Pelayanan Publik", "RSUD Contoh"),
        ("3", "Kabupaten/Kota", "Kota Palembang"),
        ("4", "Nomor Registrasi", "REG-77"),
    )
    for row, texts in zip(form.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for number, (title, text) in enumerate(
        (
            ("RINGKASAN (maks. 200 kata)", "Pasien tidak lagi menunggu obat."),
            ("LATAR BELAKANG DAN TUJUAN", "Antrean obat 3 jam pada 2019."),
            ("KEBARUAN / NILAI TAMBAH", "Obat diantar kurir lokal."),
            ("IMPLEMENTASI INOVASI", "Petugas menyiapkan obat."),
            ("SIGNIFIKANSI", "Antrean turun menjadi 20 menit."),
            ("ADAPTABILITAS", "Rumah sakit lain dapat meniru."),
            ("SUMBER DAYA", "Dua apoteker."),
            ("STRATEGI KEBERLANJUTAN", "Keputusan direktur."),
        ),
        1,
    ):
        document.add_paragraph().add_run(f"{number}. {title}").bold = True
        document.add_paragraph(text)
    return document


def append_xml(document: Document, inner: str) -> None:
    """Add a paragraph of raw WordprocessingML."""
    document.element.body.insert(len(document.element.body) - 1, parse_xml(f"<w:p {W}>{inner}</w:p>"))


def add_picture(document: Document, content: bytes, alternative: str = "") -> None:
    """Add an image with alternative text."""
    document.add_picture(io.BytesIO(content), width=Mm(60))
    properties = document.element.body.xpath(".//wp:docPr")[-1]
    properties.set("descr", alternative)


def save(document: Document, path: Path) -> Path:
    """Write the document and return its path."""
    document.save(str(path))
    return path


def words(text: str) -> Counter[str]:
    """Return the words of a text with their number, marks and case aside."""
    straight = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u2011", "-").replace("\\", "")
    return Counter(re.findall(r"\w+", straight.casefold()))


def words_of(path: Path) -> Counter[str]:
    """Return every word in a document: text, notes, margins, comments, boxes, deletions."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(path) as archive:
        if "content.xml" in archive.namelist():
            return _words_of_odt(archive)
        for name in archive.namelist():
            if re.fullmatch(r"word/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml", name):
                xml = re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", archive.read(name).decode(), flags=re.DOTALL)
                pieces = re.findall(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<|(?:</w:p>|<w:br|<w:tab|<w:cr)", xml)
                found += words("".join(html.unescape(piece) or " " for piece in pieces))
    return found


def _words_of_odt(archive: zipfile.ZipFile) -> Counter[str]:
    content = archive.read("content.xml").decode().partition("<office:body>")[2]
    margins = archive.read("styles.xml").decode().partition("<office:master-styles>")[2]
    unseen = r"<(office:change-info|text:note-citation|dc:date)>.*?</\1>"
    shown = re.sub(unseen, "", content + margins, flags=re.DOTALL)
    broken = re.sub(
        r"</text:[ph]>|</dc:creator>|<(?:text:(?:s|tab|line-break|note)|office:annotation|draw:frame)\b",
        r" \g<0>",
        shown,
    )
    return words(html.unescape(re.sub(r"<[^>]*>", "", broken)))
