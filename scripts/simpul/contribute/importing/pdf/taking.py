"""Take text, tables and images out of a PDF, and say what a PDF cannot give."""

import io
from collections.abc import Iterator, Sequence
from typing import Any

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.generic import IndirectObject

from simpul.contribute.importing.blocks import Drawing, Found
from simpul.contribute.importing.pdf.document import Taken
from simpul.contribute.importing.pdf.extraction import PageReader
from simpul.contribute.importing.pdf.layout import Layout
from simpul.contribute.importing.pdf.page import Page
from simpul.contribute.importing.pdf.tags import alternatives
from simpul.contribute.importing.pdf.values import mapping, sequence
from simpul.contribute.importing.refusal import RefusedError
from simpul.text import join_words, normalise

MAX_PAGES = 200
"""A proposal with all its attachments has fewer."""
MAX_PIXELS = 40_000_000
MAX_IMAGES = 200
MAX_IMAGE_BYTES = 100_000_000
"""Of all images together."""
_FEW_LETTERS = 40
"""Letters on a page, up to which it is a picture with a stamp."""
_UNREADABLE = 0.2
"""Share of letters that mean nothing, from which a PDF does not say which letters it draws."""
_ACTING = frozenset({"/JavaScript", "/Launch", "/SubmitForm", "/ImportData"})
_CHECK = "Yang perlu dibandingkan dengan PDF aslinya"


def take(content: bytes) -> Taken:
    """Return what a PDF holds.

    Raises:
        RefusedError: it is locked, too long, or holds no text.
    """
    with apply_configuration(jbig2dec_binary=None, image_maximum_buffer_size=4 * MAX_PIXELS):
        return _take(PdfReader(io.BytesIO(content)))


def _take(source: PdfReader) -> Taken:
    if source.is_encrypted:
        message = "PDF ini dikunci dengan kata sandi atau dibatasi. Mintalah berkas Word-nya, atau PDF tanpa kunci."
        raise RefusedError(message)
    count = len(source.pages)
    if count > MAX_PAGES:
        message = f"PDF ini {count} halaman; batasnya {MAX_PAGES}. Kirim bagian proposalnya saja."
        raise RefusedError(message)
    images = Images()
    pages = [PageReader(number, page, images.of(number, page)).read() for number, page in enumerate(source.pages, 1)]
    _refuse_textless(pages)
    layout = Layout(pages)
    blocks = layout.blocks()
    found = Found(margins=layout.margins)
    for page in pages:
        found.deleted += page.deleted
        found.comments += page.comments
        found.links += page.lost_links
    checks = [*_said_of(pages, layout), *images.troubles, *_dangers(source)]
    said = alternatives(source)
    drawings = [Drawing(image.part, said.get((image.page, image.tag), "")) for image in layout.pictures]
    return Taken(tuple(blocks), {_CHECK: checks, **_answers(source), **found.asides()}, drawings, images.files)


class Images:
    """The images of a PDF, each file once."""

    def __init__(self) -> None:
        """Begin with none."""
        self.files: dict[str, bytes] = {}
        self.troubles: list[str] = []
        """What could not be taken, by page."""
        self._names: dict[Any, str] = {}

    def of(self, number: int, page: PageObject) -> dict[str, str]:
        """Return the files of a page's images, by the name that the page has for them."""
        found: dict[str, str] = {}
        lost = 0
        for name, known in _images_on(page):
            if known not in self._names:
                self._names[known] = self._take(page, name)
            found[name] = self._names[known]
            lost += not self._names[known]
        if lost:
            self.troubles.append(f"Halaman {number}: {lost} gambar tidak dapat diambil. Salinlah dari PDF-nya.")
        return {name: part for name, part in found.items() if part}

    def _take(self, page: PageObject, name: str) -> str:
        """Return the name of an image's file, "" when it cannot be taken."""
        if len(self.files) >= MAX_IMAGES or sum(map(len, self.files.values())) > MAX_IMAGE_BYTES:
            return ""
        stream = mapping(mapping(mapping(page.get("/Resources")).get("/XObject")).get(name))
        sides = [side for side in (stream.get("/Width"), stream.get("/Height")) if isinstance(side, int)]
        if len(sides) != 2 or sides[0] * sides[1] > MAX_PIXELS:  # noqa: PLR2004 - width and height
            return ""
        try:
            ending, content = _file_of(page, name, stream)
        except (MemoryError, RecursionError):
            raise
        except Exception:  # noqa: BLE001 - a broken image is told of, whatever pypdf or Pillow say of it
            return ""
        part = f"gambar {len(self.files) + 1}.{ending}"
        self.files[part] = content
        return part


def _file_of(page: PageObject, name: str, stream: Any) -> tuple[str, bytes]:
    """Return an image as a file: a photograph as the camera packed it, which takes no time, anything else unpacked."""
    filters = sequence(stream.get("/Filter")) or [stream.get("/Filter")]
    if filters == ["/DCTDecode"] and stream.get("/ColorSpace") != "/DeviceCMYK" and "/SMask" not in stream:
        return "jpg", stream.get_data()
    image = page.images[name]
    return image.name.rpartition(".")[2].lower(), image.data


def _images_on(page: PageObject) -> Iterator[tuple[str, object]]:
    """Yield name and identity of the images that a page may draw."""
    for name, given in mapping(mapping(page.get("/Resources")).get("/XObject")).items():
        stream = mapping(given)
        if stream.get("/Subtype") == "/Image" and not stream.get("/ImageMask"):
            yield name, given.idnum if isinstance(given, IndirectObject) else (id(page), name)


def _refuse_textless(pages: Sequence[Page]) -> None:
    counts = [sum(len(piece.text.strip()) for piece in page.pieces) for page in pages]
    pictured = sum(bool(page.images) for page in pages)
    if not sum(counts) or (max(counts) <= _FEW_LETTERS and pictured * 2 > len(pages)):
        message = "PDF hasil pindai: tidak ada teks di dalamnya, hanya gambar halaman. Mintalah berkas Word-nya."
        raise RefusedError(message)
    text = "".join(piece.text for page in pages for piece in page.pieces)
    if sum(char == "\ufffd" or char not in normalise(char) + "\u00ad\u200b\n" for char in text) > _UNREADABLE * len(
        text
    ):
        message = "huruf PDF ini tidak dapat dibaca mesin, walau tampak di layar. Mintalah berkas Word-nya."
        raise RefusedError(message)


def _said_of(pages: Sequence[Page], layout: Layout) -> Iterator[str]:
    """Yield what a person has to compare with the PDF."""
    yield "PDF tidak menyimpan susunan: batas paragraf, daftar, dan judul dikenali dari letak dan ukuran hurufnya."
    tables = sorted(set(layout.table_pages))
    if tables:
        where = join_words(map(str, tables))
        yield f"Tabel dikenali dari garis dan letaknya, di halaman {where}. Periksalah tiap selnya."
    if layout.pictures:
        count = len(layout.pictures)
        yield f"{count} gambar diambil dari PDF. Periksa tempatnya, dan beri keterangan bila belum ada."
    empty = [str(page.number) for page in pages if not any(piece.text.strip() for piece in page.pieces)]
    if empty:
        yield f"Halaman {join_words(empty)} tidak memuat teks; mungkin hasil pindai atau gambar."


def _dangers(source: PdfReader) -> Iterator[str]:
    """Yield what the PDF holds that is never opened or run."""
    root = source.root_object
    names = mapping(root.get("/Names"))
    if "/JavaScript" in names or "/AA" in root or mapping(root.get("/OpenAction")).get("/S") in _ACTING:
        yield "PDF ini memuat program kecil (JavaScript); tidak dijalankan dan tidak diambil."
    if "/EmbeddedFiles" in names or "/Collection" in root:
        yield "PDF ini memuat lampiran; tidak dibuka. Mintalah lampirannya kepada pengirim bila perlu."
    if "/AcroForm" in root:
        yield "PDF ini berupa formulir isian; periksa apakah semua isiannya ikut."


def _answers(source: PdfReader) -> dict[str, list[str]]:
    """Return what was filled into the form that a PDF may be; it stands beside the page's text."""
    fields = sorted((source.get_fields() or {}).items())
    said = [(name, field.get("/V")) for name, field in fields]
    texts = [normalise(f"{name}: {value}") for name, value in said if isinstance(value, str) and value.strip()]
    return {"Isian formulir di dalam PDF": texts} if texts else {}
